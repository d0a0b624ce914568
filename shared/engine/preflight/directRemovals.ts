import type { SkuOrdinal } from '../../model/brand.ts';
import { Bitset } from '../columns/bitset.ts';
import { DIRECT, enabledPlans, type LicenseProfile } from '../licensing/profileTable.ts';
import type { TenantTables } from '../licensing/tenantTables.ts';
import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import { insideNestedGroups } from './nestedGroups.ts';
import { addAll, noUsers, type PreflightContext } from './preflightContext.ts';

/** Whether a direct license can go because a group gives the same (F160). */
export interface DirectRemovalTest {
  readonly safe: boolean;
  /** Held from a group without an error. */
  readonly inherited: boolean;
  /** User plans that are on now and would be off; empty when the groups give them all (F151, F152: the union of all groups counts). */
  readonly lost: Bitset;
}

/** F160: the group's entry is `Active`, and what is left without the direct entry has every User plan that is on now. */
export function testDirectRemoval(profile: LicenseProfile, sku: SkuOrdinal, tables: TenantTables): DirectRemovalTest {
  const left = profile.held.filter((entry) => entry.sku !== sku || entry.source !== DIRECT);
  const enabled = enabledPlans(left, tables);
  const lost = Bitset.of(
    profile.enabled.size,
    profile.enabled.toArray().filter((plan) => !enabled.has(plan)),
  );
  const inherited = profile.entries.some((entry) => entry.sku === sku && entry.source !== DIRECT && entry.state === 'Active');
  return { safe: inherited && lost.count() === 0, inherited, lost };
}

const PITFALLS = [
  'enablesMore',
  'inheritedInError',
  'notYetInherited',
  'notFirstLevel',
  'notMember',
  'otherPlan',
  'severalGroups',
] as const;
type Pitfall = (typeof PITFALLS)[number];

/**
 * Moving from direct to group licenses: direct calls that only take away. F160 for each of them; the pitfalls of F159 told apart by
 * `about`; F70 where an admin center refuses what Graph does.
 */
export function directRemovals(context: PreflightContext): DetailedFinding[] {
  const safe = noUsers(context);
  const unsafe = noUsers(context);
  const bothPaths = noUsers(context);
  const trapped = Object.fromEntries(PITFALLS.map((pitfall) => [pitfall, noUsers(context)])) as Record<Pitfall, Bitset>;
  const groupsGive = new Set(context.groups.all.flatMap(({ ordinal }) => [...context.groups.skusEver(ordinal)]));
  const nested = insideNestedGroups(
    context.snapshot,
    context.groups.licensed().map((group) => group.id),
  );
  const membersBySku = new Map<SkuOrdinal, Bitset>();
  for (const { before, sku, users } of removals(context)) {
    const test = testDirectRemoval(before, sku, context.tables);
    const inherits = before.entries.some((entry) => entry.sku === sku && entry.source !== DIRECT);
    if (test.inherited) addAll(bothPaths, users);
    if (inherits || groupsGive.has(sku)) addAll(test.safe ? safe : unsafe, users);
    if (!inherits && groupsGive.has(sku)) {
      const members = membersBySku.get(sku) ?? membersGetting(context, sku);
      membersBySku.set(sku, members);
      for (const user of users) {
        const pitfall = members.has(user) ? 'notYetInherited' : nested.has(user) ? 'notFirstLevel' : 'notMember';
        trapped[pitfall].add(user);
      }
    } else {
      for (const pitfall of pitfallsOf(context, before, sku, test)) addAll(trapped[pitfall], users);
    }
  }
  return [
    ...findingOfUsers(context, 'F160', 'warning', unsafe),
    ...findingOfUsers(context, 'F160', 'info', safe, { about: 'safe' }),
    ...findingOfUsers(context, 'F70', 'info', bothPaths),
    ...PITFALLS.flatMap((about) => findingOfUsers(context, 'F159', isHarmless(about) ? 'info' : 'warning', trapped[about], { about })),
  ];
}

/** F152: several groups that give the same license plan are no fault, only something a check of one group gets wrong. */
function isHarmless(pitfall: Pitfall): boolean {
  return pitfall === 'severalGroups' || pitfall === 'otherPlan';
}

/** First-level members, from the start or by the plan, of its groups that give this license plan at some time. */
function membersGetting(context: PreflightContext, sku: SkuOrdinal): Bitset {
  const { groups, changes } = context;
  const giving = groups.all.filter(({ ordinal }) => groups.skusEver(ordinal).has(sku));
  const ordinals = new Set(giving.map((group) => group.ordinal));
  const found = noUsers(context);
  for (const { members } of giving) addAll(found, members);
  for (const { kind, group, users } of changes) if (kind === 'memberAdded' && ordinals.has(group)) addAll(found, users);
  return found;
}

interface DirectRemoval {
  readonly before: LicenseProfile;
  readonly sku: SkuOrdinal;
  readonly users: readonly number[];
}

/** Direct licenses that calls without additions took away. */
function removals({ changes, plan }: PreflightContext): DirectRemoval[] {
  return changes.flatMap(({ kind, step, before, after, users }) => {
    const call = plan.steps[step];
    if (kind !== 'userLicensesSet' || call?.kind !== 'assignLicense' || call.addLicenses.length > 0) return [];
    const isDirect = ({ held }: LicenseProfile, sku: SkuOrdinal) => held.some((e) => e.sku === sku && e.source === DIRECT);
    const gone = before.heldSkus.filter((sku) => isDirect(before, sku) && !isDirect(after, sku));
    return gone.map((sku) => ({ before, sku, users }));
  });
}

/** F159, where some group already gives, or tries to give, a license to this user. */
function pitfallsOf({ groups }: PreflightContext, before: LicenseProfile, sku: SkuOrdinal, test: DirectRemovalTest): Pitfall[] {
  const sameSku = before.entries.filter((entry) => entry.sku === sku && entry.source !== DIRECT);
  if (sameSku.length === 0) {
    const fromPlan = before.held.some((entry) => entry.source !== DIRECT && groups.has(entry.source));
    return fromPlan ? ['otherPlan'] : [];
  }
  const found: Pitfall[] = [];
  if (!test.inherited) found.push('inheritedInError');
  else if (test.lost.count() > 0) found.push('enablesMore');
  if (before.held.filter((entry) => entry.sku === sku && entry.source !== DIRECT).length > 1) found.push('severalGroups');
  return found;
}
