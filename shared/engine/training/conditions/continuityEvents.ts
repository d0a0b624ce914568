import type { Witness } from '../../../model/assessment.ts';
import type { ForbiddenEvent } from '../../../model/condition.ts';
import { stateOfFall } from '../../compare/fallState.ts';
import { compareFamilies } from '../../compare/familyOrder.ts';
import { DIRECT, type LicenseProfile } from '../../licensing/profileTable.ts';
import { NONE } from '../../rehearsal/eventLog.ts';
import { type FollowedUser, followUser, userPath } from '../../rehearsal/rehearsal.ts';
import type { ConditionContext } from '../conditionContext.ts';
import { type Judgement, ofUsers, witness } from '../judgement.ts';
import { newErrors } from './newErrors.ts';

type EventOf<Kind extends ForbiddenEvent['kind']> = Extract<ForbiddenEvent, { kind: Kind }>;

/** Of the services that go first the one that people notice most is told. Foundation families are no services; who is deleted has no gap. */
export function gap(context: ConditionContext, { users, longerThanSeconds = 0 }: EventOf<'gap'>): Judgement {
  const { families, deleted } = context.rehearsal;
  const asked = context.usersOf(users);
  const struck = asked.flatMap((user) => {
    if (deleted.has(user)) return [];
    const followed = followUser(context.rehearsal, user);
    const { seconds } = followed;
    const gaps = followed.result.gaps.flatMap(({ family, from, to }) => {
      const length = (seconds[to] ?? 0) - (seconds[from] ?? 0);
      return families.isFoundation(family) || length <= longerThanSeconds ? [] : [{ family: families.ids[family] ?? '', from, length }];
    });
    const first = gaps.sort((a, b) => a.from - b.from || compareFamilies(a.family, b.family))[0];
    return first === undefined
      ? []
      : [atState(context, user, followed, first.from, { service: { family: first.family }, seconds: first.length })];
  });
  return ofUsers(asked.length, struck);
}

/** Who is deleted loses every service. */
export function loss(context: ConditionContext, { users }: EventOf<'loss'>): Judgement {
  const { families, profiles } = context.rehearsal;
  const asked = context.usersOf(users);
  const struck = asked.flatMap((user) => {
    const followed = followUser(context.rehearsal, user);
    const falls = followed.result.changes.flatMap(({ family, result }) =>
      families.isFoundation(family) || (result !== 'lost' && result !== 'downgraded')
        ? []
        : [{ family: families.ids[family] ?? '', state: stateOfFall({ families, profiles }, followed.profiles, family, result) }],
    );
    const first = falls.sort((a, b) => a.state - b.state || compareFamilies(a.family, b.family))[0];
    return first === undefined ? [] : [atState(context, user, followed, first.state, { service: { family: first.family } })];
  });
  return ofUsers(asked.length, struck);
}

/** Asked of those who held the license plan at the start, at the end of every second. */
export function without(context: ConditionContext, { users, skuId }: EventOf<'without'>): Judgement {
  const sku = context.rehearsal.tables.sku(skuId);
  const isHeld = (profile: LicenseProfile): boolean => sku !== undefined && profile.heldSkus.includes(sku);
  const asked = context.usersOf(users).filter((user) => isHeld(context.startProfile(user)));
  const struck = asked.flatMap((user) => {
    const path = userPath(context.rehearsal.log, user, context.rehearsal.startProfileOf[user] ?? NONE);
    const held = path.profiles.map((ordinal) => isHeld(context.profileAt(ordinal)));
    const from = held.indexOf(false);
    if (from < 0) return [];
    const back = held.indexOf(true, from);
    const seconds = back < 0 ? null : (path.seconds[back] ?? 0) - (path.seconds[from] ?? 0);
    return [atState(context, user, path, from, { skuId, seconds })];
  });
  return ofUsers(asked.length, struck);
}

/** An entry comes to be in error that was not; an error from before the first step counts once it is gone and comes back. */
export function assignmentError(context: ConditionContext, { users }: EventOf<'assignmentError'>): Judgement {
  const asked = context.usersOf(users);
  const first = new Map<number, Witness>();
  for (const row of context.rowsOf('licensesFailed')) {
    const user = context.rehearsal.log.user[row] ?? NONE;
    if (first.has(user)) continue;
    const failure = newFailure(context, row, user);
    if (failure !== null) first.set(user, failure);
  }
  return ofUsers(
    asked.length,
    asked.flatMap((user) => first.get(user) ?? []),
  );
}

function newFailure(context: ConditionContext, row: number, user: number): Witness | null {
  const { log, tables } = context.rehearsal;
  const before = context.profileAt(log.before[row]);
  const entry = newErrors(before, context.profileAt(log.after[row]))[0];
  if (entry === undefined) return null;
  return witness({
    userId: context.userId(user),
    groupId: entry.source === DIRECT ? null : (tables.groupIds[entry.source] ?? null),
    skuId: tables.skus[entry.sku]?.skuId ?? null,
    code: entry.error,
    ...context.momentOf(row),
  });
}

function atState(
  context: ConditionContext,
  user: number,
  { seconds, rows }: Pick<FollowedUser, 'seconds' | 'rows'>,
  state: number,
  known: Partial<Witness>,
): Witness {
  const row = rows[state] ?? NONE;
  const { log, tables } = context.rehearsal;
  const groupId = tables.groupIds[log.group[row] ?? NONE] ?? null;
  return witness({ userId: context.userId(user), groupId, step: context.momentOf(row).step, atSeconds: seconds[state] ?? null, ...known });
}
