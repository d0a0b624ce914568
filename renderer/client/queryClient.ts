import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { noteConnection } from './connectionStore.ts';
import { readFailure } from './failure.ts';

/**
 * Answers are kept until told otherwise: a scope names its revision, so an answer about it never grows old. Nothing is asked twice of a
 * host that has said no; the person decides.
 */
export function createQueryClient(): QueryClient {
  // By default an answer waits for a timer, which a browser lets run some milliseconds late: a good part of the frame it should be shown in.
  notifyManager.setScheduler(queueMicrotask);
  const heard = { onError: noteFailure, onSuccess: () => noteConnection(false) };
  return new QueryClient({
    queryCache: new QueryCache(heard),
    mutationCache: new MutationCache(heard),
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

function noteFailure(error: unknown): void {
  if (readFailure(error).kind === 'unreachable') noteConnection(true);
}
