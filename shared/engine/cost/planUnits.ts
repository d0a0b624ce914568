import type { PlanUnitCounts } from '../../model/planCost.ts';
import type { Outcome } from '../../model/resultSummary.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { type PlanWave, planWaves } from './planWaves.ts';

/** What a plan does to units: all that its cost is worked out from, whatever the prices. Its columns can cross threads. */
export interface PlanUnits {
  /** The day on which the plan begins, as it is written there. */
  readonly date: string;
  readonly elapsedSeconds: number;
  readonly outcome: Outcome;
  /** Those of which the tenant has units or a user has one, ascending by skuId. */
  readonly licensePlans: readonly LicensePlanUnits[];
  readonly waves: readonly WaveUnits[];
}

export interface LicensePlanUnits extends PlanUnitCounts {
  readonly curve: UnitCurve;
}

/** Units at the end of each second in which they change, in seconds from the start of the plan. */
export interface UnitCurve {
  readonly at: Int32Array;
  readonly used: Int32Array;
  readonly paid: Int32Array;
}

/** The units at the end of a wave, by position in `licensePlans`. */
export interface WaveUnits extends PlanWave {
  /** Seconds from the start of the plan. */
  readonly from: number;
  readonly to: number;
  readonly used: Int32Array;
  readonly paid: Int32Array;
}

export function unitsOfPlan(rehearsal: Rehearsal): PlanUnits {
  const { plan, elapsedSeconds, outcome, tables, ledger } = rehearsal;
  const curves = buildCurves(rehearsal);
  const lacking = countLacking(rehearsal);
  const counted = tables.skus.flatMap(({ skuId, subscribed }, sku) => {
    if (subscribed === null) return [];
    const curve = curves[sku]!;
    const counts: PlanUnitCounts = {
      skuId,
      skuPartNumber: subscribed.skuPartNumber,
      forCompany: subscribed.appliesTo === 'Company',
      paidBefore: subscribed.prepaidUnits.enabled,
      paidAfter: ledger.enabled[sku]!,
      usedBefore: ledger.consumedBefore[sku]!,
      usedPeak: ledger.peak[sku]!,
      usedAfter: ledger.consumed[sku]!,
      lacking: lacking[sku]!,
      moves: curve.at.length > 0,
    };
    const { paidBefore, paidAfter, usedPeak, moves } = counts;
    const hasUnits = moves || counts.lacking > 0 || paidBefore > 0 || paidAfter > 0 || usedPeak > 0;
    return hasUnits ? [{ sku, licensePlan: { ...counts, curve } }] : [];
  });
  return {
    date: plan.startAt.slice(0, 10),
    elapsedSeconds,
    outcome,
    licensePlans: counted.map(({ licensePlan }) => licensePlan),
    waves: buildWaves(
      rehearsal,
      counted.map(({ sku }) => sku),
    ),
  };
}

/** Units that the setting counts as owned though their subscription has run out (F27, F28): nobody pays for them. */
function unitsInGrace({ tables, settings }: Rehearsal): number[] {
  return tables.skus.map(({ subscribed }) => (settings.assignWarningUnits ? (subscribed?.prepaidUnits.warning ?? 0) : 0));
}

function buildCurves(rehearsal: Rehearsal): UnitCurve[] {
  const { tables, ledger, log } = rehearsal;
  const grace = unitsInGrace(rehearsal);
  const points = tables.skus.map(() => ({ at: [] as number[], used: [] as number[], paid: [] as number[] }));
  for (let row = 0; row < ledger.rowCount; row++) {
    const sku = ledger.rowSku[row]!;
    const { at, used, paid } = points[sku]!;
    const second = log.at[ledger.rowEvent[row]!]!;
    const place = at.at(-1) === second ? at.length - 1 : at.length;
    at[place] = second;
    used[place] = ledger.rowConsumed[row]!;
    paid[place] = ledger.rowOwned[row]! - grace[sku]!;
  }
  return points.map(({ at, used, paid }) => ({ at: Int32Array.from(at), used: Int32Array.from(used), paid: Int32Array.from(paid) }));
}

/** By license plan: users who are still there and have an entry in error for want of a unit, by whatever path. */
function countLacking({ tables, profiles, endProfileOf, deleted }: Rehearsal): Int32Array {
  const usersOf = new Int32Array(profiles.length);
  for (let user = 0; user < endProfileOf.length; user++) if (!deleted.has(user)) usersOf[endProfileOf[user]!]!++;
  const lacking = new Int32Array(tables.skus.length);
  for (const { ordinal, entries, errorEntries, heldSkus } of profiles) {
    if (usersOf[ordinal] === 0) continue;
    const failed = errorEntries.flatMap((place) => (entries[place]?.error === 'CountViolation' ? [entries[place].sku] : []));
    for (const sku of new Set(failed)) if (!heldSkus.includes(sku)) lacking[sku]! += usersOf[ordinal]!;
  }
  return lacking;
}

/** `skus`: the license plans to tell of, by ordinal. A wave that does not begin before the rehearsal ends is not told. */
function buildWaves(rehearsal: Rehearsal, skus: readonly number[]): WaveUnits[] {
  const { plan, tables, ledger, log, elapsedSeconds } = rehearsal;
  const grace = unitsInGrace(rehearsal);
  const used = ledger.consumedBefore.slice();
  const paid = Int32Array.from(tables.skus, ({ subscribed }) => subscribed?.prepaidUnits.enabled ?? 0);
  const begun = stepStarts(rehearsal);
  const waves = planWaves(plan).filter(({ firstStep }) => begun[firstStep] !== undefined);
  let row = 0;
  return waves.map((wave, number) => {
    const next = waves[number + 1];
    const end = next === undefined ? log.length : begun[next.firstStep]!;
    for (; row < ledger.rowCount && ledger.rowEvent[row]! < end; row++) {
      const sku = ledger.rowSku[row]!;
      used[sku] = ledger.rowConsumed[row]!;
      paid[sku] = ledger.rowOwned[row]! - grace[sku]!;
    }
    const to = next === undefined ? elapsedSeconds : log.at[end]!;
    const pick = (column: Int32Array): Int32Array => Int32Array.from(skus, (sku) => column[sku]!);
    return { ...wave, from: log.at[begun[wave.firstStep]!]!, to, used: pick(used), paid: pick(paid) };
  });
}

/** Rows of the events with which the steps began. */
function stepStarts({ plan, log }: Rehearsal): (number | undefined)[] {
  const started = kindCode('stepStarted');
  const rows: (number | undefined)[] = plan.steps.map(() => undefined);
  for (let row = 0; row < log.length; row++) if (log.kind[row] === started) rows[log.step[row]!] = row;
  return rows;
}
