import type { PathFigures } from '../../model/assessment.ts';
import { countCalls } from '../rehearsal/calls.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import { hasNewError } from '../rehearsal/figures.ts';
import { followUser, type Rehearsal } from '../rehearsal/rehearsal.ts';
import { countNeedless, removalsOf } from './removals.ts';

/** What a path cost. `model` is the path that removals are measured against, of the same tenant; it may be the same. */
export function measurePath(own: Rehearsal, model: Rehearsal): PathFigures {
  const { verdict, figures, refusals, elapsedSeconds, ledger } = own;
  return {
    verdict,
    usersWithGap: figures.withGap,
    longestGapSeconds: figures.gaps.longestSeconds,
    servicesLost: countServicesLost(own),
    extraUnits: ledger.peak.reduce((sum, peak, sku) => sum + Math.max(0, peak - (ledger.consumedBefore[sku] ?? 0)), 0),
    calls: countCalls(own),
    needlessRemovals: own === model ? 0 : countNeedless(removalsOf(own), removalsOf(model)),
    refusedCalls: refusals.length,
    usersInError: countUsersInError(own),
    elapsedSeconds,
  };
}

/** Unlike the figures of a rehearsal, those of deleted users too: a path must not come off better for deleting people. */
function countServicesLost(rehearsal: Rehearsal): number {
  const { log } = rehearsal;
  let lost = 0;
  log.lastOfUser.forEach((last, user) => {
    if (last === NONE) return;
    const { counts } = followUser(rehearsal, user).result;
    lost += counts.lost + counts.downgraded;
  });
  return lost;
}

/** An entry came to be in error that was not in error before, whatever became of it. */
function countUsersInError({ log, profiles }: Rehearsal): number {
  const failed = kindCode('licensesFailed');
  const known = new Map<string, boolean>();
  const users = new Set<number>();
  for (let row = 0; row < log.length; row++) {
    if (log.kind[row] !== failed) continue;
    const pair = `${log.before[row]} ${log.after[row]}`;
    let isNew = known.get(pair);
    if (isNew === undefined) {
      const before = profiles[log.before[row] ?? NONE];
      const after = profiles[log.after[row] ?? NONE];
      isNew = before !== undefined && after !== undefined && hasNewError(before, after);
      known.set(pair, isNew);
    }
    if (isNew) users.add(log.user[row] ?? NONE);
  }
  return users.size;
}
