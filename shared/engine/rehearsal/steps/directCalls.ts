import { buildDirectChange, type DirectChange, unitReasons } from '../../licensing/directCall.ts';
import { type ReadCall, readLicenseCall } from '../../licensing/licenseCall.ts';
import { kindCode } from '../eventLog.ts';
import type { Origin } from '../lanes.ts';
import type { StepContext, StepOf } from './stepContext.ts';

/**
 * `assignLicense` on users (simulation.md sections 3 and 8): one call a user in ascending order, `directCallsPerSecond` of them a second.
 * Returns the second of the last call.
 */
export function callUsers(context: StepContext, step: StepOf<'assignLicense'>, users: readonly number[], origin: Origin): number {
  const { state } = context;
  if (users.length === 0) return origin.at;
  const read = readLicenseCall(step, state.context.tables);
  const rate = state.settings.directCallsPerSecond;
  const changes: (DirectChange | undefined)[][] = [];
  let next = 0;
  state.agenda.schedule(origin.at, {
    run(at) {
      const until = Math.min(users.length, (at - origin.at + 1) * rate);
      while (next < until) callUser(context, read, changes, users[next++]!, { ...origin, at });
      return next < users.length ? at + 1 : null;
    },
  });
  return origin.at + Math.floor((users.length - 1) / rate);
}

function callUser(
  { state, processing }: StepContext,
  read: ReadCall,
  changes: (DirectChange | undefined)[][],
  user: number,
  origin: Origin,
): void {
  const { at, step, cause } = origin;
  const { context, ledger, log, locations, warnings } = state;
  state.touched.add(user);
  const before = state.profile(user);
  const kind = locations.kindOfUser[user]!;
  changes[kind] ??= [];
  changes[kind][before.ordinal] ??= buildDirectChange(context, before, read, locations.of(user).hasOwn);
  const change = changes[kind][before.ordinal]!;
  const lacking = read.badRequest === null ? unitReasons(context, ledger.lacking(change.needs)) : [];
  if (change.reasons.length > 0 || lacking.length > 0) {
    if (change.reasons.some((reason) => reason.code === 'F43')) warnings.noteBlocked(change.blocking);
    state.refuse(at, step, cause, state.userId(user), [...change.reasons, ...lacking], user);
  } else {
    ledger.move(change.needs, change.releases);
    state.setProfile(user, change.next, at);
    warnings.notePassed(change.warnings);
    log.appendOfUser(at, kindCode('userLicensesSet'), step, cause, user, -1, before.ordinal, change.next.ordinal, 0);
    processing.serveWaiting(at, step);
  }
  ledger.endInstant(log.length - 1);
}
