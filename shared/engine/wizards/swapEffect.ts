import type { SkuOrdinal } from '../../model/brand.ts';
import { type FamilyResult, followPath } from '../compare/continuity.ts';
import { type Effect, EffectTally } from '../explain/effectTally.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import { type UserClass, UserClassifier } from '../explain/userClasses.ts';
import { newViolations } from '../licensing/groupChange.ts';
import { DIRECT, type LicenseProfile, type ProfileEntry, type Source } from '../licensing/profileTable.ts';
import { reasons } from '../licensing/refusal.ts';
import type { OptionsOrdinal } from '../licensing/tenantTables.ts';
import type { GroupState } from '../rehearsal/groupState.ts';

/** What a user holds when it is all done, as far as a wizard says; entries it does not speak of stay. */
export type Rewrite = (entries: readonly ProfileEntry[], users: UserClass) => readonly ProfileEntry[];

/** What a wizard would change, as if it passed at once for everybody, whatever the order of its steps. */
export interface Swap {
  /** Ascending. */
  readonly users: readonly number[];
  readonly rewrite: Rewrite;
  /** License plans it speaks of. */
  readonly named: readonly SkuOrdinal[];
  /** The group whose members the users are, where that matters. */
  readonly group: GroupState | null;
}

export function effectOf(tenant: TenantAtRest, swap: Swap): Effect {
  const { state } = tenant;
  const { rules } = state.context;
  const tally = new EffectTally(tenant);
  for (const [alike, count] of new UserClassifier(state, swap.group).count(swap.users)) {
    const { before, after } = profilesOf(tenant, swap, alike);
    const { blocking, warnings } = newViolations(rules, before.enabled, after.enabled);
    tally.addUsers(count, before, after);
    tally.addViolations(count, blocking);
    tally.addViolations(count, warnings);
    if (!alike.location.hasOwn && addsDirectly(before, after)) tally.addRefusals(count, [reasons.noUsageLocation()]);
  }
  return tally.toEffect(swap.named);
}

/** Those of the users for whom a family of services would come to this result. Ascending. */
export function usersWithResult(tenant: TenantAtRest, swap: Swap, familyId: string, result: FamilyResult): number[] {
  const { families, state } = tenant;
  const family = families.ids.indexOf(familyId);
  const classifier = new UserClassifier(state, swap.group);
  const known = new Map<UserClass, boolean>();
  const comesTo = (alike: UserClass): boolean => {
    const { before, after } = profilesOf(tenant, swap, alike);
    const held = [families.holdings(before), families.holdings(after)];
    const change = followPath(held, families).changes.find((each) => each.family === family);
    const isThere = held.some((holdings) => holdings.some((holding) => holding.family === family));
    return isThere && (change?.result ?? 'kept') === result;
  };
  return swap.users.filter((user) => {
    const alike = classifier.classOf(user);
    const answer = known.get(alike) ?? comesTo(alike);
    known.set(alike, answer);
    return answer;
  });
}

function profilesOf({ state }: TenantAtRest, { rewrite }: Swap, alike: UserClass) {
  const before = alike.profile;
  return { before, after: state.context.profiles.intern(rewrite(before.entries, alike)) };
}

function addsDirectly(before: LicenseProfile, after: LicenseProfile): boolean {
  const direct = ({ held }: LicenseProfile) => held.filter(({ source }) => source === DIRECT);
  return direct(after).some(({ sku }) => !direct(before).some((entry) => entry.sku === sku));
}

/** The entries with one license plan from a source put in another's place; `to` null takes it away. */
export function swapped(
  entries: readonly ProfileEntry[],
  source: Source,
  from: SkuOrdinal,
  to: { readonly sku: SkuOrdinal; readonly options: OptionsOrdinal } | null,
): readonly ProfileEntry[] {
  const rest = entries.filter((entry) => entry.source !== source || (entry.sku !== from && entry.sku !== to?.sku));
  return to === null ? rest : [...rest, { ...to, source, state: 'Active', error: 'None' }];
}
