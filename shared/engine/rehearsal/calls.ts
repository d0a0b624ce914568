import { EVENT_KINDS, type EventKind, kindCode, NONE } from './eventLog.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What is asked of the service one by one, also in vain. */
const CALLS: ReadonlySet<EventKind> = new Set([
  'callRefused',
  'userLicensesSet',
  'groupLicensesSet',
  'groupCreated',
  'groupDeleted',
  'membershipRuleSet',
  'userUpdated',
  'userDeleted',
]);

const STEP_STARTED = kindCode('stepStarted');

/**
 * How many calls the plan makes. A member whom a rule or a synchronization adds is no call, and neither is what an automation does, or what
 * is bought. To process users again is a call for each of them (F37).
 */
export function countCalls({ log }: Pick<Rehearsal, 'log'>): number {
  let calls = 0;
  for (let row = 0; row < log.length; row++) {
    if (log.step[row] === NONE) continue;
    const kind = EVENT_KINDS[log.kind[row] ?? NONE];
    if (kind === undefined) continue;
    if (CALLS.has(kind)) calls++;
    else if (kind === 'reprocessRequested') calls += log.detail[row] ?? 0;
    else if ((kind === 'memberAdded' || kind === 'memberRemoved') && log.kind[log.cause[row] ?? NONE] === STEP_STARTED) calls++;
  }
  return calls;
}
