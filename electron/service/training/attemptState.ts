import type { AttemptState, CheckAnswer, RunningAttempt, TrainingNames } from '../../../shared/contract/training.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { Exercise } from '../../../shared/model/exercise.ts';
import { inLanguage, type TextLanguage } from '../../../shared/model/localizedText.ts';
import type { Attempt, CheckedPath } from '../../store/app/attempts.ts';
import type { ExerciseFacts } from '../jobs/exerciseFactsJob.ts';
import { toBrief, toHint } from './brief.ts';
import { preparedScenarios } from './play.ts';
import type { ShelvedExercise } from './shelf.ts';

/** A check as an attempt remembers it: without words, which follow the reader's language. */
export interface StoredCheck {
  readonly assessment: Assessment;
  readonly names: TrainingNames;
  readonly path: CheckedPath;
  readonly scenarioId: number;
  readonly revision: number;
}

/** What `storeCheck` has written. */
export function lastCheckOf({ lastCheck }: Attempt): StoredCheck | null {
  return lastCheck as StoredCheck | null;
}

export function toCheckAnswer(
  { assessment, names, path, scenarioId, revision }: StoredCheck,
  exercise: Exercise,
  language: TextLanguage,
): CheckAnswer {
  const whys = exercise.questions.flatMap(({ id, choices }) => {
    const chosen = Object.hasOwn(path.answers, id) ? choices.find((choice) => choice.id === path.answers[id]) : undefined;
    return chosen === undefined ? [] : [[id, inLanguage(chosen.why, language)] as const];
  });
  return { assessment, names, scenarioId, revision, answers: path.answers, whys: Object.fromEntries(whys) };
}

export interface ShownAttempt {
  readonly attempt: Attempt;
  readonly running: RunningAttempt;
  readonly shelved: ShelvedExercise;
  readonly facts: ExerciseFacts;
  /** All attempts of this computer. */
  readonly attempts: readonly Attempt[];
}

export function toAttemptState({ attempt, running, shelved, facts, attempts }: ShownAttempt, language: TextLanguage): AttemptState {
  const { exercise } = shelved;
  const check = lastCheckOf(attempt);
  const given = attempt.hints.flatMap((id) => exercise.hints.find((hint) => hint.id === id) ?? []);
  const left = exercise.hints.filter(
    (hint) => !attempt.hints.includes(hint.id) && (hint.for === undefined || attempt.failed.includes(hint.for)),
  );
  return {
    ...running,
    exerciseId: shelved.key,
    brief: toBrief(shelved, facts, attempts, language),
    answers: attempt.answers,
    hintsGiven: given.map((hint) => toHint(hint, language)),
    hintsLeft: attempt.closedAt === null ? left.length : 0,
    checks: attempt.checks,
    resets: attempt.resets,
    lastCheck: check === null ? null : toCheckAnswer(check, exercise, language),
    closed: attempt.closedAt !== null,
    prepared: preparedScenarios(exercise),
  };
}
