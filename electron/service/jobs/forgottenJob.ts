import type { ForgottenOverview, ForgottenSteps } from '../../../shared/contract/mistakes.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { compareFarings, compareForgotten } from '../../../shared/engine/training/compareForgotten.ts';
import { measurePath } from '../../../shared/engine/training/pathFigures.ts';
import type { Names } from '../names.ts';
import type { JobContext } from './jobTypes.ts';
import { mentionedNames } from './mentionedNames.ts';
import { type OpenedPlan, type PlanInput, withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

/** How many users are named; the others are only counted. */
const MOST_USERS = 200;

export interface ForgottenInput extends PlanInput {
  /** The steps that are left out, by their places in the plan. */
  readonly places: readonly number[];
}

export type ForgottenResult = Omit<ForgottenSteps, 'names'> & { readonly names: Names };

/** Rehearses a plan whole and without some of its steps, and compares how users fare. */
export function forgottenJob({ places, ...input }: ForgottenInput, context: JobContext): Promise<ForgottenResult> {
  return withOpenedPlan(input, context, (opened) => {
    const whole = playPlan(opened, context);
    const compared = compareForgotten(whole, playWithout(opened, places, context), MOST_USERS);
    return { ...compared, names: mentionedNames(compared.users, opened.snapshot, opened.catalog) };
  });
}

/** Rehearses a plan once for each of its steps, without that step. Places stand for the keys. */
export function eachForgottenJob(input: PlanInput, context: JobContext): Promise<ForgottenOverview> {
  return withOpenedPlan(input, context, (opened) => {
    const { steps } = opened.plan;
    const whole = playPlan(opened, context);
    const quiet = { ...context, onProgress: () => undefined };
    const forgotten = steps.map((_step, place) => {
      context.onProgress({ stage: 'comparing', done: place, total: steps.length });
      const without = playWithout(opened, [place], quiet);
      const { worse, better } = compareFarings(whole, without, 0);
      return { key: place, verdict: measurePath(without, whole).verdict, worse, better };
    });
    return { verdict: measurePath(whole, whole).verdict, steps: forgotten };
  });
}

function playWithout(opened: OpenedPlan, places: readonly number[], context: JobContext): Rehearsal {
  const steps = opened.plan.steps.filter((_step, place) => !places.includes(place));
  return playPlan({ ...opened, plan: { ...opened.plan, steps } }, context);
}
