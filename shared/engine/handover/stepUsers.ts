import { Bitset } from '../columns/bitset.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/**
 * Whom steps chose of which the log does not tell where they begin: users of `reprocess` for whom there was anything to process, users of a
 * membership change made on-premises whom it moved, users of `updateUsers`. By index of the step, ascending.
 */
export function usersOfSteps({ log, plan, startProfileOf }: Rehearsal): ReadonlyMap<number, Bitset> {
  const users = new Map<number, Bitset>();
  const note = (step: number, user: number): void => {
    const known = users.get(step) ?? new Bitset(startProfileOf.length);
    users.set(step, known);
    known.add(user);
  };
  for (let row = 0; row < log.length; row++) {
    const user = log.user[row]!;
    const step = log.step[row]!;
    if (user < 0 || step < 0) continue;
    const kind = plan.steps[step]?.kind;
    if (kind === 'updateUsers') {
      if (log.kind[row] === UPDATED) note(step, user);
    } else if (kind === 'reprocess') {
      if (isReprocessing(log, row)) note(step, user);
    } else if (kind === 'addMembers' || kind === 'removeMembers') {
      if (isMembershipChange(log, row) && log.kind[log.cause[row]!] === SYNCHRONIZED) note(step, user);
    }
  }
  return users;
}

const UPDATED = kindCode('userUpdated');
const STARTED = kindCode('groupProcessingStarted');
const REQUESTED = kindCode('reprocessRequested');
const SYNCHRONIZED = kindCode('onPremisesChangeSynchronized');
const ADDED = kindCode('memberAdded');
const REMOVED = kindCode('memberRemoved');

/** Processed for the request itself, and not because somebody else's processing freed a unit. */
function isReprocessing({ kind, cause }: Rehearsal['log'], row: number): boolean {
  const started = cause[row]!;
  return started >= 0 && kind[started] === STARTED && kind[cause[started]!] === REQUESTED;
}

function isMembershipChange({ kind }: Rehearsal['log'], row: number): boolean {
  return kind[row] === ADDED || kind[row] === REMOVED;
}
