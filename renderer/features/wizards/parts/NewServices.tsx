import { Button, Checkbox, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import type { SuccessionTable } from '../../../../shared/contract/wizardSurveys.ts';
import type { Switches } from '../../../../shared/model/wizardAnswers.ts';
import { useFormat } from '../../../client/language.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { Banner } from '../../licenses/Banner.tsx';
import classes from '../Wizards.module.css';
import { Facts } from './Facts.tsx';

type NewService = SuccessionTable['arriving'][number];

interface NewServicesProps {
  readonly services: readonly NewService[];
  readonly users: number;
  readonly plan: string;
  readonly switches: Switches;
  readonly onSwitches: (switches: Switches) => void;
}

/** The services of the new license plan, ticked as it follows from today; what the reader has otherwise is said, and warned of in use. */
export function NewServices({ services, users, plan, switches, onSwitches }: NewServicesProps) {
  const { t } = useFormat();
  const headingId = useId();
  const endangered = services.filter((service) => goesOffInUse(service, users));
  const decide = ({ servicePlanId, usersProposed }: NewService, on: boolean): void => {
    const { [servicePlanId]: _before, ...others } = switches;
    const follows = usersProposed === (on ? users : 0);
    onSwitches(follows ? others : { ...others, [servicePlanId]: on });
  };
  return (
    <section className={classes['section']} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('window.wizards.succession.new', { plan })}</h3>
      <Text size="sm" c="dimmed">
        {t('window.wizards.succession.newAbout')}
      </Text>
      {endangered.length > 0 && (
        <div role="alert">
          <Banner meaning="caution">
            {t('window.wizards.succession.switchedOffInUse', { count: endangered.length })} <Facts facts={['F121']} />
          </Banner>
        </div>
      )}
      <PlainTable aria-labelledby={headingId}>
        <thead>
          <tr>
            <th scope="col">{t('window.wizards.succession.service')}</th>
            <th scope="col" data-number>
              {t('window.wizards.succession.onFor')}
            </th>
            <th scope="col">{t('window.wizards.succession.why')}</th>
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <Row
              key={service.servicePlanId}
              service={service}
              users={users}
              decided={switches[service.servicePlanId]}
              onDecide={(on) => decide(service, on)}
            />
          ))}
        </tbody>
      </PlainTable>
      {Object.keys(switches).length > 0 && (
        <Button variant="default" mt="sm" onClick={() => onSwitches({})}>
          {t('window.wizards.succession.reset')}
        </Button>
      )}
    </section>
  );
}

/** Less of it is on than follows from today, and somebody uses it. */
function goesOffInUse({ usersOn, usersProposed, usersInUse }: NewService, users: number): boolean {
  return usersInUse > 0 && usersOn < usersProposed && usersOn < users;
}

interface RowProps {
  readonly service: NewService;
  readonly users: number;
  /** What the reader wants, if that is something else than what follows from today. It shows at once. */
  readonly decided: boolean | undefined;
  readonly onDecide: (on: boolean) => void;
}

function Row({ service, users, decided, onDecide }: RowProps) {
  const { t, list } = useFormat();
  const { name, perUser, usersOn, usersInUse, reason, predecessors } = service;
  const mixed = decided === undefined && usersOn > 0 && usersOn < users;
  const why =
    decided !== undefined
      ? t('window.wizards.succession.reason.own')
      : mixed
        ? t('window.wizards.succession.mixed')
        : t(`window.wizards.succession.reason.${reason}`, { services: list(predecessors) });
  return (
    <tr>
      <th scope="row">
        <Checkbox
          size="sm"
          label={name}
          checked={decided ?? (usersOn > 0 && !mixed)}
          indeterminate={mixed}
          disabled={!perUser}
          onChange={(event) => onDecide(event.currentTarget.checked)}
        />
      </th>
      <td data-number>{t('window.wizards.succession.some', { on: usersOn, users })}</td>
      <td>
        {why}{' '}
        {goesOffInUse(service, users) && (
          <Badge icon={IconAlertTriangle} meaning="caution">
            {t('window.wizards.succession.inUse', { count: usersInUse })}
          </Badge>
        )}
      </td>
    </tr>
  );
}
