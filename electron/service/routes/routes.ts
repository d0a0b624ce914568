import type { RoutesAnswer, ShownRoute } from '../../../shared/contract/routes.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import type { ComparedRoute, RouteKind, RouteRequest } from '../../../shared/model/routes.ts';
import { toShown } from '../../store/shownStep.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { toNameTable } from '../library/nameTable.ts';
import type { Question } from '../scenarios/questions.ts';
import type { ServiceParts } from '../serviceParts.ts';

/** The same change by every route, side by side. All throw AppError. */
export interface Routes {
  /** Throws `badInput` for what the tenant does not have; `cancelled`. */
  compare(tenantId: string, request: RouteRequest, options?: JobOptions): Promise<RoutesAnswer>;
  /** A new scenario with the steps of one route; throws `notFound` for one that is not possible. */
  makeScenario(tenantId: string, request: RouteRequest, chosen: ChosenRoute): Promise<Scenario>;
}

interface ChosenRoute {
  readonly kind: RouteKind;
  readonly name: string;
  /** Of each step. */
  readonly notes: readonly string[];
}

export function createRoutes({ library, scenarios, jobs }: ServiceParts): Routes {
  return {
    compare: (tenantId, request, options) => scenarios.ask(COMPARE, { tenantId, scenario: null }, request, options),
    makeScenario: async (tenantId, request, { kind, name, notes }) => {
      const steps = await jobs.run('routeSteps', { tenant: library.fileOf(tenantId), request, kind });
      const noted = steps.map(({ step }, i) => {
        const note = notes[i] ?? '';
        return note === '' ? step : { ...step, note };
      });
      return await scenarios.compose(tenantId, { name, steps: noted }, null);
    },
  };
}

const COMPARE: Question<RouteRequest, RoutesAnswer> = {
  kind: 'routes',
  kept: 4,
  version: 1,
  answer: async ({ tenant }, request, jobs, options) => {
    const { comparison, names } = await jobs.run('routes', { tenant, request }, options);
    const { crowd, recommended, routes } = comparison;
    const { products, services, users, groups } = names;
    const mentioned = idsOf(routes);
    const only = (table: ReadonlyMap<string, string>) => new Map([...table].filter(([id]) => mentioned.has(id)));
    const shownNames = toNameTable({ users, groups, products: only(products), services: only(services) });
    return { request, crowd, recommended, routes: routes.map(toShownRoute), names: shownNames };
  },
};

function toShownRoute(route: ComparedRoute): ShownRoute {
  if (!route.possible) return route;
  const steps = route.steps.map(({ step, reason }) => {
    const { shown, namedUsers } = toShown(step);
    return { step: shown ?? step, reason, namedUsers };
  });
  return { ...route, steps };
}

/** License plans and services that the routes speak of. */
function idsOf(routes: readonly ComparedRoute[]): ReadonlySet<string> {
  const possible = routes.filter((route) => route.possible);
  return new Set(
    possible.flatMap(({ figures, steps }) => [
      figures.from.skuId,
      figures.to.skuId,
      ...steps.flatMap(({ step }) =>
        step.kind === 'assignLicense'
          ? [...step.removeLicenses, ...step.addLicenses.flatMap(({ skuId, disabledPlans }) => [skuId, ...disabledPlans])]
          : [],
      ),
    ]),
  );
}
