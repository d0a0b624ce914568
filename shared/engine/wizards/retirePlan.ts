import type { SkuOrdinal } from '../../model/brand.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { PlannedStep } from '../../model/plannedStep.ts';
import type { RetirePlanAnswers } from '../../model/wizardAnswers.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import { DIRECT } from '../licensing/profileTable.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import { callOn, directBatches, groupLicense, onGroup } from './changePlans.ts';
import { findPlan, type PlanPair, readPlanPair } from './successions.ts';

/** Who has a license plan, and by which path; all ascending. */
export interface PlanHolders {
  readonly directOnly: readonly number[];
  readonly inheritedOnly: readonly number[];
  readonly both: readonly number[];
  /** An entry in error, and nothing held. */
  readonly inError: readonly number[];
  /** Groups that give it. */
  readonly groups: readonly GroupState[];
}

export function holdersOf({ state }: TenantAtRest, sku: SkuOrdinal): PlanHolders {
  const holders = { directOnly: [] as number[], inheritedOnly: [] as number[], both: [] as number[], inError: [] as number[] };
  const known: (keyof typeof holders | null | undefined)[] = [];
  for (let user = 0; user < state.userCount; user++) {
    const { ordinal, entries, held } = state.profile(user);
    if (known[ordinal] === undefined) {
      const own = held.filter((entry) => entry.sku === sku);
      const direct = own.some(({ source }) => source === DIRECT);
      const inherited = own.some(({ source }) => source !== DIRECT);
      const kind = direct ? (inherited ? 'both' : 'directOnly') : inherited ? 'inheritedOnly' : null;
      known[ordinal] = kind ?? (entries.some((entry) => entry.sku === sku) ? 'inError' : null);
    }
    const kind = known[ordinal] ?? null;
    if (kind !== null) holders[kind].push(user);
  }
  const groups = state.groups.filter(({ status, licenses }) => status === 'present' && licenses.some((license) => license.sku === sku));
  return { ...holders, groups };
}

/** Takes a license plan away from everybody, or puts another in its place: first where a group gives it as well, then groups, then direct. */
export function retirePlanSteps(tenant: TenantAtRest, answers: RetirePlanAnswers, catalog: CatalogBundle): PlannedStep[] {
  const { plan } = answers;
  const { sku } = findPlan(tenant.state.context.tables, plan);
  const { directOnly, both, groups } = holdersOf(tenant, sku);
  const pair = replacementOf(tenant, answers, catalog);
  const values = { from: plan, to: answers.replacement ?? '' };
  const doubled: PlannedStep[] =
    both.length === 0
      ? []
      : [
          callOn(
            { and: [{ hasDirect: plan }, { inherits: plan }] },
            { remove: [plan] },
            { code: 'removeDoubled', facts: ['F66', 'F69', 'F151'], values },
          ),
        ];
  const ofGroups = groups.map((group) =>
    pair === null
      ? onGroup(group.id, { remove: [plan] }, { code: 'retireFromGroup', facts: ['F101', 'F134'], values: { ...values, group: group.id } })
      : onGroup(
          group.id,
          { add: [groupLicense(tenant, group, pair)], remove: [plan] },
          { code: 'swapGroup', facts: ['F118', 'F119', 'F121'], values: { ...values, group: group.id } },
        ),
  );
  const wait: PlannedStep[] =
    groups.length === 0
      ? []
      : [
          {
            step: { kind: 'waitForProcessing', groups: groups.map(({ id }) => id) },
            reason: { code: 'waitForGroups', facts: ['F77', 'F126'], values },
          },
        ];
  const direct = directOnly.length === 0 ? [] : directSteps(tenant, directOnly, pair, values);
  const seats: PlannedStep[] =
    answers.seats === 'zero'
      ? [{ step: { kind: 'setSeats', skuId: plan, enabled: 0 }, reason: { code: 'giveSeatsBack', facts: ['F29'], values } }]
      : [];
  return [...doubled, ...ofGroups, ...wait, ...direct, ...seats];
}

interface ReasonValues extends Readonly<Record<string, string>> {
  readonly from: string;
  readonly to: string;
}

/** `users`: those who hold it only directly; from the others it has been taken before. */
function directSteps(tenant: TenantAtRest, users: readonly number[], pair: PlanPair | null, values: ReasonValues): PlannedStep[] {
  const plan = values.from;
  const selector = { hasDirect: plan };
  if (pair === null) return [callOn(selector, { remove: [plan] }, { code: 'retireDirect', facts: ['F69', 'F134'], values })];
  return directBatches(tenant, selector, users, pair).map(({ users: batch, license }) =>
    callOn(
      batch,
      { add: [license], remove: [plan] },
      { code: 'swapDirect', facts: ['F118', 'F121'], values: { ...values, count: license.disabledPlans.length } },
    ),
  );
}

/** The license plan that takes its place; null for none. Throws AppError `notFound`. */
export function replacementOf(
  tenant: TenantAtRest,
  { plan, replacement, with: instead, switches }: RetirePlanAnswers,
  catalog: CatalogBundle,
): PlanPair | null {
  if (instead === 'nothing' || replacement === undefined) return null;
  return readPlanPair(tenant.state.context.tables, { from: plan, to: replacement }, switches, catalog);
}
