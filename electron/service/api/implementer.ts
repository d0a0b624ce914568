import { implement, ORPCError } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import { AppError } from '../../../shared/model/appError.ts';

/**
 * The contract to be answered. Every procedure passes here: an AppError becomes the contract's typed error `APP`; anything else is a
 * broken invariant and leaves as a fault without its inner words.
 */
export const api = implement(contract).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw toTransport(error);
  }
});

function toTransport(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, details } = error;
  return new ORPCError('APP', { defined: true, status: 422, message: error.message, data: { code, details } });
}

/** Runs work that reports progress through a callback as the event iterator of the contract; closing the iterator aborts it. */
export async function* asIterator<Progress, Result>(
  run: (options: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<Result>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Progress, Result, void> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  const news: Progress[] = [];
  let wake: () => void = () => undefined;
  let ended = false;
  const outcome = run({
    signal: controller.signal,
    onProgress: (progress) => {
      news.push(progress);
      wake();
    },
  }).finally(() => {
    ended = true;
    wake();
  });
  // Heard below; until then a failure is nobody's unhandled rejection.
  outcome.catch(() => undefined);
  try {
    for (;;) {
      for (let progress = news.shift(); progress !== undefined; progress = news.shift()) yield progress;
      if (ended) break;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (news.length > 0 || ended) resolve();
      });
    }
    return await outcome;
  } catch (error) {
    throw toTransport(error);
  } finally {
    signal?.removeEventListener('abort', abort);
    if (!ended) {
      abort();
      await outcome.catch(() => undefined);
    }
  }
}
