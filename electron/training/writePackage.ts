import type { Exercise } from '../../shared/model/exercise.ts';
import type { ZippedFile } from '../files/zipFiles.ts';
import { type FolderFile, toBundleText } from '../generate/writeBundle.ts';
import { readExerciseBytes } from './exerciseFile.ts';
import { PACKED_EXERCISE, PACKED_TENANT } from './exercisePackage.ts';
import { bundleFiles, type TenantToWrite } from './tenantBundle.ts';

/** The text of an exercise's file; `file` is named in messages. Throws AppError `badInput` for one that nobody could open. */
export function toExerciseText(exercise: Exercise, file: string): string {
  const text = `${JSON.stringify(exercise, null, 2)}\n`;
  readExerciseBytes(Buffer.from(text), file);
  return text;
}

/** An exercise, as its text, and its tenant as the files of one package. */
export function* packageFiles(exercise: string, tenant: TenantToWrite): Generator<ZippedFile> {
  yield { name: PACKED_EXERCISE, chunks: [exercise] };
  for (const { name, chunks } of zippedBundle(tenant)) yield { name: `${PACKED_TENANT}/${name}`, chunks };
}

/** A tenant as the files of a bundle in one archive. */
export function* zippedBundle(tenant: TenantToWrite): Generator<ZippedFile> {
  for (const file of bundleFiles(tenant)) yield { name: file.name, chunks: [textOf(file)] };
}

function textOf(file: FolderFile): string {
  return 'text' in file ? file.text : toBundleText(file.value);
}
