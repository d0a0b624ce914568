import * as z from 'zod';
import { rehearsalSettingsSchema } from './settings.ts';

/**
 * The plan file of formats.md: what an administrator intends to do, step by step. Ids are folded to lower case here, once.
 * An unknown step kind, selector or setting is refused.
 */

const id = z
  .string()
  .min(1)
  .transform((text) => text.trim().toLowerCase());

const assignedLicense = z.strictObject({ skuId: id, disabledPlans: z.array(id).default([]) });

/** Which users a step means; evaluated when the step starts. */
export type UserSelector =
  | { readonly ids: readonly string[] }
  | { readonly memberOf: string }
  | { readonly all: true }
  | { readonly where: string }
  | { readonly hasDirect: string }
  | { readonly inherits: string; readonly from?: string | undefined }
  | { readonly and: readonly UserSelector[] }
  | { readonly not: UserSelector }
  | { readonly first: number; readonly of: UserSelector };

export const userSelectorSchema: z.ZodType<UserSelector> = z.lazy(() =>
  z.union([
    z.strictObject({ ids: z.array(id) }),
    z.strictObject({ memberOf: id }),
    z.strictObject({ all: z.literal(true) }),
    z.strictObject({ where: z.string() }),
    z.strictObject({ hasDirect: id }),
    z.strictObject({ inherits: id, from: id.optional() }),
    z.strictObject({ and: z.array(userSelectorSchema) }),
    z.strictObject({ not: userSelectorSchema }),
    z.strictObject({ first: z.int().min(0), of: userSelectorSchema }),
  ]),
);

const common = { id: z.string().optional(), note: z.string().optional(), onPremises: z.boolean().optional() };
const step = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...shape });

const attributeValue = z.union([z.string(), z.boolean(), z.null(), z.array(z.string())]);

/** A group made by the plan: Graph's properties of a new group; what is not listed is ignored, as licenses cannot be set here. */
const newGroup = z.looseObject({
  id,
  displayName: z.string().default(''),
  groupTypes: z.array(z.string()).default([]),
  securityEnabled: z.boolean().nullish(),
  mailEnabled: z.boolean().nullish(),
  membershipRule: z.string().nullish(),
  membershipRuleProcessingState: z.string().nullish(),
  isAssignableToRole: z.boolean().nullish(),
  onPremisesSyncEnabled: z.boolean().nullish(),
});

export const planStepSchema = z.discriminatedUnion('kind', [
  step('assignLicense', {
    target: z.union([z.strictObject({ group: id }), z.strictObject({ users: userSelectorSchema })]),
    addLicenses: z.array(assignedLicense).default([]),
    removeLicenses: z.array(id).default([]),
  }),
  step('addMembers', { group: id, users: userSelectorSchema }),
  step('removeMembers', { group: id, users: userSelectorSchema }),
  step('createGroup', { group: newGroup }),
  step('deleteGroup', { group: id }),
  step('setMembershipRule', { group: id, rule: z.string().nullable() }),
  step('updateUsers', { users: userSelectorSchema, set: z.record(z.string(), attributeValue) }),
  step('deleteUsers', { users: userSelectorSchema }),
  step('setSeats', { skuId: id, enabled: z.int().min(0) }),
  step('reprocess', { users: userSelectorSchema }),
  step('waitForProcessing', { groups: z.array(id).optional() }),
  step('wait', { seconds: z.int().min(0) }),
  step('retireAutomation', { automation: id }),
]);

/**
 * Something that assigns licenses on a schedule, as a script or an identity system does, and goes on doing so beside the plan: at each run
 * it assigns directly what a user of its selector does not hold directly.
 */
export const automationSchema = z.strictObject({
  id,
  name: z.string().default(''),
  users: userSelectorSchema,
  addLicenses: z.array(assignedLicense).min(1),
  everySeconds: z.int().min(1),
  /** From the start of the plan to the first run; `everySeconds` when it is left out. */
  firstAfterSeconds: z.int().min(0).optional(),
});
export type Automation = Readonly<z.infer<typeof automationSchema>>;

export const PLAN_FORMAT = 'license-rehearsal-plan';
export const PLAN_VERSION = 1;

export const migrationPlanSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(PLAN_FORMAT),
  version: z.literal(PLAN_VERSION),
  name: z.string().default(''),
  note: z.string().optional(),
  startAt: z.iso.datetime({ offset: true }),
  settings: rehearsalSettingsSchema.prefault({}),
  automations: z.array(automationSchema).default([]),
  steps: z.array(planStepSchema),
});

export type PlanStep = Readonly<z.infer<typeof planStepSchema>>;
export type PlanStepKind = PlanStep['kind'];
export type MigrationPlan = Readonly<z.infer<typeof migrationPlanSchema>>;
