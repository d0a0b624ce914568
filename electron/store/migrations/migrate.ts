import { renameSync, rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/model/appError.ts';
import { APPLICATION_ID, CURRENT_VERSION, MIGRATIONS } from './migrations.ts';

/** The `user_version` of a tenant copy. Throws `notATenantCopy` for any other file and `futureVersion` for one of a newer program. */
export function checkTenantCopy(db: Database, file: string): number {
  const applicationId = db.pragma('application_id', { simple: true });
  if (applicationId !== APPLICATION_ID) throw new AppError('notATenantCopy', { file, expected: 'a tenant copy made by this program' });
  const version = db.pragma('user_version', { simple: true });
  if (typeof version !== 'number' || version < 1) throw new AppError('notATenantCopy', { file, expected: 'a version from 1' });
  if (version > CURRENT_VERSION) {
    throw new AppError('futureVersion', { file, expected: `version ${CURRENT_VERSION} or older`, found: `version ${version}` });
  }
  return version;
}

/**
 * Brings the file to the current version: every missing step in one transaction, after a backup beside the file
 * (`<file>.backup-v<old version>`), which stays. `migrations` is a parameter for the tests only.
 */
export function migrate(db: Database, file: string, migrations: readonly string[] = MIGRATIONS): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version >= migrations.length) return;
  backUp(db, `${file}.backup-v${version}`);
  db.transaction(() => {
    for (const step of migrations.slice(version)) db.exec(step);
    db.pragma(`user_version = ${migrations.length}`);
  }).exclusive();
}

/** Written whole under another name first, so that a backup is never half a file. */
function backUp(db: Database, backup: string): void {
  const unfinished = `${backup}.unfinished`;
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  renameSync(unfinished, backup);
}
