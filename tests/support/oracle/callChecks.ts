import type { AssignedLicense, SkuId } from '../../../shared/model/graph.ts';
import type { World } from './world.ts';

/** What calls on users and on groups are both refused for (sections 3 and 4). */

export function inBothLists(call: {
  readonly addLicenses: readonly AssignedLicense[];
  readonly removeLicenses: readonly SkuId[];
}): boolean {
  return call.addLicenses.some(({ skuId }) => call.removeLicenses.includes(skuId));
}

/** F46. */
export function isUnknownSku(world: World, skuId: SkuId): boolean {
  return !world.skus.has(skuId);
}

/** F48. */
export function isCompanySku(world: World, skuId: SkuId): boolean {
  return world.skus.get(skuId)?.sku.appliesTo === 'Company';
}

/** F50. A plan of the SKU that applies to `Company` is inside it. Unknown and Company SKUs have been told off already. */
export function disabledPlanOutsideSku(world: World, license: AssignedLicense): boolean {
  const owned = world.skus.get(license.skuId);
  if (owned === undefined || owned.sku.appliesTo === 'Company') return false;
  return license.disabledPlans.some((plan) => !owned.allPlans.has(plan));
}
