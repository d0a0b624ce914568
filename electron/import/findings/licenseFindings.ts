import { isHeld } from '../../../shared/engine/snapshot/entryProfile.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { AssignedLicense } from '../../../shared/model/graph.ts';
import type { SkuCount } from '../../../shared/model/importReport.ts';
import { about, MAX_EXAMPLES } from './findingList.ts';

/** SKUs, services and units that do not fit together. `usersOfProfile`: how many users have each profile. */
export function licenseFindings(
  snapshot: TenantSnapshot,
  usersOfProfile: Uint32Array,
  skuCounts: readonly SkuCount[],
  catalog?: ProductCatalog,
): Finding[] {
  const onGroups = snapshot.groups.flatMap((group) => group.assignedLicenses);
  const skuIds = new Set(snapshot.skus.map((sku) => sku.skuId));
  // A copy made without the SKU list knows of none; that is one finding, not one per license.
  const judged = skuIds.size > 0;
  return [
    ...(judged ? unknownSkusOnUsers(snapshot, usersOfProfile, skuIds) : []),
    ...(judged ? about('F105', 'warning', ascending(onGroups.map((license) => license.skuId).filter((skuId) => !skuIds.has(skuId)))) : []),
    ...about('F50', 'warning', plansOutsideTheirSku(snapshot, onGroups)),
    ...(catalog === undefined ? [] : unknownToCatalog(snapshot, catalog)),
    ...unitOffsets(skuCounts),
  ];
}

/** F46: users hold or await what the tenant does not list. */
function unknownSkusOnUsers({ profiles }: TenantSnapshot, usersOfProfile: Uint32Array, skuIds: ReadonlySet<string>): Finding[] {
  const unknown = new Set<string>();
  let count = 0;
  profiles.forEach((profile, i) => {
    const skus = profile.map((entry) => entry.skuId).filter((skuId) => !skuIds.has(skuId));
    if (skus.length > 0) count += usersOfProfile[i]!;
    for (const skuId of skus) unknown.add(skuId);
  });
  const examples = ascending(unknown).slice(0, MAX_EXAMPLES);
  return count === 0 ? [] : [{ code: 'F46', severity: 'warning', count, examples, values: { skus: unknown.size } }];
}

/** `skuId servicePlanId` of every plan that is switched off in a SKU that does not have it (F30, F50). */
function plansOutsideTheirSku({ skus, profiles }: TenantSnapshot, onGroups: readonly AssignedLicense[]): string[] {
  const plansOfSku = new Map(skus.map((sku) => [sku.skuId, new Set(sku.servicePlans.map((plan) => plan.servicePlanId))]));
  const found = new Set<string>();
  for (const { skuId, disabledPlans } of [...profiles.flat(), ...onGroups]) {
    const known = plansOfSku.get(skuId);
    if (known === undefined) continue;
    for (const plan of disabledPlans) if (!known.has(plan)) found.add(`${skuId} ${plan}`);
  }
  return ascending(found);
}

/** F30, F71: products and services newer than the catalogue have no name here, and no rule knows them. */
function unknownToCatalog({ skus }: TenantSnapshot, { products, servicePlans }: ProductCatalog): Finding[] {
  const knownSkus = new Set(products.map((product) => product.skuId));
  const knownPlans = new Set(servicePlans.map((plan) => plan.servicePlanId));
  const plans = skus.flatMap((sku) => sku.servicePlans.map((plan) => plan.servicePlanId)).filter((plan) => !knownPlans.has(plan));
  return [
    ...about(
      'skusNotInCatalog',
      'info',
      skus.map((sku) => sku.skuId).filter((skuId) => !knownSkus.has(skuId)),
    ),
    ...about('F71', 'info', ascending(plans)),
  ];
}

/** F66: the difference is kept as a constant offset; one finding per SKU. */
function unitOffsets(skuCounts: readonly SkuCount[]): Finding[] {
  return skuCounts.flatMap(({ skuId, skuPartNumber, counted, imported }): Finding[] => {
    if (imported === null || imported === counted) return [];
    const offset = imported - counted;
    return [
      {
        code: 'F66',
        severity: 'warning',
        count: Math.abs(offset),
        examples: [skuId],
        values: { skuId, skuPartNumber, counted, imported, offset },
      },
    ];
  });
}

/** Users with at least one held entry of each subscribed SKU, beside what the tenant says. */
export function countUnits({ skus, profiles }: TenantSnapshot, usersOfProfile: Uint32Array): SkuCount[] {
  const counted = new Map<string, number>();
  profiles.forEach((profile, i) => {
    for (const skuId of new Set(profile.filter(isHeld).map((entry) => entry.skuId))) {
      counted.set(skuId, (counted.get(skuId) ?? 0) + usersOfProfile[i]!);
    }
  });
  return skus.map(({ skuId, skuPartNumber, consumedUnits }) => ({
    skuId,
    skuPartNumber,
    counted: counted.get(skuId) ?? 0,
    imported: consumedUnits,
  }));
}

function ascending(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort();
}
