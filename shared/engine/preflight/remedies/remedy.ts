import type { MigrationPlan, PlanStep, UserSelector } from '../../../model/migrationPlan.ts';
import type { RemedyKind } from '../../../model/remedy.ts';
import type { Bitset } from '../../columns/bitset.ts';
import type { TenantSnapshot } from '../../snapshot/tenantSnapshot.ts';

/** A step of a remedy. Many users are kept as a set beside it: an empty list of ids in the step's selectors stands for them. */
export interface RemedyStep {
  readonly step: PlanStep;
  readonly users: Bitset | null;
}

/** Positions are those of the plan as it is. No steps in place of one: it goes. */
export type RemedyEdit =
  | { readonly kind: 'insert'; readonly at: number; readonly steps: readonly RemedyStep[] }
  | { readonly kind: 'replace'; readonly step: number; readonly by: readonly RemedyStep[] };

/** Changes of a plan that make a finding smaller, or go away. */
export interface Remedy {
  readonly kind: RemedyKind;
  /** What its text names: ids, a count, a step number from 1. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly edits: readonly RemedyEdit[];
}

export type StepOf<Kind extends PlanStep['kind']> = Extract<PlanStep, { kind: Kind }>;

/** Stands for the users beside the step. */
export const THESE: UserSelector = { ids: [] };
export const EVERYBODY_ELSE: UserSelector = { not: THESE };

export function insert(at: number, ...steps: readonly (PlanStep | RemedyStep)[]): RemedyEdit {
  return { kind: 'insert', at, steps: steps.map(toRemedyStep) };
}

export function replace(step: number, ...by: readonly (PlanStep | RemedyStep)[]): RemedyEdit {
  return { kind: 'replace', step, by: by.map(toRemedyStep) };
}

function toRemedyStep(step: PlanStep | RemedyStep): RemedyStep {
  return 'step' in step ? step : { step, users: null };
}

/** Nothing where there is nothing to change. */
export function remedy(kind: RemedyKind, edits: readonly RemedyEdit[], values: Remedy['values'] = {}): Remedy[] {
  return edits.length === 0 ? [] : [{ kind, values, edits }];
}

/** Position of the first step that the edits are about. */
export function firstStepOf(edits: readonly RemedyEdit[]): number {
  return Math.min(...edits.map((edit) => placeOf(edit).at));
}

/** A list of steps after the edits; `make` turns a step of the remedy into one of the list. */
export function applyEdits<Step, Made>(
  steps: readonly Step[],
  edits: readonly { readonly at: number; readonly removed: number; readonly made: readonly Made[] }[],
): (Step | Made)[] {
  const result: (Step | Made)[] = [...steps];
  // From the end, so that positions stay what they were; what goes in before a step after what takes its place.
  const order = edits.map((edit, place) => ({ ...edit, place }));
  order.sort((a, b) => b.at - a.at || b.removed - a.removed || b.place - a.place);
  for (const { at, removed, made } of order) result.splice(at, removed, ...made);
  return result;
}

export function placeOf(edit: RemedyEdit): { at: number; removed: number } {
  return edit.kind === 'insert' ? { at: edit.at, removed: 0 } : { at: edit.step, removed: 1 };
}

export function stepsOf(edit: RemedyEdit): readonly RemedyStep[] {
  return edit.kind === 'insert' ? edit.steps : edit.by;
}

/** The plan with the remedy in it. */
export function applyRemedy(plan: MigrationPlan, { edits }: Remedy, snapshot: TenantSnapshot): MigrationPlan {
  const made = edits.map((edit) => ({ ...placeOf(edit), made: stepsOf(edit).map((each) => withItsUsers(each, snapshot)) }));
  return { ...plan, steps: applyEdits(plan.steps, made) };
}

function withItsUsers({ step, users }: RemedyStep, snapshot: TenantSnapshot): PlanStep {
  if (users === null) return step;
  return fillUsers(
    step,
    users.toArray().map((user) => snapshot.users.ids.get(user)!),
  );
}

/** The step with these users in place of every empty list of ids. */
export function fillUsers(step: PlanStep, ids: readonly string[]): PlanStep {
  if (step.kind === 'assignLicense') {
    return 'group' in step.target ? step : { ...step, target: { users: filled(step.target.users, ids) } };
  }
  return 'users' in step ? { ...step, users: filled(step.users, ids) } : step;
}

function filled(selector: UserSelector, ids: readonly string[]): UserSelector {
  if ('ids' in selector) return selector.ids.length === 0 ? { ids } : selector;
  if ('and' in selector) return { and: selector.and.map((each) => filled(each, ids)) };
  if ('not' in selector) return { not: filled(selector.not, ids) };
  return 'first' in selector ? { first: selector.first, of: filled(selector.of, ids) } : selector;
}

/** Both conditions at once. */
export function both(a: UserSelector, b: UserSelector): UserSelector {
  return { and: 'and' in a ? [...a.and, b] : [a, b] };
}
