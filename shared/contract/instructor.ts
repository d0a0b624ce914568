import { type } from '@orpc/contract';
import * as z from 'zod';
import type { ConditionResult } from '../model/assessment.ts';
import type { ClassTable } from '../model/classTable.ts';
import { type ConditionsThatHold, type DraftFault, type ExerciseDraft, exerciseDraftSchema } from '../model/exerciseDraft.ts';
import type { PseudonymReport } from '../model/pseudonymKey.ts';
import { type AppFailure, languageSchema, procedure, scenarioIdSchema, scopeSchema, tenantIdSchema, work } from './base.ts';
import { exportTargetSchema, type MadeFile } from './exports.ts';
import { importSourceSchema, type TenantCard } from './library.ts';
import type { TrainingNames } from './training.ts';

/** What an instructor does: writing exercises, making teaching tenants, collecting what a class has reached, and certificates. */

/** A tenant with other names, in the library beside the one it was made of. */
export interface TeachingTenant {
  readonly card: TenantCard;
  readonly key: MadeFile;
  readonly report: PseudonymReport;
}

export interface SuggestedConditions extends ConditionsThatHold {
  readonly names: TrainingNames;
}

/** A path of a draft, carried out: as a learner who takes no hint. */
export interface TriedPath {
  /** `model`, or the id of a wrong path. */
  readonly id: string;
  readonly steps: number;
  readonly passed: boolean;
  readonly points: number;
  /** What is reached and what is not, in the order of the diagnosis. */
  readonly results: readonly ConditionResult[];
  /** Id of the hint that is offered first; null when there is none to offer. */
  readonly hint: string | null;
}

/** What becomes of a draft. It can be written when there are no faults. */
export interface TriedDraft {
  readonly faults: readonly DraftFault[];
  /** The model path first; none when the draft cannot be run yet. */
  readonly paths: readonly TriedPath[];
  readonly names: TrainingNames;
  /** How many users each condition is about, by its id; missing where it is about none. */
  readonly users: Readonly<Record<string, number>>;
}

export interface WrittenPackage {
  readonly exercise: MadeFile;
  /** With pseudonyms only. */
  readonly key: MadeFile | null;
  readonly report: PseudonymReport | null;
  /** What was replaced in the author's own texts, as it reads now: to be read over. */
  readonly replaced: readonly string[];
  readonly tried: TriedDraft;
}

/** One of the files that were handed in. */
export interface CollectedFile {
  readonly fileName: string;
  /** Number of the learner; null for a file that was not taken in. */
  readonly learner: number | null;
  /**
   * `again`: a file of this learner was there already, and the newer one counts. The same learner is who has the same name and began the same
   * exercise at the same moment.
   */
  readonly outcome: 'taken' | 'again' | 'refused';
  /** What is wrong with it. */
  readonly failure: AppFailure | null;
}

/** A class is remembered until the program ends. */
export interface CollectedClass {
  readonly classId: string;
  /** In the order in which they were handed in. */
  readonly files: readonly CollectedFile[];
  readonly table: ClassTable;
}

const ofScenario = z.strictObject({ tenantId: tenantIdSchema, scenarioId: scenarioIdSchema });
const classId = z.string().regex(/^[a-f0-9]{16}$/);
const learnerName = z.string().trim().min(1).max(120);

export const instructorContract = {
  /**
   * Makes a copy of a tenant under other names. The key, which says what stands for what, is written to `keyTarget` and nowhere else.
   * Scenarios do not come along: their words may name people.
   */
  pseudonymise: procedure.input(z.strictObject({ tenantId: tenantIdSchema, keyTarget: exportTargetSchema })).output(work<TeachingTenant>()),
  /** The tenant as a bundle in one file, as the import reads it. */
  saveBundle: procedure.input(z.strictObject({ tenantId: tenantIdSchema, target: exportTargetSchema })).output(work<MadeFile>()),

  suggest: procedure.input(z.strictObject({ scope: scopeSchema })).output(work<SuggestedConditions>()),
  /** The draft of a scenario: as it was kept, or one to begin with. Kept on this computer, outside the tenant copy. */
  draft: procedure.input(ofScenario.extend({ language: languageSchema })).output(type<ExerciseDraft>()),
  saveDraft: procedure.input(ofScenario.extend({ draft: exerciseDraftSchema })).output(type<void>()),
  removeDraft: procedure.input(ofScenario).output(type<void>()),
  /** The scope names the scenario of the model path, at a revision. */
  tryDraft: procedure.input(z.strictObject({ scope: scopeSchema, draft: exerciseDraftSchema })).output(work<TriedDraft>()),
  /**
   * Writes the exercise and its tenant as one file. A draft with faults is not written: then `tried` alone comes back. With `keyTarget`
   * tenant and exercise get other names, and the key goes there.
   */
  savePackage: procedure
    .input(
      z.strictObject({
        scope: scopeSchema,
        draft: exerciseDraftSchema,
        target: exportTargetSchema,
        keyTarget: exportTargetSchema.nullable(),
      }),
    )
    .output(work<WrittenPackage | { readonly exercise: null; readonly tried: TriedDraft }>()),

  /**
   * Reads results files, up to 500 at a time; a source may be a folder of them. A file that is none is told in `files`, and the others count.
   * Without a class, a new one is begun.
   */
  collect: procedure
    .input(z.strictObject({ classId: classId.nullable(), sources: z.array(importSourceSchema).min(1).max(500), language: languageSchema }))
    .output(work<CollectedClass>()),
  /** Throws `notFound` for a class that is no longer remembered. */
  saveClassTable: procedure
    .input(z.strictObject({ classId, withNames: z.boolean(), language: languageSchema, target: exportTargetSchema }))
    .output(work<MadeFile>()),

  /** For who sits at this computer, of all that was passed on it. Throws `notFound` when that is nothing. */
  saveCertificate: procedure
    .input(z.strictObject({ learner: learnerName, language: languageSchema, target: exportTargetSchema }))
    .output(work<MadeFile>()),
  /** For a learner of a class: what was passed and is confirmed. Throws `notFound` when that is nothing. */
  saveLearnerCertificate: procedure
    .input(
      z.strictObject({
        classId,
        learner: z.int().min(1),
        /** Instead of the name in the file. */
        name: learnerName.nullable(),
        language: languageSchema,
        target: exportTargetSchema,
      }),
    )
    .output(work<MadeFile>()),
};
