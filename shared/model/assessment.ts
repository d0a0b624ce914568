import type { ForbiddenEvent, Goal } from './condition.ts';
import type { AssignmentError } from './graph.ts';
import type { ReasonCode, Verdict } from './resultSummary.ts';

/** Whom or what a condition failed on, and when. Ids and seconds; names are put to them at the edge. */
export interface Witness {
  readonly userId: string | null;
  readonly groupId: string | null;
  /** Seconds from the start of the path at which it went wrong; null when nothing happened that should have. */
  readonly atSeconds: number | null;
  /** Index of the step of the path that led to it; null when none did. */
  readonly step: number | null;
  /** Why: the error of the assignment, or the reason of a refused call. */
  readonly code: AssignmentError | ReasonCode | null;
  /** The license plan, and the service or service family, that it is about. */
  readonly skuId: string | null;
  readonly service: { readonly servicePlanId: string } | { readonly family: string } | null;
  /** How long it lasted; null for what has no length. */
  readonly seconds: number | null;
}

/** Whether a goal was reached, a forbidden event avoided, or a question answered right. */
export interface ConditionResult {
  /** As the exercise names it. */
  readonly id: string;
  readonly condition:
    | { readonly kind: 'goal'; readonly goal: Goal }
    | { readonly kind: 'never'; readonly event: ForbiddenEvent }
    | { readonly kind: 'question'; readonly question: string; readonly answered: boolean };
  readonly met: boolean;
  /** How many users, calls or steps speak against it. */
  readonly against: number;
  /** How many it was asked of; null where it is not asked of users. */
  readonly of: number | null;
  /** The figure that was measured where it is about one: units, seconds. */
  readonly measured: number | null;
  /** The first few that speak against it, the earliest first. */
  readonly witnesses: readonly Witness[];
}

/** What a path cost those who were on it. */
export interface PathFigures {
  readonly verdict: Verdict;
  /** Users with a gap, foundation families aside. */
  readonly usersWithGap: number;
  readonly longestGapSeconds: number;
  /** Pairs of user and service family that are lost or downgraded at the end. */
  readonly servicesLost: number;
  /** Units taken at the peak beyond those of the start, over all license plans. */
  readonly extraUnits: number;
  /** Calls to the service, also in vain. */
  readonly calls: number;
  /** Entries (user, license plan, source) that the path took away at some moment and the model path never does. */
  readonly needlessRemovals: number;
  readonly refusedCalls: number;
  /** Users with an assignment that failed, if only for a while. */
  readonly usersInError: number;
  readonly elapsedSeconds: number;
}

export const SCORE_PARTS = ['goals', 'rules', 'gaps', 'losses', 'units', 'calls', 'removals'] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

export interface Score {
  /** 0 to 100, whole: the parts' points, times the share of goals reached for all but the goals themselves, less the hints. */
  readonly points: number;
  readonly parts: readonly {
    readonly part: ScorePart;
    /** Not rounded: only the sum is. */
    readonly points: number;
    readonly of: number;
    /** What the points hang on, on the learner's path and on the model path; for goals and rules: how many were met, of how many. */
    readonly own: number;
    readonly model: number;
  }[];
  readonly goals: { readonly met: number; readonly of: number };
  /** Hints taken, and the points they have cost. */
  readonly hints: { readonly taken: number; readonly points: number };
}

/** What *Check* finds. */
export interface Assessment {
  /** Every goal reached, every question answered right, nothing forbidden done. */
  readonly passed: boolean;
  readonly score: Score;
  /** Goals, then forbidden events, then questions, each in the order of the exercise. */
  readonly results: readonly ConditionResult[];
  readonly own: PathFigures;
  readonly model: PathFigures;
}
