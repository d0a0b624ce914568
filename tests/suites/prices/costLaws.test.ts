import { describe, expect, it } from 'vitest';
import { unitsOfPlan } from '../../../shared/engine/cost/planUnits.ts';
import { priceUnits } from '../../../shared/engine/cost/priceUnits.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import type { CostChange, PeriodCost } from '../../../shared/model/planCost.ts';
import type { Amount } from '../../../shared/model/priceBook.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { bookOf } from './priceBooks.ts';

const SEEDS = Array.from({ length: 250 }, (_, i) => 61_000 + i);
const PERIODS = ['perMonth', 'perYear'] as const;

/** Each SKU but every fifth has a price with awkward decimals, by month or year. */
function costed(seed: number) {
  const { tenant, plan, catalog } = randomRehearsalFromSeed(seed);
  const rehearsal = rehearse({ snapshot: snapshotOfOracleTenant(tenant), plan, catalog });
  const units = unitsOfPlan(rehearsal);
  const priced = units.licensePlans.filter((_, i) => i % 5 !== 4);
  const prices = priced.map(
    ({ skuId }, i) => `${skuId} ${(((seed * 7 + i * 13) % 997) / 7 + 0.01).toFixed(4)}/${i % 2 === 0 ? 'month' : 'year'}`,
  );
  return { rehearsal, units, cost: priceUnits(units, bookOf(prices)) };
}

/** In hundredths: the tests calculate with integers too, in another way. */
const cents = (amount: Amount): number => Math.round(Number(amount) * 100);
const sum = (amounts: readonly Amount[]): number => amounts.reduce((total, amount) => total + cents(amount), 0);
const changesOf = ({ used, paid, unused }: Record<'used' | 'paid' | 'unused', CostChange>): CostChange[] => [used, paid, unused];

describe('laws of a cost, on random tenants and plans', () => {
  it('what is printed adds up: rows to totals, waves to the difference, before and difference to after', () => {
    let moved = 0;
    for (const seed of SEEDS) {
      const { cost } = costed(seed);
      for (const period of PERIODS) {
        const of = (part: PeriodCost): Amount => part[period];
        for (const change of [cost.total, ...cost.plans].flatMap(changesOf)) {
          expect(cents(of(change.before)) + cents(of(change.difference)), `seed ${seed}`).toBe(cents(of(change.after)));
        }
        for (const figure of ['used', 'paid', 'unused'] as const) {
          for (const side of ['before', 'after', 'difference'] as const) {
            expect(sum(cost.plans.map((plan) => of(plan[figure][side]))), `seed ${seed}`).toBe(cents(of(cost.total[figure][side])));
          }
        }
        for (const figure of ['used', 'paid'] as const) {
          expect(sum(cost.waves.map((wave) => of(wave[figure]))), `seed ${seed}`).toBe(cents(of(cost.total[figure].difference)));
        }
      }
      if (cost.waves.some(({ units }) => units.length > 0)) moved++;
    }
    expect(moved).toBeGreaterThan(SEEDS.length / 4);
  });

  it('units are those of summary.json, and every license plan stands in exactly one list', () => {
    for (const seed of SEEDS) {
      const { rehearsal, cost } = costed(seed);
      const seats = new Map(summarize(rehearsal).seats.map((seat) => [seat.skuId, seat]));
      const listed = [...cost.plans, ...cost.unpriced, ...cost.apart];
      expect(new Set(listed.map(({ skuId }) => skuId)).size).toBe(listed.length);
      for (const plan of listed) {
        const seat = seats.get(plan.skuId);
        expect([plan.usedBefore, plan.usedPeak, plan.usedAfter]).toEqual([seat?.consumedBefore, seat?.consumedPeak, seat?.consumedAfter]);
        seats.delete(plan.skuId);
      }
      // What is left has no units at all.
      for (const { owned, consumedPeak } of seats.values()) expect(Math.max(owned - 1_000_000, consumedPeak)).toBeLessThanOrEqual(0);
    }
  });

  it('the overlap equals a second, naive count by the second', () => {
    let found = 0;
    for (const seed of SEEDS) {
      const { units, cost } = costed(seed);
      const perSecond = cost.plans.map(({ skuId, price }) => {
        const { curve, usedBefore } = units.licensePlans.find((plan) => plan.skuId === skuId)!;
        const perYear = Number(price.amount) * (price.per === 'month' ? 12 : 1);
        return (second: number): number => {
          const place = curve.at.findLastIndex((at) => at <= second);
          return perYear * (place < 0 ? usedBefore : curve.used[place]!);
        };
      });
      const before = cost.plans.reduce((total, { usedBefore, price }) => total + usedBefore * yearly(price), 0);
      const after = cost.plans.reduce((total, { usedAfter, price }) => total + usedAfter * yearly(price), 0);
      const times = [...new Set(units.licensePlans.flatMap(({ curve }) => [...curve.at]))].sort((a, b) => a - b);
      const beyond = times.map((at) => perSecond.reduce((total, rate) => total + rate(at), 0) - Math.max(before, after));
      const lengths = times.map((at, i) => (times[i + 1] ?? units.elapsedSeconds) - at);
      const isOver = (i: number): boolean => beyond[i]! > 1e-6 && lengths[i]! > 0;
      const seconds = lengths.reduce((total, length, i) => total + (isOver(i) ? length : 0), 0);
      const worth = lengths.reduce((total, length, i) => total + (isOver(i) ? (length * beyond[i]!) / 31_536_000 : 0), 0);
      expect(cost.overlap.used?.seconds ?? 0, `seed ${seed}`).toBe(seconds);
      expect(Math.abs(Number(cost.overlap.used?.worth ?? 0) - worth), `seed ${seed}`).toBeLessThan(0.0051);
      if (seconds > 0) found++;
    }
    expect(found).toBeGreaterThan(5);
  });
});

function yearly({ amount, per }: { readonly amount: string; readonly per: string }): number {
  return Number(amount) * (per === 'month' ? 12 : 1);
}
