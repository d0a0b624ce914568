import type { SkuOrdinal } from '../../model/brand.ts';
import type { LicenseProfile, ProfileEntry, Source } from '../licensing/profileTable.ts';
import type { PlanOrdinal, TenantTables } from '../licensing/tenantTables.ts';

/** A path by which a user has a license plan: which plan, and from where. */
export interface PlanPath {
  readonly sku: SkuOrdinal;
  readonly source: Source;
}

export interface EffectiveServiceOf {
  readonly plan: PlanOrdinal;
  /** Paths that turn the service on. */
  readonly onBy: readonly PlanPath[];
  /** The path without which the service would be lost; null where several turn it on, or none. */
  readonly onlyBy: PlanPath | null;
  /** Paths that hold the license plan with the service switched off. */
  readonly offBy: readonly PlanPath[];
}

/** Which source turns each service of a user on, and what would be lost without it (F65). Ascending by service; paths in order of entries. */
export function explainServices(tables: TenantTables, profile: LicenseProfile): readonly EffectiveServiceOf[] {
  const services = new Map<PlanOrdinal, { readonly onBy: PlanPath[]; readonly offBy: PlanPath[] }>();
  for (const entry of profile.held) {
    const { sku, source } = entry;
    for (const { plan, on } of servicesOf(tables, entry)) {
      const paths = services.get(plan) ?? { onBy: [], offBy: [] };
      services.set(plan, paths);
      (on ? paths.onBy : paths.offBy).push({ sku, source });
    }
  }
  return [...services]
    .sort(([a], [b]) => a - b)
    .map(([plan, { onBy, offBy }]) => ({ plan, onBy, offBy, onlyBy: onBy.length === 1 ? onBy[0]! : null }));
}

/** Every service of the entry's license plan and whether it is on. Those of the whole company come with the plan, always on (F25). */
function servicesOf(tables: TenantTables, { sku, options }: ProfileEntry): { readonly plan: PlanOrdinal; readonly on: boolean }[] {
  const { userPlans, companyPlans } = tables.skus[sku]!;
  const enabled = tables.enabledPlans(sku, options);
  return [...userPlans.toArray().map((plan) => ({ plan, on: enabled.has(plan) })), ...companyPlans.map((plan) => ({ plan, on: true }))];
}

/** Of a license plan of the user: how many services any path turns on, of how many there are. */
export function countServices(
  tables: TenantTables,
  profile: LicenseProfile,
  sku: SkuOrdinal,
): { readonly on: number; readonly all: number } {
  const { userPlans, companyPlans } = tables.skus[sku]!;
  const entries = profile.held.filter((entry) => entry.sku === sku);
  const on = userPlans.toArray().filter((plan) => entries.some((entry) => tables.enabledPlans(sku, entry.options).has(plan)));
  return { on: on.length + (entries.length > 0 ? companyPlans.length : 0), all: userPlans.count() + companyPlans.length };
}
