import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { tenantIdSchema } from '../../../shared/contract/base.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { syncFolder } from '../../files/syncToDisk.ts';
import { toAppError } from '../../files/systemError.ts';

/** The folder with one file per tenant copy. */
export interface TenantFiles {
  /** Where the copy of this id is, or would be. */
  pathOf(tenantId: string): string;
  has(tenantId: string): boolean;
  /** Ids of all the files that bear one. */
  ids(): string[];
  /** Puts a whole copy in its place. There is none of that id. */
  moveIn(file: string, tenantId: string): void;
  /** Removes the copy and what lies beside it: journals, and backups of older versions. */
  remove(tenantId: string): Promise<void>;
  /** The same at once, for what nobody has opened; what the system holds on to stays. */
  discard(tenantId: string): void;
}

const EXTENSION = '.sqlite';
/** Windows lets go of a file a moment after the program that had it open. Retries are for `recursive` only. */
const PATIENT = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 } as const;
const JOURNALS = ['-wal', '-shm', '-journal'];

export function openTenantFiles(folder: string): TenantFiles {
  makeFolder(folder);
  const pathOf = (tenantId: string): string => path.join(folder, `${tenantIdSchema.parse(tenantId)}${EXTENSION}`);
  return {
    pathOf,
    has: (tenantId) => existsSync(pathOf(tenantId)),
    ids: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(EXTENSION))
        .map((name) => name.slice(0, -EXTENSION.length))
        .filter((id) => tenantIdSchema.safeParse(id).success),
    moveIn: (file, tenantId) => {
      const target = pathOf(tenantId);
      try {
        // A journal whose database was deleted would be played into the new one.
        for (const journal of JOURNALS) rmSync(target + journal, { force: true });
        renameSync(file, target);
        syncFolder(folder);
      } catch (error) {
        throw toAppError(error, 'write', target);
      }
    },
    discard: (tenantId) => {
      const beside = readdirSync(folder).filter((name) => name.startsWith(`${tenantId}${EXTENSION}`));
      for (const name of beside) discardFile(path.join(folder, name));
    },
    remove: async (tenantId) => {
      const file = pathOf(tenantId);
      try {
        await rm(file, PATIENT);
        const beside = (await readdir(folder)).filter((name) => name.startsWith(`${tenantId}${EXTENSION}`));
        for (const name of beside) await rm(path.join(folder, name), PATIENT);
      } catch (error) {
        throw toAppError(error, 'write', file);
      }
    },
  };
}

function discardFile(file: string): void {
  try {
    rmSync(file, PATIENT);
  } catch (error) {
    if (!(toAppError(error, 'write', file) instanceof AppError)) throw error;
  }
}

/** Throws AppError as every writer does. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw toAppError(error, 'write', folder);
  }
}
