import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { WorkProgress } from '../../../shared/contract/base.ts';
import { isCancelled } from '../../client/failure.ts';
import { followWork, type RunningWork } from '../../client/followWork.ts';
import type { WorkState } from '../../client/useWork.ts';

interface TaskOptions<Result> {
  /** Calls a procedure of the contract that reports progress. */
  readonly start: (signal: AbortSignal) => PromiseLike<RunningWork<Result>>;
  readonly onDone: (result: Result) => Promise<void> | void;
}

/** Long work that somebody asks for, rather than a screen: done each time it is begun. */
export function useTask<Result>({ start, onDone }: TaskOptions<Result>): WorkState<Result> & { readonly begin: () => void } {
  const [progress, setProgress] = useState<WorkProgress | null>(null);
  const control = useRef<AbortController | null>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async () => {
      const now = new AbortController();
      control.current = now;
      setProgress(null);
      return await followWork(start(now.signal), setProgress);
    },
    onSuccess: onDone,
  });
  const begin = (): void => {
    if (!isPending) mutate();
  };
  return {
    data,
    running: isPending,
    progress,
    error,
    cancelled: error !== null && isCancelled(error),
    cancel: () => control.current?.abort(),
    again: begin,
    begin,
  };
}
