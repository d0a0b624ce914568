import { AppError } from '../../model/appError.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { AssignedLicense } from '../../model/graph.ts';
import type { UserSelector } from '../../model/migrationPlan.ts';
import type { PlannedStep, StepReason } from '../../model/plannedStep.ts';
import type { ChangePlansAnswers, LeftoverChoice } from '../../model/wizardAnswers.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import { selectUsers } from '../plan/userSelection.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import { directSets } from './directSets.ts';
import { findLeftovers } from './leftovers.ts';
import { type PlanPair, readPlanPair } from './successions.ts';

/** The steps that take users, or a group with all its members, from one license plan to another. */
export function changePlansSteps(tenant: TenantAtRest, answers: ChangePlansAnswers, catalog: CatalogBundle): PlannedStep[] {
  const pair = readPlanPair(tenant.state.context.tables, answers, answers.switches, catalog);
  if (answers.who === 'users') return usersSteps(tenant, answers, pair);
  return groupSteps(tenant, answers, pair);
}

/** One call for all who have the same services switched off today; each asks for its own set in the new license plan. */
function usersSteps(tenant: TenantAtRest, { users = { ids: [] }, from, to, way }: ChangePlansAnswers, pair: PlanPair): PlannedStep[] {
  const batches = directBatches(tenant, users, selectUsers(tenant.state, users, 0), pair);
  const values = { from, to };
  // Whoever did not get the new license plan keeps the old one.
  const removed = { and: [users, { hasDirect: from }, { hasDirect: to }] };
  if (way === 'addFirst') {
    const added = batches.map(({ users: batch, license }) =>
      callOn(
        batch,
        { add: [license] },
        { code: 'addDirect', facts: ['F40', 'F121', 'F124'], values: { ...values, count: license.disabledPlans.length } },
      ),
    );
    if (added.length === 0) return [];
    return [...added, callOn(removed, { remove: [from] }, { code: 'removeDirectAfter', facts: ['F69'], values })];
  }
  return batches.map(({ users: batch, license }) =>
    callOn(
      batch,
      { add: [license], remove: [from] },
      { code: 'swapDirect', facts: ['F118', 'F121'], values: { ...values, count: license.disabledPlans.length } },
    ),
  );
}

interface Batch {
  readonly users: UserSelector;
  readonly license: AssignedLicense;
}

/** When all have the same set, the step goes on saying whom it means instead of naming them. `meant`: whom `selector` means. */
export function directBatches(tenant: TenantAtRest, selector: UserSelector, meant: readonly number[], pair: PlanPair): readonly Batch[] {
  const { state } = tenant;
  const { tables } = state.context;
  const { skuId } = tables.skus[pair.from]!;
  const license = (disabledPlans: readonly string[]): AssignedLicense => ({ skuId: tables.skus[pair.to]!.skuId, disabledPlans });
  const batches = new Map<string, { readonly users: number[]; readonly license: AssignedLicense }>();
  for (const { options, present, users: alike } of directSets(tenant, meant, pair.from, pair.to)) {
    const disabledPlans = pair.disabledPlans(options, present);
    const batch = batches.get(disabledPlans.join()) ?? { users: [], license: license(disabledPlans) };
    batches.set(disabledPlans.join(), batch);
    batch.users.push(...alike);
  }
  const [first, ...others] = batches.values();
  if (first === undefined) return [];
  if (others.length === 0) return [{ users: { and: [selector, { hasDirect: skuId }] }, license: first.license }];
  const named = [first, ...others].map(
    (batch): Batch => ({ users: { ids: batch.users.sort((a, b) => a - b).map((user) => state.userId(user)) }, license: batch.license }),
  );
  return named;
}

function groupSteps(
  tenant: TenantAtRest,
  { group: groupId = '', from, to, way, leftovers }: ChangePlansAnswers,
  pair: PlanPair,
): PlannedStep[] {
  const group = presentGroup(tenant, groupId);
  const license = groupLicense(tenant, group, pair);
  const values = { group: groupId, from, to };
  const wait: PlannedStep = {
    step: { kind: 'waitForProcessing', groups: [groupId] },
    reason: { code: 'waitForGroup', facts: ['F77', 'F126'], values },
  };
  const cleaned = leftoverSteps(tenant, group, pair, leftovers);
  if (way === 'oneSave') {
    const reason: StepReason = { code: 'swapGroup', facts: ['F118', 'F119', 'F121'], values };
    return [...cleaned, onGroup(groupId, { add: [license], remove: [from] }, reason), wait];
  }
  return [
    ...cleaned,
    onGroup(groupId, { add: [license] }, { code: 'addToGroup', facts: ['F121', 'F124'], values }),
    wait,
    onGroup(groupId, { remove: [from] }, { code: 'removeFromGroup', facts: ['F125'], values }),
    wait,
  ];
}

/** What the group is to give: its present options carried over. Throws AppError `notFound` when it does not give the old license plan. */
export function groupLicense({ state }: TenantAtRest, group: GroupState, pair: PlanPair): AssignedLicense {
  const { tables } = state.context;
  const old = group.licenses.find(({ sku }) => sku === pair.from);
  if (old === undefined)
    throw new AppError('notFound', { expected: `license plan of group ${group.id}`, found: tables.skus[pair.from]!.skuId });
  const present = group.licenses.find(({ sku }) => sku === pair.to);
  return { skuId: tables.skus[pair.to]!.skuId, disabledPlans: pair.disabledPlans(old.options, present?.options ?? null) };
}

/** Direct licenses of members block the change or survive it, so they go first (F120). */
function leftoverSteps(tenant: TenantAtRest, group: GroupState, { from }: PlanPair, choice: LeftoverChoice): PlannedStep[] {
  const { state } = tenant;
  const { skuId } = state.context.tables.skus[from]!;
  const { safe, more } = findLeftovers(tenant, state.membersOf(group), from);
  const values = { group: group.id, from: skuId };
  if (choice === 'keep' || safe.length + (choice === 'removeAll' ? more.length : 0) === 0) return [];
  const all: UserSelector = { and: [{ memberOf: group.id }, { hasDirect: skuId }, { inherits: skuId }] };
  const reason: StepReason = { code: 'removeLeftovers', facts: ['F120', 'F69', 'F151'], values };
  if (choice === 'removeAll' || more.length === 0) return [callOn(all, { remove: [skuId] }, reason)];
  return [callOn({ ids: safe.map((user) => state.userId(user)) }, { remove: [skuId] }, reason)];
}

/** Throws AppError `notFound`. */
export function presentGroup({ state }: TenantAtRest, groupId: string): GroupState {
  const group = state.presentGroup(groupId);
  if (group === undefined) throw new AppError('notFound', { expected: 'group', found: groupId });
  return group;
}

interface Licenses {
  readonly add?: readonly AssignedLicense[];
  readonly remove?: readonly string[];
}

export function callOn(users: UserSelector, licenses: Licenses, reason: StepReason): PlannedStep {
  return { step: { kind: 'assignLicense', target: { users }, ...lists(licenses) }, reason };
}

export function onGroup(group: string, licenses: Licenses, reason: StepReason): PlannedStep {
  return { step: { kind: 'assignLicense', target: { group }, ...lists(licenses) }, reason };
}

function lists({ add = [], remove = [] }: Licenses) {
  return {
    addLicenses: add.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans: [...disabledPlans] })),
    removeLicenses: [...remove],
  };
}
