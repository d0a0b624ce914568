/** What a class has reached, put together from the results files of its learners. */

/** What came of checking a result again by running its steps here. */
export type Recheck =
  /** The same steps bring the same points here. */
  | 'confirmed'
  /** They bring other points, or pass where the file says that they do not. */
  | 'different'
  /** This program does not have the exercise, or has it in another version. */
  | 'unknownExercise'
  /** There are no steps to run: nothing was ever checked. */
  | 'nothingToCheck';

export interface ClassLearner {
  /** 1, 2, 3 … in the order in which they came: what a learner is called without names. */
  readonly number: number;
  /** As the file says; empty where it does not. */
  readonly name: string;
}

export interface ClassExercise {
  /** Names it among the exercises of the class: id and version. */
  readonly key: string;
  readonly id: string;
  readonly title: string;
}

export interface ClassResult {
  /** Number of the learner. */
  readonly learner: number;
  /** Key of the exercise. */
  readonly exercise: string;
  readonly passed: boolean;
  /** As the file says; null while nothing was checked. */
  readonly points: number | null;
  /** What the steps bring when they are run here; null where they cannot be. */
  readonly pointsHere: number | null;
  readonly checks: number;
  readonly hints: number;
  readonly resets: number;
  /** ISO 8601. */
  readonly begunAt: string;
  readonly passedAt: string | null;
  readonly recheck: Recheck;
}

export interface ClassTable {
  /** Ascending by name, those without a name last, by number. */
  readonly learners: readonly ClassLearner[];
  /** In the order of the program, then by title. */
  readonly exercises: readonly ClassExercise[];
  readonly results: readonly ClassResult[];
}
