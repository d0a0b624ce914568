import { NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { SeatLedger } from '../rehearsal/seatLedger.ts';
import type { SeatColumns } from './recording.ts';

/** The seat ledger by license plan, of those of which something changes; most moved first. */
export function buildSeatColumns({ ledger, tables, settings }: Rehearsal): SeatColumns[] {
  const rowsOf = new Int32Array(tables.skus.length);
  for (let row = 0; row < ledger.rowCount; row++) rowsOf[ledger.rowSku[row]!]!++;
  const ownedAtStart = new SeatLedger(tables.skus, settings, ledger.consumedBefore).owned;
  const columns: (SeatColumns | undefined)[] = [];
  const filled = new Int32Array(tables.skus.length).fill(1);
  rowsOf.forEach((rows, sku) => {
    if (rows === 0) return;
    const empty = (first: number): Int32Array => new Int32Array(rows + 1).fill(first, 0, 1);
    const consumed = empty(ledger.consumedBefore[sku]!);
    columns[sku] = { sku, row: empty(NONE), consumed, owned: empty(ownedAtStart[sku]!) };
  });
  for (let row = 0; row < ledger.rowCount; row++) {
    const sku = ledger.rowSku[row]!;
    const column = columns[sku]!;
    const place = filled[sku]!++;
    column.row[place] = ledger.rowEvent[row]!;
    column.consumed[place] = ledger.rowConsumed[row]!;
    column.owned[place] = ledger.rowOwned[row]!;
  }
  return columns.filter((column) => column !== undefined).sort((a, b) => moved(b) - moved(a) || a.sku - b.sku);
}

function moved({ consumed }: SeatColumns): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const units of consumed) {
    least = Math.min(least, units);
    most = Math.max(most, units);
  }
  return most - least;
}
