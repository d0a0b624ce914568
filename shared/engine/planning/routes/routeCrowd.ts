import { AppError } from '../../../model/appError.ts';
import type { SkuOrdinal } from '../../../model/brand.ts';
import type { ServicePlanId, SubscribedSku } from '../../../model/graph.ts';
import type { RouteCrowd, RouteObstacle, RouteRequest } from '../../../model/routes.ts';
import { DIRECT, type LicenseProfile } from '../../licensing/profileTable.ts';
import { checkSelector, selectUsers } from '../../plan/userSelection.ts';
import type { GroupState } from '../../rehearsal/groupState.ts';
import type { RehearsalState } from '../../rehearsal/rehearsalState.ts';

/** Users with the same services switched off, who get the same call. */
export interface OptionsClass {
  readonly users: readonly number[];
  /** Switched off in the old license plan. */
  readonly disabledPlans: readonly ServicePlanId[];
  /** Switched off in the new one, where the same source gives it already; else null. */
  readonly presentlyDisabled: readonly ServicePlanId[] | null;
}

/** The people of a request and how they hold the old license plan: that decides which routes there are. */
export interface Crowd {
  readonly counts: RouteCrowd;
  /** Those who are moved, ascending. */
  readonly users: readonly number[];
  /**
   * `group`: all members of `group`, which gives the license plan; `direct`: users who hold it directly; `members`: some members of `group`;
   * `none`: nobody, for the reason given.
   */
  readonly way:
    | { readonly kind: 'group' | 'members'; readonly group: GroupState }
    | { readonly kind: 'direct'; readonly classes: readonly OptionsClass[] }
    | { readonly kind: 'none'; readonly obstacle: RouteObstacle };
}

export interface RouteSkus {
  readonly from: SubscribedSku;
  readonly to: SubscribedSku;
  readonly fromOrdinal: SkuOrdinal;
  readonly toOrdinal: SkuOrdinal;
}

/** Throws `badInput` for license plans that the tenant does not have, or twice the same. */
export function findRouteSkus({ context: { tables } }: RehearsalState, { from, to }: RouteRequest): RouteSkus {
  const find = (skuId: string, place: string) => {
    const ordinal = tables.sku(skuId);
    const subscribed = ordinal === undefined ? null : (tables.skus[ordinal]?.subscribed ?? null);
    if (ordinal === undefined || subscribed === null) {
      throw new AppError('badInput', { place, expected: 'a license plan of the tenant', found: skuId });
    }
    return { ordinal, subscribed };
  };
  const old = find(from, 'from');
  const next = find(to, 'to');
  if (from === to) throw new AppError('badInput', { place: 'to', expected: 'another license plan', found: to });
  return { from: old.subscribed, to: next.subscribed, fromOrdinal: old.ordinal, toOrdinal: next.ordinal };
}

/** Throws `badInput` for a group that is not in the copy, or a selector that does not parse. */
export function findCrowd(state: RehearsalState, skus: RouteSkus, who: RouteRequest['who']): Crowd {
  return 'group' in who ? crowdOfGroup(state, skus, who.group) : crowdOfUsers(state, skus, who.users);
}

function crowdOfGroup(state: RehearsalState, skus: RouteSkus, groupId: string): Crowd {
  const group = state.presentGroup(groupId);
  if (group === undefined) throw new AppError('badInput', { place: 'group', expected: 'a group of the tenant copy', found: groupId });
  const users = [...state.membersOf(group)].filter((user) => state.inherits(user, group));
  const counts = count(state, skus.fromOrdinal, users);
  if (!group.licenses.some(({ sku }) => sku === skus.fromOrdinal)) {
    return { counts: { ...counts, moved: 0, group: groupId }, users: [], way: { kind: 'none', obstacle: obstacles.groupWithoutPlan } };
  }
  const way = users.length === 0 ? ({ kind: 'none', obstacle: obstacles.nobody } as const) : ({ kind: 'group', group } as const);
  return { counts: { ...counts, moved: users.length, switchedOffSets: 1, group: groupId }, users, way };
}

function crowdOfUsers(state: RehearsalState, skus: RouteSkus, selector: Extract<RouteRequest['who'], { users: unknown }>['users']): Crowd {
  checkSelector(selector, 'users');
  const selected = selectUsers(state, selector, 0);
  const counts = count(state, skus.fromOrdinal, selected);
  const direct = selected.filter((user) => isHeldDirectly(state.profile(user), skus.fromOrdinal));
  if (direct.length > 0) {
    const classes = classesOf(state, skus, direct);
    return {
      counts: { ...counts, moved: direct.length, switchedOffSets: classes.length },
      users: direct,
      way: { kind: 'direct', classes },
    };
  }
  const inherited = selected.filter((user) => holds(state.profile(user), skus.fromOrdinal));
  if (inherited.length === 0) return { counts, users: [], way: { kind: 'none', obstacle: obstacles.nobody } };
  const sources = new Set(inherited.map((user) => sourcesOf(state.profile(user), skus.fromOrdinal).join()));
  const group = sources.size === 1 ? state.groups[Number([...sources][0])] : undefined;
  if (group?.status !== 'present') return { counts, users: [], way: { kind: 'none', obstacle: obstacles.severalGroups } };
  return {
    counts: { ...counts, moved: inherited.length, switchedOffSets: 1, group: group.id },
    users: inherited,
    way: { kind: 'members', group },
  };
}

export const obstacles = {
  nobody: { code: 'nobody', facts: [] },
  groupWithoutPlan: { code: 'groupWithoutPlan', facts: ['F120'] },
  heldDirectly: { code: 'heldDirectly', facts: ['F126'] },
  inherited: { code: 'inherited', facts: ['F45'] },
  severalGroups: { code: 'severalGroups', facts: ['F126'] },
  dynamicGroup: { code: 'dynamicGroup', facts: ['F197'] },
  unfitTarget: { code: 'unfitTarget', facts: ['F197', 'F103'] },
  tooFewForWaves: { code: 'tooFewForWaves', facts: [] },
} as const satisfies Record<RouteObstacle['code'], RouteObstacle>;

function count(state: RehearsalState, sku: SkuOrdinal, users: readonly number[]): RouteCrowd {
  const counts = { selected: users.length, moved: 0, direct: 0, inherited: 0, both: 0, without: 0, switchedOffSets: 0, group: null };
  for (const user of users) {
    const sources = sourcesOf(state.profile(user), sku);
    const direct = sources.includes(DIRECT);
    if (sources.length === 0) counts.without++;
    else if (direct && sources.length > 1) counts.both++;
    else if (direct) counts.direct++;
    else counts.inherited++;
  }
  return counts;
}

function sourcesOf(profile: LicenseProfile, sku: SkuOrdinal): number[] {
  return profile.held.filter((entry) => entry.sku === sku).map(({ source }) => source);
}

function holds(profile: LicenseProfile, sku: SkuOrdinal): boolean {
  return profile.heldSkus.includes(sku);
}

function isHeldDirectly(profile: LicenseProfile, sku: SkuOrdinal): boolean {
  return profile.held.some((entry) => entry.sku === sku && entry.source === DIRECT);
}

/** One class per different set of switched-off services, in order of first appearance. */
function classesOf(state: RehearsalState, { fromOrdinal, toOrdinal }: RouteSkus, users: readonly number[]): OptionsClass[] {
  const { tables } = state.context;
  const optionsOf = (user: number, sku: SkuOrdinal) =>
    state.profile(user).held.find((entry) => entry.sku === sku && entry.source === DIRECT)?.options ?? null;
  const classes = Map.groupBy(users, (user) => `${optionsOf(user, fromOrdinal)} ${optionsOf(user, toOrdinal)}`);
  return [...classes.values()].map((alike) => {
    const [example = -1] = alike;
    const old = optionsOf(example, fromOrdinal);
    const next = optionsOf(example, toOrdinal);
    return {
      users: alike,
      disabledPlans: old === null ? [] : tables.disabledPlans(old),
      presentlyDisabled: next === null ? null : tables.disabledPlans(next),
    };
  });
}
