import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/model/appError.ts';
import { exerciseIdSchema } from '../../shared/model/exercise.ts';
import { type Myth, mythSchema } from '../../shared/model/myth.ts';
import { toAppError } from '../files/systemError.ts';
import { type ExerciseText, readExerciseBytes } from './exerciseFile.ts';

const RESOURCES = path.join(import.meta.dirname, '../../resources');

/** Exercises, myths and tenants that ship with the program. */
export const TRAINING_FOLDER = path.join(RESOURCES, 'training');
/** Exercises may take place in the demo tenants, too. */
const DEMO_TENANTS = path.join(RESOURCES, 'demo-tenants');

/** Where the tenant of an exercise is read from: a bundle, or a folder in a zip. */
export interface TenantSource {
  readonly source: string;
  readonly folder?: string;
}

/** In the order of their names. Throws as reading does. */
export async function readShippedExercises(folder = TRAINING_FOLDER): Promise<readonly ExerciseText[]> {
  return (await readAll(path.join(folder, 'exercises'))).map(({ file, bytes }) => readExerciseBytes(bytes, file));
}

/** In their order. Throws as reading does. */
export async function readShippedMyths(folder = TRAINING_FOLDER): Promise<readonly Myth[]> {
  const myths = (await readAll(path.join(folder, 'myths'))).map(({ bytes }) => mythSchema.parse(JSON.parse(bytes.toString('utf8'))));
  return myths.sort((one, other) => one.order - other.order);
}

/** All files of one kind. A folder that is not there has none. */
async function readAll(folder: string): Promise<readonly { readonly file: string; readonly bytes: Buffer }[]> {
  if (!existsSync(folder)) return [];
  try {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
    return await Promise.all(
      files.map(async (name) => ({ file: path.join(folder, name), bytes: await readFile(path.join(folder, name)) })),
    );
  } catch (error) {
    throw toAppError(error, 'read', folder);
  }
}

/** The bundle of a tenant that ships. Throws `badInput` for a name that none has. */
export function shippedTenant(name: string, folder = TRAINING_FOLDER): TenantSource {
  const places = exerciseIdSchema.safeParse(name).success ? [path.join(folder, 'tenants', name), path.join(DEMO_TENANTS, name)] : [];
  const source = places.find((place) => existsSync(path.join(place, 'manifest.json')));
  if (source === undefined)
    throw new AppError('badInput', { place: 'tenant.shipped', expected: 'a tenant that ships with the program', found: name });
  return { source };
}

/** Users in a bundle whose pages are as Graph writes them. */
export async function countUsers(bundle: string): Promise<number> {
  const pages = (await readdir(bundle)).filter((name) => /^users(-\d+)?\.json$/.test(name));
  const counts = await Promise.all(
    pages.map(async (name) => (JSON.parse(await readFile(path.join(bundle, name), 'utf8')) as { value: unknown[] }).value.length),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
