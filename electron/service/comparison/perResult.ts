import type { UsersByResult } from '../../../shared/contract/comparison.ts';
import { STATE_RESULTS, type StateResult } from '../../../shared/engine/compare/comparedUsers.ts';

/** One number for each result. */
export function perResult(count: (result: StateResult) => number): Record<StateResult, number> & UsersByResult {
  return Object.fromEntries(STATE_RESULTS.map((result) => [result, count(result)])) as Record<StateResult, number>;
}
