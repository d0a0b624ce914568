import type { SkuOrdinal } from '../../model/brand.ts';
import type { GroupId, ServicePlanId, SkuId, SubscribedSku } from '../../model/graph.ts';
import { Bitset } from '../columns/bitset.ts';
import { compareIds } from '../snapshot/entryProfile.ts';

/** Position of a service plan in the plan table, ascending by id. */
export type PlanOrdinal = number;
/** Position of a list of disabled plans in the options table. */
export type OptionsOrdinal = number;

/** A license plan by ordinal: those the tenant lists, and those that only appear on a user or a group. */
export interface SkuRow {
  readonly skuId: SkuId;
  /** Absent for a SKU the tenant does not list: it has no plans and no free unit (simulation.md section 10). */
  readonly subscribed: SubscribedSku | null;
  /** Services that a user can have switched on and off (F25). */
  readonly userPlans: Bitset;
  /** Services that come with the license plan and cannot be switched off. */
  readonly companyPlans: readonly PlanOrdinal[];
}

/**
 * The vocabulary of one rehearsal as small numbers, in ascending order of id, so that comparing ordinals is comparing ids.
 * SKUs and groups are closed when the tables are made; lists of disabled plans are added as they appear.
 */
export class TenantTables {
  readonly skus: readonly SkuRow[];
  readonly planIds: readonly ServicePlanId[];
  readonly groupIds: readonly GroupId[];
  readonly #skuOrdinal: ReadonlyMap<SkuId, number>;
  readonly #planOrdinal: ReadonlyMap<ServicePlanId, PlanOrdinal>;
  readonly #groupOrdinal: ReadonlyMap<GroupId, number>;
  readonly #optionLists: (readonly ServicePlanId[])[] = [];
  readonly #optionsOrdinal = new Map<string, OptionsOrdinal>();
  readonly #enabledPlans = new Map<number, Bitset>();

  constructor(ids: {
    readonly subscribed: readonly SubscribedSku[];
    readonly skuIds: Iterable<SkuId>;
    readonly groupIds: Iterable<GroupId>;
    readonly planIds: Iterable<ServicePlanId>;
  }) {
    const tenantPlans = ids.subscribed.flatMap((sku) => sku.servicePlans.map((plan) => plan.servicePlanId));
    this.planIds = ascendingUnique([...ids.planIds, ...tenantPlans]);
    this.groupIds = ascendingUnique(ids.groupIds);
    const skuIds = ascendingUnique([...ids.skuIds, ...ids.subscribed.map((sku) => sku.skuId)]);
    this.#planOrdinal = ordinals(this.planIds);
    this.#groupOrdinal = ordinals(this.groupIds);
    this.#skuOrdinal = ordinals(skuIds);
    const subscribedById = new Map(ids.subscribed.map((sku) => [sku.skuId, sku]));
    this.skus = skuIds.map((skuId) => this.#skuRow(skuId, subscribedById.get(skuId) ?? null));
  }

  #skuRow(skuId: SkuId, subscribed: SubscribedSku | null): SkuRow {
    const plans = subscribed?.servicePlans ?? [];
    const ordinalsOf = (appliesTo: string): number[] =>
      plans.filter((plan) => plan.appliesTo === appliesTo).map((plan) => this.#planOrdinal.get(plan.servicePlanId)!);
    return { skuId, subscribed, userPlans: Bitset.of(this.planIds.length, ordinalsOf('User')), companyPlans: ordinalsOf('Company') };
  }

  sku(skuId: SkuId): SkuOrdinal | undefined {
    return this.#skuOrdinal.get(skuId) as SkuOrdinal | undefined;
  }

  plan(servicePlanId: ServicePlanId): PlanOrdinal | undefined {
    return this.#planOrdinal.get(servicePlanId);
  }

  group(groupId: GroupId): number | undefined {
    return this.#groupOrdinal.get(groupId);
  }

  /** `disabledPlans` as a number; lists compare as written, in ascending order and without repeats. */
  options(disabledPlans: readonly ServicePlanId[]): OptionsOrdinal {
    const list = ascendingUnique(disabledPlans);
    const key = list.join();
    const known = this.#optionsOrdinal.get(key);
    if (known !== undefined) return known;
    const ordinal = this.#optionLists.push(list) - 1;
    this.#optionsOrdinal.set(key, ordinal);
    return ordinal;
  }

  disabledPlans(options: OptionsOrdinal): readonly ServicePlanId[] {
    return this.#optionLists[options]!;
  }

  /** User plans of a SKU that these options leave on (F36). */
  enabledPlans(sku: SkuOrdinal, options: OptionsOrdinal): Bitset {
    const key = options * this.skus.length + sku;
    let enabled = this.#enabledPlans.get(key);
    if (enabled === undefined) {
      enabled = this.skus[sku]!.userPlans.clone();
      for (const planId of this.disabledPlans(options)) {
        const plan = this.#planOrdinal.get(planId);
        if (plan !== undefined) enabled.delete(plan);
      }
      this.#enabledPlans.set(key, enabled);
    }
    return enabled;
  }
}

export function ascendingUnique(ids: Iterable<string>): readonly string[] {
  return [...new Set(ids)].sort(compareIds);
}

function ordinals(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, ordinal) => [id, ordinal]));
}
