import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { Outcome } from './outcome/Outcome.tsx';
import classes from './ScenarioPage.module.css';
import { AddWait } from './steps/AddWait.tsx';
import { Automations } from './steps/Automations.tsx';
import { StepList } from './steps/StepList.tsx';
import { useEvaluation } from './useEvaluation.ts';

/** The plan tray: the steps of the scenario in order, and what comes of them. */
export function StepsTab({ scenario }: { readonly scenario: Scenario }) {
  const outcome = useEvaluation(scenario.planSteps.length > 0);
  return (
    <div className={classes['columns']}>
      <div>
        <AddWait />
        <Automations scenario={scenario} />
        <StepList scenario={scenario} refused={outcome.data?.refusedSteps ?? []} />
      </div>
      <Outcome scenario={scenario} outcome={outcome} />
    </div>
  );
}
