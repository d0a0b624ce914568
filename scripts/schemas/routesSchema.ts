import * as z from 'zod';
import { migrationPlanSchema } from '../../shared/model/migrationPlan.ts';
import { ROUTE_MERITS, ROUTE_OBSTACLES, ROUTE_UNDOS, ROUTES, routeRequestSchema } from '../../shared/model/routes.ts';

/** What `routes --json` prints. Objects are open: fields may be added (formats.md). */
const id = z.string().min(1);
const count = z.int().min(0);
const facts = z.array(z.string().regex(/^F\d+$/));
const kind = z.enum(ROUTES);

const units = z.looseObject({
  skuId: id,
  owned: z.int(),
  before: z.int(),
  peak: z.int(),
  after: z.int(),
  lacking: count.describe('Units that would have to be bought for everybody to get it'),
});

const figures = z.looseObject({
  verdict: z.enum(['safe', 'atRisk', 'blocked']).describe('A statement about the model of the service (F217)'),
  outcome: z.enum(['completed', 'horizonReached']),
  harmed: count.describe('Users with any gap, dip, loss, downgrade or new error'),
  leftBehind: count.describe('Users who were to get the new license plan and do not have it at the end'),
  withGap: count,
  gaps: z.looseObject({ count, totalSeconds: count, longestSeconds: count }),
  withLoss: count,
  withDowngrade: count,
  withDip: count,
  withNewError: count,
  inErrorOnTheWay: count.describe('Users in error for a while, whatever they have at the end'),
  refusedCalls: count,
  refusedFor: z.array(z.string()).describe('Why calls are refused: facts, badRequest or notFound'),
  calls: count.describe('Single changes asked of the service'),
  elapsedSeconds: count,
  from: units,
  to: units,
});

const measured = { kind, possible: z.literal(true), undo: z.enum(ROUTE_UNDOS), figures };

/** A route as a report tells of it. */
export const routeFigures = z.looseObject(measured);

const possible = z.looseObject({
  ...measured,
  reasons: z.array(z.looseObject({ code: z.string(), facts })).describe('Why each step of the plan is there'),
  plan: migrationPlanSchema.describe('As rehearse takes it'),
});

export const impossibleRoute = z.looseObject({
  kind,
  possible: z.literal(false),
  obstacle: z.looseObject({ code: z.enum(ROUTE_OBSTACLES), facts }),
});

/** Who is moved, and which route is best. */
export const comparisonShape = {
  crowd: z.looseObject({
    selected: count,
    moved: count.describe('Users whom the routes move'),
    direct: count,
    inherited: count,
    both: count,
    without: count,
    switchedOffSets: count,
    group: id.nullable(),
  }),
  recommended: z
    .looseObject({ kind, merit: z.enum(ROUTE_MERITS), next: kind.nullable(), values: z.record(z.string(), z.number()) })
    .nullable()
    .describe('null when every route is blocked or impossible'),
};

export const routesSchema = z.looseObject({
  format: z.literal('license-rehearsal-routes'),
  version: z.literal(1),
  tenant: z.looseObject({ displayName: z.string(), exportedAt: z.string().nullable(), users: count }),
  ...routeRequestSchema.shape,
  ...comparisonShape,
  routes: z.array(z.discriminatedUnion('possible', [possible, impossibleRoute])).describe('In one fixed order'),
});
