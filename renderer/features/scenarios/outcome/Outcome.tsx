import { Button, Progress, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { percentOf, progressText } from '../../../client/progressOf.ts';
import { useFailureText } from '../../../client/useFailureText.ts';
import type { EvaluationState } from '../useEvaluation.ts';
import classes from './Outcome.module.css';
import { OutcomeFigures } from './OutcomeFigures.tsx';
import { OutcomeSeats } from './OutcomeSeats.tsx';
import { OutcomeVerdict } from './OutcomeVerdict.tsx';

interface OutcomeProps {
  readonly scenario: Scenario;
  readonly outcome: EvaluationState;
}

/** What comes of the scenario when it is run to its end: verdict, figures, seats. */
export function Outcome({ scenario, outcome }: OutcomeProps) {
  const { t } = useTranslation();
  const summary = outcome.evaluation?.summary;
  return (
    <section aria-labelledby="outcome-heading" className={classes['outcome']}>
      <Title order={2} id="outcome-heading">
        {t('window.scenarios.outcome.title')}
      </Title>
      {scenario.planSteps.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('window.scenarios.outcome.nothing')}
        </Text>
      ) : (
        <OutcomeState outcome={outcome} />
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

/** How far the rehearsal is, or why there is no answer. */
function OutcomeState({
  outcome: { running, progress, error, cancelled, evaluation, cancel, again },
}: {
  readonly outcome: EvaluationState;
}) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  if (running) {
    const percent = progress === null ? null : percentOf(progress);
    return (
      <div role="status" className={classes['state']}>
        <Progress size="sm" value={percent ?? 100} animated={percent === null} aria-label={t('window.scenarios.rehearsing')} />
        <Text size="xs">{progressText(progress, t)}</Text>
        <Button variant="default" onClick={cancel}>
          {t('window.shell.cancel')}
        </Button>
      </div>
    );
  }
  if (evaluation !== undefined) return null;
  return (
    <div role="status" className={classes['state']}>
      <Text size="sm">{error === null || cancelled ? t('window.scenarios.outcome.stopped') : failureText(error)}</Text>
      <Button variant="default" onClick={again}>
        {t('window.scenarios.outcome.run')}
      </Button>
    </div>
  );
}
