import type { SkuId } from '../../../shared/model/graph.ts';
import { type Entry, isHeld } from './entries.ts';
import { without } from './setAlgebra.ts';
import type { World } from './world.ts';

/** Section 1: users with at least one held entry (F66), plus the constant offset of the import. */
export function consumedUnits(world: World, skuId: SkuId): number {
  return (world.holders.get(skuId)?.size ?? 0) + (world.skus.get(skuId)?.consumedOffset ?? 0);
}

/** Section 10, Results: whatever the capability. */
export function ownedUnits(world: World, skuId: SkuId): number {
  const owned = world.skus.get(skuId);
  if (owned === undefined) return 0;
  return owned.enabledUnits + (world.settings.assignWarningUnits ? owned.sku.prepaidUnits.warning : 0);
}

/** Section 1, free units (F28, F29); a SKU the tenant does not list has none (section 10, Sources). */
export function freeUnits(world: World, skuId: SkuId): number {
  const capability = world.skus.get(skuId)?.sku.capabilityStatus;
  if (capability !== 'Enabled' && capability !== 'Warning') return 0;
  return Math.max(0, ownedUnits(world, skuId) - consumedUnits(world, skuId));
}

/** F124: every SKU held after and not before needs a unit that is free before. */
export function skusWithoutUnit(world: World, before: readonly Entry[], after: readonly Entry[]): Set<SkuId> {
  const heldBefore = new Set(before.filter(isHeld).map(({ skuId }) => skuId));
  const heldAfter = new Set(after.filter(isHeld).map(({ skuId }) => skuId));
  return new Set([...without(heldAfter, heldBefore)].filter((skuId) => freeUnits(world, skuId) === 0));
}
