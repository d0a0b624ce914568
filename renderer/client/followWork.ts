import type { WorkProgress } from '../../shared/contract/base.ts';

/** Long work of the service while it runs. No more than is used of an iterator: its other methods would make `Result` anything. */
export interface RunningWork<Result> {
  next(): Promise<IteratorResult<WorkProgress, Result>>;
}

/** Follows long work to its result. Aborting the signal that the call was made with cancels it. */
export async function followWork<Result>(
  started: PromiseLike<RunningWork<Result>>,
  report: (progress: WorkProgress) => void,
): Promise<Result> {
  const iterator = await started;
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) return next.value;
    report(next.value);
  }
}
