import { useId } from 'react';
import type { ServiceResult } from '../../../../shared/contract/licenses.ts';
import type { SuccessionTable } from '../../../../shared/contract/wizardSurveys.ts';
import type { Succession } from '../../../../shared/model/succession.ts';
import { useFormat } from '../../../client/language.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { ResultBadge } from '../../../ui/ResultBadge.tsx';
import classes from '../Wizards.module.css';

type OldService = SuccessionTable['services'][number];

const RESULTS: Readonly<Record<Succession, ServiceResult>> = {
  lost: 'lost',
  downgraded: 'downgraded',
  successor: 'successor',
  upgraded: 'upgraded',
  same: 'kept',
};

interface OldServicesProps {
  readonly services: readonly OldService[];
  readonly users: number;
  readonly plan: string;
}

/** What becomes of each service of the old license plan, gravest first; what stays as it is is folded away. */
export function OldServices({ services, users, plan }: OldServicesProps) {
  const { t } = useFormat();
  const headingId = useId();
  const counted = services.filter(({ foundation }) => !foundation);
  const moving = counted.filter(({ succession }) => succession !== 'same');
  const kept = counted.filter(({ succession }) => succession === 'same');
  const foundation = services.filter((service) => service.foundation);
  return (
    <section className={classes['section']} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('window.wizards.succession.old', { plan })}</h3>
      {moving.length > 0 && <Rows services={moving} users={users} labelledBy={headingId} />}
      {kept.length > 0 && (
        <details className={classes['fold']}>
          <summary>{t('window.wizards.succession.kept', { count: kept.length })}</summary>
          <Rows services={kept} users={users} labelledBy={headingId} />
        </details>
      )}
      {foundation.length > 0 && (
        <details className={classes['fold']}>
          <summary>{t('window.wizards.succession.foundation', { count: foundation.length })}</summary>
          <Rows services={foundation} users={users} labelledBy={headingId} />
        </details>
      )}
    </section>
  );
}

function Rows({
  services,
  users,
  labelledBy,
}: {
  readonly services: readonly OldService[];
  readonly users: number;
  readonly labelledBy: string;
}) {
  const { t, list } = useFormat();
  return (
    <PlainTable aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('window.wizards.succession.service')}</th>
          <th scope="col" data-number>
            {t('window.wizards.succession.onFor')}
          </th>
          <th scope="col">{t('window.wizards.succession.becomes')}</th>
          <th scope="col">{t('window.wizards.succession.by')}</th>
        </tr>
      </thead>
      <tbody>
        {services.map(({ servicePlanId, name, usersOn, succession, successors }) => (
          <tr key={servicePlanId}>
            <th scope="row">{name}</th>
            <td data-number>{t('window.wizards.succession.some', { on: usersOn, users })}</td>
            <td>
              <ResultBadge result={RESULTS[succession]} />
            </td>
            <td>{succession === 'same' ? '' : list(successors)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
