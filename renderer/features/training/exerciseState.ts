import type { ExerciseCard } from '../../../shared/contract/training.ts';

export const EXERCISE_STATES = ['new', 'running', 'passed', 'tried'] as const;
export type ExerciseState = (typeof EXERCISE_STATES)[number];

/** What somebody has made of an exercise so far. One that was passed can be under way again: the attempt is what matters then. */
export function stateOf({ running, best, attempts }: ExerciseCard): ExerciseState {
  if (running !== null) return 'running';
  if (best !== null) return 'passed';
  return attempts > 0 ? 'tried' : 'new';
}

/** What to take next: an exercise that is under way, else the first that has not been passed. Null when all have been. */
export function nextExercise(cards: readonly ExerciseCard[]): ExerciseCard | null {
  return cards.find(({ running, best }) => running !== null && best === null) ?? cards.find(({ best }) => best === null) ?? null;
}
