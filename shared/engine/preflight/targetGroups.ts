import type { GroupOrdinal } from '../../model/brand.ts';
import type { Group } from '../../model/graph.ts';
import { targetsOf } from '../columns/adjacency.ts';
import type { Bitset } from '../columns/bitset.ts';
import { violatedRequirements } from '../licensing/compiledRules.ts';
import { enabledPlans } from '../licensing/profileTable.ts';
import { selectorsOf } from '../plan/selectorsOfPlan.ts';
import { isDynamic } from '../rehearsal/groupState.ts';
import { isGuest } from '../rehearsal/rehearsalState.ts';
import { compareIds } from '../snapshot/entryProfile.ts';
import { type DetailedFinding, findingOf, findingOfUsers } from './buildFinding.ts';
import { nestedGroups } from './nestedGroups.ts';
import type { PlannedGroup } from './plannedGroups.ts';
import { addAll, noUsers, type PreflightContext } from './preflightContext.ts';

/** What kind of groups the plan works with, and who is in them. `examples` of findings about groups are group ids. */
export const targetGroups = [
  nestedMembers,
  guests,
  severalProducts,
  baseElsewhere,
  unlistedLicenses,
  roleAssignable,
  synchronized,
  dynamic,
  withoutLicenses,
];

/**
 * F60: users who are in a group of the plan only through a group inside it: they inherit nothing. Groups that a selector means by
 * `memberOf` count too. Other licensed groups of the tenant are told about `elsewhere`.
 */
function nestedMembers(context: PreflightContext): DetailedFinding[] {
  const inPlan = noUsers(context);
  const elsewhere = noUsers(context);
  for (const { isPlanned, users } of nestedOnly(context)) (isPlanned ? inPlan : elsewhere).addAll(users);
  return [
    ...findingOfUsers(context, 'F60', 'warning', inPlan),
    ...findingOfUsers(context, 'F60', 'info', elsewhere, { about: 'elsewhere' }),
  ];
}

/** Users who are in a group only through groups inside it, per group that the plan works with or that gives licenses. */
export function nestedOnly(context: PreflightContext): { readonly group: Group; readonly isPlanned: boolean; readonly users: Bitset }[] {
  const { snapshot, plan, groups, tables } = context;
  const selected = plan.steps.flatMap((step) =>
    selectorsOf(step).flatMap((selector) => ('memberOf' in selector ? [selector.memberOf] : [])),
  );
  const planned = new Set([...groups.licensed().map((group) => group.id), ...selected]);
  const nested = nestedGroups(snapshot);
  return snapshot.groups.flatMap((group, row) => {
    const isPlanned = planned.has(group.id);
    const inside = isPlanned || group.assignedLicenses.length > 0 ? nested(row) : [];
    if (inside.length === 0) return [];
    const users = noUsers(context);
    for (const other of inside) addAll(users, targetsOf(snapshot.members, other as GroupOrdinal));
    for (const user of firstLevelMembers(context, row, tables.group(group.id)!)) users.delete(user);
    return [{ group, isPlanned, users }];
  });
}

/** Members in the copy, and those the plan adds. */
function* firstLevelMembers({ snapshot, changes }: PreflightContext, row: number, ordinal: number): Generator<number> {
  yield* targetsOf(snapshot.members, row as GroupOrdinal);
  for (const { kind, group, users } of changes) if (kind === 'memberAdded' && group === ordinal) yield* users;
}

/** F62: guests in the licensed groups of the plan use units, unless the setting leaves them out. Those whom the plan takes out do not count. */
function guests(context: PreflightContext): DetailedFinding[] {
  const found = noUsers(context);
  for (const { users } of guestMembers(context)) found.addAll(users);
  return context.settings.licenseGuests
    ? findingOfUsers(context, 'F62', 'warning', found)
    : findingOfUsers(context, 'F62', 'info', found, { about: 'leftOut' });
}

/** Guests per licensed group of the plan. */
export function guestMembers(context: PreflightContext): { readonly group: PlannedGroup; readonly users: Bitset }[] {
  const { snapshot, groups, changes } = context;
  const column = snapshot.users.attribute('userType');
  if (column === undefined) return [];
  return groups.licensed().flatMap((group) => {
    const users = noUsers(context);
    for (const user of group.members) if (isGuest(column.get(user))) users.add(user);
    for (const { kind, group: ordinal, users: moved } of changes) {
      if (ordinal !== group.ordinal) continue;
      if (kind === 'memberAdded') for (const user of moved) if (isGuest(column.get(user))) users.add(user);
      if (kind === 'memberRemoved') for (const user of moved) users.delete(user);
    }
    return users.count() === 0 ? [] : [{ group, users }];
  });
}

/** F76: groups that give several license plans: one that cannot be assigned keeps back all the others from that user. */
function severalProducts(context: PreflightContext): DetailedFinding[] {
  const { groups, plan } = context;
  const several = groups.all.filter(({ ordinal }) => plan.steps.some((_, step) => groups.licensesAt(ordinal, step).length > 1));
  return findingOf('F76', 'info', idsOf(several), { about: 'severalProducts' });
}

/**
 * F79: groups that the plan leaves with an add-on whose base they do not give. That was so before, else the call is refused; members
 * without the base from elsewhere fail.
 */
function baseElsewhere({ groups, plan, rules, tables }: PreflightContext): DetailedFinding[] {
  const lacking = groups.all.filter(({ ordinal }) => {
    const given = groups.licensesAt(ordinal, plan.steps.length - 1).map((license) => ({ ...license, source: ordinal as GroupOrdinal }));
    return violatedRequirements(enabledPlans(given, tables), rules).some((requirement) => requirement.blocks);
  });
  return findingOf('F79', 'info', idsOf(lacking), { about: 'already' });
}

/** F105: groups that give a license plan the tenant no longer lists: it has no unit for anybody, and keeps back the others (F76). */
function unlistedLicenses(context: PreflightContext): DetailedFinding[] {
  const { snapshot, groups, tables } = context;
  const isUnlisted = (sku: number | undefined): boolean => sku === undefined || tables.skus[sku]!.subscribed === null;
  const planned = groups.all.filter(({ ordinal }) => [...groups.skusEver(ordinal)].some(isUnlisted));
  const elsewhere = snapshot.groups.filter(
    ({ id, assignedLicenses }) => !groups.has(tables.group(id)!) && assignedLicenses.some(({ skuId }) => isUnlisted(tables.sku(skuId))),
  );
  return [...findingOf('F105', 'warning', idsOf(planned)), ...findingOf('F105', 'info', idsOf(elsewhere), { about: 'elsewhere' })];
}

/** F22: groups that can hold directory roles; few administrators may change them. No text excludes that they carry licenses. */
function roleAssignable({ groups }: PreflightContext): DetailedFinding[] {
  return findingOf('F22', 'info', idsOf(groups.all.filter(({ imported }) => imported?.isAssignableToRole === true)));
}

/** F103, F120: groups whose members are kept on-premises: who is in them changes there, and arrives with the next cycle. */
function synchronized({ groups }: PreflightContext): DetailedFinding[] {
  const found = groups.all.filter(({ imported }) => imported?.onPremisesSyncEnabled === true);
  return findingOf('F103', 'info', idsOf(found), { about: 'targets' });
}

/** F197, F120: groups whose members follow from attributes. */
function dynamic({ groups }: PreflightContext): DetailedFinding[] {
  return findingOf('F197', 'info', idsOf(groups.all.filter(({ imported }) => imported !== null && isDynamicGroup(imported))), {
    about: 'targets',
  });
}

export function isDynamicGroup({ groupTypes }: Group): boolean {
  return isDynamic(groupTypes);
}

/** Groups that get members and give them nothing, neither before nor in the plan. */
function withoutLicenses({ plan, groups }: PreflightContext): DetailedFinding[] {
  const filled = new Set(plan.steps.flatMap((step) => (step.kind === 'addMembers' ? [step.group] : [])));
  const empty = groups.all.filter(({ id, ordinal }) => filled.has(id) && groups.skusEver(ordinal).size === 0);
  return findingOf('groupWithoutLicenses', 'info', idsOf(empty));
}

function idsOf(groups: readonly (PlannedGroup | Group)[]): string[] {
  return groups.map((group) => group.id).sort(compareIds);
}
