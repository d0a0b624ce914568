import { useCallback } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import { useFormat } from '../../../client/language.tsx';
import { useScenarioNaming } from '../../scenarios/useScenarioNaming.ts';

/** Steps of a scenario as sentences, by their place in it. */
export function useStepTexts(scenario: Scenario): (step: number) => string {
  const words = useFormat();
  const naming = useScenarioNaming(scenario);
  return useCallback(
    (step) => {
      const staged = scenario.planSteps[step];
      return staged === undefined ? '' : stepText(staged.step, naming, words, staged.namedUsers);
    },
    [scenario, naming, words],
  );
}
