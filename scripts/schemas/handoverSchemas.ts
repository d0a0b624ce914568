import * as z from 'zod';
import { BATCHES_FORMAT, BATCHES_VERSION, HANDOVER_FORMAT, HANDOVER_VERSION, IRREVERSIBLE } from '../../shared/model/handover.ts';

/** The hand-over package: `handover.json`, `way-back.json`, a line of `actions/`, a line of `checks/`, `batches/index.json`. */
const skuId = z.string();
const count = z.int().min(0);
const attributeValue = z.union([z.string(), z.boolean(), z.null(), z.array(z.string())]);
const attributes = z.record(z.string(), attributeValue);
const givenLicense = z.strictObject({ skuId, disabledPlans: z.array(z.string()) });
const licenses = { present: z.array(givenLicense), absent: z.array(skuId) };

const graphRequest = z.strictObject({
  method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']),
  url: z.string().regex(/^\//),
  body: z.record(z.string(), z.unknown()).optional(),
});

const effect = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('directLicenses'), userId: z.string(), ...licenses }),
  z.strictObject({ kind: z.literal('groupLicenses'), groupId: z.string(), ...licenses }),
  z.strictObject({ kind: z.literal('member'), groupId: z.string(), userId: z.string(), present: z.boolean() }),
  z.strictObject({ kind: z.literal('group'), groupId: z.string(), present: z.boolean(), mailNickname: z.string().nullable() }),
  z.strictObject({
    kind: z.literal('membershipRule'),
    groupId: z.string(),
    rule: z.string().nullable(),
    processing: z.enum(['On', 'Paused']).nullable(),
  }),
  z.strictObject({ kind: z.literal('user'), userId: z.string(), present: z.boolean() }),
  z.strictObject({ kind: z.literal('attributes'), userId: z.string(), values: attributes }),
  z.strictObject({ kind: z.literal('none') }),
]);

const undo = z.strictObject({ request: graphRequest, effect });

const task = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setSeats'), skuId, enabled: count, before: count }),
  z.strictObject({
    kind: z.literal('onPremisesMembers'),
    groupId: z.string(),
    userIds: z.array(z.string()),
    change: z.enum(['add', 'remove']),
  }),
  z.strictObject({ kind: z.literal('onPremisesAttributes'), userIds: z.array(z.string()), values: attributes }),
  z.strictObject({ kind: z.literal('otherAttributes'), userIds: z.array(z.string()), values: attributes }),
  z.strictObject({ kind: z.literal('retireAutomation'), automationId: z.string(), name: z.string() }),
]);

const step = count;
const waitForProcessing = z.strictObject({
  kind: z.literal('waitForProcessing'),
  id: z.string(),
  step: step.nullable(),
  groupIds: z.array(z.string()).min(1),
  expectedSeconds: count,
  timeoutSeconds: z.int().min(1),
  pollSeconds: z.int().min(1),
});
const pause = z.strictObject({ kind: z.literal('pause'), id: z.string(), step, seconds: count });

export const handoverActionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('request'),
    id: z.string(),
    step,
    request: graphRequest,
    effect,
    undo: undo.nullable(),
    irreversible: z.enum(IRREVERSIBLE).nullable(),
    creates: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('restore'), id: z.string(), step, of: z.string(), undo }),
  waitForProcessing,
  pause,
  z.strictObject({ kind: z.literal('manual'), id: z.string(), step, task }),
]);

const state = z.strictObject({
  skuId,
  assignedByGroup: z.string().nullable(),
  disabledPlans: z.array(z.string()),
  state: z.string(),
  error: z.string(),
});

export const handoverCheckSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('user'),
    id: z.string(),
    name: z.string(),
    present: z.boolean(),
    attributes,
    states: z.array(state),
  }),
  z.strictObject({
    kind: z.literal('group'),
    id: z.string(),
    name: z.string(),
    present: z.boolean(),
    licenses: z.array(givenLicense),
    membershipRule: z.string().nullable(),
    memberIds: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('seats'), skuId, ownedAtLeast: z.int(), freeAtLeast: z.int() }),
]);

const wave = z.strictObject({
  number: z.int().min(1),
  steps: z.array(step),
  requests: count,
  manualTasks: count,
  users: count,
  startsAt: count,
  endsAt: count,
});

const pace = z.strictObject({ requestsPerSecond: z.int().min(1) });

export const handoverSchema = z.strictObject({
  format: z.literal(HANDOVER_FORMAT),
  version: z.literal(HANDOVER_VERSION),
  packageId: z.string(),
  name: z.string(),
  language: z.enum(['en', 'sv', 'nl']),
  madeAt: z.string(),
  program: z.string(),
  tenant: z.strictObject({ id: z.string().nullable(), displayName: z.string(), exportedAt: z.string().nullable(), hash: z.string() }),
  plan: z.strictObject({ name: z.string(), startAt: z.string(), hash: z.string(), verdict: z.enum(['safe', 'atRisk', 'blocked']) }),
  pace,
  refusedSteps: z.array(step),
  waves: z.array(wave),
  scopes: z.array(z.string()),
});

export const wayBackSchema = z.strictObject({ refusedCalls: count, userIds: z.array(z.string()) });

const entry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('check'), boundary: count, file: z.string() }),
  z.strictObject({ kind: z.literal('batches'), wave: z.int().min(1), file: z.string(), batches: z.int().min(1), requests: z.int().min(1) }),
  waitForProcessing,
  pause,
  z.strictObject({ kind: z.literal('manual'), id: z.string(), step: step.optional(), of: z.string().optional(), task }),
]);

export const handoverBatchesSchema = z.strictObject({
  format: z.literal(BATCHES_FORMAT),
  version: z.literal(BATCHES_VERSION),
  packageId: z.string(),
  pace,
  forward: z.array(entry),
  backward: z.array(entry),
});
