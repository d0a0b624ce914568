import path from 'node:path';
import { AppError } from '../../../shared/model/appError.ts';
import type { Exercise } from '../../../shared/model/exercise.ts';
import type { AppStore } from '../../store/app/appStore.ts';
import type { ExerciseRow } from '../../store/app/exercises.ts';
import { parseExercise } from '../../training/exerciseFile.ts';
import { PACKED_TENANT } from '../../training/exercisePackage.ts';
import { countUsers, readShippedExercises, shippedTenant, type TenantSource } from '../../training/shippedTraining.ts';
import { readOnce } from './readOnce.ts';

/** An exercise that can be taken. */
export interface ShelvedExercise {
  /** Names it in this library: an imported one may have the id of another. */
  readonly key: string;
  readonly imported: boolean;
  readonly exercise: Exercise;
  /** Of its file. */
  readonly sha256: string;
  readonly tenant: TenantSource;
  /** In its tenant. */
  readonly users: number;
}

/** The exercises that ship with the program, and those that somebody has added. */
export interface Shelf {
  /** In the order to take them. One that an older or newer program took in, and this one cannot read, is left out. */
  all(): Promise<readonly ShelvedExercise[]>;
  /** Throws `notFound`; for one that cannot be read, what is wrong with it. */
  get(key: string): Promise<ShelvedExercise>;
  /** The exercise whose file has this hash. */
  withHash(sha256: string): Promise<ShelvedExercise | null>;
  /** Where the package of an added exercise lies. */
  packageOf(key: string): string;
}

export interface ShelfEnvironment {
  readonly store: AppStore;
  /** With the packages of added exercises. */
  readonly packageFolder: string;
  /** Exercises and tenants that ship with the program. */
  readonly trainingFolder: string | undefined;
}

export function createShelf({ store, packageFolder, trainingFolder }: ShelfEnvironment): Shelf {
  const packageOf = (key: string): string => path.join(packageFolder, `${key}.zip`);
  const added = new Map<string, ShelvedExercise>();

  const allShipped = readOnce(async (): Promise<readonly ShelvedExercise[]> => {
    const texts = await readShippedExercises(trainingFolder);
    return await Promise.all(
      texts.map(async ({ exercise, sha256 }) => {
        const tenant = tenantOf(exercise);
        return { key: exercise.id, imported: false, exercise, sha256, tenant, users: await countUsers(tenant.source) };
      }),
    );
  });
  const tenantOf = ({ tenant }: Exercise, key?: string): TenantSource =>
    'shipped' in tenant || key === undefined
      ? shippedTenant('shipped' in tenant ? tenant.shipped : '', trainingFolder)
      : { source: packageOf(key), folder: PACKED_TENANT };
  const toShelved = (row: ExerciseRow): ShelvedExercise => {
    const { key, sha256, users } = row;
    const known = added.get(key);
    if (known?.sha256 === sha256) return known;
    const exercise = parseExercise(JSON.parse(row.exercise), key);
    const shelved = { key, imported: true, exercise, sha256, tenant: tenantOf(exercise, key), users };
    added.set(key, shelved);
    return shelved;
  };
  const all = async (): Promise<readonly ShelvedExercise[]> =>
    [...(await allShipped()), ...store.exercises.all().flatMap((row) => readable(row, toShelved))].sort(inCourseOrder);

  return {
    all,
    get: async (key) => {
      const found = (await allShipped()).find((each) => each.key === key);
      if (found !== undefined) return found;
      const row = store.exercises.all().find((each) => each.key === key);
      if (row === undefined) throw new AppError('notFound', { found: `exercise ${key}` });
      return toShelved(row);
    },
    withHash: async (sha256) => (await all()).find((each) => each.sha256 === sha256) ?? null,
    packageOf,
  };
}

function readable(row: ExerciseRow, read: (row: ExerciseRow) => ShelvedExercise): ShelvedExercise[] {
  try {
    return [read(row)];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** Within a level those that ship come first where the order says nothing. */
function inCourseOrder(a: ShelvedExercise, b: ShelvedExercise): number {
  const { exercise: x } = a;
  const { exercise: y } = b;
  return x.level - y.level || x.order - y.order || Number(a.imported) - Number(b.imported) || (a.key < b.key ? -1 : 1);
}
