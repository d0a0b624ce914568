import type { SkuOrdinal } from '../../model/brand.ts';
import type { AssignmentError } from '../../model/graph.ts';
import type { GroupChange } from '../licensing/groupChange.ts';
import type { LicenseProfile, ProfileEntry } from '../licensing/profileTable.ts';
import type { PlanOrdinal } from '../licensing/tenantTables.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import { isInError } from '../snapshot/entryProfile.ts';
import type { PlanPath } from './effectiveServices.ts';
import { groupOutcome } from './groupOutcome.ts';
import { type PlacedService, placeKey, ServicePlaces } from './placedServices.ts';
import type { TenantAtRest } from './tenantAtRest.ts';
import { type UserClass, UserClassifier } from './userClasses.ts';

/** Errors of a group on its users with the same cause, and what the rules say about each. Lists of users ascend. */
export interface GroupErrors {
  readonly error: AssignmentError;
  readonly users: readonly number[];
  /** License plans of this group with that error, ascending. */
  readonly skus: readonly SkuOrdinal[];
  /** F43, F76: the service of this group, and the one that the user has by another path. */
  readonly conflicts: readonly (ConflictingPair & Concerned)[];
  readonly missingBases: readonly (MissingBase & Concerned)[];
  /** F83: license plans without enough free units. */
  readonly lacking: readonly ({ readonly sku: SkuOrdinal } & Concerned)[];
  /** F110: license plans with the services that the usage location forbids; with none where it is missing or no rule says. */
  readonly prohibited: readonly (ProhibitedPlan & Concerned)[];
  /** Users for whom nothing stands in the way any more: processing them again is enough (F37). */
  readonly curable: readonly number[];
}

export interface Concerned {
  readonly users: readonly number[];
}

export interface ConflictingPair {
  readonly own: PlacedService;
  readonly other: PlacedService;
}

export interface MissingBase {
  readonly service: PlacedService;
  readonly anyOf: readonly PlanOrdinal[];
}

export interface ProhibitedPlan {
  readonly path: PlanPath;
  readonly plans: readonly PlanOrdinal[];
}

/** Most users first. */
export function explainGroupErrors(tenant: TenantAtRest, group: GroupState): readonly GroupErrors[] {
  const { state } = tenant;
  const classifier = new UserClassifier(state, group);
  const tallies = new Map<AssignmentError, ErrorTally>();
  for (const [alike, users] of Map.groupBy(usersInError(tenant, group), (user) => classifier.classOf(user))) {
    const { change } = groupOutcome(state, alike, { group, licenses: group.licenses });
    const lacking = state.ledger.lacking(change.needs);
    for (const [error, skus] of causesOf(alike.profile, group)) {
      const tally = tallies.get(error) ?? new ErrorTally(state.context.tables, group);
      tallies.set(error, tally);
      tally.add(error, { alike, users, change, skus, lacking });
    }
  }
  return [...tallies].map(([error, tally]) => tally.toErrors(error)).sort((a, b) => b.users.length - a.users.length);
}

/** Users with an entry of this group in error, members or not; ascending. */
export function usersInError({ state }: TenantAtRest, group: GroupState): number[] {
  const inError = Uint8Array.from(state.context.profiles.profiles, ({ entries }) =>
    entries.some((entry) => entry.source === group.ordinal && isInError(entry)) ? 1 : 0,
  );
  const users: number[] = [];
  if (!inError.includes(1)) return users;
  for (let user = 0; user < state.userCount; user++) if (inError[state.profileOf[user]!] === 1) users.push(user);
  return users;
}

/** F76: siblings say `Other` beside the license plan that is at fault; then they are no cause of their own. No reason at all counts as that. */
function causesOf({ entries }: LicenseProfile, group: GroupState): ReadonlyMap<AssignmentError, readonly SkuOrdinal[]> {
  const own = entries.filter((entry) => entry.source === group.ordinal && isInError(entry));
  const causeOf = ({ error }: ProfileEntry): AssignmentError => (error === 'None' ? 'Other' : error);
  const atFault = own.filter((entry) => causeOf(entry) !== 'Other');
  const byError = Map.groupBy(atFault.length > 0 ? atFault : own, causeOf);
  return new Map([...byError].map(([error, causing]) => [error, causing.map((entry) => entry.sku)]));
}

/** Users who are alike, and what processing them now would come to. */
interface FailedUsers {
  readonly alike: UserClass;
  readonly users: readonly number[];
  readonly change: GroupChange;
  readonly skus: readonly SkuOrdinal[];
  readonly lacking: readonly SkuOrdinal[];
}

type Tables = TenantAtRest['state']['context']['tables'];

class ErrorTally {
  readonly #tables: Tables;
  readonly #group: GroupState;
  readonly #users: number[] = [];
  readonly #skus = new Set<SkuOrdinal>();
  readonly #curable: number[] = [];
  readonly #conflicts = new Facts<ConflictingPair>();
  readonly #missingBases = new Facts<MissingBase>();
  readonly #lacking = new Facts<{ sku: SkuOrdinal }>();
  readonly #prohibited = new Facts<ProhibitedPlan>();

  constructor(tables: Tables, group: GroupState) {
    this.#tables = tables;
    this.#group = group;
  }

  /** What the rules say now, as far as it is about this error. */
  add(error: AssignmentError, failed: FailedUsers): void {
    const { users, change, skus, lacking } = failed;
    for (const user of users) this.#users.push(user);
    for (const sku of skus) this.#skus.add(sku);
    if (change.allowed && lacking.length === 0) for (const user of users) this.#curable.push(user);
    if (error === 'MutuallyExclusiveViolation') this.#addConflicts(failed);
    if (error === 'DependencyViolation') this.#addMissingBases(failed);
    if (error === 'CountViolation') for (const sku of lacking) this.#lacking.note(`${sku}`, { sku }, users);
    if (error === 'ProhibitedInUsageLocationViolation') this.#addProhibited(failed);
  }

  #addConflicts({ alike, users, change }: FailedUsers): void {
    const places = new ServicePlaces(this.#tables, this.#group, alike);
    for (const { a, b } of change.blocking.exclusions) {
      const [first, second] = places.isWanted(a) ? [a, b] : [b, a];
      const pair = { own: places.ofGroup(first), other: places.elsewhere(second) };
      this.#conflicts.note(`${placeKey(pair.own)};${placeKey(pair.other)}`, pair, users);
    }
  }

  #addMissingBases({ alike, users, change }: FailedUsers): void {
    const places = new ServicePlaces(this.#tables, this.#group, alike);
    for (const { plan, anyOf } of change.blocking.requirements) {
      const service = places.ofGroup(plan);
      this.#missingBases.note(placeKey(service), { service, anyOf }, users);
    }
  }

  /** Published lists of locations are not complete (F218): an imported error that they do not explain names the license plan alone. */
  #addProhibited({ alike, users, change, skus }: FailedUsers): void {
    const { inGroups } = alike.location;
    const forbidden = change.prohibited.length > 0 ? change.prohibited : skus;
    const wanted = this.#group.licenses.filter(({ sku }) => forbidden.includes(sku));
    for (const { sku, options } of wanted) {
      const on = this.#tables.enabledPlans(sku, options).toArray();
      const plans = inGroups.missing ? [] : on.filter((plan) => inGroups.barred?.has(plan) === true && !alike.profile.enabled.has(plan));
      this.#prohibited.note(`${sku};${plans.join()}`, { path: { sku, source: this.#group.ordinal }, plans }, users);
    }
  }

  toErrors(error: AssignmentError): GroupErrors {
    return {
      error,
      users: ascending(this.#users),
      skus: ascending([...this.#skus]),
      conflicts: this.#conflicts.toList(),
      missingBases: this.#missingBases.toList(),
      lacking: this.#lacking.toList(),
      prohibited: this.#prohibited.toList(),
      curable: ascending(this.#curable),
    };
  }
}

/** Facts, each once, with the users concerned. */
class Facts<Fact extends object> {
  readonly #facts = new Map<string, { readonly fact: Fact; readonly users: number[] }>();

  note(key: string, fact: Fact, users: readonly number[]): void {
    const known = this.#facts.get(key) ?? { fact, users: [] };
    this.#facts.set(key, known);
    for (const user of users) known.users.push(user);
  }

  /** Most users first. */
  toList(): (Fact & Concerned)[] {
    return [...this.#facts.values()]
      .map(({ fact, users }) => ({ ...fact, users: ascending(users) }))
      .sort((a, b) => b.users.length - a.users.length);
  }
}

function ascending<Ordinal extends number>(ordinals: readonly Ordinal[]): Ordinal[] {
  return [...ordinals].sort((a, b) => a - b);
}
