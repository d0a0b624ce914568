import { AppError } from '../../model/appError.ts';
import type { SkuOrdinal } from '../../model/brand.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { ServicePlanId, SkuId, SubscribedSku } from '../../model/graph.ts';
import type { SuccessorMap } from '../../model/succession.ts';
import type { Switches } from '../../model/wizardAnswers.ts';
import type { OptionsOrdinal, TenantTables } from '../licensing/tenantTables.ts';
import { successorMaps } from '../planning/successorMap.ts';

/** One license plan of the tenant that is to follow another. */
export interface PlanPair {
  readonly from: SkuOrdinal;
  readonly to: SkuOrdinal;
  /** `present`: of `to`, where the same source gives it already. */
  readonly mapOf: (options: OptionsOrdinal, present: OptionsOrdinal | null) => SuccessorMap;
  /** Services to switch off in `to`: what follows of `from`, and then what a person wants otherwise. Ascending. */
  readonly disabledPlans: (options: OptionsOrdinal, present: OptionsOrdinal | null) => readonly ServicePlanId[];
}

/** Throws AppError `notFound` for a license plan that the tenant does not own. */
export function readPlanPair(
  tables: TenantTables,
  ids: { readonly from: SkuId; readonly to: SkuId },
  switches: Switches,
  catalog: CatalogBundle,
): PlanPair {
  const [from, to] = [findPlan(tables, ids.from), findPlan(tables, ids.to)];
  const build = successorMaps(catalog);
  const kept = new Map<string, SuccessorMap>();
  const mapOf = (options: OptionsOrdinal, present: OptionsOrdinal | null): SuccessorMap => {
    const key = `${options} ${present}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = build({
      from: from.subscribed,
      to: to.subscribed,
      disabledPlans: tables.disabledPlans(options),
      presentlyDisabled: present === null ? null : tables.disabledPlans(present),
    });
    kept.set(key, made);
    return made;
  };
  return {
    from: from.sku,
    to: to.sku,
    mapOf,
    disabledPlans: (options, present) => withSwitches(mapOf(options, present), switches),
  };
}

/** Throws AppError `notFound`. */
export function findPlan(tables: TenantTables, skuId: SkuId): { readonly sku: SkuOrdinal; readonly subscribed: SubscribedSku } {
  const sku = tables.sku(skuId);
  const subscribed = sku === undefined ? null : (tables.skus[sku]?.subscribed ?? null);
  if (sku === undefined || subscribed === null) throw new AppError('notFound', { expected: 'license plan', found: skuId });
  return { sku, subscribed };
}

/** Services of the whole company cannot be switched (F25); what is said of them is passed over. */
function withSwitches({ arriving }: SuccessorMap, switches: Switches): readonly ServicePlanId[] {
  return arriving
    .filter(({ servicePlanId, on, perUser }) => perUser && !(switches[servicePlanId] ?? on))
    .map(({ servicePlanId }) => servicePlanId)
    .sort();
}
