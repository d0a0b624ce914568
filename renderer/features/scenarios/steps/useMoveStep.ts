import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { useScenarioEdits } from '../useScenarioEdits.ts';

/** Moves a step to another place, and says where it is now. */
export function useMoveStep({ planSteps }: Scenario): { readonly move: (key: number, to: number) => void; readonly said: string } {
  const { t } = useTranslation();
  const { edit } = useScenarioEdits();
  const [said, setSaid] = useState('');
  const move = async (key: number, to: number): Promise<void> => {
    const from = planSteps.findIndex((step) => step.key === key);
    if (to < 0 || to >= planSteps.length || from === to) return;
    if (await edit({ kind: 'move', key, to })) setSaid(t('window.scenarios.moved', { place: to + 1, places: planSteps.length }));
  };
  return { move: (key, to) => void move(key, to), said };
}
