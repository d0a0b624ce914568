import type { Assessment, ConditionResult } from '../../model/assessment.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { Answers, Exercise, ExerciseForbidden, ExerciseGoal, ExerciseQuestion } from '../../model/exercise.ts';
import { type MigrationPlan, PLAN_FORMAT, PLAN_VERSION, type PlanStep } from '../../model/migrationPlan.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { type RehearsalInput, rehearse } from '../rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { ConditionContext } from './conditionContext.ts';
import { checkCondition, judgeForbidden, judgeGoal } from './judgeCondition.ts';
import { firstWitnesses } from './judgement.ts';
import { measurePath } from './pathFigures.ts';
import { scoreOf } from './score.ts';

/** What a learner has done: the steps, the answers to the questions, and how many hints were given on the way. */
export interface LearnerPath {
  readonly steps: readonly PlanStep[];
  readonly answers: Answers;
  readonly hintsTaken: number;
}

export interface AssessInput {
  readonly exercise: Exercise;
  readonly snapshot: TenantSnapshot;
  readonly catalog: CatalogBundle;
  readonly path: LearnerPath;
  /** The author's path, where it has been rehearsed already. */
  readonly model?: Rehearsal | undefined;
  readonly onBatch?: RehearsalInput['onBatch'];
}

export interface AssessedPath {
  readonly assessment: Assessment;
  readonly own: Rehearsal;
  readonly model: Rehearsal;
}

/**
 * Rehearses a learner's path and the author's on the tenant of the exercise and judges the learner's: what was reached, what went wrong on
 * the way, and what it cost beside the author's. Steps that cannot be carried out at all throw AppError `badInput`, as `rehearse` does.
 */
export function assess({ exercise, snapshot, catalog, path, model: known, onBatch }: AssessInput): AssessedPath {
  const { goals, never, questions } = exercise;
  for (const [i, { goal }] of goals.entries()) checkCondition(goal, `goals[${i}].goal`);
  for (const [i, { event }] of never.entries()) checkCondition(event, `never[${i}].event`);
  const run = (steps: readonly PlanStep[]): Rehearsal => rehearse({ snapshot, catalog, plan: planOf(exercise, steps), onBatch });
  const own = run(path.steps);
  const model = known ?? (path.steps === exercise.model.steps ? own : run(exercise.model.steps));
  const context = new ConditionContext(own, catalog);
  const results = [
    ...goals.map((goal) => resultOfGoal(context, goal)),
    ...never.map((event) => resultOfForbidden(context, event)),
    ...questions.map((question) => resultOfQuestion(question, path.answers)),
  ];
  const figures = { own: measurePath(own, model), model: measurePath(model, model) };
  const score = scoreOf(results, figures.own, figures.model, path.hintsTaken);
  return { assessment: { passed: results.every(({ met }) => met), score, results, ...figures }, own, model };
}

/** The path as a plan, by the settings and beside the automations of the exercise. */
export function planOf(
  { startAt, settings, automations }: Pick<Exercise, 'startAt' | 'settings' | 'automations'>,
  steps: readonly PlanStep[],
): MigrationPlan {
  return { format: PLAN_FORMAT, version: PLAN_VERSION, name: '', startAt, settings, automations: [...automations], steps: [...steps] };
}

export function resultOfGoal(context: ConditionContext, { id, goal }: Pick<ExerciseGoal, 'id' | 'goal'>): ConditionResult {
  const { witnesses, ...judgement } = judgeGoal(context, goal);
  return { id, condition: { kind: 'goal', goal }, ...judgement, witnesses: firstWitnesses(witnesses) };
}

export function resultOfForbidden(context: ConditionContext, { id, event }: Pick<ExerciseForbidden, 'id' | 'event'>): ConditionResult {
  const { witnesses, ...judgement } = judgeForbidden(context, event);
  return { id, condition: { kind: 'never', event }, ...judgement, witnesses: firstWitnesses(witnesses) };
}

function resultOfQuestion({ id, choices }: ExerciseQuestion, answers: Answers): ConditionResult {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  const met = choices.some((choice) => choice.id === answer && choice.right === true);
  const condition = { kind: 'question', question: id, answered: answer !== undefined } as const;
  return { id, condition, met, against: met ? 0 : 1, of: null, measured: null, witnesses: [] };
}
