import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/model/appError.ts';
import { toAppError } from '../../files/systemError.ts';
import { isLocked, lockFile } from '../../store/fileLock.ts';

/** A folder for what is in the making. What is left in it when it is closed is gone. */
export interface WorkFolder {
  readonly path: string;
  close(): Promise<void>;
}

const LOCK = 'alive.lock';
/** Windows lets go of a file a moment after the program that had it open. */
const PATIENT = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;

/**
 * `parent` is on the disk where things will be in the end, so that putting them there is a rename. Not to be called while another process
 * is in `removeDeadWork`: it would not see the lock yet.
 */
export function createWorkFolder(parent: string): WorkFolder {
  const folder = path.join(parent, randomBytes(8).toString('hex'));
  try {
    mkdirSync(folder, { recursive: true });
    const lock = lockFile(path.join(folder, LOCK));
    return {
      path: folder,
      close: async () => {
        lock.release();
        await rm(folder, PATIENT);
      },
    };
  } catch (error) {
    throw toAppError(error, 'write', folder);
  }
}

/** Removes what programs that were killed have left; the folders of those that are alive stay. */
export function removeDeadWork(parent: string): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const lock = path.join(parent, name, LOCK);
    if (!existsSync(lock) || !isLocked(lock)) removeNowOrLater(path.join(parent, name));
  }
}

/** What the system holds on to is tried again at the next start; the library opens all the same. */
function removeNowOrLater(folder: string): void {
  try {
    rmSync(folder, PATIENT);
  } catch (error) {
    if (!(toAppError(error, 'write', folder) instanceof AppError)) throw error;
  }
}
