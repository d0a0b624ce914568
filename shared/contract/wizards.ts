import { type } from '@orpc/contract';
import * as z from 'zod';
import { type Automation, userSelectorSchema } from '../model/migrationPlan.ts';
import type { PlannedStep } from '../model/plannedStep.ts';
import { WIZARD_KINDS, type WizardAnswers, type WizardKind } from '../model/wizard.ts';
import { languageSchema, procedure, tenantIdSchema } from './base.ts';
import type { NameTable } from './library.ts';
import type { Scenario } from './scenarios.ts';
import { type PeopleMeant, wizardSurveysContract } from './wizardSurveys.ts';

/** A wizard that was begun; it can be gone on with at any time, also after a restart. */
export interface WizardCard {
  readonly id: number;
  readonly kind: WizardKind;
  /** The page it was left at; the kind knows its pages. */
  readonly page: string;
  /** The scenario it has made. `edited`: by hand since. Null before, and when that scenario was deleted. */
  readonly scenario: { readonly id: number; readonly name: string; readonly edited: boolean } | null;
  /** ISO 8601. */
  readonly changedAt: string;
}

export interface Wizard extends WizardCard {
  readonly answers: WizardAnswers;
}

/** The steps that come of the answers. Of users named one by one only the first are sent. */
export interface WizardSteps {
  readonly steps: readonly (PlannedStep & { readonly namedUsers: number | null })[];
  /** What goes on by itself while the steps are carried out. */
  readonly automations: readonly Automation[];
  readonly names: NameTable;
  /** Answers that are missing or cannot be, by question; no steps while there are any. */
  readonly missing: readonly string[];
}

const answersSchema = z.record(z.string().max(60), z.unknown());
const kindSchema = z.enum(WIZARD_KINDS);
const ofWizard = z.strictObject({ tenantId: tenantIdSchema, wizardId: z.int().min(1) });
const pageSchema = z.string().max(60);

export const wizardsContract = {
  /** Latest first. */
  list: procedure.input(z.strictObject({ tenantId: tenantIdSchema })).output(type<readonly WizardCard[]>()),
  start: procedure
    .input(z.strictObject({ tenantId: tenantIdSchema, kind: kindSchema, page: pageSchema, answers: answersSchema.default({}) }))
    .output(type<Wizard>()),
  get: procedure.input(ofWizard).output(type<Wizard>()),
  save: procedure.input(ofWizard.extend({ page: pageSchema, answers: answersSchema })).output(type<Wizard>()),
  remove: procedure.input(ofWizard).output(type<void>()),
  /** The users whom a selector means in the tenant as imported. Throws `badInput` for a selector with an attribute rule that cannot be read. */
  people: procedure
    .input(z.strictObject({ tenantId: tenantIdSchema, users: userSelectorSchema, language: languageSchema }))
    .output(type<PeopleMeant>()),
  survey: wizardSurveysContract,
  steps: procedure
    .input(z.strictObject({ tenantId: tenantIdSchema, kind: kindSchema, answers: answersSchema }))
    .output(type<WizardSteps>()),
  /**
   * Writes the steps into the wizard's scenario, with the reasons as notes, one per step, in the reader's words. Makes the scenario, also
   * when the one it made before was edited by hand: what a person has edited is never written over.
   */
  apply: procedure
    .input(ofWizard.extend({ name: z.string().trim().min(1).max(120), notes: z.array(z.string().max(1000)).max(2000) }))
    .output(type<{ readonly wizard: Wizard; readonly scenario: Scenario }>()),
};
