import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { nextHint } from '../../../shared/engine/training/nextHint.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { Exercise } from '../../../shared/model/exercise.ts';
import type { DraftFault } from '../../../shared/model/exerciseDraft.ts';
import type { PseudonymReport } from '../../../shared/model/pseudonymKey.ts';
import { loadCatalog } from '../../catalog/catalogFiles.ts';
import { writeWholeFile } from '../../files/writeWholeFile.ts';
import { zipFiles } from '../../files/zipFiles.ts';
import { type DraftedExercise, draftFaults, type Expected, toExercise } from '../../training/draftExercise.ts';
import { plansOf, underPseudonyms } from '../../training/exercisePseudonyms.ts';
import { pseudonymise } from '../../training/pseudonyms/pseudonymise.ts';
import { packageFiles, toExerciseText } from '../../training/writePackage.ts';
import type { Names } from '../names.ts';
import { assessPath } from './assessJob.ts';
import type { JobContext } from './jobTypes.ts';
import { mentionedNames } from './mentionedNames.ts';
import { withTenant } from './openedTenant.ts';
import { keyText, newSecret, toWrite } from './pseudonymiseJob.ts';

export interface DraftInput extends DraftedExercise {
  /** The tenant copy. */
  readonly tenant: string;
}

/** A path of a draft, carried out. */
export interface DraftPath {
  readonly id: string;
  readonly steps: number;
  readonly assessment: Assessment;
  readonly hint: string | null;
}

export interface TriedDraftResult {
  readonly faults: readonly DraftFault[];
  readonly paths: readonly DraftPath[];
  readonly names: Names;
}

/** Carries out every path of a draft. */
export async function tryDraftJob(input: DraftInput, context: JobContext): Promise<TriedDraftResult> {
  return withTenant(input.tenant, context, ({ snapshot }) => tryDraft(input, snapshot, loadCatalog(), context));
}

export interface PackageInput extends DraftInput {
  readonly out: string;
  /** Where the key goes; null for an exercise that keeps the tenant's names. */
  readonly keyOut: string | null;
  /** ISO 8601. */
  readonly madeAt: string;
}

export interface PackageResult {
  readonly tried: TriedDraftResult;
  /** null for a draft with faults, of which nothing was written. */
  readonly written: {
    readonly bytes: number;
    readonly keyBytes: number | null;
    readonly report: PseudonymReport | null;
    readonly replaced: readonly string[];
  } | null;
}

/** Writes the exercise with its tenant as one file, when all its paths come out as they should. */
export async function packageJob(input: PackageInput, context: JobContext): Promise<PackageResult> {
  return await withTenant(input.tenant, context, async ({ snapshot, store }) => {
    const catalog = loadCatalog();
    const tried = tryDraft(input, snapshot, catalog, context);
    if (tried.faults.length > 0) return { tried, written: null };
    const exercise = toExercise(input, new Map(tried.paths.map((path) => [path.id, expectedOf(path)])));
    const tenant = toWrite({ snapshot, store });
    const { out, keyOut, madeAt } = input;
    if (keyOut === null) {
      const bytes = await writePackage(out, exercise, tenant, madeAt, context);
      return { tried, written: { bytes, keyBytes: null, report: null, replaced: [] } };
    }
    const nowSeconds = Math.floor(Date.parse(exercise.startAt) / 1000);
    const pseudonymised = pseudonymise({ snapshot, plans: plansOf(exercise), secret: newSecret(), nowSeconds, madeAt });
    const { exercise: renamed, replaced } = underPseudonyms(exercise, pseudonymised);
    if (!comesOutTheSame(renamed, pseudonymised.snapshot, catalog, tried.paths, context)) {
      return { tried: { ...tried, faults: [{ code: 'otherwiseUnderPseudonyms', place: 'model' }] }, written: null };
    }
    const teaching = { snapshot: pseudonymised.snapshot, entryTimes: tenant.entryTimes };
    let bytes = 0;
    // Neither without the other.
    const keyBytes = await writeWholeFile(keyOut, async (key) => {
      await key.write(keyText(pseudonymised.key));
      bytes = await writePackage(out, renamed, teaching, madeAt, context);
    });
    return { tried, written: { bytes, keyBytes, report: pseudonymised.report, replaced } };
  });
}

async function writePackage(
  out: string,
  exercise: Exercise,
  tenant: Parameters<typeof packageFiles>[1],
  madeAt: string,
  { signal, onProgress, onTemporary }: JobContext,
): Promise<number> {
  const text = toExerciseText(exercise, out);
  return await writeWholeFile(out, (file) => zipFiles(packageFiles(text, tenant), new Date(madeAt), file), {
    signal,
    onTemporary,
    onProgress: (written) => onProgress({ stage: 'writing', done: Math.floor(written / 1e6), total: null }),
  });
}

function tryDraft(drafted: DraftedExercise, snapshot: TenantSnapshot, catalog: CatalogBundle, context: JobContext): TriedDraftResult {
  const exercise = toExercise(drafted);
  const faults = draftFaults(drafted);
  const namesOf = (value: unknown): Names =>
    mentionedNames(value, snapshot, catalog, [...exercise.model.steps, ...exercise.wrongPaths.flatMap(({ steps }) => steps)]);
  if (faults.some(({ code }) => code === 'noGoal' || code === 'noSteps'))
    return { faults, paths: [], names: namesOf([exercise.goals, exercise.never]) };
  const paths = tryPaths(exercise, snapshot, catalog, context);
  return { faults: [...faults, ...faultsOfPaths(drafted, paths)], paths, names: namesOf([exercise.goals, exercise.never, paths]) };
}

/** The model path first. */
function tryPaths(exercise: Exercise, snapshot: TenantSnapshot, catalog: CatalogBundle, context: JobContext): readonly DraftPath[] {
  let known: Rehearsal | undefined;
  return [{ ...exercise.model, id: 'model' }, ...exercise.wrongPaths].map(({ id, steps, answers }) => {
    const path = { steps, answers, hintsTaken: 0 };
    const { assessment, model } = assessPath({ exercise, path, snapshot, catalog, model: known }, context);
    known = model;
    return { id, steps: steps.length, assessment, hint: nextHint(exercise, failedOf(assessment), [])?.id ?? null };
  });
}

function failedOf({ results }: Assessment): string[] {
  return results.flatMap(({ id, met }) => (met ? [] : [id]));
}

function expectedOf({ assessment, hint }: DraftPath): Expected {
  return { points: assessment.score.points, failed: failedOf(assessment), hint };
}

function faultsOfPaths({ draft, wrongSteps }: DraftedExercise, [model, ...wrong]: readonly DraftPath[]): DraftFault[] {
  const faults: DraftFault[] = [];
  for (const [list, items] of Object.entries({ goals: draft.goals, never: draft.never })) {
    for (const [i, { id }] of items.entries()) {
      if (model?.assessment.results.find((result) => result.id === id)?.of === 0)
        faults.push({ code: 'nobodyMeant', place: `${list}[${i}]` });
    }
  }
  if (model?.assessment.passed === false) faults.push({ code: 'modelFails', place: 'model' });
  const present = draft.wrongPaths.flatMap((_, i) => (wrongSteps[i] == null ? [] : [i]));
  for (const [k, { assessment }] of wrong.entries()) {
    if (assessment.passed) faults.push({ code: 'wrongPathPasses', place: `wrongPaths[${present[k] ?? k}]` });
  }
  return faults;
}

/** The same points and the same failures for every path, in their order. */
function comesOutTheSame(
  exercise: Exercise,
  snapshot: TenantSnapshot,
  catalog: CatalogBundle,
  before: readonly DraftPath[],
  context: JobContext,
): boolean {
  const after = tryPaths(exercise, snapshot, catalog, context);
  const outcome = ({ assessment: { passed, score, results } }: DraftPath) =>
    JSON.stringify([passed, score.points, results.map(({ met, against }) => [met, against])]);
  return after.every((path, i) => before[i] !== undefined && outcome(path) === outcome(before[i]));
}
