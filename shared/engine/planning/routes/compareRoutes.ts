import type { CatalogBundle } from '../../../model/catalog.ts';
import { type MigrationPlan, PLAN_FORMAT, PLAN_VERSION } from '../../../model/migrationPlan.ts';
import type { ComparedRoute, RouteComparison, RouteRequest } from '../../../model/routes.ts';
import type { RehearsalSettings } from '../../../model/settings.ts';
import { buildTenantAtRest } from '../../explain/tenantAtRest.ts';
import { type RehearsalInput, rehearse } from '../../rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../snapshot/tenantSnapshot.ts';
import { measureRoute } from './measureRoute.ts';
import { type PlannedRoute, type PlannedRoutes, planRoutes } from './planRoutes.ts';
import { recommendRoute } from './recommendRoute.ts';

export interface RouteQuestion {
  readonly snapshot: TenantSnapshot;
  readonly catalog: CatalogBundle;
  readonly settings: RehearsalSettings;
  readonly request: RouteRequest;
}

export interface RouteListeners {
  /** Before each route is rehearsed: how many are done, of how many. */
  readonly onRoute?: (done: number, total: number) => void;
  readonly onBatch?: RehearsalInput['onBatch'];
}

/** Rehearses the same change by every route and says which is best. Throws `badInput`; `cancelled` when `onBatch` halts it. */
export function compareRoutes(question: RouteQuestion, { onRoute, onBatch }: RouteListeners = {}): RouteComparison {
  const { snapshot, catalog, settings } = question;
  const planned = planAllRoutes(question);
  const { crowd, skus } = planned;
  const total = planned.routes.filter((route) => 'steps' in route).length;
  let done = 0;
  const routes = planned.routes.map((route): ComparedRoute => {
    if ('obstacle' in route) return { kind: route.kind, possible: false, obstacle: route.obstacle };
    onRoute?.(done++, total);
    const plan = toRoutePlan(route.kind, route.steps, settings, snapshot);
    const figures = measureRoute(rehearse({ snapshot, plan, catalog, onBatch }), skus, crowd.users);
    return { kind: route.kind, possible: true, steps: route.steps, undo: route.undo, figures };
  });
  return { crowd: crowd.counts, routes, recommended: recommendRoute(routes) };
}

/** The steps of every route without running them. */
export function planAllRoutes({ snapshot, catalog, settings, request }: RouteQuestion): PlannedRoutes {
  return planRoutes(buildTenantAtRest(snapshot, catalog, settings).state, request, catalog);
}

/**
 * A route as a plan file. It begins when the export was made: the same tenant copy gives the same plan, and no answer hangs on the clock
 * of this computer.
 */
export function toRoutePlan(
  name: string,
  steps: Extract<PlannedRoute, { steps: unknown }>['steps'],
  settings: RehearsalSettings,
  { exportedAt }: Pick<TenantSnapshot, 'exportedAt'>,
): MigrationPlan {
  const startAt = exportedAt ?? '1970-01-01T00:00:00Z';
  return { format: PLAN_FORMAT, version: PLAN_VERSION, name, startAt, settings, automations: [], steps: steps.map(({ step }) => step) };
}
