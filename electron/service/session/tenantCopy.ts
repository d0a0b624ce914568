import { statSync } from 'node:fs';
import { decodeSnapshot } from '../../../shared/engine/snapshot/snapshotCodec.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { openTenantStore } from '../../store/tenantStore.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import { readCopy } from '../jobs/loadJob.ts';

/** A smaller file is read where we are: starting a worker takes longer. In bytes. */
const READ_HERE = 24 << 20;

/** A tenant copy in memory. The file is closed as soon as it is read: it may be moved, replaced or locked underneath. */
export interface TenantCopy {
  readonly snapshot: TenantSnapshot;
  /** The same as long as the file holds the same tenant. */
  readonly fingerprint: string;
  /** False when the file holds another tenant now. Throws `tenantGone` when there is none. */
  isCurrent(): boolean;
}

/** Throws as opening a tenant copy does, and `tenantGone`. */
export async function readTenantCopy(file: string, jobs: JobRunner): Promise<TenantCopy> {
  let seen = look(file);
  const { parts, fingerprint } = seen.size <= READ_HERE ? readCopy(file) : await jobs.run('load', { file });
  const values = new Map(parts.map(({ name, value }) => [name, value]));
  return {
    snapshot: decodeSnapshot((name) => values.get(name)),
    fingerprint,
    isCurrent: () => {
      const now = look(file);
      if (isSame(now, seen)) return true;
      if (now.inode !== seen.inode) return false;
      // Scenarios are kept in the same file: that it was written to says nothing of the tenant.
      const found = fingerprintOf(file);
      if (found !== null && found !== fingerprint) return false;
      if (found !== null) seen = now;
      return true;
    },
  };
}

/** What the file system says of a file. */
interface Sighting {
  readonly inode: bigint;
  readonly size: bigint;
  readonly changedAt: bigint;
}

function look(file: string): Sighting {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (found === undefined) throw new AppError('tenantGone', { file });
  return { inode: found.ino, size: found.size, changedAt: found.mtimeNs };
}

function isSame(a: Sighting, b: Sighting): boolean {
  return a.inode === b.inode && a.size === b.size && a.changedAt === b.changedAt;
}

/** null while another program holds the file: what is in memory is then as good as can be had. */
function fingerprintOf(file: string): string | null {
  try {
    const store = openTenantStore(file, { readonly: true });
    try {
      return store.snapshotParts.fingerprint();
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'fileLocked') return null;
    throw error;
  }
}
