import type { ServiceFamilies } from '../../../shared/model/catalog.ts';
import type { ServicePlanId, SkuId } from '../../../shared/model/graph.ts';
import { effectiveLicenses } from './enabledPlans.ts';
import { compareText, type Entry } from './entries.ts';
import type { World } from './world.ts';

export interface Standing {
  readonly family: string;
  readonly rank: number;
}

/** In which families, at which rank, a plan stands when it comes from this SKU. */
export type FamilyTable = (skuId: SkuId, plan: ServicePlanId) => readonly Standing[];

/** The highest rank a user has in a family, and the plans that have it, ascending. */
export interface Level {
  readonly rank: number;
  readonly plans: readonly ServicePlanId[];
}

/** Section 9: overrides of one product replace all families of the plan; a plan without a family is one of its own with rank 1. */
export function buildFamilyTable(families: ServiceFamilies): FamilyTable {
  const byPlan = new Map<ServicePlanId, Standing[]>();
  for (const { id, members } of families.families) {
    for (const { servicePlanId, rank } of members) byPlan.set(servicePlanId, [...(byPlan.get(servicePlanId) ?? []), { family: id, rank }]);
  }
  const bySkuAndPlan = new Map<string, Standing[]>();
  for (const { skuId, servicePlanId, familyId, rank } of families.overrides) {
    const key = `${skuId}/${servicePlanId}`;
    bySkuAndPlan.set(key, [...(bySkuAndPlan.get(key) ?? []), { family: familyId, rank }]);
  }
  return (skuId, plan) => bySkuAndPlan.get(`${skuId}/${plan}`) ?? byPlan.get(plan) ?? [{ family: plan, rank: 1 }];
}

/** Section 9, what a user holds for continuity: of each held SKU the enabled `User` plans and all `Company` plans. */
export function levelsOf(world: World, table: FamilyTable, entries: readonly Entry[]): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const [skuId, disabled] of effectiveLicenses(entries)) {
    const owned = world.skus.get(skuId);
    const plans = [...[...(owned?.userPlans ?? [])].filter((plan) => !disabled.has(plan)), ...(owned?.companyPlans ?? [])];
    for (const plan of plans) for (const { family, rank } of table(skuId, plan)) raiseLevel(levels, family, rank, plan);
  }
  return levels;
}

function raiseLevel(levels: Map<string, Level>, family: string, rank: number, plan: ServicePlanId): void {
  const level = levels.get(family);
  if (level === undefined || level.rank < rank) levels.set(family, { rank, plans: [plan] });
  else if (level.rank === rank) levels.set(family, { rank, plans: [...new Set([...level.plans, plan])].sort(compareText) });
}
