import { AppError } from '../../../../shared/model/appError.ts';
import { userSelectorSchema } from '../../../../shared/model/migrationPlan.ts';
import { type ComparedRoute, type RouteRequest, routeRequestSchema } from '../../../../shared/model/routes.ts';
import { parseJson } from '../../../files/parseJson.ts';
import type { RoutesResult } from '../../../service/jobs/routesJob.ts';
import { type CommandHost, EXIT, present, toJsonText } from '../commandHost.ts';
import { routesLines } from '../views/routesView.ts';

export interface RoutesArguments {
  readonly tenant: string;
  /** Ids or part numbers of license plans. */
  readonly from: string;
  readonly to: string;
  readonly group?: string;
  /** A user selector as JSON. */
  readonly users?: string;
  readonly targetGroup?: string;
  readonly pilot?: number;
  readonly wave?: number;
}

/** `routes --tenant <file> --from <sku> --to <sku> (--group <id> | --users <selector json>)`. */
export async function runRoutes(host: CommandHost, { tenant, ...change }: RoutesArguments): Promise<number> {
  const request = toRequest(change);
  const result = await host.service.compareRoutes({ tenant, request }, host.jobOptions);
  present(
    host,
    () => routesLines(result, host.page),
    () => toJsonText(toDocument(result)),
  );
  return exitCode(result.comparison.routes);
}

/** Throws `badInput` for users that are no selector. */
function toRequest({ group, users, ...change }: Omit<RoutesArguments, 'tenant'>): RouteRequest {
  const who = group === undefined ? { users: readSelector(users ?? '') } : { group };
  return routeRequestSchema.parse({ ...change, who });
}

function readSelector(text: string) {
  const read = userSelectorSchema.safeParse(parseJson(text, '--users'));
  if (read.success) return read.data;
  const found = text.length <= 100 ? text : `${text.slice(0, 100)}…`;
  throw new AppError(
    'badInput',
    { file: '--users', expected: 'a user selector such as {"memberOf": "<group id>"}', found },
    { cause: read.error },
  );
}

/** The best that any route comes to: 0 when one is safe, 1 when the best is at risk, 4 when all are blocked or none is possible. */
function exitCode(routes: readonly ComparedRoute[]): number {
  const verdicts = routes.flatMap((route) => (route.possible ? [route.figures.verdict] : []));
  if (verdicts.includes('safe')) return EXIT.done;
  return verdicts.includes('atRisk') ? EXIT.atRisk : EXIT.blocked;
}

function toDocument({ tenant, request, comparison, plans }: RoutesResult): object {
  const { crowd, routes, recommended } = comparison;
  return {
    format: 'license-rehearsal-routes',
    version: 1,
    tenant,
    ...request,
    crowd,
    recommended,
    routes: routes.map((route) => (route.possible ? withPlan(route, plans) : route)),
  };
}

/** The steps are those of the plan, with the reasons beside them. */
function withPlan(
  { kind, possible, undo, figures, steps }: Extract<ComparedRoute, { possible: true }>,
  plans: RoutesResult['plans'],
): object {
  return { kind, possible, undo, figures, reasons: steps.map(({ reason }) => reason), plan: plans[kind] };
}
