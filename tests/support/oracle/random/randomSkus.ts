import type { CatalogBundle, FamilyOverride } from '../../../../shared/model/catalog.ts';
import type { ServicePlanId, SkuId, SubscribedSku } from '../../../../shared/model/graph.ts';
import { compareText, sortedUnique } from '../entries.ts';
import type { Draw } from './draw.ts';
import { familyMember, type PlanPool } from './randomCatalog.ts';
import { skuId } from './randomIds.ts';

/** Two to four products over the pool, with few units. `consumedUnits` is for whoever knows the users. */
export function randomSkus(draw: Draw, { plans, triangle }: PlanPool, userCount: number): SubscribedSku[] {
  return Array.from({ length: draw.int(triangle === null ? 2 : 3, 4) }, (_, i) => {
    const corners = triangle === null ? [] : [triangle.a, triangle.b, triangle.needing];
    const corner = corners.slice(i, i + 1);
    // The first three products have one corner of the triangle each.
    const others = corner.length === 0 ? plans : plans.filter((plan) => !corners.includes(plan));
    return randomSku(draw, skuId(i + 1), `PRODUCT_${i + 1}`, corner, others, userCount);
  });
}

export function randomSku(
  draw: Draw,
  id: SkuId,
  name: string,
  always: readonly ServicePlanId[],
  others: readonly ServicePlanId[],
  userCount: number,
): SubscribedSku {
  const plans = sortedUnique([...always, ...draw.take(others, draw.int(2, 5) - always.length)]);
  const ample = draw.chance(25);
  return {
    skuId: id,
    skuPartNumber: name,
    appliesTo: draw.chance(4) ? 'Company' : 'User',
    capabilityStatus: draw.weighted([
      [24, 'Enabled'] as const,
      [2, 'Warning'] as const,
      [1, 'Suspended'] as const,
      [1, 'LockedOut'] as const,
    ]),
    consumedUnits: null,
    prepaidUnits: {
      enabled: ample ? userCount + 2 : draw.int(0, userCount),
      warning: draw.chance(15) ? 1 : 0,
      suspended: draw.chance(5) ? 3 : 0,
      lockedOut: 0,
    },
    servicePlans: plans.map((servicePlanId) => ({
      servicePlanId,
      servicePlanName: `PLAN_${servicePlanId.slice(-2)}`,
      provisioningStatus: 'Success',
      appliesTo: draw.chance(10) ? 'Company' : 'User',
    })),
  };
}

/** In one product one of its plans stands in another family, known or new. */
export function withOverrides(draw: Draw, catalog: CatalogBundle, skus: readonly SubscribedSku[]): CatalogBundle {
  const overrides: FamilyOverride[] = [];
  for (const { skuId: id, servicePlans } of skus) {
    if (!draw.chance(15)) continue;
    const familyId = draw.pick(['calendar', 'foundation-old', ...catalog.families.families.map((family) => family.id)]);
    overrides.push({
      ...familyMember(draw.pick(servicePlans).servicePlanId, draw.int(1, 3) * 10),
      skuId: id,
      familyId,
      familyName: familyId,
    });
  }
  return { ...catalog, families: { ...catalog.families, overrides: overrides.sort((x, y) => compareText(x.skuId, y.skuId)) } };
}
