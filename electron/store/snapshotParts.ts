import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { decodeSnapshot, SNAPSHOT_CODEC_VERSION } from '../../shared/engine/snapshot/snapshotCodec.ts';
import type { TenantSnapshot } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../shared/model/appError.ts';
import { guardStore } from './storeError.ts';
import type { TenantStore } from './tenantStore.ts';

interface PartRow {
  readonly codecVersion: number;
  readonly checksum: number;
  readonly value: Uint8Array | string;
}

/** The columns of the snapshot as named parts. */
export function createSnapshotParts(db: Database, file: string) {
  const byName = db.prepare<[string], PartRow>('SELECT codecVersion, checksum, value FROM snapshotParts WHERE name = ?');
  return {
    /** Throws `notATenantCopy` for a part that is missing or damaged. */
    read: (name: string): Uint8Array | string => {
      const part = guardStore(file, () => byName.get(name));
      const place = `snapshot part ${name}`;
      if (part === undefined) throw new AppError('notATenantCopy', { file, place, expected: 'data', found: 'nothing' });
      if (part.codecVersion !== SNAPSHOT_CODEC_VERSION) {
        throw new AppError('futureVersion', { file, place, expected: `codec ${SNAPSHOT_CODEC_VERSION}`, found: `${part.codecVersion}` });
      }
      if (crc32(part.value) !== part.checksum) throw new AppError('notATenantCopy', { file, place, expected: 'undamaged data' });
      return part.value;
    },
  };
}

/**
 * The tenant as the engine sees it. Attribute columns are read from the store when first asked for, so it must stay open as long as the
 * snapshot is used.
 */
export function loadSnapshot(store: TenantStore): TenantSnapshot {
  return decodeSnapshot((name) => store.snapshotParts.read(name));
}
