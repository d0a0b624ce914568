import Database from 'better-sqlite3';
import { toStoreError } from './storeError.ts';
import { openTenantStore } from './tenantStore.ts';

/** Pages copied at once, some milliseconds of work: in between, others on this thread have their turn. */
const PAGES_A_TURN = 512;

/**
 * Copies a tenant copy with everything in it as it is at one moment, though others may be writing. Throws AppError as opening does, and
 * `diskFull` or `notWritable` for the target.
 */
export async function duplicateTenant(source: string, target: string): Promise<void> {
  openTenantStore(source, { readonly: true }).close();
  try {
    const db = new Database(source, { readonly: true, fileMustExist: true });
    try {
      await db.backup(target, { progress: () => PAGES_A_TURN });
    } finally {
      db.close();
    }
  } catch (error) {
    throw toStoreError(error, target);
  }
  // Leaves one self-contained file, whatever journal mode the source was in.
  openTenantStore(target).close();
}
