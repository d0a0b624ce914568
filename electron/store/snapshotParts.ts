import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { decodeSnapshot, SNAPSHOT_CODEC_VERSION } from '../../shared/engine/snapshot/snapshotCodec.ts';
import type { TenantSnapshot } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../shared/model/appError.ts';
import { guardStore } from './storeError.ts';
import type { TenantStore } from './tenantStore.ts';

interface PieceRow {
  readonly codecVersion: number;
  readonly checksum: number;
  readonly value: Uint8Array | string;
}

/** A value is copied on its way in and out; in pieces of this size, in bytes, it is never copied as a whole. */
const PIECE_BYTES = 4 << 20;

export const SNAPSHOT_STATEMENTS = {
  pieces: 'SELECT codecVersion, checksum, value FROM snapshotParts WHERE name = ? ORDER BY piece',
} as const;

/** All of them, which are a few hundred; the values beside them are not read. */
const CHECKSUMS = 'SELECT checksum FROM snapshotParts ORDER BY name, piece';

const CONTENT = 'SELECT name, value FROM snapshotParts ORDER BY name, piece';

/** The columns of the snapshot as named parts. */
export function createSnapshotParts(db: Database, file: string) {
  const pieces = db.prepare<[string], PieceRow>(SNAPSHOT_STATEMENTS.pieces);
  const checksums = db.prepare<[], { checksum: number }>(CHECKSUMS);
  const contents = db.prepare<[], { name: string; value: Uint8Array | string }>(CONTENT);
  return {
    /** The same for the same tenant, whatever else is written to the file. */
    fingerprint: (): string =>
      guardStore(file, () =>
        checksums
          .all()
          .map(({ checksum }) => checksum.toString(36))
          .join(),
      ),
    /**
     * SHA-256 in hexadecimal of all that is known of the tenant: of the parts one after another, each piece behind its name and length. The
     * same export gives the same hash in every file that holds it, whatever scenarios and answers lie beside it.
     */
    contentHash: (): string =>
      guardStore(file, () => {
        const content = createHash('sha256');
        for (const { name, value } of contents.iterate()) {
          const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
          content.update(`${name}\n${bytes.length}\n`).update(bytes);
        }
        return content.digest('hex');
      }),
    /** Throws `notATenantCopy` for a part that is missing or damaged. */
    read: (name: string): Uint8Array | string => {
      const rows = guardStore(file, () => pieces.all(name));
      for (const row of rows) checkPiece(row, name, file);
      const [first] = rows;
      if (first === undefined) throw new AppError('notATenantCopy', { file, place: placeOf(name), expected: 'data', found: 'nothing' });
      return rows.length === 1 ? first.value : joined(rows.map((row) => row.value as Uint8Array));
    },
    write: (name: string, value: Uint8Array | string): void => {
      const insert = db.prepare('INSERT INTO snapshotParts VALUES (?, ?, ?, ?, ?)');
      const whole = typeof value === 'string' || value.length <= PIECE_BYTES;
      for (let piece = 0, at = 0; piece === 0 || at < value.length; piece++, at += PIECE_BYTES) {
        const bytes = whole ? value : value.subarray(at, at + PIECE_BYTES);
        insert.run(name, piece, SNAPSHOT_CODEC_VERSION, crc32(bytes), bytes);
        if (whole) return;
      }
    },
  };
}

function checkPiece({ codecVersion, checksum, value }: PieceRow, name: string, file: string): void {
  const place = placeOf(name);
  if (codecVersion !== SNAPSHOT_CODEC_VERSION) {
    throw new AppError('futureVersion', { file, place, expected: `codec ${SNAPSHOT_CODEC_VERSION}`, found: `${codecVersion}` });
  }
  if (crc32(value) !== checksum) throw new AppError('notATenantCopy', { file, place, expected: 'undamaged data' });
}

function placeOf(name: string): string {
  return `snapshot part ${name}`;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An open store, or something that opens one when it is asked. */
export interface SnapshotSource {
  readonly path: string;
  readonly snapshotParts: Pick<TenantStore['snapshotParts'], 'read'>;
}

/**
 * The tenant as the engine sees it. Attribute columns are read from the store when first asked for, so it must stay open as long as the
 * snapshot is used. Throws `notATenantCopy` for parts that are missing, damaged, or not what they should be.
 */
export function loadSnapshot(store: SnapshotSource): TenantSnapshot {
  try {
    return decodeSnapshot((name) => store.snapshotParts.read(name));
  } catch (error) {
    if (error instanceof AppError) throw error;
    const found = error instanceof Error ? error.message : String(error);
    throw new AppError('notATenantCopy', { file: store.path, expected: 'undamaged data', found }, { cause: error });
  }
}
