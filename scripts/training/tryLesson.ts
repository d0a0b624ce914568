import type { Rehearsal } from '../../shared/engine/rehearsal/rehearsal.ts';
import { assess } from '../../shared/engine/training/assess.ts';
import { nextHint } from '../../shared/engine/training/nextHint.ts';
import type { CatalogBundle } from '../../shared/model/catalog.ts';
import { exerciseSchema } from '../../shared/model/exercise.ts';
import type { Lesson } from './lesson.ts';
import { openTrainingTenant } from './openTrainingTenant.ts';

/** What becomes of a path that the exercise's author has written down. */
export interface TriedPath {
  /** `model`, or the id of a wrong path. */
  readonly name: string;
  readonly passed: boolean;
  readonly points: number;
  readonly failed: readonly string[];
  readonly hint: string | null;
}

/** Tries every path that comes with a lesson, as a learner who has taken no hint. */
export async function tryLesson(lesson: Lesson, catalog: CatalogBundle): Promise<readonly TriedPath[]> {
  const exercise = exerciseSchema.parse(lesson.exercise);
  const snapshot = await openTrainingTenant(lesson.tenant, catalog);
  let known: Rehearsal | undefined;
  return [{ ...exercise.model, id: 'model' }, ...exercise.wrongPaths].map(({ id, steps, answers }) => {
    const { assessment, model } = assess({ exercise, snapshot, catalog, path: { steps, answers, hintsTaken: 0 }, model: known });
    known = model;
    const { passed, score, results } = assessment;
    const failed = results.flatMap(({ id: condition, met }) => (met ? [] : [condition]));
    return { name: id, passed, points: score.points, failed, hint: nextHint(exercise, failed, [])?.id ?? null };
  });
}

/** What is not as the author expects: nothing for a lesson that may ship. */
export function complaints(lesson: Lesson, paths: readonly TriedPath[]): string[] {
  const { id, wrongPaths = [] } = lesson.exercise;
  return paths.flatMap(({ name, passed, points, failed, hint }) => {
    const found = JSON.stringify({ points, failed, hint });
    if (name === 'model') return passed && points === 100 ? [] : [`${id}: the model path does not pass with 100 points: ${found}`];
    const expected = wrongPaths.find((path) => path.id === name)?.expected;
    const isAsExpected =
      expected !== undefined &&
      JSON.stringify([expected.points, expected.failed, expected.hint]) === JSON.stringify([points, failed, hint]);
    return isAsExpected && !passed ? [] : [`${id}, ${name}: expected ${JSON.stringify(expected)}, found ${found}`];
  });
}
