import type { z } from 'zod';
import { rehearse } from '../../../../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../../../shared/engine/snapshot/tenantSnapshot.ts';
import { ConditionContext } from '../../../../shared/engine/training/conditionContext.ts';
import { judgeForbidden, judgeGoal } from '../../../../shared/engine/training/judgeCondition.ts';
import { firstWitnesses } from '../../../../shared/engine/training/judgement.ts';
import type { Witness } from '../../../../shared/model/assessment.ts';
import type { CatalogBundle } from '../../../../shared/model/catalog.ts';
import { forbiddenEventSchema, goalSchema } from '../../../../shared/model/condition.ts';
import { type Exercise, exerciseSchema } from '../../../../shared/model/exercise.ts';
import type { RehearsalSettings } from '../../../../shared/model/settings.ts';
import { catalogOf, plan, type StepInput } from '../../../support/planBuilder.ts';

export type GoalInput = z.input<typeof goalSchema>;
export type EventInput = z.input<typeof forbiddenEventSchema>;

/** What a path is judged by, in the few values that a test looks at: of a witness those that are not null. */
export interface Judged {
  readonly met: boolean;
  readonly against: number;
  readonly of: number | null;
  readonly measured: number | null;
  readonly witnesses: readonly Partial<Witness>[];
}

export interface Tried {
  readonly snapshot: TenantSnapshot;
  readonly steps?: readonly StepInput[];
  readonly settings?: Partial<RehearsalSettings>;
  readonly catalog?: CatalogBundle;
}

/** The context of a path, to be asked for goals and events. */
export function walk({ snapshot, steps = [], settings = {}, catalog = catalogOf() }: Tried) {
  const rehearsal = rehearse({ snapshot, plan: plan(steps, settings), catalog });
  const context = new ConditionContext(rehearsal, catalog);
  return {
    rehearsal,
    goal: (goal: GoalInput): Judged => brief(judgeGoal(context, goalSchema.parse(goal))),
    event: (event: EventInput): Judged => brief(judgeForbidden(context, forbiddenEventSchema.parse(event))),
  };
}

function brief({ witnesses, ...rest }: ReturnType<typeof judgeGoal>): Judged {
  const told = firstWitnesses(witnesses).map(
    (witness) => Object.fromEntries(Object.entries(witness).filter(([, value]) => value !== null)) as Partial<Witness>,
  );
  return { ...rest, witnesses: told };
}

const words = { en: 'words' };

/** An exercise without a story. */
export function exercise(parts: Partial<z.input<typeof exerciseSchema>>): Exercise {
  return exerciseSchema.parse({
    format: 'license-rehearsal-exercise',
    version: 1,
    id: 'test',
    level: 1,
    minutes: 5,
    title: words,
    role: words,
    situation: words,
    task: words,
    tenant: { packaged: true },
    startAt: '2026-12-01T00:00:00Z',
    goals: [],
    never: [],
    hints: [],
    model: { steps: [] },
    debrief: words,
    ...parts,
  });
}

/** Steps as a learner's scenario has them. */
export function steps(...inputs: StepInput[]): Exercise['model']['steps'] {
  return exercise({ model: { steps: inputs } }).model.steps;
}
