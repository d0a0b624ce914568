import type { OverlapCost } from '../../model/planCost.ts';
import { type Currency, larger, type Millionths } from './money.ts';

/** Units of one license plan over time: `values[i]` from second `at[i]` on. */
export interface PricedCurve {
  readonly perYear: Millionths;
  readonly first: number;
  readonly at: Int32Array;
  readonly values: Int32Array;
}

/** The time in which something is more than both at the start and at the end. */
export interface Excess {
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  readonly peakAt: number;
  readonly peak: bigint;
  /** Excess times seconds. */
  readonly sum: bigint;
}

/** By the second; a year has 365 days. */
const SECONDS_A_YEAR = 31_536_000n;

/** All license plans together, at their prices; null when no more is ever held than before or after. */
export function overlapCost(curves: readonly PricedCurve[], end: number, currency: Currency): OverlapCost | null {
  const excess = findExcess(curves, end);
  if (excess === null) return null;
  const { from, to, seconds, peakAt, peak, sum } = excess;
  return { from, to, seconds, peakAt, beyond: currency.toCost(currency.round(peak)), worth: worthOf(sum, currency) };
}

/** Of so many millionths a year, for one second each. */
export function worthOf(sum: bigint, currency: Currency) {
  return currency.toAmount(currency.roundShare(sum, SECONDS_A_YEAR));
}

/** What lasts no second counts for nothing. */
export function findExcess(curves: readonly PricedCurve[], end: number): Excess | null {
  const changes = changesOf(curves, end);
  const before = curves.reduce((sum, { perYear, first }) => sum + perYear * BigInt(first), 0n);
  const after = changes.at(-1)?.total ?? before;
  const level = larger(before, after);
  let [seconds, sum, peak] = [0, 0n, 0n];
  let [from, to, peakAt] = [0, 0, 0];
  changes.forEach(({ at, total }, i) => {
    const until = changes[i + 1]?.at ?? end;
    const beyond = total - level;
    if (beyond <= 0n || until <= at) return;
    if (seconds === 0) from = at;
    to = until;
    seconds += until - at;
    sum += beyond * BigInt(until - at);
    if (beyond > peak) [peak, peakAt] = [beyond, at];
  });
  return seconds === 0 ? null : { from, to, seconds, peakAt, peak, sum };
}

/** What everything comes to after each second in which something changes. */
function changesOf(curves: readonly PricedCurve[], end: number): { readonly at: number; readonly total: bigint }[] {
  const steps = curves.flatMap(({ perYear, first, at, values }) =>
    Array.from(at, (second, i) => ({ at: Math.min(second, end), by: perYear * BigInt(values[i]! - (i === 0 ? first : values[i - 1]!)) })),
  );
  steps.sort((a, b) => a.at - b.at);
  let total = curves.reduce((sum, { perYear, first }) => sum + perYear * BigInt(first), 0n);
  const changes: { at: number; total: bigint }[] = [];
  for (const { at, by } of steps) {
    total += by;
    const last = changes.at(-1);
    if (last?.at === at) last.total = total;
    else changes.push({ at, total });
  }
  return changes;
}
