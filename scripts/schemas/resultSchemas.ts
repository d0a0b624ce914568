import * as z from 'zod';
import { FAMILY_RESULTS } from '../../shared/engine/compare/continuity.ts';
import { EVENT_KINDS } from '../../shared/engine/rehearsal/eventLog.ts';
import { ASSIGNMENT_ERRORS, ASSIGNMENT_STATES } from '../../shared/model/graph.ts';
import { rehearsalSettingsSchema } from '../../shared/model/settings.ts';

/**
 * What `rehearse --out` writes and `--json` prints, as zod, for `resources/schemas/`. Objects are open: fields may be added (formats.md).
 */
const id = z.string().min(1);
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  .describe('ISO 8601 in UTC, without milliseconds');
const count = z.int().min(0);
const severity = z.enum(['blocking', 'warning', 'info']);
const reason = z.looseObject({ code: z.string().describe('The fact, such as F41, or badRequest or notFound'), message: z.string() });
const assignedLicense = z.looseObject({ skuId: id, disabledPlans: z.array(id) });
const group = id.nullable().describe('null is a direct assignment');

export const resultSchema = z.looseObject({
  format: z.literal('license-rehearsal-result'),
  version: z.literal(1),
  name: z.string().describe('Of the plan'),
  verdict: z.enum(['safe', 'atRisk', 'blocked']).describe('A statement about the model of the service (F217)'),
  outcome: z.enum(['completed', 'horizonReached']),
  clock: z.looseObject({ startedAt: time, endedAt: time, elapsedSeconds: count }),
  settings: rehearsalSettingsSchema.describe('Every setting with its value'),
  seats: z
    .array(
      z.looseObject({
        skuId: id,
        skuPartNumber: z.string(),
        owned: z.int(),
        consumedBefore: z.int(),
        consumedPeak: z.int(),
        consumedAfter: z.int(),
      }),
    )
    .describe('Every subscribed SKU, ascending by skuId'),
  users: z.looseObject({
    total: count,
    touched: count,
    changed: count,
    withGap: count,
    withLoss: count,
    withDowngrade: count,
    inErrorBefore: count,
    inErrorAfter: count,
  }),
  gaps: z.looseObject({ count, totalSeconds: count, longestSeconds: count }).describe('Without foundation families'),
  refusals: z.array(
    z.looseObject({
      step: count.describe('Zero-based'),
      target: id.describe('A user or a group'),
      reasons: z.array(reason).min(1),
    }),
  ),
  findings: z.array(z.looseObject({ code: z.string(), severity, count })),
});

export const stateLineSchema = z.looseObject({
  id,
  assignedLicenses: z.array(assignedLicense),
  licenseAssignmentStates: z.array(
    z.looseObject({
      skuId: id,
      assignedByGroup: group,
      disabledPlans: z.array(id),
      state: z.enum(ASSIGNMENT_STATES),
      error: z.enum(ASSIGNMENT_ERRORS),
    }),
  ),
});

export const changeLineSchema = z.looseObject({
  userId: id,
  family: id.describe('A service family, or a plan id where the plan has none'),
  result: z.enum(FAMILY_RESULTS).exclude(['kept']),
  fromPlan: id.nullable(),
  toPlan: id.nullable(),
});

export const gapLineSchema = z.looseObject({ userId: id, family: id, from: time, to: time, seconds: z.int().min(1) });

export const eventLineSchema = z.looseObject({
  at: time,
  kind: z.enum(EVENT_KINDS),
  step: count.nullable().describe('Zero-based; null for what no step set off'),
  cause: count.nullable().describe('Zero-based line of the event that led to this one'),
  userId: id.optional(),
  groupId: id.optional(),
  target: id.optional(),
  reasons: z.array(reason).optional(),
  skuId: id.optional(),
  automation: id.optional(),
  users: count.optional().describe('Users concerned'),
  changes: z
    .array(
      z.looseObject({
        skuId: id,
        assignedByGroup: group,
        from: z.enum(ASSIGNMENT_STATES).nullable(),
        to: z.enum(ASSIGNMENT_STATES).nullable(),
        error: z.enum(ASSIGNMENT_ERRORS).optional(),
        disabledPlans: z.array(id).optional(),
      }),
    )
    .optional()
    .describe('What became of each assignment that is not the same before and after'),
});

export const findingSchema = z.looseObject({
  code: z.string(),
  about: z.string().optional(),
  severity,
  count,
  examples: z.array(z.string()).max(20),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const importReportSchema = z.looseObject({
  format: z.literal('license-rehearsal-import-report'),
  version: z.literal(1),
  source: z.looseObject({ kind: z.string(), name: z.string() }),
  tenant: z.looseObject({
    displayName: z.string(),
    id: z.string().nullable(),
    countryLetterCode: z.string().nullable(),
    exportedAt: z.string().nullable(),
  }),
  counts: z.record(z.string(), count),
  skus: z.array(z.looseObject({ skuId: id, skuPartNumber: z.string(), counted: count, imported: z.int().nullable() })),
  licensesWithoutSource: z.array(z.looseObject({ skuId: id.nullable(), name: z.string(), users: count })),
  findings: z.array(findingSchema),
});

export const checkSchema = z.looseObject({
  format: z.literal('license-rehearsal-check'),
  version: z.literal(1),
  plan: z.looseObject({ name: z.string(), startAt: z.string(), steps: count }),
  tenant: z.looseObject({ displayName: z.string(), exportedAt: z.string().nullable(), users: count }),
  findings: z.array(findingSchema),
});

export const generatedSchema = z.looseObject({
  format: z.literal('license-rehearsal-generated'),
  version: z.literal(1),
  folder: z.string(),
  users: count,
  seed: z.union([z.string(), z.number()]),
  mess: z.string(),
  files: count,
  bytes: count,
});

export const tenantManifestSchema = z.looseObject({
  format: z.literal('license-rehearsal-tenant'),
  version: z.literal(1),
  exportedAt: z.iso.datetime({ offset: true }).nullish(),
  tenantId: z.string().nullish(),
});
