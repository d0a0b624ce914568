import type { PlanStep } from '../../../model/migrationPlan.ts';
import type { ReasonCode } from '../../../model/resultSummary.ts';
import type { DetailedFinding } from '../buildFinding.ts';
import { idleSteps } from '../planReferences.ts';
import type { PreflightContext } from '../preflightContext.ts';
import { knownReferences, withoutUnknown } from './references.ts';
import { both, firstStepOf, insert, type Remedy, type RemedyEdit, remedy, replace, type StepOf } from './remedy.ts';

/** Steps in which some call is refused for this reason, ascending. */
export function refusedSteps({ rehearsal }: PreflightContext, code: ReasonCode): number[] {
  const found = rehearsal.refusals.filter(({ reasons }) => reasons.some((reason) => reason.code === code));
  return [...new Set(found.map(({ step }) => step))].sort((a, b) => a - b);
}

type CallStep = StepOf<'assignLicense'>;

/** Every refused call again in another form; null where it cannot be had, and no steps where nothing is left of it. */
function replaceRefused(
  context: PreflightContext,
  code: ReasonCode,
  kind: Remedy['kind'],
  again: (call: CallStep) => readonly PlanStep[] | null,
): Remedy[] {
  const edits = refusedSteps(context, code).flatMap((index): RemedyEdit[] => {
    const step = context.plan.steps[index];
    const by = step?.kind === 'assignLicense' ? again(step) : null;
    return by === null ? [] : [replace(index, ...by)];
  });
  return remedy(kind, edits, { stepNumber: firstStepOf(edits) + 1 });
}

/** F45, F47: the call is made on those only who hold the license plan directly; one call for each license plan. */
export function onlyDirect(context: PreflightContext, { code }: DetailedFinding): Remedy[] {
  return replaceRefused(context, code as ReasonCode, 'onlyDirect', (call) => {
    if (call.addLicenses.length > 0 || !('users' in call.target)) return null;
    const { users } = call.target;
    return call.removeLicenses.map((skuId) => ({
      ...call,
      target: { users: both(users, { hasDirect: skuId }) },
      removeLicenses: [skuId],
    }));
  });
}

/** F46, F48: without the license plans that cannot be assigned. */
export function dropLicenses(context: PreflightContext, { code }: DetailedFinding): Remedy[] {
  const canBe = (skuId: string): boolean => {
    const sku = context.tables.sku(skuId);
    const subscribed = sku === undefined ? null : context.tables.skus[sku]!.subscribed;
    return subscribed !== null && subscribed.appliesTo !== 'Company';
  };
  return replaceRefused(context, code as ReasonCode, 'dropLicenses', (call) => {
    const addLicenses = call.addLicenses.filter(({ skuId }) => canBe(skuId));
    return addLicenses.length + call.removeLicenses.length === 0 ? [] : [{ ...call, addLicenses }];
  });
}

/** F50: without the services that the tenant's license plan does not have. */
export function dropServices(context: PreflightContext): Remedy[] {
  const { tables } = context;
  return replaceRefused(context, 'F50', 'dropServices', (call) => {
    const addLicenses = call.addLicenses.map(({ skuId, disabledPlans }) => {
      const sku = tables.sku(skuId);
      const own = new Set(sku === undefined ? [] : tables.skus[sku]!.subscribed?.servicePlans.map((plan) => plan.servicePlanId));
      return { skuId, disabledPlans: disabledPlans.filter((plan) => own.has(plan)) };
    });
    return [{ ...call, addLicenses }];
  });
}

/** F49, and groups that do not exist: the step does nothing and can go. */
export function removeRefused(context: PreflightContext, { code }: DetailedFinding): Remedy[] {
  return removeSteps(refusedSteps(context, code as ReasonCode));
}

export function removeIdle(context: PreflightContext): Remedy[] {
  return removeSteps(idleSteps(context));
}

function removeSteps(steps: readonly number[]): Remedy[] {
  return remedy(
    'removeSteps',
    steps.map((step) => replace(step)),
    { count: steps.length, stepNumber: (steps[0] ?? 0) + 1 },
  );
}

/** F96: the group gives its licenses up first, and the deletion waits until they are gone from everybody. */
export function takeLicensesFirst(context: PreflightContext): Remedy[] {
  const { plan, groups, tables } = context;
  const edits = refusedSteps(context, 'F96').flatMap((index): RemedyEdit[] => {
    const step = plan.steps[index];
    if (step?.kind !== 'deleteGroup') return [];
    const given = groups.licensesAt(tables.group(step.group)!, index - 1).map(({ sku }) => tables.skus[sku]!.skuId);
    const give: PlanStep = { kind: 'assignLicense', target: { group: step.group }, addLicenses: [], removeLicenses: given };
    return [insert(index, give, { kind: 'waitForProcessing', groups: [step.group] })];
  });
  return remedy('takeLicensesFirst', edits, { stepNumber: firstStepOf(edits) + 1 });
}

/** A group's call without the license plans that the group does not give. */
export function dropRemovals({ plan, groups, tables }: PreflightContext): Remedy[] {
  const edits = plan.steps.flatMap((step, index): RemedyEdit[] => {
    if (step.kind !== 'assignLicense' || !('group' in step.target)) return [];
    const ordinal = tables.group(step.target.group);
    if (ordinal === undefined || !groups.has(ordinal)) return [];
    const given = new Set(groups.licensesAt(ordinal, index - 1).map(({ sku }) => tables.skus[sku]!.skuId));
    const removeLicenses = step.removeLicenses.filter((skuId) => given.has(skuId));
    if (removeLicenses.length === step.removeLicenses.length) return [];
    return [removeLicenses.length + step.addLicenses.length === 0 ? replace(index) : replace(index, { ...step, removeLicenses })];
  });
  return remedy('dropRemovals', edits, { stepNumber: firstStepOf(edits) + 1 });
}

/** Users, groups and license plans that are not there: out of the steps that name them; a step that then means nothing goes. */
export function removeUnknown({ plan, snapshot, tables }: PreflightContext): Remedy[] {
  const known = knownReferences(plan, snapshot, tables);
  const edits = plan.steps.flatMap((step, index): RemedyEdit[] => {
    const left = withoutUnknown(step, known);
    if (left === step) return [];
    return [left === null ? replace(index) : replace(index, left)];
  });
  return remedy('removeUnknown', edits, { count: edits.length });
}
