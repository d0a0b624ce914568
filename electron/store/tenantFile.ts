import { randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, openSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/model/appError.ts';
import { syncFolder, syncToDisk } from '../files/syncToDisk.ts';
import { toAppError } from '../files/systemError.ts';
import { isLocked } from './fileLock.ts';
import { holdKeptRows } from './keptTables.ts';
import { checkTenantCopy } from './migrations/migrate.ts';
import { guardStore } from './storeError.ts';

/** A tenant copy in the making: a database beside the target that takes its place when it is whole. */
export interface NewTenantFile {
  readonly db: Database.Database;
  /** Of the unfinished file. */
  readonly path: string;
  /** Makes the file durable and puts it in the target's place. Throws AppError; then `discard` is still due. */
  commit(): void;
  /** Takes away what was made. Harmless after `commit`. */
  discard(): void;
}

/** Large pages: the snapshot's columns are large values, and rows arrive in order. */
const PAGE_BYTES = 8192;
const BUSY_MILLISECONDS = 500;

/**
 * Begins a tenant copy that will replace `target`, if there is one. Throws AppError: `notATenantCopy` (a file of another program is
 * never replaced), `futureVersion`, `fileLocked`, `notWritable`, `diskFull`.
 */
export function createTenantFile(target: string): NewTenantFile {
  const path = realTarget(target);
  refuseTarget(path, target);
  removeDeadFiles(path);
  const unfinished = `${path}.importing-${randomBytes(6).toString('hex')}`;
  try {
    closeSync(openSync(unfinished, 'wx'));
  } catch (error) {
    throw toAppError(error, 'write', target);
  }
  try {
    const db = guardStore(target, () => openUnfinished(unfinished));
    return {
      db,
      path: unfinished,
      commit: () => {
        refuseTarget(path, target);
        const kept = guardStore(target, () => (isEmpty(path) ? null : holdKeptRows(path, BUSY_MILLISECONDS)));
        try {
          guardStore(target, () => {
            kept?.copyInto(db);
            db.exec('COMMIT');
          });
          db.close();
          syncNew(unfinished, target);
        } finally {
          // Only now, a moment before the rename: what somebody writes to the old copy from here on would be lost with it.
          kept?.release();
        }
        replaceTarget(unfinished, path, target);
      },
      discard: () => {
        db.close();
        rmSync(unfinished, { force: true });
      },
    };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** The lock is held until the end: it tells other imports that this one is alive. A journal would be for nothing: what is not whole is thrown away. */
function openUnfinished(path: string): Database.Database {
  const db = new Database(path, { timeout: BUSY_MILLISECONDS });
  try {
    db.pragma(`page_size = ${PAGE_BYTES}`);
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('foreign_keys = OFF');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Where a link leads: the file is replaced, not the link. */
function realTarget(target: string): string {
  try {
    return realpathSync(target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return resolve(target);
    throw toAppError(error, 'write', target);
  }
}

/** What is there may only be a tenant copy that nobody is using, or an empty file. */
function refuseTarget(path: string, target: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  refuseFolder(dirname(path), target);
  if (found === undefined) return;
  if (!found.isFile()) throw new AppError('notATenantCopy', { file: target, expected: 'a file', found: 'a folder or device' });
  if (found.size === 0) return;
  refuseReadOnly(path, target);
  guardStore(target, () => {
    const db = new Database(path, { fileMustExist: true, timeout: BUSY_MILLISECONDS });
    try {
      checkTenantCopy(db, target);
      // Out of WAL mode nobody can write beside us, and no journal of the old file is left for the new one to find.
      db.pragma('journal_mode = DELETE');
      db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    } finally {
      db.close();
    }
  });
}

function refuseFolder(folder: string, target: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('notWritable', { file: target, expected: 'an existing folder', found: folder });
  }
  refuseReadOnly(folder, target);
}

function refuseReadOnly(path: string, target: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw toAppError(error, 'write', target);
  }
}

/** Imports that were killed leave their file behind, and nobody holds its lock. */
function removeDeadFiles(path: string): void {
  const prefix = `${basename(path)}.importing-`;
  for (const name of listFolder(dirname(path))) {
    const file = join(dirname(path), name);
    if (name.startsWith(prefix) && !isLocked(file)) rmSync(file, { force: true });
  }
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw toAppError(error, 'write', folder);
  }
}

/** Nothing there, or a file without a byte in it. */
function isEmpty(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

function syncNew(unfinished: string, target: string): void {
  try {
    syncToDisk(unfinished);
  } catch (error) {
    throw toAppError(error, 'write', target);
  }
}

function replaceTarget(unfinished: string, path: string, target: string): void {
  try {
    // A journal whose database was deleted would be played into the new one.
    for (const journal of ['-wal', '-shm', '-journal']) rmSync(`${path}${journal}`, { force: true });
    renameSync(unfinished, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw toAppError(error, 'write', target);
  }
}
