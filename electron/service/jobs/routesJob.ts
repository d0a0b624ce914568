import { compareRoutes, planAllRoutes, toRoutePlan } from '../../../shared/engine/planning/routes/compareRoutes.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import type { PlannedStep } from '../../../shared/model/plannedStep.ts';
import type { RouteComparison, RouteKind, RouteRequest } from '../../../shared/model/routes.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { NameBook, type Names } from '../names.ts';
import { toPlanOfNothing } from '../scenarios/planFile.ts';
import type { JobContext } from './jobTypes.ts';
import { type OpenedPlan, type TenantFacts, withOpenedPlan } from './planInput.ts';

export interface RoutesInput {
  /** The tenant copy. */
  readonly tenant: string;
  readonly request: RouteRequest;
}

export interface RoutesResult {
  readonly tenant: TenantFacts;
  /** With the ids of license plans that were named by their part number. */
  readonly request: RouteRequest;
  readonly comparison: RouteComparison;
  /** The possible routes as plan files, by kind. */
  readonly plans: Readonly<Partial<Record<RouteKind, MigrationPlan>>>;
  readonly names: Names;
}

/** Rehearses the same change by every route, on the tenant as imported. */
export function routesJob({ tenant: file, request }: RoutesInput, context: JobContext): Promise<RoutesResult> {
  const { isCancelled, onProgress } = context;
  return onTenant(file, context, ({ snapshot, catalog, tenant }) => {
    const settings = rehearsalSettingsSchema.parse({});
    const named = withIds(request, snapshot);
    const comparison = compareRoutes(
      { snapshot, catalog, settings, request: named },
      {
        onRoute: (done, total) => onProgress({ stage: 'comparing', done, total }),
        onBatch: () => (isCancelled() ? 'halt' : 'continue'),
      },
    );
    if (isCancelled()) throw new AppError('cancelled');
    const possible = comparison.routes.filter((route) => route.possible);
    const plans = possible.map(({ kind, steps }) => [kind, toRoutePlan(kind, steps, settings, snapshot)] as const);
    const book = new NameBook(snapshot, catalog, plans.at(-1)?.[1]);
    for (const [, plan] of plans) book.notePlan(plan);
    return { tenant, request: named, comparison, plans: Object.fromEntries(plans), names: book.toNames() };
  });
}

export interface RouteStepsInput extends RoutesInput {
  readonly kind: RouteKind;
}

/** The steps of one route with all their users. Throws `notFound` for a route that is not possible. */
export function routeStepsJob({ tenant: file, request, kind }: RouteStepsInput, context: JobContext): Promise<readonly PlannedStep[]> {
  return onTenant(file, context, ({ snapshot, catalog }) => {
    const { routes } = planAllRoutes({
      snapshot,
      catalog,
      settings: rehearsalSettingsSchema.parse({}),
      request: withIds(request, snapshot),
    });
    const route = routes.find((each) => each.kind === kind);
    if (route === undefined || !('steps' in route)) throw new AppError('notFound', { expected: 'a possible route', found: kind });
    return route.steps;
  });
}

function onTenant<Result>(tenant: string, context: JobContext, work: (opened: OpenedPlan) => Result): Promise<Result> {
  return withOpenedPlan({ tenant, plan: { value: toPlanOfNothing('1970-01-01T00:00:00Z') } }, context, work);
}

/** Where a license plan is named by its part number, as people know it, its id. */
function withIds(request: RouteRequest, { skus }: TenantSnapshot): RouteRequest {
  const idOf = (text: string): string => skus.find(({ skuPartNumber }) => skuPartNumber.toLowerCase() === text)?.skuId ?? text;
  return { ...request, from: idOf(request.from), to: idOf(request.to) };
}
