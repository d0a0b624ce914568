import type { Exercise, ExerciseHint } from '../../model/exercise.ts';

/**
 * The hint to give next: the first one left for the first failed condition that has one left, or else the first one left that is about none.
 * `failed` are ids of conditions in the order of the diagnosis, none before anything was checked; `given` are ids of hints. null when there
 * is none.
 */
export function nextHint({ hints }: Pick<Exercise, 'hints'>, failed: readonly string[], given: readonly string[]): ExerciseHint | null {
  const left = hints.filter(({ id }) => !given.includes(id));
  const fitting = failed.map((condition) => left.find((hint) => hint.for === condition)).find((hint) => hint !== undefined);
  return fitting ?? left.find((hint) => hint.for === undefined) ?? null;
}
