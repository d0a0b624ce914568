import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evaluation, Scenario } from '../../../../shared/contract/scenarios.ts';
import type { WorkState } from '../../../client/useWork.ts';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import classes from './Outcome.module.css';
import { OutcomeFigures } from './OutcomeFigures.tsx';
import { OutcomeSeats } from './OutcomeSeats.tsx';
import { OutcomeVerdict } from './OutcomeVerdict.tsx';

interface OutcomeProps {
  readonly scenario: Scenario;
  readonly outcome: WorkState<Evaluation>;
}

/** What comes of the scenario when it is run to its end: verdict, figures, seats. */
export function Outcome({ scenario, outcome }: OutcomeProps) {
  const { t } = useTranslation();
  const summary = outcome.data?.summary;
  return (
    <section aria-labelledby="outcome-heading" className={classes['outcome']} data-tour="scenario">
      <Title order={2} id="outcome-heading">
        {t('window.scenarios.outcome.title')}
      </Title>
      {scenario.planSteps.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('window.scenarios.outcome.nothing')}
        </Text>
      ) : (
        <WorkNotice work={outcome} label={t('window.scenarios.rehearsing')} again={t('window.scenarios.outcome.run')} />
      )}
      {summary !== undefined && (
        <>
          <OutcomeVerdict summary={summary} />
          <OutcomeFigures summary={summary} />
          <OutcomeSeats summary={summary} scenario={scenario} />
          <Text size="xs" c="dimmed">
            {t('limits.age')}
          </Text>
        </>
      )}
    </section>
  );
}
