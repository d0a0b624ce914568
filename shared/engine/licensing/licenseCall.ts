import type { SkuOrdinal } from '../../model/brand.ts';
import type { AssignedLicense, ServicePlanId, SkuId } from '../../model/graph.ts';
import type { Reason } from '../../model/resultSummary.ts';
import type { WantedLicense } from './groupChange.ts';
import { reasons } from './refusal.ts';
import type { TenantTables } from './tenantTables.ts';

/** The two lists of an `assignLicense` call, on a user or on a group (F32, F33). */
export interface LicenseCall {
  readonly addLicenses: readonly AssignedLicense[];
  readonly removeLicenses: readonly SkuId[];
}

/** A call read against the tenant's SKUs, before anybody it is made on is looked at. */
export interface ReadCall {
  /** A reason that stands alone: the call itself makes no sense. */
  readonly badRequest: Reason | null;
  readonly unknownSkus: readonly Reason[];
  readonly companySkus: readonly Reason[];
  readonly foreignPlans: readonly Reason[];
  readonly nothingProvided: readonly Reason[];
  readonly adds: boolean;
  /** Ascending by SKU; unknown and Company SKUs are left out (simulation.md section 10). */
  readonly add: readonly WantedLicense[];
  /** In the order of the call; undefined for a SKU nobody in the tenant has. */
  readonly remove: readonly (SkuOrdinal | undefined)[];
}

export function readLicenseCall(call: LicenseCall, tables: TenantTables): ReadCall {
  const removed = new Set(call.removeLicenses);
  const inBoth = call.addLicenses.find((license) => removed.has(license.skuId));
  const add = new Map<SkuOrdinal, WantedLicense>();
  const unknownSkus: Reason[] = [];
  const companySkus: Reason[] = [];
  const foreignPlans: Reason[] = [];
  for (const { skuId, disabledPlans } of call.addLicenses) {
    const sku = tables.sku(skuId);
    const subscribed = sku === undefined ? null : tables.skus[sku]!.subscribed;
    if (sku === undefined || subscribed === null) {
      unknownSkus.push(reasons.notOwned(skuId));
      continue;
    }
    if (subscribed.appliesTo === 'Company') {
      companySkus.push(reasons.companySku(skuId));
      continue;
    }
    const own = new Set<ServicePlanId>(subscribed.servicePlans.map((plan) => plan.servicePlanId));
    for (const plan of disabledPlans) if (!own.has(plan)) foreignPlans.push(reasons.foreignPlan(plan, skuId));
    add.set(sku, { sku, options: tables.options(disabledPlans) });
  }
  const empty = call.addLicenses.length === 0 && call.removeLicenses.length === 0;
  return {
    badRequest: inBoth === undefined ? null : reasons.sameSkuTwice(inBoth.skuId),
    unknownSkus,
    companySkus,
    foreignPlans,
    nothingProvided: empty ? [reasons.nothingProvided()] : [],
    adds: call.addLicenses.length > 0,
    add: [...add.values()].sort((a, b) => a.sku - b.sku),
    remove: [...removed].map((skuId) => tables.sku(skuId)),
  };
}

/** The licenses of a group after a call: added ones replace those of the same SKU, what is not there cannot be removed. */
export function groupLicensesAfter(licenses: readonly WantedLicense[], call: ReadCall): readonly WantedLicense[] {
  const after = new Map(licenses.map((license) => [license.sku, license]));
  for (const sku of call.remove) if (sku !== undefined) after.delete(sku);
  for (const license of call.add) after.set(license.sku, license);
  return [...after.values()].sort((a, b) => a.sku - b.sku);
}
