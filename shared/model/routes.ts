import * as z from 'zod';
import { userSelectorSchema } from './migrationPlan.ts';
import type { PlannedStep } from './plannedStep.ts';
import type { Outcome, ReasonCode, Verdict } from './resultSummary.ts';

/** Ways from one license plan to another, in the order they are shown. Each is a real plan that is rehearsed. */
export const ROUTES = ['oneSave', 'addFirst', 'removeFirst', 'replaceAll', 'twoGroups', 'waves'] as const;
export type RouteKind = (typeof ROUTES)[number];

const id = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .transform((text) => text.toLowerCase());

/** Which change is to be compared. */
export const routeRequestSchema = z.strictObject({
  from: id,
  to: id,
  /** Who changes license plans: all members of a group, or users however selected. */
  who: z.union([z.strictObject({ group: id }), z.strictObject({ users: userSelectorSchema })]),
  /** The group that users move to; made by the route when left out. */
  targetGroup: id.optional(),
  /** Users of the first wave, and of each wave after it; as many as suit the number of people when left out. */
  pilot: z.int().min(1).max(1_000_000).optional(),
  wave: z.int().min(1).max(1_000_000).optional(),
});
export type RouteRequest = z.infer<typeof routeRequestSchema>;

/**
 * Why a route is not possible: nobody has the old license plan; the group does not give it; the users have it directly, or by a group, or by
 * several groups; a rule decides who is in the group; the target group cannot take members; too few people for waves.
 */
export const ROUTE_OBSTACLES = [
  'nobody',
  'groupWithoutPlan',
  'heldDirectly',
  'inherited',
  'severalGroups',
  'dynamicGroup',
  'unfitTarget',
  'tooFewForWaves',
] as const;
export interface RouteObstacle {
  readonly code: (typeof ROUTE_OBSTACLES)[number];
  readonly facts: readonly `F${number}`[];
}

/** Units of one license plan during a route. `lacking`: units that would have to be bought for everybody to get it. */
export interface RouteUnits {
  readonly skuId: string;
  readonly owned: number;
  readonly before: number;
  readonly peak: number;
  readonly after: number;
  readonly lacking: number;
}

export interface RouteFigures {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Users with any gap, dip, loss, downgrade or new error. */
  readonly harmed: number;
  /** Of the people who were to get the new license plan: those who do not have it at the end. */
  readonly leftBehind: number;
  readonly withGap: number;
  readonly gaps: { readonly count: number; readonly totalSeconds: number; readonly longestSeconds: number };
  readonly withLoss: number;
  readonly withDowngrade: number;
  readonly withDip: number;
  readonly withNewError: number;
  /** Users who were in error for a while, whatever they have at the end: the staged conflict of two groups among them (F125). */
  readonly inErrorOnTheWay: number;
  readonly refusedCalls: number;
  /** Why calls are refused, each reason once, in order of first appearance. */
  readonly refusedFor: readonly ReasonCode[];
  /** Single changes that somebody or a script asks of the service. */
  readonly calls: number;
  readonly elapsedSeconds: number;
  readonly from: RouteUnits;
  readonly to: RouteUnits;
}

/** How a route is undone once it is under way. */
export const ROUTE_UNDOS = ['swapBack', 'stopBeforeRemoval', 'addBack', 'unknownBefore', 'moveBack', 'moveWaveBack'] as const;
export type RouteUndo = (typeof ROUTE_UNDOS)[number];

export interface PossibleRoute {
  readonly kind: RouteKind;
  readonly possible: true;
  readonly steps: readonly PlannedStep[];
  readonly undo: RouteUndo;
  readonly figures: RouteFigures;
}

export interface ImpossibleRoute {
  readonly kind: RouteKind;
  readonly possible: false;
  readonly obstacle: RouteObstacle;
}

export type ComparedRoute = PossibleRoute | ImpossibleRoute;

/** What sets the recommended route apart from the next best: the first of these that differs. */
export const ROUTE_MERITS = ['onlyRoute', 'verdict', 'harmed', 'leftBehind', 'units', 'calls', 'duration', 'simplest'] as const;
export interface RecommendedRoute {
  readonly kind: RouteKind;
  readonly merit: (typeof ROUTE_MERITS)[number];
  /** The next best, and both figures where the merit is a number. */
  readonly next: RouteKind | null;
  readonly values: Readonly<Record<string, number>>;
}

/** How the people hold the old license plan today. */
export interface RouteCrowd {
  readonly selected: number;
  /** Who are moved by the routes. */
  readonly moved: number;
  readonly direct: number;
  readonly inherited: number;
  readonly both: number;
  readonly without: number;
  /** Different sets of services that they have switched off. */
  readonly switchedOffSets: number;
  /** The group they have it from, where that is one. */
  readonly group: string | null;
}

export interface RouteComparison {
  readonly crowd: RouteCrowd;
  /** In the order of ROUTES. */
  readonly routes: readonly ComparedRoute[];
  /** null when every route is blocked or impossible. */
  readonly recommended: RecommendedRoute | null;
}
