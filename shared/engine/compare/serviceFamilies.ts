import type { SkuOrdinal } from '../../model/brand.ts';
import { FOUNDATION_PREFIX, type ServiceFamilies } from '../../model/catalog.ts';
import type { ServicePlanId, SkuId } from '../../model/graph.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import { ascendingUnique, type PlanOrdinal, type TenantTables } from '../licensing/tenantTables.ts';

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

  /** `ids` when several tables are to share their ordinals; they must hold every family of this one. */
  constructor(families: ServiceFamilies, tables: TenantTables, ids?: readonly string[]) {
    const named = namedMemberships(families, tables);
    this.#tables = tables;
    this.ids = ids ?? idsOf(named);
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

/** Every family that some service of some license plan stands in, ascending. */
export function familyIdsOf(families: ServiceFamilies, tables: TenantTables): readonly string[] {
  return idsOf(namedMemberships(families, tables));
}

function idsOf(named: ReturnType<typeof namedMemberships>): readonly string[] {
  return ascendingUnique(named.flatMap((plans) => plans.flatMap(({ memberships }) => memberships.map(({ family }) => family))));
}

/** A family by its id, and the rank a service has in it. */
export interface NamedMembership {
  readonly family: string;
  readonly rank: number;
}

/** Families of a service in one product: an override of the product first, else the service's own, else one of its own with rank 1. */
export function familyFinder(families: ServiceFamilies): (skuId: SkuId, planId: ServicePlanId) => readonly NamedMembership[] {
  const rows = families.families.flatMap(({ id, members }) =>
    members.map(({ servicePlanId, rank }) => ({ servicePlanId, family: id, rank })),
  );
  const ofPlan = Map.groupBy(rows, (row) => row.servicePlanId);
  const overrides = families.overrides.map(({ skuId, servicePlanId, familyId, rank }) => ({
    skuId,
    servicePlanId,
    family: familyId,
    rank,
  }));
  const ofProductPlan = Map.groupBy(overrides, (row) => `${row.skuId} ${row.servicePlanId}`);
  return (skuId, planId) => ofProductPlan.get(`${skuId} ${planId}`) ?? ofPlan.get(planId) ?? [{ family: planId, rank: 1 }];
}

function namedMemberships(families: ServiceFamilies, tables: TenantTables) {
  const find = familyFinder(families);
  return tables.skus.map((sku) =>
    [...sku.userPlans.toArray(), ...sku.companyPlans].map((plan) => ({ plan, memberships: find(sku.skuId, tables.planIds[plan]!) })),
  );
}
