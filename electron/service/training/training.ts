import path from 'node:path';
import type { Scope } from '../../../shared/contract/base.ts';
import type { ExportTarget, MadeFile } from '../../../shared/contract/exports.ts';
import type { AttemptState, Brief, CheckAnswer, Debrief, ExerciseCard, RunningAttempt } from '../../../shared/contract/training.ts';
import { nextHint } from '../../../shared/engine/training/nextHint.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Answers, ExerciseQuestion } from '../../../shared/model/exercise.ts';
import type { TextLanguage } from '../../../shared/model/localizedText.ts';
import type { ExerciseResult } from '../../../shared/model/trainingResult.ts';
import type { Attempt } from '../../store/app/attempts.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { readCopy } from '../scenarios/copyAccess.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { addExercise, sweepPackages } from './addExercise.ts';
import { lastCheckOf, toAttemptState, toCheckAnswer } from './attemptState.ts';
import { toBrief, toCard } from './brief.ts';
import { checkAttempt } from './check.ts';
import { makeDebrief } from './debrief.ts';
import { ExerciseFactsBook } from './exerciseFacts.ts';
import { createPlay } from './play.ts';
import { collectResults } from './results.ts';
import { createShelf, type Shelf, type ShelvedExercise } from './shelf.ts';
import { writeResults } from './writeResults.ts';

/** Exercises and the attempts at them. All throw AppError; `notFound` for an exercise or attempt that is not there. */
export interface Training {
  readonly shelf: Shelf;
  exercises(language: TextLanguage): Promise<readonly ExerciseCard[]>;
  brief(key: string, language: TextLanguage): Promise<Brief>;
  begin(key: string, language: TextLanguage, options?: JobOptions): Promise<RunningAttempt>;
  /** null for a tenant that is no exercise's. */
  attempt(tenantId: string, language: TextLanguage): Promise<AttemptState | null>;
  answer(attemptId: number, answers: Answers, language: TextLanguage): Promise<AttemptState>;
  check(attemptId: number, scope: Scope, language: TextLanguage, options?: JobOptions): Promise<CheckAnswer>;
  hint(attemptId: number, language: TextLanguage): Promise<AttemptState>;
  reset(attemptId: number, language: TextLanguage, options?: JobOptions): Promise<RunningAttempt>;
  debrief(attemptId: number, modelName: string, language: TextLanguage, options?: JobOptions): Promise<Debrief>;
  leave(attemptId: number): Promise<void>;
  add(file: string, language: TextLanguage, options?: JobOptions): Promise<ExerciseCard>;
  remove(key: string): Promise<void>;
  /** What was reached on this computer. */
  results(language: TextLanguage): readonly ExerciseResult[];
  saveResults(order: ResultsOrder, options?: JobOptions): Promise<MadeFile>;
}

export interface ResultsOrder {
  readonly learner: string;
  readonly language: TextLanguage;
  readonly target: ExportTarget;
}

export interface TrainingEnvironment {
  readonly dataFolder: string;
  /** Exercises that ship with the program; its own folder when it is left out. */
  readonly trainingFolder?: string | undefined;
}

export function createTraining(parts: ServiceParts, { dataFolder, trainingFolder }: TrainingEnvironment): Training {
  const { library, jobs, now } = parts;
  const { attempts, exercises: added } = library.store;
  const packageFolder = path.join(dataFolder, 'exercises');
  sweepPackages(library, packageFolder);
  const shelf = createShelf({ store: library.store, packageFolder, trainingFolder });
  const facts = new ExerciseFactsBook(jobs);
  const play = createPlay({ library, now });

  const ofAttempt = async (attemptId: number): Promise<{ readonly attempt: Attempt; readonly shelved: ShelvedExercise }> => {
    const attempt = attempts.get(attemptId);
    return { attempt, shelved: await shelf.get(attempt.exerciseKey) };
  };
  const stateOf = async (attemptId: number, language: TextLanguage): Promise<AttemptState> => {
    const { attempt, shelved } = await ofAttempt(attemptId);
    const running = await play.placeOf(attempt, shelved, language);
    const shown = { attempt, running, shelved, facts: await facts.of(shelved), attempts: attempts.all() };
    return toAttemptState(shown, language);
  };

  return {
    shelf,
    exercises: async (language) => {
      const all = attempts.all();
      return (await shelf.all()).map((shelved) => toCard(shelved, all, language));
    },
    brief: async (key, language) => {
      const shelved = await shelf.get(key);
      return toBrief(shelved, await facts.of(shelved), attempts.all(), language);
    },
    begin: async (key, language, options) => await play.begin(await shelf.get(key), language, options),
    attempt: async (tenantId, language) => {
      const attempt = attempts.ofTenant(tenantId);
      return attempt === null ? null : await stateOf(attempt.id, language);
    },
    answer: async (attemptId, answers, language) => {
      const { shelved } = await ofAttempt(attemptId);
      checkChoices(shelved.exercise.questions, answers);
      attempts.change(attemptId, (before) => ({ ...before, answers: { ...before.answers, ...answers } }));
      return await stateOf(attemptId, language);
    },
    check: async (attemptId, scope, language, options) => {
      const { attempt, shelved } = await ofAttempt(attemptId);
      return toCheckAnswer(await checkAttempt(parts, attempt, shelved, scope, options), shelved.exercise, language);
    },
    hint: async (attemptId, language) => {
      const { shelved } = await ofAttempt(attemptId);
      attempts.change(attemptId, (before) => {
        const next = before.closedAt === null ? nextHint(shelved.exercise, before.failed, before.hints) : null;
        if (next === null) throw new AppError('notFound', { found: 'a hint that was not given' });
        return { ...before, hints: [...before.hints, next.id] };
      });
      return await stateOf(attemptId, language);
    },
    reset: async (attemptId, language, options) => {
      const { attempt, shelved } = await ofAttempt(attemptId);
      return await play.reset(attempt, shelved, language, options);
    },
    debrief: async (attemptId, modelName, language, options) => {
      const { attempt, shelved } = await ofAttempt(attemptId);
      const running = await play.placeOf(attempt, shelved, language);
      const { tenantId, scenarioId } = running;
      let check = lastCheckOf(attempt);
      if (check === null) {
        const { revision } = await readCopy(library.fileOf(tenantId), (copy) => copy.scenarios.get(scenarioId));
        check = await checkAttempt(parts, attempt, shelved, { tenantId, scenario: { id: scenarioId, revision } }, options);
      }
      return await makeDebrief({ library, now, shelf }, { running, shelved, check, language, modelName });
    },
    leave: async (attemptId) => await play.leave(attempts.get(attemptId)),
    add: async (file, language, options) => {
      const shelved = await addExercise({ library, now, shelf, facts, packageFolder, trainingFolder }, file, options);
      return toCard(shelved, attempts.all(), language);
    },
    remove: async (key) => {
      if (!added.all().some((row) => row.key === key)) throw new AppError('notFound', { found: `added exercise ${key}` });
      for (const attempt of attempts.all()) if (attempt.exerciseKey === key) await play.leave(attempt);
      added.remove(key);
      sweepPackages(library, packageFolder);
    },
    results: (language) => collectResults(attempts.all(), language),
    saveResults: async ({ learner, language, target }, options) => {
      const { path: file, fileName, downloadId } = await parts.exportTargets.place(target);
      const writtenAt = new Date(now()).toISOString();
      const exercises = [...collectResults(attempts.all(), language)];
      const bytes = await writeResults(file, { learner, writtenAt, program: parts.program, exercises }, options);
      return { fileName, bytes, downloadId };
    },
  };
}

function checkChoices(questions: readonly ExerciseQuestion[], answers: Answers): void {
  for (const [id, choice] of Object.entries(answers)) {
    const choices = questions.find((question) => question.id === id)?.choices ?? [];
    if (choices.some((each) => each.id === choice)) continue;
    const expected = choices.length === 0 ? 'a question of this exercise' : `one of ${choices.map((each) => each.id).join(', ')}`;
    throw new AppError('badInput', { place: `answers.${id}`, expected, found: choice });
  }
}
