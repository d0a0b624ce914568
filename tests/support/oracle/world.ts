import type {
  AssignedLicense,
  AttributeValue,
  Group,
  GroupId,
  LicenseAssignmentState,
  ServicePlanId,
  SkuId,
  SubscribedSku,
  User,
  UserId,
} from '../../../shared/model/graph.ts';
import type { RehearsalSettings } from '../../../shared/model/settings.ts';
import type { BlockingRules } from './blockingRules.ts';
import { type Entry, isHeld, isWaiting, sortEntries, sortedUnique } from './entries.ts';
import type { RuleReader } from './ruleReader.ts';

/** A small tenant as plain values. */
export interface OracleTenant {
  readonly countryLetterCode: string | null;
  readonly skus: readonly SubscribedSku[];
  readonly groups: readonly Group[];
  readonly users: readonly User[];
  /** User members only. */
  readonly members: ReadonlyMap<GroupId, ReadonlySet<UserId>>;
}

export interface WorldUser {
  readonly id: UserId;
  readonly attributes: Map<string, AttributeValue>;
  /** As they were before the first step. */
  readonly startEntries: readonly Entry[];
  /** Replaced as a whole, by `setEntries` only. */
  entries: readonly Entry[];
}

export interface WorldGroup {
  readonly id: GroupId;
  readonly canCarryLicenses: boolean;
  readonly isSynchronized: boolean;
  isDynamic: boolean;
  isPaused: boolean;
  rule: string | null;
  /** The group's own list. */
  licenses: Map<SkuId, AssignedLicense>;
  members: Set<UserId>;
}

export interface WorldSku {
  readonly sku: SubscribedSku;
  readonly userPlans: ReadonlySet<ServicePlanId>;
  readonly companyPlans: ReadonlySet<ServicePlanId>;
  readonly allPlans: ReadonlySet<ServicePlanId>;
  /** Imported minus counted consumption, for ever (section 1). */
  consumedOffset: number;
  enabledUnits: number;
}

export interface Refusal {
  readonly step: number;
  readonly target: string;
  readonly codes: readonly string[];
}

/** Everything that changes during a rehearsal, and the rules it changes by. */
export interface World {
  readonly settings: RehearsalSettings;
  readonly rules: BlockingRules;
  readonly readRule: RuleReader;
  readonly tenantCountry: string | null;
  /** The plan's `startAt` in seconds since 1970. */
  readonly startSecond: number;
  /** Seconds since `startAt`. */
  now: number;
  readonly skus: Map<SkuId, WorldSku>;
  /** A deleted user is gone. */
  readonly users: Map<UserId, WorldUser>;
  /** A deleted group is gone, and remembered in `deletedGroups`. */
  readonly groups: Map<GroupId, WorldGroup>;
  readonly deletedGroups: Set<GroupId>;
  /** Who holds a SKU at least once (F66), kept in step by `setEntries`. */
  readonly holders: Map<SkuId, Set<UserId>>;
  /** Who has an entry of this SKU that waits for a unit, kept in step by `setEntries`. */
  readonly waiters: Map<SkuId, Set<UserId>>;
  readonly touched: Set<UserId>;
  readonly refusals: Refusal[];
  /** SKUs of which the present instant bought units. */
  readonly bought: Set<SkuId>;
  /** Users whose entries changed in the present second. */
  readonly changedUsers: Set<UserId>;
}

/** The only place where a user's entries change. */
export function setEntries(world: World, user: WorldUser, entries: readonly Entry[]): void {
  user.entries = sortEntries(entries);
  world.changedUsers.add(user.id);
  indexUser(world, user);
}

/** Puts a user into `holders` and `waiters` where they belong and nowhere else. */
export function indexUser(world: World, user: WorldUser): void {
  updateIndex(world.holders, user.id, user.entries.filter(isHeld));
  updateIndex(world.waiters, user.id, user.entries.filter(isWaiting));
}

function updateIndex(index: Map<SkuId, Set<UserId>>, userId: UserId, entries: readonly Entry[]): void {
  for (const users of index.values()) users.delete(userId);
  for (const { skuId } of entries) {
    if (!index.has(skuId)) index.set(skuId, new Set());
    index.get(skuId)!.add(userId);
  }
}

/** Deleting a user frees units at once (F104). */
export function removeUser(world: World, user: WorldUser): void {
  setEntries(world, user, []);
  for (const group of world.groups.values()) group.members.delete(user.id);
  world.users.delete(user.id);
}

/** Section 10, Sources: a group that is not in the copy is never processed; a deleted one is, for its leftovers. */
export function canProcess(world: World, groupId: GroupId): boolean {
  return world.groups.has(groupId) || world.deletedGroups.has(groupId);
}

/** Section 1: without states a user has no entries. Imported errors date from `lastUpdatedDateTime`, or else `startAt` (section 10, Instants). */
export function toStartEntries(states: readonly LicenseAssignmentState[] | null, startSecond: number): Entry[] {
  const bySource = new Map<string, Entry>();
  for (const { skuId, assignedByGroup, disabledPlans, state, error, lastUpdatedSeconds } of states ?? []) {
    const key = `${skuId}/${assignedByGroup ?? ''}`;
    if (bySource.has(key)) continue;
    const errorSince = state === 'Error' || state === 'ActiveWithError' ? (lastUpdatedSeconds ?? startSecond) : null;
    bySource.set(key, { skuId, source: assignedByGroup, disabledPlans: sortedUnique(disabledPlans), state, error, errorSince });
  }
  return sortEntries(bySource.values());
}

export function toWorldGroup(group: Group, members: Iterable<UserId>): WorldGroup {
  return {
    id: group.id,
    // F59: true or missing.
    canCarryLicenses: group.securityEnabled !== false,
    isSynchronized: group.onPremisesSyncEnabled === true,
    isDynamic: group.groupTypes.includes('DynamicMembership'),
    isPaused: group.membershipRuleProcessingState === 'Paused',
    rule: group.membershipRule,
    licenses: new Map(group.assignedLicenses.map((license) => [license.skuId, license])),
    members: new Set(members),
  };
}
