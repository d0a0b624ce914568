import { AppError, type ErrorCode } from '../../shared/model/appError.ts';

/** What the operating system says, by what we were doing. Codes are Node's names of `errno`. */
const DISK_FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FILE_LOCKED: ReadonlySet<string> = new Set(['EBUSY', 'ETXTBSY']);
const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'a read-only file system',
  ENOENT: 'no such file or folder',
  ENOTDIR: 'a file where a folder should be',
  EISDIR: 'a folder where a file should be',
  EEXIST: 'a file of that name',
  ENAMETOOLONG: 'a name that is too long',
  ELOOP: 'links that lead in a circle',
  EMFILE: 'too many open files',
  EIO: 'a failing disk',
  ENOSPC: 'no room left',
  EDQUOT: 'no room left in the quota',
  EFBIG: 'a limit on the size of files',
};

/**
 * An error of the file system as an expected failure; anything else, AppErrors included, comes back as it is. `file` is what the person
 * named, not the temporary name beside it.
 */
export function toAppError(error: unknown, doing: 'read' | 'write', file: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error) || typeof error.code !== 'string') return error;
  const found = REASONS[error.code] ?? error.code;
  return new AppError(toCode(error.code, doing), { file, found }, { cause: error });
}

function toCode(systemCode: string, doing: 'read' | 'write'): ErrorCode {
  if (DISK_FULL.has(systemCode)) return 'diskFull';
  if (FILE_LOCKED.has(systemCode)) return 'fileLocked';
  return doing === 'read' ? 'fileNotReadable' : 'notWritable';
}
