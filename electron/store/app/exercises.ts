import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/model/appError.ts';
import { guardStore } from '../storeError.ts';

/** An exercise that came as a file. */
export interface ExerciseRow {
  readonly key: string;
  /** Of the exercise's file. */
  readonly sha256: string;
  /** As it is in the file. Who reads it checks it. */
  readonly exercise: string;
  /** 1 where the tenant is in a package beside the database. */
  readonly hasPackage: 0 | 1;
  readonly users: number;
  readonly addedAt: string;
}

const COLUMNS = 'key, sha256, exercise, hasPackage, users, addedAt';

export function createExercises(db: Database, file: string) {
  const all = db.prepare<[], ExerciseRow>(`SELECT ${COLUMNS} FROM exercises ORDER BY addedAt, key`);
  const add = db.prepare<ExerciseRow>(`INSERT INTO exercises (${COLUMNS}) VALUES (${COLUMNS.replace(/\w+/g, '@$&')})`);
  const remove = db.prepare<[string]>('DELETE FROM exercises WHERE key = ?');
  const guard = <Result>(work: () => Result): Result => guardStore(file, work);
  return {
    /** In the order they came. */
    all: () => guard(() => all.all()),
    add: (row: ExerciseRow): void => void guard(() => add.run(row)),
    /** Throws `notFound`. */
    remove: (key: string): void =>
      guard(() => {
        if (remove.run(key).changes === 0) throw new AppError('notFound', { found: `exercise ${key}` });
      }),
  };
}
