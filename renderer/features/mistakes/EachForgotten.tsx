import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ForgottenOverview } from '../../../shared/contract/mistakes.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { stepText } from '../../../shared/i18n/sentences/stepText.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useWork } from '../../client/useWork.ts';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { useScenarioNaming } from '../scenarios/useScenarioNaming.ts';
import classes from './mistakes.module.css';

interface EachForgottenProps {
  readonly scenario: Scenario;
  readonly onStep: (key: number) => void;
}

/** Every step forgotten in turn, one row each: which of them everything hangs on. */
export function EachForgotten({ scenario, onStep }: EachForgottenProps) {
  const { t } = useTranslation();
  const { client } = useClient();
  const tenantId = useTenantId();
  const { id, revision } = scenario;
  const work = useWork({
    key: ['eachForgotten', tenantId, id, revision],
    wanted: true,
    start: (signal) => client.mistakes.eachForgotten({ scope: { tenantId, scenario: { id, revision } } }, { signal }),
  });
  return (
    <div className={classes['drawer']}>
      <Text size="sm">{t('window.mistakes.overviewAbout')}</Text>
      <WorkNotice work={work} label={t('window.mistakes.working')} again={t('window.mistakes.again')} />
      {work.data !== undefined && (
        <>
          <Text size="sm" component="div">
            {t('window.mistakes.asItStands')} <VerdictBadge verdict={work.data.verdict} />
          </Text>
          <PlainTable widths={['auto', '24%', '12%', '12%']} aria-label={t('window.mistakes.overviewTitle')}>
            <thead>
              <tr>
                <th scope="col">{t('window.mistakes.step')}</th>
                <th scope="col">{t('window.mistakes.verdict')}</th>
                <th scope="col" data-number>
                  {t('window.mistakes.worseColumn')}
                </th>
                <th scope="col" data-number>
                  {t('window.mistakes.betterColumn')}
                </th>
              </tr>
            </thead>
            <tbody>
              {work.data.steps.map((row, place) => (
                <StepRow key={row.key} row={row} number={place + 1} scenario={scenario} onStep={onStep} />
              ))}
            </tbody>
          </PlainTable>
        </>
      )}
    </div>
  );
}

interface StepRowProps extends EachForgottenProps {
  readonly row: ForgottenOverview['steps'][number];
  readonly number: number;
}

function StepRow({ row: { key, verdict, worse, better }, number, scenario, onStep }: StepRowProps) {
  const words = useFormat();
  const naming = useScenarioNaming(scenario);
  const staged = scenario.planSteps.find((each) => each.key === key);
  const text = staged === undefined ? '' : `${number}. ${stepText(staged.step, naming, words, staged.namedUsers)}`;
  return (
    <tr>
      <th scope="row">
        <UnstyledButton className={classes['open']!} onClick={() => onStep(key)}>
          {text}
        </UnstyledButton>
      </th>
      <td>
        <VerdictBadge verdict={verdict} />
      </td>
      <td data-number>{words.number(worse)}</td>
      <td data-number>{words.number(better)}</td>
    </tr>
  );
}
