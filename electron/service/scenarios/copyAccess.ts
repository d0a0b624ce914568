import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../../shared/model/appError.ts';
import { BUSY_MILLISECONDS, openTenantStore, type TenantStore } from '../../store/tenantStore.ts';

/** Between two tries; others on this thread have their turn meanwhile. */
const PAUSE_MILLISECONDS = 40;

/**
 * Names the file at a path, not the path: another file that takes its place has another name, though it may get the same inode. Throws
 * `tenantGone` when there is none.
 */
export function fileIdentity(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  if (found === undefined) throw new AppError('tenantGone', { file });
  return `${found.dev}:${found.ino}:${found.birthtimeNs}`;
}

/** Opens the copy for one piece of work, which does not wait, and closes it behind. While somebody else holds the file, tries again. */
export async function readCopy<Result>(file: string, work: (copy: TenantStore) => Result): Promise<Result> {
  return await patiently(file, () => openedWith(file, true, work));
}

/**
 * The same for work that writes. Throws `tenantGone` when the file was removed or replaced meanwhile: what was written then went with it.
 */
export async function writeCopy<Result>(file: string, work: (copy: TenantStore) => Result): Promise<Result> {
  return await patiently(file, () => {
    const before = fileIdentity(file);
    const result = openedWith(file, false, work);
    if (fileIdentity(file) !== before) throw new AppError('tenantGone', { file });
    return result;
  });
}

function openedWith<Result>(file: string, readonly: boolean, work: (copy: TenantStore) => Result): Result {
  const copy = openTenantStore(file, { readonly, busyMilliseconds: 0 });
  try {
    return work(copy);
  } finally {
    copy.close();
  }
}

/** As patient as opening a copy is, without standing still. */
async function patiently<Result>(file: string, attempt: () => Result): Promise<Result> {
  const deadline = performance.now() + BUSY_MILLISECONDS;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      // Gone between the look at it and the opening.
      if (error.code === 'fileNotReadable') fileIdentity(file);
      if (error.code !== 'fileLocked' || performance.now() > deadline) throw error;
    }
    await sleep(PAUSE_MILLISECONDS);
  }
}
