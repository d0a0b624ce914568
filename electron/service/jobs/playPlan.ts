import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { type RehearsalInput, rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { JobContext } from './jobTypes.ts';
import type { OpenedPlan } from './planInput.ts';

/**
 * Rehearses an opened plan to its end or `until` a second, in the stated order of processing or another, telling how many events there were.
 * Throws `cancelled` when the person gives up.
 */
export function playPlan(
  { snapshot, plan, catalog }: OpenedPlan,
  { isCancelled, onProgress }: JobContext,
  { until, order }: Pick<RehearsalInput, 'until' | 'order'> = {},
): Rehearsal {
  onProgress({ stage: 'rehearsing', done: 0, total: null });
  const rehearsal = rehearse({
    snapshot,
    plan,
    catalog,
    until,
    order,
    onBatch: ({ events }) => {
      onProgress({ stage: 'rehearsing', done: events, total: null });
      return isCancelled() ? 'halt' : 'continue';
    },
  });
  if (isCancelled()) throw new AppError('cancelled');
  return rehearsal;
}
