import { AppError } from '../../model/appError.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { ReportedRoute, ReportedRoutes } from '../../model/report.ts';
import type { ReportNames } from '../../model/reportNames.ts';
import type { RouteComparison } from '../../model/routes.ts';
import { compareRoutes, type RouteListeners } from '../planning/routes/compareRoutes.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { planAsRoute } from './planAsRoute.ts';

/** The plan beside every other route for the same change, each rehearsed on the same copy with the same settings. */
export function reportedRoutes(
  { snapshot, plan, settings, ...rest }: Rehearsal,
  catalog: CatalogBundle,
  names: ReportNames,
  listeners: RouteListeners,
): ReportedRoutes {
  const read = planAsRoute({ snapshot, plan, settings, ...rest });
  if (typeof read === 'string') return { compared: false, reason: read };
  const { request, own } = read;
  const comparison = compared(() => compareRoutes({ snapshot, catalog, settings, request }, listeners));
  if (comparison === null) return { compared: false, reason: 'notComparable' };
  const { crowd, routes, recommended } = comparison;
  const group = crowd.group === null ? null : names.group(crowd.group).id;
  const alternatives = { crowd: { ...crowd, group }, routes: routes.map(withoutSteps), recommended };
  return { compared: true, from: request.from, to: request.to, own, alternatives };
}

/** A plan that names what the tenant does not have is still reported on: null then. */
function compared(compare: () => RouteComparison): RouteComparison | null {
  try {
    return compare();
  } catch (error) {
    if (error instanceof AppError && error.code === 'badInput') return null;
    throw error;
  }
}

function withoutSteps(route: RouteComparison['routes'][number]): ReportedRoute {
  if (!route.possible) return route;
  const { steps: _, ...figures } = route;
  return figures;
}
