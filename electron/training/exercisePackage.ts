import { AppError } from '../../shared/model/appError.ts';
import { openSource } from '../import/openSource.ts';
import type { SourceFile } from '../import/sourceFile.ts';
import { type ExerciseText, MAX_EXERCISE_BYTES, readExerciseBytes, tooLarge } from './exerciseFile.ts';

/** In a package: the exercise, and beside it the folder that its tenant is in. */
export const PACKED_EXERCISE = 'exercise.json';
export const PACKED_TENANT = 'tenant';

export interface ExercisePackage extends ExerciseText {
  /** Whether the file is a package; else it is the exercise alone. */
  readonly isPackage: boolean;
}

/**
 * Reads a package, or a file of one exercise, and checks that the tenant is where the exercise says. The tenant itself is not looked at. Throws
 * AppError: `fileNotReadable`, `badInput`, `futureVersion`.
 */
export async function readExercisePackage(file: string): Promise<ExercisePackage> {
  const opened = await openSource(file);
  try {
    const isPackage = opened.kind === 'bundleZip';
    if (!isPackage && opened.kind !== 'json') throw new AppError('badInput', { file, expected: 'a package or a file of an exercise' });
    const written = isPackage ? opened.files.find(({ name }) => name === PACKED_EXERCISE) : opened.files[0];
    if (written === undefined)
      throw new AppError('badInput', { file, expected: `a file ${PACKED_EXERCISE} in the package`, found: 'none' });
    const read = readExerciseBytes(await readSmall(written), written.path);
    const hasTenant = isPackage && opened.files.some(({ name }) => name.startsWith(`${PACKED_TENANT}/`));
    if ('packaged' in read.exercise.tenant && !hasTenant) {
      throw new AppError('badInput', { file, place: 'tenant', expected: `a folder ${PACKED_TENANT} in a package`, found: 'none' });
    }
    return { ...read, isPackage };
  } finally {
    opened.close();
  }
}

/** The size that an archive states may be a lie: what is read counts. */
async function readSmall(file: SourceFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of file.stream()) {
    total += chunk.length;
    if (total > MAX_EXERCISE_BYTES) throw tooLarge(file.path);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}
