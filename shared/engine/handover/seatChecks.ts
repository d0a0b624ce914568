import type { HandoverCheck } from '../../model/handover.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** Rows of the log: where the wave before begins, the boundary, and where the wave after ends. */
export interface Boundary {
  readonly previousRow: number;
  readonly row: number;
  readonly nextRow: number;
}

/** Of each license plan whose units move beside the boundary: what is owned then, and the most that the next wave takes of what is free. */
export function* seatChecksAt(rehearsal: Rehearsal, { previousRow, row, nextRow }: Boundary): Generator<HandoverCheck> {
  const { ledger, snapshot, settings, tables } = rehearsal;
  const moved = new Set<number>();
  const consumed = new Map<number, number>();
  const owned = new Map<number, number>();
  /** Of rows passed so far, also of those after the boundary. */
  const latest = new Map<number, number>();
  const needed = new Map<number, number>();
  for (let i = 0; i < ledger.rowCount; i++) {
    const at = ledger.rowEvent[i]!;
    if (at >= nextRow) break;
    const sku = ledger.rowSku[i]!;
    if (at >= previousRow) moved.add(sku);
    if (at < row) {
      consumed.set(sku, ledger.rowConsumed[i]!);
      owned.set(sku, ledger.rowOwned[i]!);
    } else if (ledger.rowConsumed[i]! > (latest.get(sku) ?? consumedAt(sku))) {
      const taken = ledger.rowConsumed[i]! - consumedAt(sku);
      const bought = ledger.rowOwned[i]! - ownedAt(sku);
      needed.set(sku, Math.max(needed.get(sku) ?? 0, taken - bought));
    }
    latest.set(sku, ledger.rowConsumed[i]!);
  }
  for (const sku of [...moved].sort((a, b) => a - b)) {
    const skuId = tables.skus[sku]!.skuId;
    // A tenant may use more than it owns from the start.
    const freeAtLeast = needed.get(sku) || Math.min(0, ownedAt(sku) - consumedAt(sku));
    yield { kind: 'seats', skuId, ownedAtLeast: ownedAt(sku), freeAtLeast };
  }

  function consumedAt(sku: number): number {
    return consumed.get(sku) ?? ledger.consumedBefore[sku]!;
  }

  function ownedAt(sku: number): number {
    const known = owned.get(sku);
    if (known !== undefined) return known;
    const units = snapshot.skus.find(({ skuId }) => skuId === tables.skus[sku]!.skuId)?.prepaidUnits;
    return units === undefined ? 0 : units.enabled + (settings.assignWarningUnits ? units.warning : 0);
  }
}
