import Database from 'better-sqlite3';
import { AppError, type ErrorCode } from '../../shared/model/appError.ts';

/**
 * Runs `work` on the database in `file`; what SQLite refuses comes out as an AppError that names the file, and so does JSON that is none:
 * whole is what we write, so a damaged page has it.
 */
export function guardStore<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new AppError('notATenantCopy', { file, expected: 'undamaged data', found: error.message }, { cause: error });
    }
    throw toStoreError(error, file);
  }
}

/** An AppError for what can go wrong with a file; anything else is handed back as it is. */
export function toStoreError(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const code = errorCodeOf(error.code);
  if (code === undefined) return error;
  // That another program holds the file says it all; SQLite's own words would only repeat it.
  const details = code === 'fileLocked' ? { file } : { file, expected: EXPECTED[code], found: error.message };
  return new AppError(code, details, { cause: error });
}

type StoreErrorCode = Extract<ErrorCode, 'notATenantCopy' | 'fileLocked' | 'notWritable' | 'fileNotReadable' | 'diskFull'>;

const EXPECTED: Readonly<Record<Exclude<StoreErrorCode, 'fileLocked'>, string>> = {
  notATenantCopy: 'a tenant copy made by this program',
  notWritable: 'a file and folder that can be written to',
  fileNotReadable: 'a file that can be read',
  diskFull: 'room on the disk',
};

function errorCodeOf(sqliteCode: string): StoreErrorCode | undefined {
  // SQLITE_ERROR: our own statements are tested, so a table or column they do not find is missing from a damaged file.
  if (['SQLITE_NOTADB', 'SQLITE_ERROR'].includes(sqliteCode) || sqliteCode.startsWith('SQLITE_CORRUPT')) return 'notATenantCopy';
  if (sqliteCode.startsWith('SQLITE_BUSY') || sqliteCode.startsWith('SQLITE_LOCKED')) return 'fileLocked';
  if (sqliteCode.startsWith('SQLITE_READONLY')) return 'notWritable';
  if (sqliteCode.startsWith('SQLITE_CANTOPEN') || sqliteCode === 'SQLITE_PERM' || sqliteCode === 'SQLITE_AUTH') return 'fileNotReadable';
  // A quota or a file size limit shows as a failed write, not as a full disk.
  if (sqliteCode === 'SQLITE_FULL' || sqliteCode === 'SQLITE_IOERR_WRITE' || sqliteCode === 'SQLITE_IOERR_TRUNCATE') return 'diskFull';
  return sqliteCode.startsWith('SQLITE_IOERR') ? 'fileNotReadable' : undefined;
}
