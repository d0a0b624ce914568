import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/model/appError.ts';
import { toAppError } from '../../files/systemError.ts';
import { type ExercisePackage, PACKED_TENANT, readExercisePackage } from '../../training/exercisePackage.ts';
import { shippedTenant, type TenantSource } from '../../training/shippedTraining.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { ExerciseFactsBook } from './exerciseFacts.ts';
import type { Shelf, ShelvedExercise } from './shelf.ts';

/** Of a package. A tenant of a hundred thousand users, zipped, is a tenth of it. */
const MAX_PACKAGE_BYTES = 256 << 20;
const WANTED = 'a package or a file of an exercise';

interface AddParts extends Pick<ServiceParts, 'library' | 'now'> {
  readonly shelf: Shelf;
  readonly facts: ExerciseFactsBook;
  readonly packageFolder: string;
  readonly trainingFolder: string | undefined;
}

/**
 * Takes in a package, or a file of one exercise: whole, tried with its own model path on its own tenant, or not at all. One that is on the shelf
 * already stays as it is. Throws AppError: `fileNotReadable`, `badInput`, `futureVersion`, `cancelled`, and what an import throws.
 */
export async function addExercise(parts: AddParts, file: string, options: JobOptions = {}): Promise<ShelvedExercise> {
  const { library, shelf, facts, trainingFolder } = parts;
  return await library.inWorkFolder(async (folder, signal) => {
    // What is checked is what is taken in, whatever becomes of the file meanwhile.
    const copy = path.join(folder, 'taken-in');
    await copySmall(file, copy);
    try {
      const read = await readExercisePackage(copy);
      const known = await shelf.withHash(read.sha256);
      if (known !== null) return known;
      const { exercise, sha256 } = read;
      const tenant: TenantSource =
        'shipped' in exercise.tenant ? shippedTenant(exercise.tenant.shipped, trainingFolder) : { source: copy, folder: PACKED_TENANT };
      const { users } = await facts.try({ exercise, sha256, tenant }, { ...options, signal });
      if (signal.aborted) throw new AppError('cancelled');
      const taken = (await shelf.all()).map(({ key }) => key);
      return await shelf.get(shelve(parts, read, { copy, users, taken }));
    } catch (error) {
      throw named(error, copy, file);
    }
  }, options);
}

async function copySmall(file: string, copy: string): Promise<void> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new AppError('badInput', { file, expected: WANTED, found: 'a folder or device' });
    if (found.size === 0) throw new AppError('badInput', { file, expected: WANTED, found: 'an empty file' });
    if (found.size > MAX_PACKAGE_BYTES) throw new AppError('badInput', { file, expected: `at most ${MAX_PACKAGE_BYTES >> 20} MB` });
    await copyFile(file, copy);
  } catch (error) {
    throw toAppError(error, 'read', file);
  }
}

interface Tried {
  readonly copy: string;
  readonly users: number;
  readonly taken: readonly string[];
}

/** Row and package in one go: nobody else can take the key in between. Answers the key. */
function shelve(
  { library: { store }, shelf, packageFolder, now }: AddParts,
  { exercise, sha256, text, isPackage }: ExercisePackage,
  { copy, users, taken }: Tried,
): string {
  const hasPackage = isPackage && 'packaged' in exercise.tenant;
  return store.alone(() => {
    const rows = store.exercises.all();
    const same = rows.find((row) => row.sha256 === sha256);
    if (same !== undefined) return same.key;
    const used = new Set([...taken, ...rows.map(({ key }) => key)]);
    const key = unusedKey(exercise.id, (candidate) => used.has(candidate) || existsSync(shelf.packageOf(candidate)));
    const row = { key, sha256, exercise: text.replace(/^\uFEFF/, ''), users, addedAt: new Date(now()).toISOString() };
    store.exercises.add({ ...row, hasPackage: hasPackage ? 1 : 0 });
    if (hasPackage) movePackage(copy, packageFolder, shelf.packageOf(key));
    return key;
  });
}

function movePackage(copy: string, folder: string, target: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    renameSync(copy, target);
  } catch (error) {
    throw toAppError(error, 'write', target);
  }
}

/** The exercise's own id, with a number where something else has it. */
function unusedKey(id: string, isUsed: (key: string) => boolean): string {
  if (!isUsed(id)) return id;
  for (let number = 2; ; number++) {
    const key = `${id.slice(0, 50)}-${number}`;
    if (!isUsed(key)) return key;
  }
}

/** A fault of the copy, told of the file that a person knows. */
function named(error: unknown, copy: string, file: string): unknown {
  if (!(error instanceof AppError)) return error;
  const { file: at = copy, ...details } = error.details;
  if (!at.startsWith(copy)) return error;
  return new AppError(error.code, { ...details, file: file + at.slice(copy.length) }, { cause: error });
}

/** Removes packages that no row knows: of an exercise that was removed, or of a program that was killed. */
export function sweepPackages({ store }: Pick<ServiceParts, 'library'>['library'], folder: string): void {
  if (!existsSync(folder)) return;
  store.alone(() => {
    const known = new Set(store.exercises.all().flatMap(({ key, hasPackage }) => (hasPackage === 1 ? [`${key}.zip`] : [])));
    for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  });
}
