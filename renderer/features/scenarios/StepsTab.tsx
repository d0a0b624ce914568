import { Button } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { ForgottenPlace } from '../mistakes/ForgottenPlace.tsx';
import { openForgotten } from '../mistakes/forgottenStore.ts';
import { Outcome } from './outcome/Outcome.tsx';
import classes from './ScenarioPage.module.css';
import { AddWait } from './steps/AddWait.tsx';
import { Automations } from './steps/Automations.tsx';
import { StepList } from './steps/StepList.tsx';
import { useEvaluation } from './useEvaluation.ts';

/** The plan tray: the steps of the scenario in order, and what comes of them. */
export function StepsTab({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const outcome = useEvaluation(scenario.planSteps.length > 0);
  return (
    <div className={classes['columns']}>
      <div>
        <AddWait />
        {scenario.planSteps.length > 0 && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconEraser size={16} stroke={1.6} aria-hidden />}
            onClick={() => openForgotten('each')}
          >
            {t('window.mistakes.overview')}
          </Button>
        )}
        <Automations scenario={scenario} />
        <StepList scenario={scenario} refused={outcome.data?.refusedSteps ?? []} />
      </div>
      <Outcome scenario={scenario} outcome={outcome} />
      <ForgottenPlace scenario={scenario} />
    </div>
  );
}
