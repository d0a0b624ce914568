import type { Database } from 'better-sqlite3';
import { release } from '../../shared/engine/columns/growth.ts';
import type { PieceStore } from '../../shared/engine/columns/pieceStore.ts';

/** A store of pieces that holds on to memory and disk until it is closed. */
export interface PieceTable extends PieceStore {
  close(): void;
}

/** Pieces in a temporary table, which the system removes after a crash. All columns are built in the same memory. */
export function createPieceTable(db: Database): PieceTable {
  db.pragma('temp.cache_size = -2048');
  db.exec('CREATE TEMP TABLE pieces (key INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const put = db.prepare<[Uint8Array]>('INSERT INTO temp.pieces (bytes) VALUES (?)');
  const get = db.prepare<[number], Uint8Array>('SELECT bytes FROM temp.pieces WHERE key = ?').pluck();
  const rooms = { arrived: new Uint8Array(0), ordered: new Uint8Array(0) };
  return {
    put: (bytes) => Number(put.run(bytes).lastInsertRowid),
    get: (key) => get.get(key)!,
    room: (use, byteLength) => {
      if (rooms[use].length < byteLength) {
        release(rooms[use]);
        rooms[use] = new Uint8Array(byteLength);
      }
      return rooms[use].subarray(0, byteLength);
    },
    close: () => {
      release(rooms.arrived, rooms.ordered);
      db.exec('DROP TABLE temp.pieces');
    },
  };
}
