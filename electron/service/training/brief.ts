import type { Brief, ExerciseCard, RunningAttempt, ShownConditions, ShownHint, ShownQuestion } from '../../../shared/contract/training.ts';
import type { ExerciseHint, ExerciseQuestion } from '../../../shared/model/exercise.ts';
import { inLanguage, type TextLanguage } from '../../../shared/model/localizedText.ts';
import type { Attempt } from '../../store/app/attempts.ts';
import type { ExerciseFacts } from '../jobs/exerciseFactsJob.ts';
import type { ShelvedExercise } from './shelf.ts';
import { toTrainingNames } from './trainingNames.ts';

/**
 * What the window is shown of an exercise before it is over. Each field is taken by name: model path, wrong paths, right answers and hints
 * that were not asked for stay here.
 */
export function toBrief(shelved: ShelvedExercise, facts: ExerciseFacts, attempts: readonly Attempt[], language: TextLanguage): Brief {
  const { role, situation, task, facts: numbers, hints } = shelved.exercise;
  return {
    card: toCard(shelved, attempts, language),
    role: inLanguage(role, language),
    situation: inLanguage(situation, language),
    task: inLanguage(task, language),
    facts: numbers,
    conditions: toConditions(shelved, facts, language),
    hints: hints.length,
  };
}

/** `attempts`: those at any exercise. */
export function toCard(
  { key, imported, exercise, users }: ShelvedExercise,
  attempts: readonly Attempt[],
  language: TextLanguage,
): ExerciseCard {
  const own = attempts.filter(({ exerciseKey }) => exerciseKey === key);
  const points = own.flatMap((attempt) => attempt.points ?? []);
  return {
    id: key,
    imported,
    level: exercise.level,
    minutes: exercise.minutes,
    title: inLanguage(exercise.title, language),
    users,
    attempts: own.length,
    best: points.length === 0 ? null : Math.max(...points),
    running: own.flatMap((attempt) => (attempt.closedAt === null ? (toRunning(attempt) ?? []) : [])).at(-1) ?? null,
  };
}

/** null when its tenant is gone. */
export function toRunning({ id, tenantId, scenarioId }: Attempt): RunningAttempt | null {
  return tenantId === null || scenarioId === null ? null : { attemptId: id, tenantId, scenarioId };
}

function toConditions({ exercise }: ShelvedExercise, { concerned, names }: ExerciseFacts, language: TextLanguage): ShownConditions {
  return {
    goals: exercise.goals.map(({ id, goal, facts }) => ({ id, goal, facts })),
    never: exercise.never.map(({ id, event, facts }) => ({ id, event, facts })),
    questions: exercise.questions.map((question) => toQuestion(question, language)),
    names: toTrainingNames(names),
    users: Object.fromEntries(concerned),
  };
}

export function toQuestion({ id, text, choices }: ExerciseQuestion, language: TextLanguage): ShownQuestion {
  return {
    id,
    text: inLanguage(text, language),
    choices: choices.map((choice) => ({ id: choice.id, text: inLanguage(choice.text, language) })),
  };
}

export function toHint(hint: ExerciseHint, language: TextLanguage): ShownHint {
  return { id: hint.id, text: inLanguage(hint.text, language), facts: hint.facts, for: hint.for ?? null };
}
