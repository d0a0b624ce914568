import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import type { Scope, WorkProgress } from '../../../shared/contract/base.ts';
import type { Evaluation } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { isCancelled } from '../../client/failure.ts';
import { followWork } from '../../client/followWork.ts';
import { useScenario, useTenantId } from '../../client/scope.ts';

/** How far running evaluations are, by scope. */
const useProgressStore = create<Readonly<Record<string, WorkProgress>>>()(() => ({}));

const keyOf = (scope: Scope) => ['evaluation', scope.tenantId, scope.scenario?.id ?? 0, scope.scenario?.revision ?? 0] as const;

export interface EvaluationState {
  readonly evaluation: Evaluation | undefined;
  readonly running: boolean;
  readonly progress: WorkProgress | null;
  readonly error: Error | null;
  readonly cancelled: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** Runs the current scenario to its end, once per revision, and says what came out. `wanted` false: only what is known already. */
export function useEvaluation(wanted: boolean): EvaluationState {
  const { client } = useClient();
  const cache = useQueryClient();
  const tenantId = useTenantId();
  const scenario = useScenario();
  const scope: Scope = { tenantId, scenario: scenario === undefined ? null : { id: scenario.id, revision: scenario.revision } };
  const queryKey = keyOf(scope);
  const key = queryKey.join('/');
  const progress = useProgressStore((state) => state[key] ?? null);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      try {
        return await followWork(client.scenarios.evaluate({ scope }, { signal }), (step) => useProgressStore.setState({ [key]: step }));
      } finally {
        useProgressStore.setState((state) => Object.fromEntries(Object.entries(state).filter(([each]) => each !== key)), true);
      }
    },
    enabled: wanted && scenario !== undefined,
  });
  return {
    evaluation: data,
    running: isFetching,
    progress,
    error,
    cancelled: error !== null && isCancelled(error),
    cancel: () => void stop(cache, queryKey),
    again: () => void refetch(),
  };
}

function stop(cache: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  return cache.cancelQueries({ queryKey }, { revert: true });
}
