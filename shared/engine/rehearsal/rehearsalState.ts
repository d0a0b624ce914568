import type { GroupOrdinal, SkuOrdinal, UserOrdinal } from '../../model/brand.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { AssignedPlanValue, GroupId } from '../../model/graph.ts';
import type { MigrationPlan, UserSelector } from '../../model/migrationPlan.ts';
import type { ProcessingOrder } from '../../model/processingOrder.ts';
import type { Reason } from '../../model/resultSummary.ts';
import type { RehearsalSettings } from '../../model/settings.ts';
import { targetsOf } from '../columns/adjacency.ts';
import { Bitset } from '../columns/bitset.ts';
import { compileRules } from '../licensing/compiledRules.ts';
import type { LicensingContext } from '../licensing/groupChange.ts';
import { type LicenseProfile, ProfileTable } from '../licensing/profileTable.ts';
import { TenantTables } from '../licensing/tenantTables.ts';
import type { RuleSubject } from '../membership/membershipRule.ts';
import { parseMembershipRule } from '../membership/parseMembershipRule.ts';
import { RuleError } from '../membership/ruleError.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { ordinalOfUser } from '../snapshot/userOrdinal.ts';
import { Agenda } from './agenda.ts';
import { AS_STATED, Departures } from './departures.ts';
import { EventLog, kindCode } from './eventLog.ts';
import { GroupState, isDynamic, isLicensable, isPaused } from './groupState.ts';
import { RuleWarnings } from './ruleWarnings.ts';
import { SeatLedger } from './seatLedger.ts';
import { UsageLocations } from './usageLocations.ts';
import { UserAttributes } from './userAttributes.ts';

/** A call that the service would refuse, with all its reasons in the order of simulation.md section 3. */
export interface Refusal {
  readonly step: number;
  readonly target: string;
  readonly reasons: readonly Reason[];
}

/** A call of an automation that the service would refuse; no call of the plan. */
export interface AutomationRefusal {
  /** Position in the plan's automations. */
  readonly automation: number;
  readonly target: string;
  readonly reasons: readonly Reason[];
}

/** Everything that changes while a plan is rehearsed. One per rehearsal; nothing outside it is ever written to. */
export class RehearsalState {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly settings: RehearsalSettings;
  /** Seconds since 1970. */
  readonly startSeconds: number;
  readonly context: LicensingContext;
  readonly attributes: UserAttributes;
  readonly locations: UsageLocations;
  readonly groups: readonly GroupState[];
  readonly ledger: SeatLedger;
  readonly log: EventLog;
  readonly agenda = new Agenda();
  /** Profile of each user now, and before the first step. */
  readonly profileOf: Uint32Array;
  readonly startProfileOf: Uint32Array;
  readonly deleted: Bitset;
  anyDeleted = false;
  /** Users a call was made on, a group processed, or the plan deleted. */
  readonly touched: Bitset;
  readonly guests: Bitset;
  /** Users with entries in error: the times of those, in the order of the profile's `errorEntries`, in seconds since 1970. */
  readonly errorTimes: Map<number, readonly number[]>;
  readonly refusals: Refusal[] = [];
  readonly warnings = new RuleWarnings();
  /** Whom each `first n of` selector of the plan chose, when its step began. */
  readonly firstChoices = new Map<UserSelector, Bitset>();
  /** Called when a group has become idle. */
  onIdle: (at: number) => void = () => undefined;
  /** Ends an automation; false when there is none of this id. */
  retireAutomation: (id: string, at: number, step: number, cause: number) => boolean = () => false;
  readonly automationRefusals: AutomationRefusal[] = [];
  readonly departures: Departures;

  constructor(snapshot: TenantSnapshot, plan: MigrationPlan, catalog: CatalogBundle, order: ProcessingOrder = AS_STATED) {
    this.snapshot = snapshot;
    this.plan = plan;
    this.settings = plan.settings;
    this.startSeconds = Math.floor(Date.parse(plan.startAt) / 1000);
    const tables = buildTables(snapshot, plan, catalog);
    const profiles = new ProfileTable(tables);
    this.context = { tables, profiles, rules: compileRules(catalog.rules, this.settings, tables) };

    const { count } = snapshot.users;
    const ordinals = Uint32Array.from(snapshot.profiles, (profile) => profiles.internImported(profile).ordinal);
    this.profileOf = new Uint32Array(count);
    for (let user = 0; user < count; user++) this.profileOf[user] = ordinals[snapshot.users.profile[user]!]!;
    this.startProfileOf = this.profileOf.slice();
    this.deleted = new Bitset(count);
    this.touched = new Bitset(count);
    this.attributes = new UserAttributes(snapshot.users);
    this.locations = new UsageLocations(this.attributes, this.context.rules, this.settings, snapshot.organization.countryLetterCode);
    this.guests = buildGuests(this.attributes, count);
    this.log = new EventLog(count);
    this.ledger = new SeatLedger(tables.skus, this.settings, countConsumed(this.context, this.profileOf));
    this.groups = buildGroups(snapshot, tables, count);
    this.errorTimes = this.#importErrorTimes();
    this.departures = new Departures(order, (id) => ordinalOfUser(snapshot.users, id));
  }

  get userCount(): number {
    return this.profileOf.length;
  }

  userId(user: number): string {
    return this.snapshot.users.ids.get(user)!;
  }

  profile(user: number): LicenseProfile {
    return this.context.profiles.at(this.profileOf[user]!);
  }

  /** The group with this id as it stands, or undefined if there is none. */
  presentGroup(id: GroupId): GroupState | undefined {
    const ordinal = this.context.tables.group(id);
    const group = ordinal === undefined ? undefined : this.groups[ordinal];
    return group?.status === 'present' ? group : undefined;
  }

  /** First-level user members, ascending, without deleted users (F60). */
  membersOf(group: GroupState): Uint32Array {
    const members = group.memberList();
    return this.anyDeleted ? members.filter((user) => !this.deleted.has(user)) : members;
  }

  /** Whether a group's licenses are meant for this user (F60, F62). */
  inherits(user: number, { ordinal }: Pick<GroupState, 'ordinal'>): boolean {
    return this.groups[ordinal]!.hasMember(user) && (this.settings.licenseGuests || !this.guests.has(user));
  }

  /**
   * The only way a user's entries change, but for `GroupProcessing`'s quick way. Keeps the time of an error that stays the same
   * (simulation.md section 10).
   */
  setProfile(user: number, next: LicenseProfile, at: number): void {
    const before = this.profile(user);
    this.profileOf[user] = next.ordinal;
    if (next.errorEntries.length === 0) {
      if (before.errorEntries.length > 0) this.errorTimes.delete(user);
      return;
    }
    const times = timesOfErrors(before, next, this.errorTimes.get(user), this.startSeconds + at);
    this.errorTimes.set(user, times);
  }

  refuse(at: number, step: number, cause: number, target: string, reasons: readonly Reason[], user = -1, group = -1): void {
    const refusal = this.refusals.push({ step, target, reasons }) - 1;
    const code = kindCode('callRefused');
    if (user < 0) {
      this.log.append(at, code, step, cause, group, refusal);
    } else {
      const profile = this.profileOf[user]!;
      this.log.appendOfUser(at, code, step, cause, user, group, profile, profile, refusal);
    }
  }

  /** What membership rules can ask about a user now. */
  subject(user: UserOrdinal | number): RuleSubject {
    return {
      id: this.userId(user),
      attribute: (name) => this.attributes.get(user, name),
      assignedPlans: () => this.#assignedPlans(user),
      isMemberOf: (id) => this.presentGroup(id)?.hasMember(user) ?? false,
    };
  }

  /** The services a user has on; the model keeps no instance history (F9), so only enabled ones are there. */
  #assignedPlans(user: number): AssignedPlanValue[] {
    const { tables } = this.context;
    return this.profile(user)
      .enabled.toArray()
      .map((plan) => ({ servicePlanId: tables.planIds[plan]!, service: '', capabilityStatus: 'Enabled' }));
  }

  #importErrorTimes(): Map<number, readonly number[]> {
    const { user: users, entry: entries, seconds } = this.snapshot.errorTimes;
    const imported = new Map<number, Map<number, number>>();
    users.forEach((user, i) => {
      const ofUser = imported.get(user) ?? new Map<number, number>();
      imported.set(user, ofUser.set(entries[i]!, seconds[i]!));
    });
    const times = new Map<number, readonly number[]>();
    for (const user of this.usersInError()) {
      const { errorEntries } = this.profile(user);
      times.set(
        user,
        errorEntries.map((entry) => imported.get(user)?.get(entry) ?? this.startSeconds),
      );
    }
    return times;
  }

  /** Ascending; costs nothing where nobody is. */
  *usersInError(): Generator<number> {
    const { profiles } = this.context.profiles;
    const inError = Uint8Array.from(profiles, (profile) => (profile.errorEntries.length > 0 ? 1 : 0));
    if (!inError.includes(1)) return;
    for (let user = 0; user < this.userCount; user++) if (inError[this.profileOf[user]!] === 1) yield user;
  }
}

/** When each error of `next` began: an error that stays the same keeps its time (simulation.md section 10). */
export function timesOfErrors(
  before: LicenseProfile,
  next: LicenseProfile,
  oldTimes: readonly number[] | undefined,
  now: number,
): readonly number[] {
  return next.errorEntries.map((position) => {
    const entry = next.entries[position]!;
    const was = before.errorEntries.findIndex((other) => {
      const old = before.entries[other]!;
      return old.sku === entry.sku && old.source === entry.source && old.error === entry.error;
    });
    return was >= 0 ? oldTimes![was]! : now;
  });
}

/** Every id that the tenant, the plan or a rule speaks of. Without a plan: of a tenant that is only looked at. */
export function buildTables(snapshot: TenantSnapshot, plan: Pick<MigrationPlan, 'steps'>, catalog: CatalogBundle): TenantTables {
  const entries = snapshot.profiles.flat();
  const created = plan.steps.flatMap((step) => (step.kind === 'createGroup' ? [step.group.id] : []));
  const sources = entries.flatMap((entry) => entry.assignedByGroup ?? []);
  const { exclusions, requirements } = catalog.rules;
  return new TenantTables({
    subscribed: snapshot.skus,
    skuIds: [...entries.map((entry) => entry.skuId), ...snapshot.groups.flatMap((group) => group.assignedLicenses.map((l) => l.skuId))],
    groupIds: [...snapshot.groups.map((group) => group.id), ...sources, ...created],
    planIds: [
      ...exclusions.flatMap((rule) => [rule.a, rule.b]),
      ...requirements.flatMap((rule) => [rule.servicePlanId, ...rule.anyOf.map((alternative) => alternative.servicePlanId)]),
    ],
  });
}

function buildGuests(attributes: UserAttributes, count: number): Bitset {
  const codes = attributes.codes('userType', (type) => (isGuest(type) ? 1 : 0));
  const guests = new Bitset(count);
  for (let user = 0; user < count; user++) if (codes[user] === 1) guests.add(user);
  return guests;
}

export function isGuest(userType: string | null): boolean {
  return userType?.toLowerCase() === 'guest';
}

/** F66, with the tenant's own count where it differs: the difference stays as it is (simulation.md section 1). */
export function countConsumed({ tables, profiles }: Pick<LicensingContext, 'tables' | 'profiles'>, profileOf: Uint32Array): Int32Array {
  const usersOfProfile = new Int32Array(profiles.profiles.length);
  for (const profile of profileOf) usersOfProfile[profile]!++;
  const counted = new Int32Array(tables.skus.length);
  usersOfProfile.forEach((users, profile) => {
    for (const sku of profiles.at(profile).heldSkus) counted[sku]! += users;
  });
  return counted.map((units, sku) => tables.skus[sku]!.subscribed?.consumedUnits ?? units);
}

function buildGroups(snapshot: TenantSnapshot, tables: TenantTables, userCount: number): GroupState[] {
  const groups = tables.groupIds.map((id, ordinal) => new GroupState(ordinal as GroupOrdinal, id, userCount, new Uint32Array(0)));
  snapshot.groups.forEach((imported, row) => {
    const ordinal = tables.group(imported.id)! as GroupOrdinal;
    const group = new GroupState(ordinal, imported.id, userCount, targetsOf(snapshot.members, row as GroupOrdinal));
    group.status = 'present';
    group.displayName = imported.displayName;
    group.record = imported;
    group.licensable = isLicensable(imported);
    group.synchronized = imported.onPremisesSyncEnabled === true;
    group.dynamic = isDynamic(imported.groupTypes);
    group.paused = isPaused(imported.membershipRuleProcessingState);
    group.rule = group.dynamic ? readableRule(imported.membershipRule) : null;
    group.setLicenses(
      imported.assignedLicenses
        .map(({ skuId, disabledPlans }) => ({ sku: tables.sku(skuId)! as SkuOrdinal, options: tables.options(disabledPlans) }))
        .sort((a, b) => a.sku - b.sku),
    );
    groups[ordinal] = group;
  });
  return groups;
}

/** A rule this model cannot read leaves the members as they are (simulation.md section 10). */
function readableRule(text: string | null) {
  try {
    return text === null ? null : parseMembershipRule(text);
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}
