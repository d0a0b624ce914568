import type { PlanStep } from './migrationPlan.ts';

/** Why a step is there: a camelCase code that texts are made from, the facts it rests on, and what the text may name. */
export interface StepReason {
  readonly code: string;
  readonly facts: readonly `F${number}`[];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A step that a wizard or a route proposes. */
export interface PlannedStep {
  readonly step: PlanStep;
  readonly reason: StepReason;
}
