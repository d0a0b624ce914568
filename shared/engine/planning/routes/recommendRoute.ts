import type { Verdict } from '../../../model/resultSummary.ts';
import type { ComparedRoute, PossibleRoute, RecommendedRoute, ROUTE_MERITS } from '../../../model/routes.ts';

type Merit = Exclude<(typeof ROUTE_MERITS)[number], 'onlyRoute' | 'simplest'>;

/**
 * What makes one route better than another, most important first; lower is better. A safe route before one at risk; then fewer users harmed;
 * fewer left without the new license plan; no units to buy; fewer calls; less time. Routes that are alike in all this keep the order of ROUTES.
 */
const MERITS: readonly { readonly merit: Merit; readonly of: (route: PossibleRoute) => number }[] = [
  { merit: 'verdict', of: ({ figures }) => RANK[figures.verdict] },
  { merit: 'harmed', of: ({ figures }) => figures.harmed },
  { merit: 'leftBehind', of: ({ figures }) => figures.leftBehind },
  { merit: 'units', of: ({ figures }) => figures.to.lacking },
  { merit: 'calls', of: ({ figures }) => figures.calls },
  { merit: 'duration', of: ({ figures }) => figures.elapsedSeconds },
];

const RANK: Readonly<Record<Verdict, number>> = { safe: 0, atRisk: 1, blocked: 2 };

/** The best of those that are not blocked, and what sets it apart from the next best; null when there is none. */
export function recommendRoute(routes: readonly ComparedRoute[]): RecommendedRoute | null {
  const possible = routes.filter((route): route is PossibleRoute => route.possible).sort(betterFirst);
  const [best, next] = possible;
  if (best === undefined || best.figures.verdict === 'blocked') return null;
  if (next === undefined) return { kind: best.kind, merit: 'onlyRoute', next: null, values: {} };
  const decisive = MERITS.find(({ of }) => of(best) !== of(next));
  if (decisive === undefined) return { kind: best.kind, merit: 'simplest', next: next.kind, values: {} };
  return { kind: best.kind, merit: decisive.merit, next: next.kind, values: { here: decisive.of(best), there: decisive.of(next) } };
}

/** Negative when `a` is the better one. */
export function betterFirst(a: PossibleRoute, b: PossibleRoute): number {
  for (const { of } of MERITS) if (of(a) !== of(b)) return of(a) - of(b);
  return 0;
}
