import type { MigrationPlan, PlanStep } from '../../../model/migrationPlan.ts';
import type { DetailedFinding } from '../buildFinding.ts';
import { hastySteps } from '../missingWaits.ts';
import type { PreflightContext } from '../preflightContext.ts';
import type { UserChanges } from '../userChanges.ts';
import { insert, type Remedy, remedy, replace, type StepOf } from './remedy.ts';

const WAIT: PlanStep = { kind: 'waitForProcessing' };

/** Before every step that comes too soon (F96, F98, F153). */
export function waitForProcessing(context: PreflightContext, { about }: DetailedFinding): Remedy[] {
  const steps = hastySteps(context).filter(({ danger }) => danger === about);
  return waitBefore(steps.map(({ index }) => index));
}

/** F159: before the steps that remove direct licenses from users whose group has not given them its own yet. */
export function waitForGroup(context: PreflightContext, { who: { users } }: DetailedFinding): Remedy[] {
  return waitBefore(stepsOn(context, (change) => change.kind === 'userLicensesSet' && change.users.some((user) => users?.has(user))));
}

function waitBefore(steps: readonly number[]): Remedy[] {
  return remedy(
    'waitForProcessing',
    steps.map((step) => insert(step, WAIT)),
    { stepNumber: (steps[0] ?? 0) + 1 },
  );
}

/**
 * F98, F118: users without a service, or with less of it, for a while. What comes later comes in the same call, or first; where it comes
 * first already, it has to be waited for.
 */
export function closeGap(context: PreflightContext, { who: { users } }: DetailedFinding): Remedy[] {
  const isHurt = (change: UserChanges): boolean => change.users.some((user) => users?.has(user));
  const takes = (change: UserChanges): boolean => change.before.heldSkus.some((sku) => !change.after.heldSkus.includes(sku));
  const gives = (change: UserChanges): boolean => change.after.heldSkus.some((sku) => !change.before.heldSkus.includes(sku));
  const taking = stepsOn(context, (change) => takes(change) && isHurt(change));
  const giving = stepsOn(context, (change) => gives(change) && isHurt(change));
  const [first] = taking.filter((step) => !giving.includes(step));
  if (first === undefined) return [];
  const later = giving.find((step) => step > first);
  if (later !== undefined) return swapOrder(context.plan, first, later);
  return giving.some((step) => step < first) ? waitBefore([first]) : [];
}

function swapOrder({ steps }: MigrationPlan, taking: number, giving: number): Remedy[] {
  const [take, give] = [steps[taking], steps[giving]];
  if (take === undefined || give === undefined) return [];
  const values = { stepNumber: taking + 1, otherStepNumber: giving + 1 };
  if (take.kind === 'assignLicense' && give.kind === 'assignLicense' && JSON.stringify(take.target) === JSON.stringify(give.target)) {
    return remedy('oneCall', [replace(taking, inOneCall(take, give)), replace(giving)], values);
  }
  return remedy('addFirst', [replace(taking), insert(giving + 1, WAIT, take)], values);
}

/** What both calls come to together: what is added is not removed. */
export function inOneCall(first: StepOf<'assignLicense'>, second: StepOf<'assignLicense'>): StepOf<'assignLicense'> {
  const replaced = new Set(second.addLicenses.map(({ skuId }) => skuId));
  const addLicenses = [...first.addLicenses.filter(({ skuId }) => !replaced.has(skuId)), ...second.addLicenses];
  const added = new Set(addLicenses.map(({ skuId }) => skuId));
  const removed = new Set([...first.removeLicenses, ...second.removeLicenses]);
  return { ...first, addLicenses, removeLicenses: [...removed].filter((skuId) => !added.has(skuId)) };
}

/** Steps that led to a change of some kind, ascending, each once. */
export function stepsOn({ changes }: PreflightContext, isMeant: (change: UserChanges) => boolean): number[] {
  return [...new Set(changes.filter((change) => change.step >= 0 && isMeant(change)).map(({ step }) => step))].sort((a, b) => a - b);
}
