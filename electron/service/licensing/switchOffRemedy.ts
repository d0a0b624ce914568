import { effectOnGroup } from '../../../shared/engine/explain/draftEffect.ts';
import type { PlacedService } from '../../../shared/engine/explain/placedServices.ts';
import type { TenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import type { PlanOrdinal } from '../../../shared/engine/licensing/tenantTables.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import type { SkuOrdinal } from '../../../shared/model/brand.ts';
import type { AssignedLicense } from '../../../shared/model/graph.ts';

/** Services for a group to switch off, and its license plans with their switched-off services then. */
export interface SwitchOff {
  readonly plans: readonly PlanOrdinal[];
  readonly skus: readonly SkuOrdinal[];
  readonly licenses: readonly AssignedLicense[];
}

/**
 * One call for all services of the group that are in the way, as one alone would leave the others there. Services that lean on these go with
 * them: the call would be refused otherwise (F79, F80). null where there is none, or it does not end well.
 */
export function findSwitchOff(tenant: TenantAtRest, group: GroupState, faults: readonly PlacedService[]): SwitchOff | null {
  const { tables } = tenant.state.context;
  const own = faults.filter(({ path }) => path?.source === group.ordinal);
  const plans = new Set(own.map(({ plan }) => plan));
  while (plans.size > 0) {
    const changed = group.licenses.filter(({ sku, options }) => [...plans].some((plan) => tables.enabledPlans(sku, options).has(plan)));
    const licenses = changed.map(({ sku, options }): AssignedLicense => {
      const off = [...plans].filter((plan) => tables.enabledPlans(sku, options).has(plan)).map((plan) => tables.planIds[plan]!);
      return { skuId: tables.skus[sku]!.skuId, disabledPlans: [...tables.disabledPlans(options), ...off].sort() };
    });
    const { missingBases, refusals } = effectOnGroup(tenant, group, { addLicenses: licenses, removeLicenses: [] });
    if (refusals.length === 0) return { plans: [...plans], skus: changed.map(({ sku }) => sku), licenses };
    const leaning = missingBases.filter(({ plan }) => !plans.has(plan));
    if (leaning.length === 0) return null;
    for (const { plan } of leaning) plans.add(plan);
  }
  return null;
}
