import type { ServicePlanId, SkuId } from '../../../shared/model/graph.ts';
import { type Entry, isHeld } from './entries.ts';
import { common, without } from './setAlgebra.ts';
import type { World } from './world.ts';

/** The `User` plans one entry of a SKU enables; a SKU the tenant does not list has none (section 10, Sources). */
export function plansOfEntry(
  world: World,
  entry: { readonly skuId: SkuId; readonly disabledPlans: readonly ServicePlanId[] },
): Set<ServicePlanId> {
  const plans = world.skus.get(entry.skuId)?.userPlans ?? new Set<ServicePlanId>();
  return without(plans, new Set(entry.disabledPlans));
}

/** F65: the intersection of the options over the held entries of each held SKU, by ascending skuId. */
export function effectiveLicenses(entries: readonly Entry[]): Map<SkuId, Set<ServicePlanId>> {
  const disabled = new Map<SkuId, Set<ServicePlanId>>();
  for (const entry of entries.filter(isHeld)) {
    const options = new Set(entry.disabledPlans);
    const others = disabled.get(entry.skuId);
    disabled.set(entry.skuId, others === undefined ? options : common(others, options));
  }
  return disabled;
}

/** Section 1, enabled plans: over held SKUs, the tenant's `User` plans minus the effective options. */
export function enabledPlans(world: World, entries: readonly Entry[]): Set<ServicePlanId> {
  const enabled = new Set<ServicePlanId>();
  for (const [skuId, disabled] of effectiveLicenses(entries)) {
    for (const plan of world.skus.get(skuId)?.userPlans ?? []) if (!disabled.has(plan)) enabled.add(plan);
  }
  return enabled;
}
