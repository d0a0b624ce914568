import { MOST_CURVE_POINTS, type ReportedLicensePlan, type ReportedSeats } from '../../model/report.ts';
import type { ReportNames } from '../../model/reportNames.ts';
import { thinned } from '../playback/thinned.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { valueAt } from './holders.ts';

interface Curve {
  readonly at: number[];
  readonly consumed: number[];
  readonly owned: number[];
}

/** Seat curves of the license plans that move. `lackingOf`: users who go without one at the end, by license plan. */
export function reportedSeats(rehearsal: Rehearsal, lackingOf: ReadonlyMap<string, number>, names: ReportNames): ReportedSeats[] {
  const { ledger, tables } = rehearsal;
  const curves = readCurves(rehearsal);
  return tables.skus.flatMap(({ skuId, subscribed }, sku): ReportedSeats[] => {
    const curve = curves.get(sku);
    const lacking = lackingOf.get(skuId) ?? 0;
    if (subscribed === null || (curve === undefined && lacking === 0)) return [];
    const before = valueAt(ledger.consumedBefore, sku);
    const ownedBefore = curve?.owned[0] ?? valueAt(ledger.owned, sku);
    const all = curve ?? { at: [0], consumed: [before], owned: [ownedBefore] };
    const peak = valueAt(ledger.peak, sku);
    return [
      {
        skuId,
        displayName: names.licensePlan(skuId),
        ownedBefore,
        ownedAfter: valueAt(ledger.owned, sku),
        before,
        peak,
        peakAt: all.at[all.consumed.indexOf(peak)] ?? 0,
        after: valueAt(ledger.consumed, sku),
        lacking,
        curve: points(all),
      },
    ];
  });
}

/** By ordinal of the license plan: the start first, then every change of what is used or owned. */
function readCurves({ ledger, log, settings, tables }: Rehearsal): Map<number, Curve> {
  const curves = new Map<number, Curve>();
  for (let row = 0; row < ledger.rowCount; row++) {
    const sku = valueAt(ledger.rowSku, row);
    const at = valueAt(log.at, valueAt(ledger.rowEvent, row));
    let curve = curves.get(sku);
    if (curve === undefined) {
      const units = tables.skus[sku]?.subscribed?.prepaidUnits;
      const owned = (units?.enabled ?? 0) + (settings.assignWarningUnits ? (units?.warning ?? 0) : 0);
      curve = { at: [0], consumed: [valueAt(ledger.consumedBefore, sku)], owned: [owned] };
      curves.set(sku, curve);
    }
    curve.at.push(at);
    curve.consumed.push(valueAt(ledger.rowConsumed, row));
    curve.owned.push(valueAt(ledger.rowOwned, row));
  }
  return curves;
}

function points({ at, consumed, owned }: Curve): [number, number, number][] {
  const kept = thinned(Int32Array.from(at), [Int32Array.from(consumed), Int32Array.from(owned)], MOST_CURVE_POINTS);
  return kept.map((place) => [at[place] ?? 0, consumed[place] ?? 0, owned[place] ?? 0]);
}

/** License plans that somebody holds before or after, in users. */
export function reportedLicensePlans(
  { tables }: Rehearsal,
  held: { readonly before: Int32Array; readonly after: Int32Array },
  names: ReportNames,
): ReportedLicensePlan[] {
  return tables.skus.flatMap(({ skuId }, sku): ReportedLicensePlan[] => {
    const [before, after] = [valueAt(held.before, sku), valueAt(held.after, sku)];
    return before + after === 0 ? [] : [{ skuId, displayName: names.licensePlan(skuId), before, after }];
  });
}
