import type { PathFigures } from './assessment.ts';
import type { AssignmentError } from './graph.ts';

/** What becomes of users when steps of a plan are forgotten, beside what becomes of them with the whole plan. */

/** Something that goes wrong for a user in one of two runs and not in the other. */
export interface OtherwiseMishap {
  /** `missing`: a service, or a higher level of one, that the user comes to have in the other run. */
  readonly result: 'lost' | 'downgraded' | 'gap' | 'dip' | 'missing' | 'error';
  /** The service family; null for an error, which is about a license plan. */
  readonly family: string | null;
  readonly skuId: string | null;
  readonly error: AssignmentError | null;
  /** When it begins in the run in which it happens, in seconds from its start; null for what never comes. */
  readonly atSeconds: number | null;
}

/** A user who fares otherwise without the steps. */
export interface OtherwiseUser {
  readonly userId: string;
  /** What goes wrong only without the steps, and what goes wrong only with them. */
  readonly worse: readonly OtherwiseMishap[];
  readonly better: readonly OtherwiseMishap[];
}

export interface OtherwiseUsers {
  /** Users for whom something more goes wrong without the steps, and those for whom only less does. */
  readonly worse: number;
  readonly better: number;
  /** The first of them by id, those who fare worse first; no more than were asked for. */
  readonly users: readonly OtherwiseUser[];
}

export interface ForgottenComparison extends OtherwiseUsers {
  readonly with: PathFigures;
  /** Removals count as needless where the whole plan does not make them. */
  readonly without: PathFigures;
}
