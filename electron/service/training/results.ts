import { inLanguage, type TextLanguage } from '../../../shared/model/localizedText.ts';
import type { ExerciseResult } from '../../../shared/model/trainingResult.ts';
import type { Attempt, CheckedPath } from '../../store/app/attempts.ts';

/** What was reached in each exercise that was attempted, in the order in which they were begun first. */
export function collectResults(attempts: readonly Attempt[], language: TextLanguage): readonly ExerciseResult[] {
  return [...Map.groupBy(attempts, ({ sha256 }) => sha256).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [toResult(first, same, language)];
  });
}

function toResult(first: Attempt, same: readonly Attempt[], language: TextLanguage): ExerciseResult {
  const sum = (count: (attempt: Attempt) => number): number => same.reduce((total, attempt) => total + count(attempt), 0);
  const path = bestOf(same);
  const passedAt = same.flatMap((attempt) => attempt.passedAt ?? []).sort();
  return {
    id: first.exerciseId,
    sha256: first.sha256,
    title: inLanguage(first.title, language),
    attempts: same.length,
    begunAt: first.begunAt,
    passedAt: passedAt[0] ?? null,
    checks: sum(({ checks }) => checks),
    hints: sum(({ hints }) => hints.length),
    resets: sum(({ resets }) => resets),
    path: path === null ? null : { ...path, steps: [...path.steps] },
  };
}

/** The path with the most points among those that passed; where none did, the last that was checked. */
function bestOf(attempts: readonly Attempt[]): CheckedPath | null {
  const passed = attempts.flatMap(({ bestPath }) => bestPath ?? []);
  const [best] = passed.toSorted((a, b) => b.points - a.points);
  return best ?? attempts.flatMap(({ lastPath }) => lastPath ?? []).at(-1) ?? null;
}
