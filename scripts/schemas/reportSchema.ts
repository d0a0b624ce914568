import * as z from 'zod';
import { ASSIGNMENT_ERRORS } from '../../shared/model/graph.ts';
import { automationSchema, planStepSchema } from '../../shared/model/migrationPlan.ts';
import { NO_ROUTES, REPORT_LIMITS, RISKS } from '../../shared/model/report.ts';
import { REDACTIONS, REPORT_FORMAT, REPORT_VERSION } from '../../shared/model/reportFormat.ts';
import { ROUTES } from '../../shared/model/routes.ts';
import { costSchema } from './costSchema.ts';
import { reportRowSchemas } from './reportRowSchemas.ts';
import { resultSchema } from './resultSchemas.ts';
import { comparisonShape, impossibleRoute, routeFigures } from './routesSchema.ts';

/** What `report --format json` writes. Objects are open: fields may be added (formats.md). */
const id = z.string().min(1);
const count = z.int().min(0);
const seconds = z.int().min(0).describe('From the start of the plan');
const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const facts = z.array(z.string().regex(/^F\d+$/));
const setting = z.union([z.string(), z.number(), z.boolean()]);
const named = { id, displayName: z.string() };
const group = z.looseObject(named);

const finding = z.looseObject({
  code: z.string(),
  about: z.string().nullable(),
  severity: z.enum(['blocking', 'warning', 'info']),
  count,
  facts,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  examples: z.array(z.looseObject({ kind: z.enum(['user', 'group', 'licensePlan', 'service', 'other']), ...named })),
  accepted: z
    .looseObject({ reason: z.string().nullable(), madeAt: time, count, outgrown: z.boolean().describe('It was about fewer then') })
    .nullable(),
});

const routes = z.discriminatedUnion('compared', [
  z.looseObject({ compared: z.literal(false), reason: z.enum(NO_ROUTES) }),
  z.looseObject({
    compared: z.literal(true),
    from: id,
    to: id,
    own: z.enum(ROUTES).nullable().describe('The route that the plan takes; null for one of its own'),
    alternatives: z.looseObject({
      ...comparisonShape,
      routes: z.array(z.discriminatedUnion('possible', [routeFigures, impossibleRoute])),
    }),
  }),
]);

const moment = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('step'), at: seconds, step: count, refused: count }),
  z.looseObject({
    kind: z.literal('processing'),
    at: seconds,
    until: seconds,
    step: count.nullable(),
    group,
    users: count,
    failed: count,
  }),
  z.looseObject({ kind: z.literal('end'), at: seconds, outcome: z.enum(['completed', 'horizonReached']) }),
]);

const seats = z.looseObject({
  skuId: id,
  displayName: z.string(),
  ownedBefore: z.int(),
  ownedAfter: z.int(),
  before: z.int(),
  peak: z.int(),
  peakAt: seconds,
  after: z.int(),
  lacking: count.describe('Users who find no free unit and have none at the end'),
  curve: z.array(z.tuple([seconds, z.int(), z.int()])).describe('From each second on: units used, units owned'),
});

const service = z.looseObject({
  family: id,
  displayName: z.string(),
  ...Object.fromEntries(
    ['before', 'after', 'lost', 'downgraded', 'gap', 'dip', 'gained', 'upgraded', 'successor'].map((figure) => [figure, count]),
  ),
});

const userAtRisk = z.looseObject({
  ...named,
  userPrincipalName: z.string(),
  department: z.string().nullable(),
  risk: z.enum(RISKS),
  alike: count.describe('Users to whom the same happens, whenever and for how long'),
  services: z.array(
    z.looseObject({
      family: id,
      displayName: z.string(),
      result: z.enum(RISKS).exclude(['newError']),
      fromPlan: id.nullable(),
      toPlan: id.nullable(),
    }),
  ),
  gap: z.looseObject({ from: seconds, seconds: count }).nullable(),
  newErrors: z.array(z.looseObject({ skuId: id, group: group.nullable(), error: z.enum(ASSIGNMENT_ERRORS), held: z.boolean() })),
});

export const reportSchema = z.looseObject({
  format: z.literal(REPORT_FORMAT),
  version: z.literal(REPORT_VERSION),
  madeAt: time,
  program: z.string(),
  redaction: z.enum(REDACTIONS),
  tenant: z.looseObject({
    displayName: z.string().nullable(),
    tenantId: z.string().nullable(),
    exportedAt: z.string().nullable(),
    users: count,
    groups: count,
    licensePlans: count,
    hash,
  }),
  plan: z.looseObject({
    name: z.string().nullable(),
    note: z.string().nullable(),
    startAt: time,
    hash,
    steps: z.array(
      z.looseObject({
        step: planStepSchema.describe('Of many users named one by one only the first'),
        namedUsers: count.nullable(),
        startedAt: seconds.nullable().describe('null for a step that was not reached'),
        refused: count,
      }),
    ),
    automations: z.array(automationSchema),
  }),
  summary: resultSchema.describe('As summary.json, with the first refused calls'),
  refusedCalls: count,
  assumptions: z.array(z.looseObject({ name: id, value: setting, default: setting, changed: z.boolean(), facts })),
  preflight: z.array(finding),
  route: routes,
  timeline: z.looseObject({
    moments: z.array(moment),
    leftOut: count,
    firstChange: seconds.nullable(),
    lastChange: seconds.nullable(),
    end: seconds,
  }),
  seats: z.array(seats).describe('License plans of which units move'),
  services: z.array(service).describe('Users by what becomes of a service'),
  licensePlans: z.array(z.looseObject({ skuId: id, displayName: z.string(), before: count, after: count })),
  atRisk: z.looseObject({
    total: count,
    by: z.looseObject({ lost: count, downgraded: count, gap: count, dip: count, newError: count }),
    users: z.array(userAtRisk).describe('The gravest first'),
    leftOut: count,
  }),
  cost: costSchema.nullable(),
  limits: z.array(z.looseObject({ code: z.enum(REPORT_LIMITS), facts, count: count.nullable() })),
  ...reportRowSchemas,
});

/** What `report --json` prints. */
export const reportWrittenSchema = z.looseObject({
  file: id,
  format: z.string(),
  bytes: count,
  verdict: z.enum(['safe', 'atRisk', 'blocked']),
  hashes: z.looseObject({ tenant: hash, plan: hash }),
});
