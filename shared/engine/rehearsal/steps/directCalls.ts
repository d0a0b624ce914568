import type { Reason } from '../../../model/resultSummary.ts';
import { buildDirectChange, type DirectChange, unitReasons } from '../../licensing/directCall.ts';
import { type LicenseCall, type ReadCall, readLicenseCall } from '../../licensing/licenseCall.ts';
import type { TenantTables } from '../../licensing/tenantTables.ts';
import { kindCode } from '../eventLog.ts';
import type { Origin } from '../lanes.ts';
import type { StepContext, StepOf } from './stepContext.ts';

/** A call that is made on many users: what it comes to is worked out once per location kind and profile. */
export interface PreparedCall {
  readonly read: ReadCall;
  readonly changes: (DirectChange | undefined)[][];
}

export function prepareCall(call: LicenseCall, tables: TenantTables): PreparedCall {
  return { read: readLicenseCall(call, tables), changes: [] };
}

/**
 * `assignLicense` on users (simulation.md sections 3 and 8): one call a user in ascending order, `directCallsPerSecond` of them a second.
 * Returns the second of the last call.
 */
export function callUsers(context: StepContext, step: StepOf<'assignLicense'>, users: readonly number[], origin: Origin): number {
  const { state } = context;
  if (users.length === 0) return origin.at;
  const call = prepareCall(step, state.context.tables);
  const rate = state.settings.directCallsPerSecond;
  const cause = (): number => origin.cause;
  let next = 0;
  state.agenda.schedule(origin.at, {
    run(at) {
      const until = Math.min(users.length, (at - origin.at + 1) * rate);
      while (next < until) {
        const user = users[next++]!;
        const refused = callUser(context, call, user, { at, step: origin.step, cause });
        if (refused !== null) state.refuse(at, origin.step, origin.cause, state.userId(user), refused, user);
      }
      return next < users.length ? at + 1 : null;
    },
  });
  return origin.at + Math.floor((users.length - 1) / rate);
}

/** Makes the call on one user. Returns why it is refused, or null when it passes. `cause` is asked only when something happens. */
export function callUser(
  { state, processing }: StepContext,
  { read, changes }: PreparedCall,
  user: number,
  { at, step, cause }: Omit<Origin, 'cause'> & { readonly cause: () => number },
): readonly Reason[] | null {
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
    return [...change.reasons, ...lacking];
  }
  ledger.move(change.needs, change.releases);
  state.setProfile(user, change.next, at);
  warnings.notePassed(change.warnings);
  log.appendOfUser(at, kindCode('userLicensesSet'), step, cause(), user, -1, before.ordinal, change.next.ordinal, 0);
  processing.serveWaiting(at, step);
  ledger.endInstant(log.length - 1);
  return null;
}
