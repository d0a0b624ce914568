import type { AssignedLicense, SkuId } from '../../../shared/model/graph.ts';
import { disabledPlanOutsideSku, inBothLists, isCompanySku, isUnknownSku } from './callChecks.ts';
import { activeEntry, type Entry, isHeld } from './entries.ts';
import { skusWithoutUnit } from './units.ts';
import { newViolations, usageLocationOf } from './violations.ts';
import { setEntries, type World, type WorldUser } from './world.ts';

export interface LicenseCall {
  readonly addLicenses: readonly AssignedLicense[];
  readonly removeLicenses: readonly SkuId[];
}

/**
 * Section 3: `assignLicense` on a user, judged on the resulting state and refused as a whole (F40, F118).
 * Answers the codes it is refused with.
 */
export function callOnUser(world: World, user: WorldUser, call: LicenseCall): readonly string[] {
  world.touched.add(user.id);
  const after = entriesAfterCall(world, user, call);
  const codes = refusalCodes(world, user, call, after);
  if (codes.length === 0) setEntries(world, user, after);
  return codes;
}

/** The checks of section 3 in its order, each reported once; one SKU in both lists stands alone (section 10, Calls). */
function refusalCodes(world: World, user: WorldUser, call: LicenseCall, after: readonly Entry[]): string[] {
  if (inBothLists(call)) return ['badRequest'];
  const removed = call.removeLicenses.map((skuId) => heldBy(user, skuId));
  const violations = newViolations(world, user.entries, after);
  const failed: readonly (readonly [code: string, fails: boolean])[] = [
    ['F46', call.addLicenses.some(({ skuId }) => isUnknownSku(world, skuId))],
    ['F48', call.addLicenses.some(({ skuId }) => isCompanySku(world, skuId))],
    ['F50', call.addLicenses.some((license) => disabledPlanOutsideSku(world, license))],
    ['F49', call.addLicenses.length === 0 && call.removeLicenses.length === 0],
    ['F42', call.addLicenses.length > 0 && usageLocationOf(user) === null],
    ['F45', removed.includes('inheritedOnly')],
    ['F47', removed.includes('notAtAll')],
    ['F43', violations.exclusions.length > 0],
    ['F44', violations.missingBase.size > 0],
    ['F41', skusWithoutUnit(world, user.entries, after).size > 0],
  ];
  return failed.filter(([, fails]) => fails).map(([code]) => code);
}

/** F45 and F47 look at held entries only: an entry in `Error` is wanted, not held. */
function heldBy(user: WorldUser, skuId: SkuId): 'directly' | 'inheritedOnly' | 'notAtAll' {
  const held = user.entries.filter((entry) => entry.skuId === skuId && isHeld(entry));
  if (held.some(({ source }) => source === null)) return 'directly';
  return held.length > 0 ? 'inheritedOnly' : 'notAtAll';
}

/**
 * Adding replaces a direct entry of the SKU whatever its state (F35; section 10, Sources); removing takes a held direct
 * entry only (F69). Unknown and Company SKUs are left out (section 10, Calls).
 */
function entriesAfterCall(world: World, user: WorldUser, call: LicenseCall): Entry[] {
  const added = new Map<SkuId, AssignedLicense>();
  for (const license of call.addLicenses) {
    if (!isUnknownSku(world, license.skuId) && !isCompanySku(world, license.skuId)) added.set(license.skuId, license);
  }
  const isRemoved = (entry: Entry) => call.removeLicenses.includes(entry.skuId) && isHeld(entry);
  const kept = user.entries.filter((entry) => entry.source !== null || !(added.has(entry.skuId) || isRemoved(entry)));
  return [...kept, ...[...added.values()].map((license) => activeEntry(license, null))];
}
