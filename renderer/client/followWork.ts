import type { WorkProgress } from '../../shared/contract/base.ts';

/** Follows long work to its result. Aborting the signal that the call was made with cancels it. */
export async function followWork<Result>(
  started: PromiseLike<AsyncIterator<WorkProgress, Result>>,
  report: (progress: WorkProgress) => void,
): Promise<Result> {
  const iterator = await started;
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) return next.value;
    report(next.value);
  }
}
