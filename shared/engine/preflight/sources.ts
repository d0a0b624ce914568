import type { SkuOrdinal } from '../../model/brand.ts';
import { DIRECT, type LicenseProfile, type Source } from '../licensing/profileTable.ts';
import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import { addAll, endProfile, noUsers, type PreflightContext, startProfile, whereAtEnd } from './preflightContext.ts';
import type { UserChanges } from './userChanges.ts';

/** By which paths users hold what the plan changes: an inherited license goes with its group only, a direct one by a direct call only. */
export const sources = [notThroughTheGroup, keptThroughAnotherPath, keptThroughGroup, alreadyHeld, directLeftovers, optionsReplaced];

/** F120: members who do not hold the current license plan through the group whose licenses are changed; they get the new one all the same. */
function notThroughTheGroup(context: PreflightContext): DetailedFinding[] {
  const { plan, tables, groups } = context;
  const users = noUsers(context);
  for (const { kind, step, group, before, users: changed } of context.changes) {
    const call = plan.steps[step];
    if ((kind !== 'licensesApplied' && kind !== 'licensesFailed') || call?.kind !== 'assignLicense' || call.addLicenses.length === 0)
      continue;
    if (!('group' in call.target) || tables.group(call.target.group) !== group) continue;
    const carried = groups.licensesAt(group, step - 1).map((license) => license.sku);
    const removed = call.removeLicenses.map((skuId) => tables.sku(skuId)).filter((sku) => sku !== undefined && carried.includes(sku));
    const holdsAll = removed.every((sku) => before.held.some((entry) => entry.sku === sku && entry.source === group));
    if (removed.length > 0 && !holdsAll) addAll(users, changed);
  }
  return findingOfUsers(context, 'F120', 'warning', users, { about: 'notInherited' });
}

/**
 * F120, F126: the license plan is to leave these users through a group, but from the start they hold it by another path too, directly
 * or through another group. It stays, beside the new one.
 */
function keptThroughAnotherPath(context: PreflightContext): DetailedFinding[] {
  const alsoDirect = noUsers(context);
  const otherGroup = noUsers(context);
  for (const changes of context.changes) {
    for (const sku of leavingThroughGroup(context, changes)) {
      for (const user of changes.users) {
        for (const source of pathsKept(context, user, sku)) {
          if (source !== changes.group) (source === DIRECT ? alsoDirect : otherGroup).add(user);
        }
      }
    }
  }
  return [
    ...findingOfUsers(context, 'F120', 'warning', alsoDirect, { about: 'alsoDirect' }),
    ...findingOfUsers(context, 'F120', 'warning', otherGroup, { about: 'otherGroup' }),
  ];
}

/** Sources from which a user holds this license plan from the start to the end. */
function pathsKept(context: PreflightContext, user: number, sku: SkuOrdinal): Source[] {
  const end = endProfile(context, user);
  if (!end.heldSkus.includes(sku) || context.rehearsal.deleted.has(user)) return [];
  const before = startProfile(context, user)
    .held.filter((entry) => entry.sku === sku)
    .map((entry) => entry.source);
  return before.filter((source) => end.held.some((entry) => entry.sku === sku && entry.source === source));
}

/** License plans that the group stops giving these users, and those it fails to take away from them. */
function leavingThroughGroup({ groups }: PreflightContext, changes: UserChanges): SkuOrdinal[] {
  const { kind, begun, group, before, after } = changes;
  const given = before.held.filter((entry) => entry.source === group).map((entry) => entry.sku);
  if (kind === 'licensesApplied') {
    return given.filter((sku) => !after.held.some((entry) => entry.source === group && entry.sku === sku));
  }
  if (kind !== 'licensesFailed') return [];
  // A failed change keeps what was to go. Members are still given something else; of others everything was to go.
  const own = after.entries.filter((entry) => entry.source === group && entry.state !== 'Disabled');
  const isMember = own.some((entry) => entry.state !== 'ActiveWithError');
  const wanted = isMember ? groups.licensesAt(group, begun).map((license) => license.sku) : [];
  return own.filter((entry) => entry.state === 'ActiveWithError' && !wanted.includes(entry.sku)).map((entry) => entry.sku);
}

/** F45, F69: the direct license goes and another plan comes, but a group still gives the old one. */
function keptThroughGroup(context: PreflightContext): DetailedFinding[] {
  const users = noUsers(context);
  for (const { kind, before, after, users: called } of context.changes) {
    if (kind !== 'userLicensesSet') continue;
    const removed = directSkus(before).filter((sku) => !directSkus(after).includes(sku));
    if (removed.length === 0) continue;
    for (const user of called) {
      const keeps = endProfile(context, user).held.some((entry) => entry.source !== DIRECT && removed.includes(entry.sku));
      if (keeps && getsAnotherPlan(context, user)) users.add(user);
    }
  }
  return findingOfUsers(context, 'F120', 'warning', users, { about: 'alsoInherited' });
}

function getsAnotherPlan(context: PreflightContext, user: number): boolean {
  const start = startProfile(context, user).heldSkus;
  return endProfile(context, user).heldSkus.some((sku) => !start.includes(sku));
}

/** F66, F126: users who already held what a group or a call of the plan gives them; no unit is needed for them. */
function alreadyHeld(context: PreflightContext): DetailedFinding[] {
  const users = noUsers(context);
  for (const { kind, group, before, after, users: changed } of context.changes) {
    if (kind !== 'licensesApplied' && kind !== 'userLicensesSet') continue;
    const source = kind === 'userLicensesSet' ? DIRECT : group;
    const isNew = (sku: SkuOrdinal): boolean => !before.held.some((entry) => entry.sku === sku && entry.source === source);
    const doubled = after.held.some((entry) => entry.source === source && isNew(entry.sku) && before.heldSkus.includes(entry.sku));
    if (doubled) addAll(users, changed);
  }
  return findingOfUsers(context, 'F126', 'info', users);
}

/**
 * F156: users who, at the end, hold the same license plan directly and through a group of the plan: whoever leaves the group keeps it.
 * Graver where the plan removes that license plan directly from others.
 */
function directLeftovers(context: PreflightContext): DetailedFinding[] {
  const { plan, tables, groups, touched } = context;
  const removed = new Set<number | undefined>(
    plan.steps.flatMap((step) =>
      step.kind === 'assignLicense' && 'users' in step.target ? step.removeLicenses.map((skuId) => tables.sku(skuId)) : [],
    ),
  );
  const leftover = ({ held }: LicenseProfile, isRemoved: boolean): boolean =>
    held.some(
      ({ sku, source }) =>
        source === DIRECT &&
        removed.has(sku) === isRemoved &&
        held.some((other) => other.sku === sku && other.source !== DIRECT && groups.has(other.source)),
    );
  const forgotten = noUsers(context);
  addAll(
    forgotten,
    whereAtEnd(context, touched, (end) => leftover(end, true)),
  );
  const others = noUsers(context);
  addAll(
    others,
    whereAtEnd(context, touched, (end) => leftover(end, false)),
  );
  return [
    ...findingOfUsers(context, 'F156', 'warning', forgotten),
    ...findingOfUsers(context, 'F156', 'info', others, { about: 'notInPlan' }),
  ];
}

/** F35: a direct call for a license plan that is held directly replaces its switched-off services; these had other ones before. */
function optionsReplaced(context: PreflightContext): DetailedFinding[] {
  const users = noUsers(context);
  for (const { kind, before, after, users: called } of context.changes) {
    if (kind !== 'userLicensesSet') continue;
    const replaced = before.held.some(
      (entry) =>
        entry.source === DIRECT &&
        after.held.some((other) => other.source === DIRECT && other.sku === entry.sku && other.options !== entry.options),
    );
    if (replaced) addAll(users, called);
  }
  return findingOfUsers(context, 'F35', 'info', users);
}

function directSkus({ held }: LicenseProfile): SkuOrdinal[] {
  return held.filter((entry) => entry.source === DIRECT).map((entry) => entry.sku);
}
