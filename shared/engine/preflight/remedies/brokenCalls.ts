import type { Bitset } from '../../columns/bitset.ts';
import { familyFinder } from '../../compare/serviceFamilies.ts';
import type { PlanOrdinal } from '../../licensing/tenantTables.ts';
import type { PreflightContext } from '../preflightContext.ts';
import type { UserChanges } from '../userChanges.ts';
import { type RemedyEdit, replace, type StepOf } from './remedy.ts';

export type CallStep = StepOf<'assignLicense'>;

/** A call of the plan that rules speak against, with all that was to change by it. */
export interface BrokenCall {
  readonly index: number;
  readonly call: CallStep;
  readonly changes: readonly UserChanges[];
}

/** Calls by which users of the finding fail, ascending. */
export function brokenCalls(
  { plan, changes }: PreflightContext,
  users: Bitset | null,
  kinds: readonly UserChanges['kind'][],
): BrokenCall[] {
  const failing = changes.filter(({ kind, users: concerned }) => kinds.includes(kind) && concerned.some((user) => users?.has(user)));
  const bySteps = [...Map.groupBy(failing, ({ step }) => step)].sort(([a], [b]) => a - b);
  return bySteps.flatMap(([index, concerned]) => {
    const call = plan.steps[index];
    return call?.kind === 'assignLicense' && call.addLicenses.length > 0 ? [{ index, call, changes: concerned }] : [];
  });
}

export const FAILURES = ['callRefused', 'licensesFailed'] as const;

/** The call with other services switched off; nothing when they stay the same. `isOf`: whether a service is of a family in that license plan. */
export function withServices(
  { tables, catalog }: PreflightContext,
  index: number,
  call: CallStep,
  choose: (disabled: PlanOrdinal[], own: PlanOrdinal[], isOf: (plan: PlanOrdinal, family: string) => boolean) => PlanOrdinal[],
): RemedyEdit[] {
  const find = familyFinder(catalog.families);
  let changed = false;
  const addLicenses = call.addLicenses.map(({ skuId, disabledPlans }) => {
    const sku = tables.sku(skuId);
    if (sku === undefined) return { skuId, disabledPlans };
    const disabled = disabledPlans.flatMap((id) => tables.plan(id) ?? []);
    const isOf = (plan: PlanOrdinal, family: string): boolean => find(skuId, tables.planIds[plan]!).some((each) => each.family === family);
    const chosen = new Set(choose(disabled, tables.skus[sku]!.userPlans.toArray(), isOf));
    if (chosen.size === new Set(disabled).size && disabled.every((plan) => chosen.has(plan))) return { skuId, disabledPlans };
    changed = true;
    return { skuId, disabledPlans: [...chosen].sort((a, b) => a - b).map((plan) => tables.planIds[plan]!) };
  });
  return changed ? [replace(index, { ...call, addLicenses })] : [];
}
