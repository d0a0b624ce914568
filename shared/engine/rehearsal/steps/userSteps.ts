import { AppError } from '../../../model/appError.ts';
import type { AttributeValue } from '../../../model/graph.ts';
import { attributeKind, USER_ATTRIBUTES } from '../../../model/userAttributes.ts';
import { Bitset } from '../../columns/bitset.ts';
import { kindCode } from '../eventLog.ts';
import type { Origin } from '../lanes.ts';
import { queueWork } from '../lanes.ts';
import { isGuest, type RehearsalState } from '../rehearsalState.ts';
import type { StepContext, StepOf } from './stepContext.ts';

/** A usage location counts at once; dynamic rules that read a changed attribute are evaluated after the delay (section 7). */
export function updateUsers(context: StepContext, { set }: StepOf<'updateUsers'>, users: readonly number[], origin: Origin): void {
  const { state, membership } = context;
  const { at, step, cause } = origin;
  const values = Object.entries(set).map(([name, value]) => [canonicalName(name), value] as const);
  for (const user of users) {
    for (const [name, value] of values) setAttribute(state, user, name, value);
    const profile = state.profileOf[user]!;
    state.log.appendOfUser(at, kindCode('userUpdated'), step, cause, user, -1, profile, profile, 0);
  }
  if (users.length === 0) return;
  const updated = state.log.length - 1;
  for (const group of state.groups) {
    if (values.some(([name]) => group.rule?.reads.has(name))) membership.evaluateLater(group, users, { at, step, cause: updated });
  }
}

function setAttribute(state: RehearsalState, user: number, name: string, value: AttributeValue): void {
  state.attributes.set(user, name, value);
  if (name === 'usageLocation') state.locations.change(user, state.attributes.text(user, name));
  if (name !== 'userType') return;
  if (isGuest(state.attributes.text(user, name))) state.guests.add(user);
  else state.guests.delete(user);
}

/** Graph's spelling of an attribute written in other letters. */
export function canonicalName(name: string): string {
  return Object.keys(USER_ATTRIBUTES).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}

/** Refuses values that an attribute cannot have. */
export function checkAttributes({ set }: StepOf<'updateUsers'>, place: string): void {
  for (const [written, value] of Object.entries(set)) {
    const kind = attributeKind(canonicalName(written));
    const fits =
      value === null ||
      kind === undefined ||
      (kind === 'boolean' ? typeof value === 'boolean' : kind === 'collection' ? Array.isArray(value) : typeof value === 'string');
    if (written === 'id' || !fits) {
      const expected =
        written === 'id'
          ? 'an attribute that can be changed'
          : kind === 'collection'
            ? 'a list of texts or null'
            : `a ${kind ?? 'text'} or null`;
      throw new AppError('badInput', { place: `${place}.set.${written}`, expected, found: JSON.stringify(value) });
    }
  }
}

/** F104: units are free at once; memberships go with the user. */
export function deleteUsers({ state, processing }: StepContext, users: readonly number[], { at, step, cause }: Origin): void {
  const { ledger, log, context } = state;
  const nothing = context.profiles.intern([]);
  for (const user of users) {
    const before = state.profile(user);
    ledger.move([], before.heldSkus);
    state.setProfile(user, nothing, at);
    state.deleted.add(user);
    state.anyDeleted = true;
    state.touched.add(user);
    log.appendOfUser(at, kindCode('userDeleted'), step, cause, user, -1, before.ordinal, nothing.ordinal, 0);
  }
  processing.serveWaiting(at, step);
  ledger.endInstant(log.length - 1);
}

/** F37: one piece of work per group, ascending, for the users who have an entry from it or inherit its licenses (section 10). */
export function reprocess({ state, processing }: StepContext, users: readonly number[], { at, step, cause }: Origin): void {
  const requested = state.log.append(at, kindCode('reprocessRequested'), step, cause, -1, users.length);
  const profilesFrom = profilesBySource(state);
  for (const group of state.groups) {
    if (group.status === 'unknown') continue;
    const withEntries = profilesFrom.get(group.ordinal);
    const isLicensed = group.licenses.length > 0;
    if (withEntries === undefined && !isLicensed) continue;
    const concerned = users.filter(
      (user) => withEntries?.has(state.profileOf[user]!) === true || (isLicensed && state.inherits(user, group)),
    );
    queueWork(state, processing, group, concerned, { at, step, cause: requested });
  }
}

/** The profiles with an entry from each group: asked once per profile, as there are few, and not once per user and group. */
function profilesBySource({ context }: RehearsalState): Map<number, Bitset> {
  const { profiles } = context.profiles;
  const bySource = new Map<number, Bitset>();
  for (const { ordinal, entries } of profiles) {
    for (const { source } of entries) {
      const found = bySource.get(source) ?? new Bitset(profiles.length);
      found.add(ordinal);
      bySource.set(source, found);
    }
  }
  return bySource;
}
