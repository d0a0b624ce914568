import { type QueryClient, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { create } from 'zustand';
import type { WorkProgress } from '../../shared/contract/base.ts';
import { isCancelled } from './failure.ts';
import { followWork, type RunningWork } from './followWork.ts';

/** How far running work is, by its key. */
const useProgressStore = create<Readonly<Record<string, WorkProgress>>>()(() => ({}));

/** Long work as a screen sees it. */
export interface WorkState<Result> {
  readonly data: Result | undefined;
  readonly running: boolean;
  readonly progress: WorkProgress | null;
  readonly error: Error | null;
  readonly cancelled: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

interface WorkOptions<Result> {
  /** Equal keys are the same work; the scope with its revision belongs in it. */
  readonly key: QueryKey;
  /** False: only what is known already. */
  readonly wanted: boolean;
  /** Calls a procedure of the contract that reports progress. */
  readonly start: (signal: AbortSignal) => PromiseLike<RunningWork<Result>>;
}

/** Long work of the service, done once per key for every screen that asks, with progress and a way to stop it. */
export function useWork<Result>({ key: queryKey, wanted, start }: WorkOptions<Result>): WorkState<Result> {
  const cache = useQueryClient();
  const key = JSON.stringify(queryKey);
  const progress = useProgressStore((state) => state[key] ?? null);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      try {
        return await followWork(start(signal), (step) => useProgressStore.setState({ [key]: step }));
      } finally {
        useProgressStore.setState((state) => Object.fromEntries(Object.entries(state).filter(([each]) => each !== key)), true);
      }
    },
    enabled: wanted,
  });
  return {
    data,
    running: isFetching,
    progress,
    error,
    cancelled: error !== null && isCancelled(error),
    cancel: () => void stop(cache, queryKey),
    again: () => void refetch(),
  };
}

function stop(cache: QueryClient, queryKey: QueryKey): Promise<void> {
  return cache.cancelQueries({ queryKey }, { revert: true });
}
