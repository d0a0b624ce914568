import { existsSync, readFileSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/model/appError.ts';
import { createAnswers } from './answers.ts';
import { createEntryTimes } from './entryTimes.ts';
import { createGroups } from './groups.ts';
import { createImportReports } from './importReports.ts';
import { checkTenantCopy, migrate } from './migrations/migrate.ts';
import { CURRENT_VERSION } from './migrations/migrations.ts';
import { createScenarioBases } from './scenarioBases.ts';
import { createScenarios } from './scenarios.ts';
import { createSkus } from './skus.ts';
import { createSnapshotParts } from './snapshotParts.ts';
import { guardStore } from './storeError.ts';
import { createSuppressions } from './suppressions.ts';
import { createUsers } from './users.ts';
import { createWizards } from './wizards.ts';

/** How long to wait for another program to let go of the file, in milliseconds. */
export const BUSY_MILLISECONDS = 2000;

export interface OpenOptions {
  readonly readonly?: boolean;
  /** This thread stands still for as long; a caller that can come back later asks for less. */
  readonly busyMilliseconds?: number;
}

export type TenantStore = ReturnType<typeof tenantStore>;

/**
 * Opens a tenant copy. Throws AppError: `fileNotReadable`, `notATenantCopy`, `futureVersion`, `fileLocked`, `notWritable`.
 * `readonly` works in a folder that cannot be written to; without it a file of an older version is migrated first.
 */
export function openTenantStore(path: string, options: OpenOptions = {}): TenantStore {
  const { readonly = false, busyMilliseconds = BUSY_MILLISECONDS } = options;
  refuseWhatIsNoFile(path);
  return guardStore(path, () => {
    const version = versionOf(path, busyMilliseconds);
    if (version < CURRENT_VERSION || !readonly) {
      const db = openToWrite(path, busyMilliseconds);
      if (!readonly) return tenantStore(path, db, false);
      closeQuietly(db);
    }
    return tenantStore(path, openToRead(path, busyMilliseconds), true);
  });
}

/** Everything that one tenant copy answers, one module per noun. */
function tenantStore(path: string, db: Database.Database, readonly: boolean) {
  return {
    path,
    readonly,
    users: createUsers(db, path),
    groups: createGroups(db, path),
    skus: createSkus(db, path),
    importReports: createImportReports(db, path),
    entryTimes: createEntryTimes(db, path),
    snapshotParts: createSnapshotParts(db, path),
    scenarios: createScenarios(db, path),
    scenarioBases: createScenarioBases(db, path),
    suppressions: createSuppressions(db, path),
    answers: createAnswers(db, path),
    wizards: createWizards(db, path),
    /** All that `work` writes is there afterwards, or nothing of it. */
    alone: <Result>(work: () => Result): Result => guardStore(path, () => db.transaction(work).immediate()),
    /** Releases the file. Nothing of this store can be used afterwards. */
    close: () => (readonly ? db.close() : closeQuietly(db)),
  };
}

function refuseWhatIsNoFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new AppError('fileNotReadable', { file: path, expected: 'an existing tenant copy' });
  if (!found.isFile()) throw new AppError('notATenantCopy', { file: path, expected: 'a file', found: 'a folder or device' });
}

/** Read without changing a byte: the file may be somebody else's database. */
function versionOf(path: string, timeout: number): number {
  const db = openToRead(path, timeout);
  try {
    return checkTenantCopy(db, path);
  } finally {
    db.close();
  }
}

function openToWrite(path: string, timeout: number): Database.Database {
  const db = new Database(path, { fileMustExist: true, timeout });
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('foreign_keys = ON');
    migrate(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A copy at rest is in rollback mode (see `closeQuietly`) and opens anywhere. One that was left in WAL mode by a crash and then moved to
 * a read-only folder cannot be opened by SQLite in place, and is read into memory.
 */
function openToRead(path: string, timeout: number): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout });
  try {
    db.pragma('schema_version');
    return db;
  } catch (error) {
    db.close();
    const cannotShare =
      error instanceof Database.SqliteError && (error.code === 'SQLITE_CANTOPEN' || error.code.startsWith('SQLITE_READONLY'));
    if (!cannotShare || existsSync(`${path}-wal`)) throw error;
    return openInMemory(path);
  }
}

/** Offsets of the file format's write and read version in the header; 1 is rollback mode, 2 is WAL, which memory cannot have. */
const VERSION_BYTES = [18, 19] as const;

function openInMemory(path: string): Database.Database {
  const bytes = readFileSync(path);
  for (const at of VERSION_BYTES) bytes[at] = 1;
  return new Database(bytes, { readonly: true });
}

/** Leaves one self-contained file: out of WAL mode, unless somebody else is still using it. */
function closeQuietly(db: Database.Database): void {
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  } finally {
    db.close();
  }
}
