import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Scope } from '../../../shared/contract/base.ts';
import type { ExportTarget, MadeFile } from '../../../shared/contract/exports.ts';
import type {
  CollectedClass,
  SuggestedConditions,
  TeachingTenant,
  TriedDraft,
  WrittenPackage,
} from '../../../shared/contract/instructor.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ClassTable } from '../../../shared/model/classTable.ts';
import type { ExerciseDraft } from '../../../shared/model/exerciseDraft.ts';
import type { TextLanguage } from '../../../shared/model/localizedText.ts';
import { type OutputFile, writeWholeFile } from '../../files/writeWholeFile.ts';
import { type Certificate, writeCertificate } from '../../reports/training/writeCertificate.ts';
import { writeClassCsv } from '../../reports/training/writeClassCsv.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { readCopy } from '../scenarios/copyAccess.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { Training } from '../training/training.ts';
import { toTrainingNames } from '../training/trainingNames.ts';
import { createClasses } from './classes.ts';
import { planOfScope, readDrafted, toTriedDraft } from './draftedExercise.ts';
import { createDrafts, newDraft } from './drafts.ts';

interface Asked {
  readonly language: TextLanguage;
}

/** What an instructor does. All throw AppError, also what reading a tenant or writing a file throws. */
export interface Instructor {
  pseudonymise(order: { readonly tenantId: string; readonly keyTarget: ExportTarget }, options?: JobOptions): Promise<TeachingTenant>;
  saveBundle(order: { readonly tenantId: string; readonly target: ExportTarget }, options?: JobOptions): Promise<MadeFile>;
  suggest(scope: Scope, options?: JobOptions): Promise<SuggestedConditions>;
  draft(order: Asked & { readonly tenantId: string; readonly scenarioId: number }): Promise<ExerciseDraft>;
  saveDraft(order: { readonly tenantId: string; readonly scenarioId: number; readonly draft: ExerciseDraft | null }): void;
  tryDraft(order: { readonly scope: Scope; readonly draft: ExerciseDraft }, options?: JobOptions): Promise<TriedDraft>;
  savePackage(order: PackageOrder, options?: JobOptions): Promise<WrittenPackage | { readonly exercise: null; readonly tried: TriedDraft }>;
  collect(
    order: Asked & { readonly classId: string | null; readonly sources: readonly string[] },
    options?: JobOptions,
  ): Promise<CollectedClass>;
  saveClassTable(
    order: Asked & { readonly classId: string; readonly withNames: boolean; readonly target: ExportTarget },
    options?: JobOptions,
  ): Promise<MadeFile>;
  /** Throws `notFound` where nothing was passed; so does the other. */
  saveCertificate(order: Asked & { readonly learner: string; readonly target: ExportTarget }, options?: JobOptions): Promise<MadeFile>;
  saveLearnerCertificate(order: LearnerCertificateOrder, options?: JobOptions): Promise<MadeFile>;
}

interface PackageOrder {
  readonly scope: Scope;
  readonly draft: ExerciseDraft;
  readonly target: ExportTarget;
  readonly keyTarget: ExportTarget | null;
}

interface LearnerCertificateOrder extends Asked {
  readonly classId: string;
  readonly learner: number;
  readonly name: string | null;
  readonly target: ExportTarget;
}

export function createInstructor(parts: ServiceParts, training: Training): Instructor {
  const { library, jobs, now, program, exportTargets } = parts;
  const timestamp = (): string => new Date(now()).toISOString();
  const drafts = createDrafts(library);
  const classes = createClasses({ jobs, shelf: training.shelf });

  const certify = async (
    target: ExportTarget,
    certificate: Omit<Certificate, 'madeAt' | 'program'>,
    options: JobOptions = {},
  ): Promise<MadeFile> => {
    if (certificate.exercises.length === 0) throw new AppError('notFound', { found: 'an exercise that was passed' });
    const { path: file, fileName, downloadId } = await exportTargets.place(target);
    const content = { ...certificate, madeAt: timestamp(), program };
    const bytes = await writeWholeFile(file, (out) => writeCertificate(content, out), signalOf(options));
    return { fileName, bytes, downloadId };
  };

  return {
    pseudonymise: async ({ tenantId, keyTarget }, options = {}) => {
      const tenant = library.fileOf(tenantId);
      const { path: keyPath, ...keyFile } = await exportTargets.place(keyTarget);
      return await library.inWorkFolder(async (folder, signal) => {
        const [bundle, written] = [path.join(folder, 'teaching-tenant'), path.join(folder, 'key.json')];
        const report = await jobs.run('pseudonymise', { tenant, bundle, keyFile: written, madeAt: timestamp() }, { ...options, signal });
        const { card } = await library.import({ source: bundle }, { ...options, signal });
        const bytes = await writeWholeFile(keyPath, (out) => copyTo(out, written), { signal }).catch(async (error: unknown) => {
          // A teaching tenant whose key nobody has could never be traced back.
          await library.remove(card.id);
          throw error;
        });
        return { card, key: { ...keyFile, bytes }, report };
      }, options);
    },
    saveBundle: async ({ tenantId, target }, options) => {
      const tenant = library.fileOf(tenantId);
      const { path: out, fileName, downloadId } = await exportTargets.place(target);
      const bytes = await jobs.run('bundle', { tenant, out, madeAt: timestamp() }, options);
      return { fileName, bytes, downloadId };
    },
    suggest: async (scope, options) => {
      const tenant = library.fileOf(scope.tenantId);
      const plan = await readCopy(tenant, (copy) => planOfScope(copy, scope));
      const { names, ...suggested } = await jobs.run('suggestConditions', { tenant, plan }, options);
      return { ...suggested, names: toTrainingNames(names) };
    },
    draft: async ({ tenantId, scenarioId, language }) => {
      const scenario = await readCopy(library.fileOf(tenantId), (copy) => copy.scenarios.get(scenarioId));
      return drafts.get(tenantId, scenarioId) ?? newDraft(scenario, language);
    },
    saveDraft: ({ tenantId, scenarioId, draft }) => {
      library.fileOf(tenantId);
      drafts.set(tenantId, scenarioId, draft);
    },
    tryDraft: async ({ scope, draft }, options) => {
      const tenant = library.fileOf(scope.tenantId);
      const drafted = await readDrafted(tenant, scope, draft);
      return toTriedDraft(await jobs.run('tryDraft', { tenant, ...drafted }, options));
    },
    savePackage: async ({ scope, draft, target, keyTarget }, options) => {
      const tenant = library.fileOf(scope.tenantId);
      const drafted = await readDrafted(tenant, scope, draft);
      const { path: out, ...file } = await exportTargets.place(target);
      const key = keyTarget === null ? null : await exportTargets.place(keyTarget);
      if (key !== null && path.resolve(key.path) === path.resolve(out)) {
        throw new AppError('badInput', { file: out, expected: 'a file of its own for the key', found: 'that of the exercise' });
      }
      const order = { tenant, ...drafted, out, keyOut: key?.path ?? null, madeAt: timestamp() };
      const made = await jobs.run('writeExercise', order, options);
      const tried = toTriedDraft(made.tried);
      if (made.written === null) return { exercise: null, tried };
      const { bytes, keyBytes, report, replaced } = made.written;
      return {
        exercise: { ...file, bytes },
        key: key === null || keyBytes === null ? null : { fileName: key.fileName, downloadId: key.downloadId, bytes: keyBytes },
        report,
        replaced,
        tried,
      };
    },
    collect: async ({ classId, sources, language }, options) => await classes.collect(classId, sources, language, options),
    saveClassTable: async ({ classId, withNames, language, target }, options = {}) => {
      const { table } = await classes.get(classId, language, options);
      const { path: file, fileName, downloadId } = await exportTargets.place(target);
      const bytes = await writeWholeFile(file, (out) => writeClassCsv(table, { withNames, language }, out), signalOf(options));
      return { fileName, bytes, downloadId };
    },
    saveCertificate: async ({ learner, language, target }, options) => {
      const exercises = training
        .results(language)
        .flatMap(({ title, passedAt, path: taken }) => (taken?.passed === true ? [{ title, points: taken.points, passedAt }] : []));
      return await certify(target, { learner, language, exercises, isCollected: false }, options);
    },
    saveLearnerCertificate: async ({ classId, learner, name, language, target }, options) => {
      const { table } = await classes.get(classId, language, options);
      const found = table.learners.find(({ number }) => number === learner);
      const called = name ?? found?.name ?? '';
      if (found === undefined || called === '') throw new AppError('notFound', { found: `the name of learner ${learner}` });
      return await certify(target, { learner: called, language, exercises: confirmedOf(table, learner), isCollected: true }, options);
    },
  };
}

/** In the order of the table's exercises. */
function confirmedOf({ exercises, results }: ClassTable, learner: number): Certificate['exercises'] {
  return exercises.flatMap(({ key, title }) =>
    results.flatMap(({ learner: number, exercise, passed, points, passedAt, recheck }) =>
      number === learner && exercise === key && passed && recheck === 'confirmed' && points !== null ? [{ title, points, passedAt }] : [],
    ),
  );
}

async function copyTo(out: OutputFile, file: string): Promise<void> {
  for await (const piece of createReadStream(file)) await out.write(piece as Buffer);
}

function signalOf({ signal }: JobOptions): { signal?: AbortSignal } {
  return signal === undefined ? {} : { signal };
}
