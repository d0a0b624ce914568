import Database from 'better-sqlite3';
import { AppError } from '../../shared/model/appError.ts';
import { guardStore, toStoreError } from './storeError.ts';

/** A lock that is gone with the process that holds it, however that ends. */
export interface FileLock {
  release(): void;
}

/** Makes the file, if need be, and holds it. Throws AppError `fileLocked`, `notWritable` and others of the kind. */
export function lockFile(file: string): FileLock {
  return guardStore(file, () => {
    const db = new Database(file, { timeout: 0 });
    try {
      db.pragma('journal_mode = MEMORY');
      db.exec('BEGIN EXCLUSIVE');
      return { release: () => void db.close() };
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Whether some process holds this database. */
export function isLocked(file: string): boolean {
  try {
    const db = new Database(file, { fileMustExist: true, timeout: 0 });
    try {
      db.exec('BEGIN EXCLUSIVE; ROLLBACK');
      return false;
    } finally {
      db.close();
    }
  } catch (error) {
    const reason = toStoreError(error, file);
    if (!(reason instanceof AppError)) throw reason;
    return reason.code === 'fileLocked';
  }
}
