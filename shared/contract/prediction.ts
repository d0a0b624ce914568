import { type } from '@orpc/contract';
import * as z from 'zod';
import { type InThreeStates, type Judgement, PREDICTION_KINDS, type PredictedItem, type PredictionFigures } from '../model/prediction.ts';
import type { Verdict } from '../model/resultSummary.ts';
import { idSchema, languageSchema, type Page, procedure, scopeSchema, tenantIdSchema, windowSchema, work } from './base.ts';
import { exportTargetSchema, type MadeFile } from './exports.ts';

/** What was predicted for a tenant beside what happened to it. */
export interface PredictionSummary {
  readonly before: ComparedCopy;
  readonly after: ComparedCopy;
  /** Of the plan on the copy it was made on. */
  readonly verdict: Verdict;
  readonly figures: PredictionFigures;
  /** License plans for users, those whose units are not as predicted first, then by name. */
  readonly licensePlans: readonly PredictedLicensePlan[];
  /** Groups that are not as they were, what asks most of a person first, then by name; at most `MOST_PREDICTED_GROUPS`. */
  readonly groups: readonly PredictedGroup[];
  readonly moreGroups: number;
}

export const MOST_PREDICTED_GROUPS = 200;

export interface ComparedCopy {
  readonly tenantId: string;
  readonly name: string;
  readonly exportedAt: string | null;
}

export interface PredictedLicensePlan {
  readonly skuId: string;
  readonly name: string;
  readonly owned: InThreeStates<number>;
  readonly ownedJudged: Judgement | null;
  readonly consumed: InThreeStates<number>;
}

export interface PredictedGroup {
  /** As the tenant has it now, or as the plan calls it. */
  readonly id: string;
  readonly name: string;
  readonly presence: Judgement | null;
  /** Values: names of the services that are switched off. */
  readonly licenses: readonly (Judgement & InThreeStates<readonly string[]> & { readonly skuId: string; readonly name: string })[];
  readonly rule: (Judgement & InThreeStates<string>) | null;
  readonly members: InThreeStates<number>;
}

export interface PredictionRow {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly department: string | null;
  /** The user is in the tenant as it is now. */
  readonly exists: boolean;
  /** What asks most of a person first. */
  readonly items: readonly PredictedItem[];
  /** Licenses that are as they were, as predicted. */
  readonly same: number;
}

const asked = z.strictObject({
  /** The scenario whose prediction is checked; a moment in it is not looked at. */
  scope: scopeSchema,
  /** The copy that the prediction was made on. */
  before: tenantIdSchema,
  /** The copy that was imported after the real change. */
  after: tenantIdSchema,
  language: languageSchema,
});

export const predictionFilterSchema = z.strictObject({
  kind: z.enum(PREDICTION_KINDS).optional(),
  search: z.string().max(200).optional(),
});
export type PredictionFilter = z.infer<typeof predictionFilterSchema>;

export const predictionContract = {
  /** Rehearses the plan on the copy before, which may take a while, and compares. */
  summary: procedure.input(asked).output(work<PredictionSummary>()),
  /** Users of whom something is as the filter says; what asks most of a person first, then by name. */
  people: procedure
    .input(asked.extend({ filter: predictionFilterSchema.prefault({}), window: windowSchema }))
    .output(type<Page<PredictionRow>>()),
  person: procedure.input(asked.extend({ userId: idSchema })).output(type<PredictionRow>()),
  /** One line for each thing about each user, as CSV. */
  exportLines: procedure.input(asked.extend({ target: exportTargetSchema })).output(work<MadeFile>()),
};
