import { type } from '@orpc/contract';
import * as z from 'zod';
import type { ForgottenComparison } from '../model/forgottenSteps.ts';
import type { Verdict } from '../model/resultSummary.ts';
import { procedure, scopeSchema, work } from './base.ts';
import type { Scenario } from './scenarios.ts';
import type { TrainingNames } from './training.ts';

/** The same scenario with and without some of its steps. */
export interface ForgottenSteps extends ForgottenComparison {
  readonly names: TrainingNames;
}

/** Each step forgotten in turn. */
export interface ForgottenOverview {
  /** Of the scenario as it stands. */
  readonly verdict: Verdict;
  readonly steps: readonly {
    readonly key: number;
    readonly verdict: Verdict;
    readonly worse: number;
    readonly better: number;
  }[];
}

const ofSteps = z.strictObject({ scope: scopeSchema, keys: z.array(z.int()).min(1).max(500) });

export const mistakesContract = {
  /** What if these steps of the scenario had been forgotten? Throws `notFound` for steps that it does not have. */
  forgotten: procedure.input(ofSteps).output(work<ForgottenSteps>()),
  /** Every step of the scenario forgotten in turn, which shows those that everything hangs on. */
  eachForgotten: procedure.input(z.strictObject({ scope: scopeSchema })).output(work<ForgottenOverview>()),
  /** The scenario without these steps, as a scenario of its own; with all else as it is. */
  makeScenario: procedure.input(ofSteps.extend({ name: z.string().trim().min(1).max(120) })).output(type<Scenario>()),
};
