import { renameSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../../shared/model/appError.ts';
import { guardStore } from '../storeError.ts';
import { APP_DATABASE_ID, APP_MIGRATIONS } from './appMigrations.ts';
import { createAttempts } from './attempts.ts';
import { createExercises } from './exercises.ts';
import { createMythGuesses } from './mythGuesses.ts';
import { createPriceBooks } from './priceBooks.ts';
import { createSettings } from './settings.ts';
import { createTenantList } from './tenantList.ts';

/** Two windows on one data folder wait this long for each other. All they write is a row. */
const BUSY_MILLISECONDS = 5000;

export type AppStore = ReturnType<typeof appStore>;

/**
 * The database of a library, made when it is not there. One that cannot be read steps aside (`<file>.damaged`), as everything in it can
 * be found again but for preferences and names. Throws AppError: `futureVersion`, `fileLocked`, `notWritable`, `fileNotReadable`,
 * `diskFull`.
 */
export function openAppStore(file: string): AppStore {
  try {
    return appStore(file, openDatabase(file));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'notATenantCopy' || !statSync(file).isFile()) throw error;
    for (const journal of ['-wal', '-shm']) rmSync(`${file}${journal}`, { force: true });
    renameSync(file, `${file}.damaged`);
    return appStore(file, openDatabase(file));
  }
}

function appStore(file: string, db: Database.Database) {
  return {
    settings: createSettings(db, file),
    tenants: createTenantList(db, file),
    priceBooks: createPriceBooks(db, file),
    exercises: createExercises(db, file),
    attempts: createAttempts(db, file),
    mythGuesses: createMythGuesses(db, file),
    /** Runs `work` while nobody else writes to this database; all that it changes counts, or nothing. */
    alone: <Result>(work: () => Result): Result => guardStore(file, () => db.transaction(work).immediate()),
    close: () => void db.close(),
  };
}

function openDatabase(file: string): Database.Database {
  return guardStore(file, () => {
    const db = new Database(file, { timeout: BUSY_MILLISECONDS });
    try {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = NORMAL');
      db.transaction(() => migrateApp(db, file)).immediate();
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** In one transaction of the caller, so that of two programs that start together one finds it done. */
function migrateApp(db: Database.Database, file: string): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  const isNew = version === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (!isNew && db.pragma('application_id', { simple: true }) !== APP_DATABASE_ID) {
    throw new AppError('notATenantCopy', { file, expected: 'the database of a library' });
  }
  if (version > APP_MIGRATIONS.length) {
    throw new AppError('futureVersion', { file, expected: `version ${APP_MIGRATIONS.length} or older`, found: `version ${version}` });
  }
  for (const step of APP_MIGRATIONS.slice(version)) db.exec(step);
  db.pragma(`application_id = ${APP_DATABASE_ID}`);
  db.pragma(`user_version = ${APP_MIGRATIONS.length}`);
}
