import type { SkuOrdinal } from '../../model/brand.ts';
import { FOUNDATION_PREFIX, type ServiceFamilies } from '../../model/catalog.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import type { PlanOrdinal, TenantTables } from '../licensing/tenantTables.ts';
import { compareIds } from '../snapshot/entryProfile.ts';

/** Position of a family in the family table, ascending by id. */
export type FamilyOrdinal = number;

/** What a user has in one family: the highest rank held, and the plans that have it, ascending. */
export interface FamilyHolding {
  readonly family: FamilyOrdinal;
  readonly rank: number;
  readonly plans: readonly PlanOrdinal[];
}

interface Membership {
  readonly family: FamilyOrdinal;
  readonly rank: number;
}

/** Service families over one tenant's plans (simulation.md section 9). */
export class FamilyTable {
  readonly ids: readonly string[];
  readonly #tables: TenantTables;
  /** Families of each plan of each SKU: an override of the product first, else the plan's own, else a family of its own. */
  readonly #membershipsOfSku: readonly (readonly { plan: PlanOrdinal; memberships: readonly Membership[] }[])[];
  readonly #holdings: (readonly FamilyHolding[] | undefined)[] = [];

  constructor(families: ServiceFamilies, tables: TenantTables) {
    this.#tables = tables;
    const ofPlan = new Map<string, { family: string; rank: number }[]>();
    for (const family of families.families) {
      for (const { servicePlanId, rank } of family.members) {
        ofPlan.set(servicePlanId, [...(ofPlan.get(servicePlanId) ?? []), { family: family.id, rank }]);
      }
    }
    const ofProductPlan = new Map<string, { family: string; rank: number }[]>();
    for (const { skuId, servicePlanId, familyId, rank } of families.overrides) {
      const key = `${skuId} ${servicePlanId}`;
      ofProductPlan.set(key, [...(ofProductPlan.get(key) ?? []), { family: familyId, rank }]);
    }
    const named = tables.skus.map((sku) =>
      [...sku.userPlans.toArray(), ...sku.companyPlans].map((plan) => {
        const planId = tables.planIds[plan]!;
        return { plan, memberships: ofProductPlan.get(`${sku.skuId} ${planId}`) ?? ofPlan.get(planId) ?? [{ family: planId, rank: 1 }] };
      }),
    );
    this.ids = [...new Set(named.flat().flatMap(({ memberships }) => memberships.map((each) => each.family)))].sort(compareIds);
    const ordinal = new Map(this.ids.map((id, i) => [id, i]));
    this.#membershipsOfSku = named.map((plans) =>
      plans.map(({ plan, memberships }) => ({
        plan,
        memberships: memberships.map(({ family, rank }) => ({ family: ordinal.get(family)!, rank })),
      })),
    );
  }

  /** Plumbing and ended services: listed, never counted. */
  isFoundation(family: FamilyOrdinal): boolean {
    return this.ids[family]!.startsWith(FOUNDATION_PREFIX);
  }

  /** Ascending by family. Of each held SKU the enabled User plans and all its Company plans. */
  holdings(profile: LicenseProfile): readonly FamilyHolding[] {
    let holdings = this.#holdings[profile.ordinal];
    if (holdings === undefined) {
      holdings = this.#work(profile);
      this.#holdings[profile.ordinal] = holdings;
    }
    return holdings;
  }

  #work(profile: LicenseProfile): readonly FamilyHolding[] {
    const best = new Map<FamilyOrdinal, { rank: number; plans: Set<PlanOrdinal> }>();
    for (const sku of profile.heldSkus) {
      const on = this.#plansOn(profile, sku);
      for (const { plan, memberships } of this.#membershipsOfSku[sku]!) {
        if (!on.has(plan)) continue;
        for (const { family, rank } of memberships) {
          const known = best.get(family);
          if (known === undefined || rank > known.rank) best.set(family, { rank, plans: new Set([plan]) });
          else if (rank === known.rank) known.plans.add(plan);
        }
      }
    }
    return [...best]
      .sort(([a], [b]) => a - b)
      .map(([family, { rank, plans }]) => ({ family, rank, plans: [...plans].sort((a, b) => a - b) }));
  }

  #plansOn(profile: LicenseProfile, sku: SkuOrdinal): Set<PlanOrdinal> {
    const entries = profile.held.filter((entry) => entry.sku === sku);
    const user = entries.flatMap((entry) => this.#tables.enabledPlans(sku, entry.options).toArray());
    return new Set([...user, ...this.#tables.skus[sku]!.companyPlans]);
  }
}
