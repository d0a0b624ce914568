import { type } from '@orpc/contract';
import * as z from 'zod';
import { type Automation, automationSchema, type MigrationPlan, type PlanStep, planStepSchema } from '../model/migrationPlan.ts';
import type { ResultSummary } from '../model/resultSummary.ts';
import { type RehearsalSettings, rehearsalSettingsSchema } from '../model/settings.ts';
import { idSchema, procedure, scenarioIdSchema, scopeSchema, tenantIdSchema, work } from './base.ts';
import type { NameTable } from './library.ts';
import { selectionSchema } from './users.ts';

/** A named list of plan steps on top of a tenant copy. The copy itself is never changed. */
export interface ScenarioCard {
  readonly id: number;
  readonly name: string;
  readonly revision: number;
  readonly steps: number;
  readonly changedAt: string;
}

export interface Scenario extends ScenarioCard {
  readonly note: string;
  /** ISO 8601. */
  readonly startAt: string;
  readonly settings: RehearsalSettings;
  /** What goes on assigning licenses beside the steps. */
  readonly automations: readonly Automation[];
  readonly planSteps: readonly StagedStep[];
  /** What undo or redo would take back or do again; null when there is nothing. */
  readonly undo: EditSummary | null;
  readonly redo: EditSummary | null;
  /** Names of everything the steps mention. */
  readonly names: NameTable;
}

export interface StagedStep {
  /** Stays the same while steps are moved about. */
  readonly key: number;
  readonly step: PlanStep;
  /** How many users the step names, when it names them one by one; only the first few of `ids` are sent to the window. */
  readonly namedUsers: number | null;
}

export const EDIT_KINDS = ['create', 'add', 'replace', 'remove', 'move', 'duplicate', 'rename', 'settings', 'automations'] as const;
export interface EditSummary {
  readonly kind: (typeof EDIT_KINDS)[number];
  readonly steps: number;
}

const license = z.strictObject({ skuId: idSchema, disabledPlans: z.array(idSchema).max(500).default([]) });

/** A step as a screen stages it: users may be a selection of a grid, which the service resolves in the scope it was made in. */
/** For a synchronized group, whose members change only where it is kept (F103). */
const onPremises = z.literal(true).optional();

export const stepDraftSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('assignLicense'),
    target: z.union([z.strictObject({ group: idSchema }), z.strictObject({ users: selectionSchema })]),
    addLicenses: z.array(license).max(1000).default([]),
    removeLicenses: z.array(idSchema).max(1000).default([]),
  }),
  z.strictObject({
    kind: z.literal('updateUsers'),
    users: selectionSchema,
    set: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  }),
  z.strictObject({ kind: z.literal('reprocess'), users: selectionSchema }),
  z.strictObject({ kind: z.literal('addMembers'), group: idSchema, users: selectionSchema, onPremises }),
  z.strictObject({ kind: z.literal('removeMembers'), group: idSchema, users: selectionSchema, onPremises }),
  /** Any other step as the plan file writes it. */
  z.strictObject({ kind: z.literal('planStep'), step: planStepSchema }),
]);
export type StepDraft = z.infer<typeof stepDraftSchema>;
export type StepDraftInput = z.input<typeof stepDraftSchema>;

/** `at` and keys are positions and keys of the revision the edit was made on; an edit of an older revision is refused (`outdated`). */
export const scenarioEditSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    scope: scopeSchema,
    drafts: z.array(stepDraftSchema).min(1).max(500),
    at: z.int().min(0).optional(),
  }),
  z.strictObject({ kind: z.literal('replace'), key: z.int(), step: planStepSchema }),
  z.strictObject({ kind: z.literal('remove'), keys: z.array(z.int()).min(1) }),
  z.strictObject({ kind: z.literal('move'), key: z.int(), to: z.int().min(0) }),
  z.strictObject({ kind: z.literal('duplicate'), keys: z.array(z.int()).min(1) }),
  z.strictObject({ kind: z.literal('rename'), name: z.string().trim().min(1).max(120), note: z.string().max(4000).optional() }),
  z.strictObject({ kind: z.literal('automations'), automations: z.array(automationSchema).max(50) }),
  z.strictObject({ kind: z.literal('settings'), settings: rehearsalSettingsSchema, startAt: z.iso.datetime({ offset: true }) }),
]);
export type ScenarioEdit = z.input<typeof scenarioEditSchema>;

/** What running the scenario to its end came to. */
export interface Evaluation {
  readonly summary: ResultSummary;
  /** Index of each step that some call was refused in, how many, and the first reasons in plain codes. */
  readonly refusedSteps: readonly { readonly step: number; readonly targets: number; readonly codes: readonly string[] }[];
  readonly milliseconds: number;
}

const ofScenario = z.strictObject({ tenantId: tenantIdSchema, scenarioId: scenarioIdSchema });
const named = z.string().trim().min(1).max(120);

export const scenariosContract = {
  list: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<readonly ScenarioCard[]>()),
  get: procedure.input(ofScenario).output(type<Scenario>()),
  create: procedure.input(z.strictObject({ tenantId: tenantIdSchema, name: named })).output(type<Scenario>()),
  /** A copy with all its steps, or with the first `steps` of them (a branch). */
  duplicate: procedure.input(ofScenario.extend({ name: named, steps: z.int().min(0).optional() })).output(type<Scenario>()),
  remove: procedure.input(ofScenario).output(type<void>()),
  edit: procedure.input(ofScenario.extend({ revision: z.int().min(0), edit: scenarioEditSchema })).output(type<Scenario>()),
  undo: procedure.input(ofScenario.extend({ revision: z.int().min(0) })).output(type<Scenario>()),
  redo: procedure.input(ofScenario.extend({ revision: z.int().min(0) })).output(type<Scenario>()),
  /** The plan file of formats.md. */
  exportPlan: procedure.input(ofScenario).output(type<MigrationPlan>()),
  /** A plan file's text becomes a new scenario. */
  importPlan: procedure
    .input(z.strictObject({ tenantId: tenantIdSchema, text: z.string().max(64_000_000), fileName: z.string().max(300) }))
    .output(type<Scenario>()),
  evaluate: procedure.input(z.strictObject({ scope: scopeSchema })).output(work<Evaluation>()),
};
