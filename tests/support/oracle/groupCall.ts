import type { AssignedLicense, ServicePlanId, SkuId } from '../../../shared/model/graph.ts';
import { disabledPlanOutsideSku, inBothLists, isCompanySku, isUnknownSku } from './callChecks.ts';
import type { LicenseCall } from './directCall.ts';
import { plansOfEntry } from './enabledPlans.ts';
import { without } from './setAlgebra.ts';
import { plansWithoutBase } from './violations.ts';
import type { World, WorldGroup } from './world.ts';

/**
 * Section 4: `assignLicense` on a group. Answers the codes it is refused with; when there are none, the group's own list
 * has changed (F33).
 */
export function callOnGroup(world: World, group: WorldGroup, call: LicenseCall): readonly string[] {
  const licenses = licensesAfterCall(world, group, call);
  const codes = refusalCodes(world, group, call, licenses);
  if (codes.length === 0) group.licenses = licenses;
  return codes;
}

/** Section 10, Calls, gives the order. */
function refusalCodes(world: World, group: WorldGroup, call: LicenseCall, licenses: ReadonlyMap<SkuId, AssignedLicense>): string[] {
  if (inBothLists(call)) return ['badRequest'];
  const failed: readonly (readonly [code: string, fails: boolean])[] = [
    ['F59', !group.canCarryLicenses],
    ['F46', call.addLicenses.some(({ skuId }) => isUnknownSku(world, skuId))],
    ['F48', call.addLicenses.some(({ skuId }) => isCompanySku(world, skuId))],
    ['F50', call.addLicenses.some((license) => disabledPlanOutsideSku(world, license))],
    ['F49', call.addLicenses.length === 0 && call.removeLicenses.length === 0],
    ['F79', without(basesMissing(world, licenses), basesMissing(world, group.licenses)).size > 0],
  ];
  return failed.filter(([, fails]) => fails).map(([code]) => code);
}

/** F79, F80: plans the list enables whose base no plan of the same list is. */
function basesMissing(world: World, licenses: ReadonlyMap<SkuId, AssignedLicense>): Set<ServicePlanId> {
  const enabled = new Set<ServicePlanId>();
  for (const license of licenses.values()) for (const plan of plansOfEntry(world, license)) enabled.add(plan);
  return plansWithoutBase(world, enabled);
}

/** Removing what the group does not carry is ignored; unknown and Company SKUs are left out (section 10, Calls). */
function licensesAfterCall(world: World, group: WorldGroup, call: LicenseCall): Map<SkuId, AssignedLicense> {
  const licenses = new Map(group.licenses);
  for (const skuId of call.removeLicenses) licenses.delete(skuId);
  for (const license of call.addLicenses) {
    if (!isUnknownSku(world, license.skuId) && !isCompanySku(world, license.skuId)) licenses.set(license.skuId, license);
  }
  return licenses;
}
