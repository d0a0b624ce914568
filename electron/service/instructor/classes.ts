import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CollectedClass, CollectedFile } from '../../../shared/contract/instructor.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { TextLanguage } from '../../../shared/model/localizedText.ts';
import type { TrainingResult } from '../../../shared/model/trainingResult.ts';
import { toAppError } from '../../files/systemError.ts';
import { type ReadResult, readResultFile } from '../../training/resultFile.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { Shelf } from '../training/shelf.ts';
import { type Handed, Rechecks, toClassTable } from './classTable.ts';

/** More than any class; whoever hands in a whole disk is told so. */
const MOST_FILES = 500;
/** The classes of a week are open at once; older ones are collected anew. */
const REMEMBERED = 12;

interface Class {
  readonly files: CollectedFile[];
  /** By number of the learner, counted from 1. */
  readonly handed: Handed[];
  readonly rechecks: Rechecks;
}

/** What classes have handed in, until the program ends. */
export interface Classes {
  /** Throws `notFound` for a class that is not remembered. */
  collect(classId: string | null, sources: readonly string[], language: TextLanguage, options?: JobOptions): Promise<CollectedClass>;
  get(classId: string, language: TextLanguage, options?: JobOptions): Promise<CollectedClass>;
}

export function createClasses({ jobs, shelf }: { readonly jobs: JobRunner; readonly shelf: Shelf }): Classes {
  const classes = new Map<string, Class>();
  const find = (classId: string): Class => {
    const found = classes.get(classId);
    if (found === undefined) throw new AppError('notFound', { found: `class ${classId}` });
    return found;
  };
  const begin = (): string => {
    const classId = randomBytes(8).toString('hex');
    classes.set(classId, { files: [], handed: [], rechecks: new Rechecks(jobs, shelf) });
    for (const oldest of classes.keys()) if (classes.size > REMEMBERED) classes.delete(oldest);
    return classId;
  };
  const answer = async (classId: string, language: TextLanguage, options: JobOptions): Promise<CollectedClass> => {
    const { files, handed, rechecks } = find(classId);
    return { classId, files: [...files], table: await toClassTable(handed, rechecks, shelf, language, options) };
  };
  return {
    collect: async (classId, sources, language, options = {}) => {
      // Before anything is read: a class that is gone is told at once.
      if (classId !== null) find(classId);
      const files = await filesOf(sources);
      const id = classId ?? begin();
      for (const [done, file] of files.entries()) {
        options.onProgress?.({ stage: 'importing', done, total: files.length });
        const taken = await readOne(file, options.signal);
        takeIn(find(id), path.basename(file), taken);
      }
      return await answer(id, language, options);
    },
    get: async (classId, language, options = {}) => await answer(classId, language, options),
  };
}

/** A folder stands for the results files in it. Throws `fileNotReadable`, and `badInput` for too many. */
async function filesOf(sources: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const source of sources) {
    try {
      if (!(await stat(source)).isDirectory()) files.push(source);
      else
        files.push(
          ...(await readdir(source))
            .filter((name) => /\.json$/i.test(name))
            .sort()
            .map((name) => path.join(source, name)),
        );
    } catch (error) {
      throw toAppError(error, 'read', source);
    }
    if (files.length > MOST_FILES) {
      throw new AppError('badInput', {
        file: source,
        expected: `at most ${MOST_FILES} results files at a time`,
        found: String(files.length),
      });
    }
  }
  return files;
}

type Taken = ReadResult | { readonly failure: NonNullable<CollectedFile['failure']> };

/** One bad file is one line: the others count. */
async function readOne(file: string, signal: AbortSignal | undefined): Promise<Taken> {
  try {
    return await readResultFile(file, signal);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    const { code, details } = error;
    return { failure: { code, details: { ...details, file: path.basename(file) } } };
  }
}

/** A learner who hands in twice counts once, with the newer file. */
function takeIn({ files, handed }: Class, fileName: string, taken: Taken): void {
  if ('failure' in taken) {
    files.push({ fileName, learner: null, outcome: 'refused', failure: taken.failure });
    return;
  }
  const { result, contentHash } = taken;
  const known = handed.findIndex((other) => other.contentHash === contentHash || isSameLearner(other.result, result));
  if (known < 0) {
    handed.push({ result, contentHash });
    files.push({ fileName, learner: handed.length, outcome: 'taken', failure: null });
    return;
  }
  const before = handed[known];
  if (before === undefined || Date.parse(before.result.writtenAt) < Date.parse(result.writtenAt)) handed[known] = { result, contentHash };
  files.push({ fileName, learner: known + 1, outcome: 'again', failure: null });
}

/** People share names, and some give none; nobody else has begun the same exercise at the same moment. */
function isSameLearner(a: TrainingResult, b: TrainingResult): boolean {
  const name = ({ learner }: TrainingResult): string => learner.trim().normalize('NFC').toLowerCase();
  const begun = new Set(a.exercises.map(({ sha256, begunAt }) => `${sha256} ${begunAt}`));
  return name(a) === name(b) && b.exercises.some(({ sha256, begunAt }) => begun.has(`${sha256} ${begunAt}`));
}
