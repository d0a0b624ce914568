import type { Scope } from '../../../shared/contract/base.ts';
import type { Evaluation } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useScenario, useTenantId } from '../../client/scope.ts';
import { useWork, type WorkState } from '../../client/useWork.ts';

/** Runs the current scenario to its end, once per revision, and says what came out. `wanted` false: only what is known already. */
export function useEvaluation(wanted: boolean): WorkState<Evaluation> {
  const { client } = useClient();
  const tenantId = useTenantId();
  const scenario = useScenario();
  const scope: Scope = { tenantId, scenario: scenario === undefined ? null : { id: scenario.id, revision: scenario.revision } };
  return useWork({
    key: ['evaluation', tenantId, scenario?.id ?? 0, scenario?.revision ?? 0],
    wanted: wanted && scenario !== undefined,
    start: (signal) => client.scenarios.evaluate({ scope }, { signal }),
  });
}
