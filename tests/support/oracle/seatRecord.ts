import type { SkuId } from '../../../shared/model/graph.ts';
import { compareText } from './entries.ts';
import { consumedUnits, ownedUnits } from './units.ts';
import type { World } from './world.ts';

/** A row of `seats.csv`; `at` in seconds since `startAt`. */
export interface SeatRow {
  readonly at: number;
  readonly skuId: SkuId;
  readonly consumed: number;
  readonly owned: number;
}

/** Looks at the seats after every event (section 10, Instants). */
export interface SeatRecord {
  readonly rows: readonly SeatRow[];
  readonly before: ReadonlyMap<SkuId, number>;
  /** The start included. */
  readonly peak: ReadonlyMap<SkuId, number>;
  look(): void;
}

export function createSeatRecord(world: World): SeatRecord {
  const skuIds = [...world.skus.keys()].sort(compareText);
  const rows: SeatRow[] = [];
  const before = new Map(skuIds.map((skuId) => [skuId, consumedUnits(world, skuId)]));
  const peak = new Map(before);
  const seen = new Map(skuIds.map((skuId) => [skuId, { consumed: consumedUnits(world, skuId), owned: ownedUnits(world, skuId) }]));
  const look = () => {
    for (const skuId of skuIds) {
      const now = { consumed: consumedUnits(world, skuId), owned: ownedUnits(world, skuId) };
      const last = seen.get(skuId)!;
      if (now.consumed === last.consumed && now.owned === last.owned) continue;
      seen.set(skuId, now);
      rows.push({ at: world.now, skuId, ...now });
      peak.set(skuId, Math.max(peak.get(skuId)!, now.consumed));
    }
  };
  return { rows, before, peak, look };
}
