import { ORPCError } from '@orpc/client';
import type { AppFailure } from '../../shared/contract/base.ts';
import { ERROR_CODES } from '../../shared/model/appError.ts';

/** What went wrong, as far as a person is told: an expected failure, a host that does not answer, or a fault of the program. */
export type Failure = ({ readonly kind: 'expected' } & AppFailure) | { readonly kind: 'unreachable' } | { readonly kind: 'fault' };

export function readFailure(error: unknown): Failure {
  if (error instanceof ORPCError) {
    if (error.code === 'APP' && isAppFailure(error.data)) return { kind: 'expected', code: error.data.code, details: error.data.details };
    // The host's session has ended: it was started again since.
    return { kind: error.status === 401 || error.status === 403 ? 'unreachable' : 'fault' };
  }
  // What fetch throws when nobody answers.
  return { kind: error instanceof TypeError && /fetch|network|load failed/i.test(error.message) ? 'unreachable' : 'fault' };
}

function isAppFailure(data: unknown): data is AppFailure {
  return typeof data === 'object' && data !== null && 'code' in data && String(data.code) in ERROR_CODES && 'details' in data;
}

/** True when the person, or the window itself, has called the work off. */
export function isCancelled(error: unknown): boolean {
  if (error instanceof DOMException && error.name === 'AbortError') return true;
  const failure = readFailure(error);
  return failure.kind === 'expected' && failure.code === 'cancelled';
}
