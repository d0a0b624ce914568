import type { StateResult } from '../../../shared/engine/compare/comparedUsers.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { ServiceFamilies } from '../../../shared/model/catalog.ts';

/** One service of one user between two states, by ids. */
export interface NaiveCell {
  readonly userId: string;
  readonly family: string;
  readonly result: StateResult;
}

type Holdings = ReadonlyMap<string, { readonly rank: number; readonly plans: ReadonlySet<string> }>;

/** The comparison by the letter (simulation.md section 9): user by user, with maps and sets, nothing shared or remembered. */
export function compareNaively(before: TenantSnapshot, after: TenantSnapshot, families: ServiceFamilies): NaiveCell[] {
  const old = holdingsOfUsers(before, families);
  const now = holdingsOfUsers(after, families);
  return [...old].flatMap(([userId, had]) => {
    const has = now.get(userId);
    if (has === undefined) return [];
    const names = [...new Set([...had.keys(), ...has.keys()])].sort();
    return names.map((family) => ({ userId, family, result: resultOf(had.get(family), has.get(family)) }));
  });
}

function resultOf(had: ReturnType<Holdings['get']>, has: ReturnType<Holdings['get']>): StateResult {
  if (has === undefined) return 'lost';
  if (had === undefined) return 'gained';
  if (has.rank !== had.rank) return has.rank < had.rank ? 'downgraded' : 'upgraded';
  return [...had.plans].some((plan) => has.plans.has(plan)) ? 'kept' : 'successor';
}

function holdingsOfUsers({ users, profiles, skus }: TenantSnapshot, families: ServiceFamilies): ReadonlyMap<string, Holdings> {
  const all = new Map<string, Holdings>();
  for (let user = 0; user < users.count; user++) {
    const best = new Map<string, { rank: number; plans: Set<string> }>();
    for (const { skuId, state, disabledPlans } of profiles[users.profile[user]!]!) {
      if (state !== 'Active' && state !== 'ActiveWithError') continue;
      for (const plan of skus.find((sku) => sku.skuId === skuId)?.servicePlans ?? []) {
        if (plan.appliesTo === 'User' && disabledPlans.includes(plan.servicePlanId)) continue;
        for (const { family, rank } of familiesOf(families, skuId, plan.servicePlanId)) {
          const known = best.get(family);
          if (known === undefined || known.rank < rank) best.set(family, { rank, plans: new Set([plan.servicePlanId]) });
          else if (known.rank === rank) known.plans.add(plan.servicePlanId);
        }
      }
    }
    all.set(users.ids.get(user)!, best);
  }
  return all;
}

function familiesOf({ families, overrides }: ServiceFamilies, skuId: string, plan: string): { family: string; rank: number }[] {
  const own = overrides.filter((row) => row.skuId === skuId && row.servicePlanId === plan);
  if (own.length > 0) return own.map(({ familyId, rank }) => ({ family: familyId, rank }));
  const found = families.flatMap(({ id, members }) =>
    members.filter(({ servicePlanId }) => servicePlanId === plan).map(({ rank }) => ({ family: id, rank })),
  );
  return found.length > 0 ? found : [{ family: plan, rank: 1 }];
}
