import { createHash } from 'node:crypto';
import type { ClassExercise, ClassLearner, ClassResult, ClassTable, Recheck } from '../../../shared/model/classTable.ts';
import { inLanguage, type TextLanguage } from '../../../shared/model/localizedText.ts';
import type { ExerciseResult, TrainingResult } from '../../../shared/model/trainingResult.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { Rechecked } from '../jobs/recheckJob.ts';
import { collatorOf } from '../session/collators.ts';
import type { Shelf, ShelvedExercise } from '../training/shelf.ts';

/** What a learner has handed in. */
export interface Handed {
  readonly result: TrainingResult;
  readonly contentHash: string;
}

type Path = NonNullable<ExerciseResult['path']>;

/** Runs the steps of results again where the program has the exercise, each path once. */
export class Rechecks {
  readonly #jobs: JobRunner;
  readonly #shelf: Shelf;
  readonly #known = new Map<string, Rechecked>();

  constructor(jobs: JobRunner, shelf: Shelf) {
    this.#jobs = jobs;
    this.#shelf = shelf;
  }

  /** All that have not been run yet, exercise by exercise: its tenant is imported once. */
  async run(results: readonly ExerciseResult[], options: JobOptions): Promise<void> {
    const bySha = Map.groupBy(results, ({ sha256 }) => sha256);
    for (const [sha256, same] of bySha) {
      const shelved = await this.#shelf.withHash(sha256);
      if (shelved === null) continue;
      const paths = new Map(same.flatMap(({ path }) => (path === null ? [] : [[keyOf(sha256, path), path] as const])));
      const left = [...paths].filter(([key]) => !this.#known.has(key));
      if (left.length === 0) continue;
      const { exercise, tenant } = shelved;
      const found = await this.#jobs.run('recheck', { exercise, tenant, paths: left.map(([, path]) => path) }, options);
      for (const [i, [key]] of left.entries()) this.#known.set(key, found[i] ?? null);
    }
  }

  /** undefined for what was not run. */
  of({ sha256, path }: ExerciseResult): Rechecked | undefined {
    return path === null ? undefined : this.#known.get(keyOf(sha256, path));
  }
}

function keyOf(sha256: string, { steps, answers, hintsTaken }: Path): string {
  return createHash('sha256')
    .update(JSON.stringify([sha256, steps, answers, hintsTaken]))
    .digest('hex');
}

export async function toClassTable(
  handed: readonly Handed[],
  rechecks: Rechecks,
  shelf: Shelf,
  language: TextLanguage,
  options: JobOptions,
): Promise<ClassTable> {
  await rechecks.run(
    handed.flatMap(({ result }) => result.exercises),
    options,
  );
  const known = await shelf.all();
  return {
    learners: learnersOf(handed, language),
    exercises: exercisesOf(handed, known, language),
    results: handed.flatMap(({ result }, i) => result.exercises.map((each) => toClassResult(i + 1, each, rechecks))),
  };
}

function learnersOf(handed: readonly Handed[], language: TextLanguage): ClassLearner[] {
  const { compare } = collatorOf(language);
  const isNameless = ({ name }: ClassLearner): number => (name === '' ? 1 : 0);
  return handed
    .map(({ result }, i) => ({ number: i + 1, name: result.learner.trim() }))
    .sort((a, b) => isNameless(a) - isNameless(b) || compare(a.name, b.name) || a.number - b.number);
}

function exercisesOf(handed: readonly Handed[], known: readonly ShelvedExercise[], language: TextLanguage): ClassExercise[] {
  const { compare } = collatorOf(language);
  const placeOf = new Map(known.map(({ sha256 }, place) => [sha256, place]));
  const titleOf = new Map(known.map(({ sha256, exercise }) => [sha256, inLanguage(exercise.title, language)]));
  const found = new Map<string, ExerciseResult>();
  for (const { result } of handed) for (const each of result.exercises) found.set(exerciseKey(each), each);
  const place = ({ sha256 }: ExerciseResult): number => placeOf.get(sha256) ?? known.length;
  return [...found.values()]
    .sort((a, b) => place(a) - place(b) || compare(a.title, b.title) || (a.sha256 < b.sha256 ? -1 : 1))
    .map((each) => ({ key: exerciseKey(each), id: each.id, title: titleOf.get(each.sha256) ?? each.title }));
}

function exerciseKey({ id, sha256 }: ExerciseResult): string {
  return `${id}-${sha256}`;
}

function toClassResult(learner: number, result: ExerciseResult, rechecks: Rechecks): ClassResult {
  const { path, checks, hints, resets, begunAt, passedAt } = result;
  const here = rechecks.of(result);
  return {
    learner,
    exercise: exerciseKey(result),
    passed: path?.passed ?? false,
    points: path?.points ?? null,
    pointsHere: here?.points ?? null,
    checks,
    hints,
    resets,
    begunAt,
    passedAt: path?.passed === true ? passedAt : null,
    recheck: recheckOf(path, here),
  };
}

function recheckOf(path: Path | null, here: Rechecked | undefined): Recheck {
  if (path === null) return 'nothingToCheck';
  if (here === undefined) return 'unknownExercise';
  return here !== null && here.points === path.points && here.passed === path.passed ? 'confirmed' : 'different';
}
