import type { CatalogBundle } from '../../../model/catalog.ts';
import type { PlannedStep } from '../../../model/plannedStep.ts';
import { ROUTES, type RouteKind, type RouteObstacle, type RouteRequest, type RouteUndo } from '../../../model/routes.ts';
import type { RehearsalState } from '../../rehearsal/rehearsalState.ts';
import { successorMaps } from '../successorMap.ts';
import { directRoute } from './directRoutes.ts';
import { groupRoute } from './groupRoutes.ts';
import { twoGroupsRoute, wavesRoute } from './memberRoutes.ts';
import type { RouteContext } from './routeContext.ts';
import { type Crowd, findCrowd, findRouteSkus, obstacles, type RouteSkus } from './routeCrowd.ts';

export type PlannedRoute =
  | { readonly kind: RouteKind; readonly steps: readonly PlannedStep[]; readonly undo: RouteUndo }
  | { readonly kind: RouteKind; readonly obstacle: RouteObstacle };

export interface PlannedRoutes {
  readonly skus: RouteSkus;
  readonly crowd: Crowd;
  /** In the order of ROUTES. */
  readonly routes: readonly PlannedRoute[];
}

/** The steps of every route of a request, or why there are none. Throws `badInput` for what the tenant does not have. */
export function planRoutes(state: RehearsalState, request: RouteRequest, catalog: CatalogBundle): PlannedRoutes {
  const skus = findRouteSkus(state, request);
  const crowd = findCrowd(state, skus, request.who);
  const { products } = catalog.products;
  const nameOf: RouteContext['nameOf'] = (sku) => products.find(({ skuId }) => skuId === sku.skuId)?.displayName ?? sku.skuPartNumber;
  const context: RouteContext = { state, request, skus, nameOf, succeed: successorMaps(catalog) };
  const routes = ROUTES.map((kind): PlannedRoute => {
    const steps = stepsOf(kind, context, crowd);
    return 'code' in steps ? { kind, obstacle: steps } : { kind, steps, undo: UNDO[kind] };
  });
  return { skus, crowd, routes };
}

const UNDO: Readonly<Record<RouteKind, RouteUndo>> = {
  oneSave: 'swapBack',
  addFirst: 'stopBeforeRemoval',
  removeFirst: 'addBack',
  replaceAll: 'unknownBefore',
  twoGroups: 'moveBack',
  waves: 'moveWaveBack',
};

function stepsOf(kind: RouteKind, context: RouteContext, { way, users }: Crowd): readonly PlannedStep[] | RouteObstacle {
  if (way.kind === 'none') return way.obstacle;
  if (kind === 'twoGroups' || kind === 'waves') {
    if (way.kind === 'direct') return obstacles.heldDirectly;
    return kind === 'twoGroups' ? twoGroupsRoute(context, way.group) : wavesRoute(context, way.group, users.length);
  }
  if (way.kind === 'direct') return directRoute(kind, context, way.classes);
  return way.kind === 'group' ? groupRoute(kind, context, way.group) : obstacles.inherited;
}
