import { type } from '@orpc/contract';
import * as z from 'zod';
import type { PathFigures } from '../model/assessment.ts';
import type { AssignmentError } from '../model/graph.ts';
import type { Verdict } from '../model/resultSummary.ts';
import { procedure, scopeSchema, work } from './base.ts';
import type { Scenario } from './scenarios.ts';
import type { TrainingNames } from './training.ts';

/** Something that goes wrong for a user in one of two runs and not in the other. */
export interface OtherwiseMishap {
  /** `missing`: a service, or a higher level of one, that the user comes to have in the other run. */
  readonly result: 'lost' | 'downgraded' | 'gap' | 'dip' | 'missing' | 'error';
  /** The service family; null for an error, which is about a license plan. */
  readonly family: string | null;
  readonly skuId: string | null;
  readonly error: AssignmentError | null;
  /** When it begins in the run in which it happens, in seconds from its start; null for what never comes. */
  readonly atSeconds: number | null;
}

/** A user who fares otherwise without the steps. */
export interface OtherwiseUser {
  readonly userId: string;
  /** What goes wrong only without the steps, and what goes wrong only with them. */
  readonly worse: readonly OtherwiseMishap[];
  readonly better: readonly OtherwiseMishap[];
}

/** The same scenario with and without some of its steps. */
export interface ForgottenSteps {
  readonly with: PathFigures;
  readonly without: PathFigures;
  /** Users who fare worse without, and those who only fare better. */
  readonly worse: number;
  readonly better: number;
  /** The first of them, those who fare worse first. */
  readonly users: readonly OtherwiseUser[];
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
