import type { SnapshotPart } from '../../../shared/engine/snapshot/snapshotCodec.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { loadSnapshot } from '../../store/snapshotParts.ts';
import { openTenantStore } from '../../store/tenantStore.ts';
import { buffersOfParts, handOver } from './handover.ts';
import type { JobContext } from './jobTypes.ts';

/** Everything that a tenant copy knows of its tenant, as it is kept: all of it is read, so the file is not needed again. */
export interface LoadedCopy {
  readonly parts: readonly SnapshotPart[];
  /** The same as long as the file holds the same tenant. */
  readonly fingerprint: string;
}

/** Reads a whole tenant copy. */
export async function loadJob({ file }: { readonly file: string }, { isCancelled, onProgress }: JobContext): Promise<LoadedCopy> {
  onProgress({ stage: 'loading', done: 0, total: null });
  const loaded = readCopy(file, isCancelled);
  return handOver(loaded, buffersOfParts(loaded.parts));
}

/** Throws as opening a tenant copy and loading a snapshot do; `cancelled`. */
export function readCopy(file: string, isCancelled: () => boolean = () => false): LoadedCopy {
  const store = openTenantStore(file, { readonly: true });
  try {
    const fingerprint = store.snapshotParts.fingerprint();
    const parts: SnapshotPart[] = [];
    const read = (name: string): Uint8Array | string => {
      if (isCancelled()) throw new AppError('cancelled');
      const value = store.snapshotParts.read(name);
      parts.push({ name, value });
      return value;
    };
    // Decoding asks for every part and finds what is damaged; what it makes is made again on the other side.
    const { users } = loadSnapshot({ path: file, snapshotParts: { read } });
    for (const attribute of users.attributeNames) users.attribute(attribute);
    return { parts, fingerprint };
  } finally {
    store.close();
  }
}
