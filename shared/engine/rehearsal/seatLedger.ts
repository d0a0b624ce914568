import type { SkuOrdinal } from '../../model/brand.ts';
import type { RehearsalSettings } from '../../model/settings.ts';
import { grown } from '../columns/textColumn.ts';
import type { SkuRow } from '../licensing/tenantTables.ts';

/**
 * Units of every license plan: what is owned, what is consumed, the peak, and one row per change. Changes are collected over an
 * instant (one scheduled event with its cascade and the waiting users) and written as their net (simulation.md section 10).
 */
export class SeatLedger {
  /** Units of active subscriptions; the plan can change them. */
  readonly enabled: Int32Array;
  /** F28: those, and the ones in their grace period if the setting says so; whatever the capability. */
  readonly owned: Int32Array;
  /** 1 where free units can be assigned: the tenant lists the SKU, and it is Enabled or Warning (simulation.md section 1). */
  readonly #assignable: Uint8Array;
  readonly #listed: Uint8Array;
  readonly consumed: Int32Array;
  readonly consumedBefore: Int32Array;
  readonly peak: Int32Array;
  /** Rows: the event that ended the instant, and the state after it. */
  rowCount = 0;
  rowEvent = new Int32Array(1024);
  rowSku = new Int32Array(1024);
  rowConsumed = new Int32Array(1024);
  rowOwned = new Int32Array(1024);
  readonly #instant: ChangeSet;
  readonly #piece: ChangeSet;

  /** `consumed` includes the constant offset between the tenant's own count and ours (simulation.md section 1). */
  constructor(skus: readonly SkuRow[], settings: RehearsalSettings, consumed: Int32Array) {
    const warning = skus.map((sku) => (settings.assignWarningUnits ? (sku.subscribed?.prepaidUnits.warning ?? 0) : 0));
    this.enabled = Int32Array.from(skus, (sku) => sku.subscribed?.prepaidUnits.enabled ?? 0);
    this.owned = this.enabled.map((enabled, sku) => enabled + warning[sku]!);
    this.#assignable = Uint8Array.from(skus, ({ subscribed }) => (isAssignable(subscribed?.capabilityStatus) ? 1 : 0));
    this.#listed = Uint8Array.from(skus, ({ subscribed }) => (subscribed === null ? 0 : 1));
    this.consumed = consumed;
    this.consumedBefore = consumed.slice();
    this.peak = consumed.slice();
    this.#instant = new ChangeSet(skus.length);
    this.#piece = new ChangeSet(skus.length);
  }

  /** Never below 0 (F29). With units that would be given back first. */
  free(sku: number, givenBack = 0): number {
    return this.#assignable[sku] === 1 ? Math.max(0, this.owned[sku]! - this.consumed[sku]! + givenBack) : 0;
  }

  /** SKUs of `needs` without a free unit. */
  lacking(needs: readonly SkuOrdinal[]): readonly SkuOrdinal[] {
    for (const sku of needs) if (this.free(sku) === 0) return needs.filter((need) => this.free(need) === 0);
    return NOTHING;
  }

  /** A whole instant in one go, for a change that nothing can follow: the same as `move` and `endInstant`. */
  moveAtOnce(moves: readonly SeatMove[], event: number): void {
    for (let i = 0; i < moves.length; i++) {
      const { sku, by } = moves[i]!;
      const consumed = this.consumed[sku]! + by;
      this.consumed[sku] = consumed;
      if (consumed > this.peak[sku]!) this.peak[sku] = consumed;
      this.#appendRow(event, sku, consumed, this.owned[sku]!);
    }
  }

  move(taken: readonly SkuOrdinal[], released: readonly SkuOrdinal[]): void {
    for (const sku of taken) this.#change(sku, 1);
    for (const sku of released) this.#change(sku, -1);
  }

  #change(sku: number, by: number): void {
    const before = this.consumed[sku]!;
    this.#instant.note(sku, before);
    this.#piece.note(sku, before);
    this.consumed[sku] = before + by;
  }

  /** F29, F169: fewer seats than consumed take nothing away. A change of seats is a row even when nobody moves. */
  setEnabled(sku: number, enabled: number): void {
    this.#instant.note(sku, this.consumed[sku]!);
    this.#instant.noteOwned(sku, this.owned[sku]!);
    this.owned[sku]! += enabled - this.enabled[sku]!;
    this.enabled[sku] = enabled;
  }

  /** SKUs of which a user's processing with its cascade gave back more units than it took, ascending; then begins anew. */
  takeFreed(): readonly SkuOrdinal[] {
    const freed = this.#piece.skus.filter((sku) => this.consumed[sku]! < this.#piece.startOf(sku));
    this.#piece.clear();
    return freed as SkuOrdinal[];
  }

  /** Writes the rows of the instant that ended with this event, and the peaks. */
  endInstant(event: number): void {
    this.#piece.clear();
    const { skus } = this.#instant;
    if (skus.length === 0) return;
    if (skus.length > 1) skus.sort(ascending);
    for (const sku of skus) {
      const consumed = this.consumed[sku]!;
      const owned = this.owned[sku]!;
      if (consumed > this.peak[sku]!) this.peak[sku] = consumed;
      if (consumed !== this.#instant.startOf(sku) || owned !== this.#instant.ownedOf(sku, owned))
        this.#appendRow(event, sku, consumed, owned);
    }
    this.#instant.clear();
  }

  /** Makes room for at least `rows` in all. */
  reserve(rows: number): void {
    if (rows <= this.rowEvent.length) return;
    this.rowEvent = grown(this.rowEvent, rows);
    this.rowSku = grown(this.rowSku, this.rowEvent.length);
    this.rowConsumed = grown(this.rowConsumed, this.rowEvent.length);
    this.rowOwned = grown(this.rowOwned, this.rowEvent.length);
  }

  /** Only of what the tenant lists: of another SKU nothing is owned, and nothing can be. */
  #appendRow(event: number, sku: number, consumed: number, owned: number): void {
    if (this.#listed[sku] === 0) return;
    const row = this.rowCount++;
    if (row === this.rowEvent.length) this.reserve(row * 2);
    this.rowEvent[row] = event;
    this.rowSku[row] = sku;
    this.rowConsumed[row] = consumed;
    this.rowOwned[row] = owned;
  }
}

/** One unit taken (1) or given back (-1). */
export interface SeatMove {
  readonly sku: number;
  readonly by: 1 | -1;
}

export function isAssignable(capabilityStatus: string | undefined): boolean {
  return capabilityStatus === 'Enabled' || capabilityStatus === 'Warning';
}

const NOTHING: readonly SkuOrdinal[] = [];
const ascending = (a: number, b: number): number => a - b;

/** The SKUs changed since a point, with what was consumed then. */
class ChangeSet {
  readonly skus: number[] = [];
  readonly #start: Int32Array;
  readonly #noted: Uint8Array;
  #owned: { sku: number; owned: number } | null = null;

  constructor(skuCount: number) {
    this.#start = new Int32Array(skuCount);
    this.#noted = new Uint8Array(skuCount);
  }

  note(sku: number, consumed: number): void {
    if (this.#noted[sku] === 1) return;
    this.#noted[sku] = 1;
    this.#start[sku] = consumed;
    this.skus.push(sku);
  }

  noteOwned(sku: number, owned: number): void {
    this.#owned = { sku, owned };
  }

  startOf(sku: number): number {
    return this.#start[sku]!;
  }

  ownedOf(sku: number, otherwise: number): number {
    return this.#owned?.sku === sku ? this.#owned.owned : otherwise;
  }

  clear(): void {
    for (const sku of this.skus) this.#noted[sku] = 0;
    this.skus.length = 0;
    this.#owned = null;
  }
}
