import type { Database } from 'better-sqlite3';
import type { PieceStore } from '../../shared/engine/columns/pieceStore.ts';

/**
 * Pieces in a table that vanishes with the connection: SQLite keeps it in a temporary file, which the system removes after a crash.
 * All columns are built in the same memory.
 */
export function createPieceTable(db: Database): PieceStore {
  db.pragma('temp.cache_size = -2048');
  db.exec('CREATE TEMP TABLE pieces (key INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const put = db.prepare<[Uint8Array]>('INSERT INTO temp.pieces (bytes) VALUES (?)');
  const get = db.prepare<[number], Uint8Array>('SELECT bytes FROM temp.pieces WHERE key = ?').pluck();
  const rooms = { arrived: new Uint8Array(0), ordered: new Uint8Array(0) };
  return {
    put: (bytes) => Number(put.run(bytes).lastInsertRowid),
    get: (key) => get.get(key)!,
    room: (use, byteLength) => {
      // Room for twice as much at once costs nothing: memory that is never written to is never handed out by the system.
      if (rooms[use].length < byteLength) rooms[use] = new Uint8Array(byteLength * 2);
      return rooms[use].subarray(0, byteLength);
    },
  };
}
