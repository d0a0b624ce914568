import { type } from '@orpc/contract';
import * as z from 'zod';
import type { PlannedStep } from '../model/plannedStep.ts';
import {
  type ImpossibleRoute,
  type PossibleRoute,
  ROUTES,
  type RouteComparison,
  type RouteRequest,
  routeRequestSchema,
} from '../model/routes.ts';
import { procedure, tenantIdSchema, work } from './base.ts';
import type { NameTable } from './library.ts';
import type { Scenario } from './scenarios.ts';

/** A step of a route as a screen shows it: of users named one by one only the first are sent. */
export interface ShownRouteStep extends PlannedStep {
  readonly namedUsers: number | null;
}

export type ShownRoute = ImpossibleRoute | (Omit<PossibleRoute, 'steps'> & { readonly steps: readonly ShownRouteStep[] });

/** The same change by every route, rehearsed on the tenant as imported. */
export interface RoutesAnswer extends Omit<RouteComparison, 'routes'> {
  readonly request: RouteRequest;
  /** In the order of ROUTES. */
  readonly routes: readonly ShownRoute[];
  readonly names: NameTable;
}

const asked = z.strictObject({ tenantId: tenantIdSchema, request: routeRequestSchema });

export const routesContract = {
  compare: procedure.input(asked).output(work<RoutesAnswer>()),
  /** Writes the steps of one route into a new scenario; `notes` are the reasons in the reader's words, one per step. */
  makeScenario: procedure
    .input(asked.extend({ kind: z.enum(ROUTES), name: z.string().trim().min(1).max(120), notes: z.array(z.string().max(1000)).max(2000) }))
    .output(type<Scenario>()),
};
