import { useMemo } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import { useNaming } from '../../training/useNaming.ts';

/** Names of everything that the steps of a scenario mention. */
export function useScenarioNames({ names }: Pick<Scenario, 'names'>): Naming {
  return useNaming(useMemo(() => ({ ...names, families: {} }), [names]));
}
