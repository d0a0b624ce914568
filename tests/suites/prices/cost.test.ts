import { describe, expect, it } from 'vitest';
import { costOf } from '../../../shared/engine/cost/costOf.ts';
import { planWaves } from '../../../shared/engine/cost/planWaves.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { CostChange } from '../../../shared/model/planCost.ts';
import type { PriceBook } from '../../../shared/model/priceBook.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { bookOf } from './priceBooks.ts';

function cost(built: TenantBuilder, steps: readonly StepInput[], book: PriceBook, { startAt = '2026-12-01T00:00:00Z' } = {}) {
  const rehearsal = rehearse({ snapshot: built.snapshot(), plan: { ...plan(steps), startAt }, catalog: catalogOf() });
  return costOf(rehearsal, book);
}

const DAY = 86_400;
const EVERYBODY = { all: true } as const;
const give = (skuId: string): StepInput => ({ kind: 'assignLicense', target: { users: EVERYBODY }, addLicenses: [{ skuId }] });
const take = (skuId: string): StepInput => ({ kind: 'assignLicense', target: { users: EVERYBODY }, removeLicenses: [skuId] });
const wait = (seconds: number): StepInput => ({ kind: 'wait', seconds });
const seats = (skuId: string, enabled: number): StepInput => ({ kind: 'setSeats', skuId, enabled });

/** Three users with `old`, of which 5 are bought; 4 of `new` are. */
const three = (): TenantBuilder =>
  tenant()
    .sku('old', { enabled: 5 })
    .sku('new', { enabled: 4 })
    .user('anna', { has: ['old'] })
    .user('bo', { has: ['old'] })
    .user('cleo', { has: ['old'] });
const PRICES = ['old 10/month', 'new 20/month'];

const perMonth = ({ before, after, difference }: CostChange): string[] => [before.perMonth, after.perMonth, difference.perMonth];
const perYear = ({ before, after, difference }: CostChange): string[] => [before.perYear, after.perYear, difference.perYear];

describe('the cost of a plan, worked by hand', () => {
  it('is that of what is used, of what is bought, and of what nobody uses', () => {
    const { total } = cost(three(), [give('new'), wait(DAY), take('old')], bookOf(PRICES));
    expect(perMonth(total.used)).toEqual(['30.00', '60.00', '30.00']);
    expect(perYear(total.used)).toEqual(['360.00', '720.00', '360.00']);
    expect(perMonth(total.paid)).toEqual(['130.00', '130.00', '0.00']);
    expect(perMonth(total.unused)).toEqual(['100.00', '70.00', '-30.00']);
  });

  it('stands for each license plan, those first that move and then the dearest', () => {
    const built = three().sku('still', { enabled: 1000 });
    const { plans } = cost(built, [give('new'), wait(DAY), take('old')], bookOf([...PRICES, 'still 1/month']));
    expect(
      plans.map(({ skuId, usedBefore, usedPeak, usedAfter, paidAfter }) => [skuId, usedBefore, usedPeak, usedAfter, paidAfter]),
    ).toEqual([
      ['new', 0, 3, 3, 4],
      ['old', 3, 3, 0, 5],
      ['still', 0, 0, 0, 1000],
    ]);
    expect(plans.map(({ used }) => used.difference.perMonth)).toEqual(['60.00', '-30.00', '0.00']);
    expect(plans.map(({ moves }) => moves)).toEqual([true, true, false]);
  });

  it('says what is held twice meanwhile: 3 × 10 a month beyond the dearer end, for one day of 365', () => {
    const { overlap } = cost(three(), [give('new'), wait(DAY), take('old')], bookOf(PRICES));
    expect(overlap).toEqual({
      used: { from: 0, to: DAY, seconds: DAY, peakAt: 0, beyond: { perMonth: '30.00', perYear: '360.00' }, worth: '0.99' },
      paid: null,
    });
  });

  it('has no overlap when the old goes before the new comes', () => {
    const { overlap } = cost(three(), [take('old'), wait(DAY), give('new')], bookOf(PRICES));
    expect(overlap).toEqual({ used: null, paid: null });
  });

  it('says what is bought twice: ten more for five days, then as many fewer', () => {
    const steps = [seats('new', 14), wait(5 * DAY), seats('new', 4)];
    const { overlap, plans, total } = cost(three(), steps, bookOf(PRICES));
    expect(overlap.used).toBeNull();
    // 10 × 20 × 12 a year, for 5 days of 365.
    expect(overlap.paid).toEqual({
      from: 0,
      to: 5 * DAY,
      seconds: 5 * DAY,
      peakAt: 0,
      beyond: { perMonth: '200.00', perYear: '2400.00' },
      worth: '32.88',
    });
    expect(perMonth(total.paid)).toEqual(['130.00', '130.00', '0.00']);
    expect(plans.find(({ skuId }) => skuId === 'new')?.moves).toBe(true);
  });

  it('counts what one license plan has at its peak beyond both ends, and for how long', () => {
    const { plans } = cost(three(), [give('new'), wait(DAY), take('new')], bookOf(PRICES));
    expect(plans.find(({ skuId }) => skuId === 'new')?.beyond).toEqual({ units: 3, seconds: DAY, worth: '1.97' });
    expect(plans.find(({ skuId }) => skuId === 'old')?.beyond).toEqual({ units: 0, seconds: 0, worth: '0.00' });
  });

  it('is told wave by wave, and a wave ends where the plan waits', () => {
    const steps = [give('new'), wait(DAY), take('old'), wait(60), seats('old', 0)];
    const { waves, total } = cost(three(), steps, bookOf(PRICES));
    expect(waves).toEqual([
      {
        firstStep: 0,
        lastStep: 1,
        from: 0,
        to: DAY,
        used: { perMonth: '60.00', perYear: '720.00' },
        paid: { perMonth: '0.00', perYear: '0.00' },
        units: [{ skuId: 'new', used: 3, paid: 0 }],
      },
      {
        firstStep: 2,
        lastStep: 3,
        from: DAY,
        to: DAY + 60,
        used: { perMonth: '-30.00', perYear: '-360.00' },
        paid: { perMonth: '0.00', perYear: '0.00' },
        units: [{ skuId: 'old', used: -3, paid: 0 }],
      },
      {
        firstStep: 4,
        lastStep: 4,
        from: DAY + 60,
        to: DAY + 60,
        used: { perMonth: '0.00', perYear: '0.00' },
        paid: { perMonth: '-50.00', perYear: '-600.00' },
        units: [{ skuId: 'old', used: 0, paid: -5 }],
      },
    ]);
    expect(total.used.difference.perMonth).toBe('30.00');
    expect(total.paid.difference.perMonth).toBe('-50.00');
  });

  it('says that a plan which does not come to its end was stopped, and counts what there is then', () => {
    const stopped = cost(three(), [give('new'), wait(30 * DAY), take('old')], bookOf(PRICES));
    expect([stopped.outcome, perMonth(stopped.total.used), stopped.waves.length]).toEqual([
      'horizonReached',
      ['30.00', '90.00', '60.00'],
      1,
    ]);
  });

  it('several waits one after another end one wave', () => {
    const steps = plan([give('new'), wait(1), wait(2), take('old'), { kind: 'waitForProcessing' }, give('old')]).steps;
    expect(planWaves({ steps })).toEqual([
      { firstStep: 0, lastStep: 2 },
      { firstStep: 3, lastStep: 4 },
      { firstStep: 5, lastStep: 5 },
    ]);
    expect(planWaves({ steps: [] })).toEqual([]);
  });

  it('F107: says what those cost who find no free license', () => {
    const built = three().sku('scarce', { enabled: 1 });
    const { plans, total } = cost(built, [give('scarce')], bookOf(['scarce 7.5/month']));
    // A direct call that finds no unit is refused: nobody is left waiting in error.
    expect(plans.map(({ skuId, usedAfter, lacking }) => [skuId, usedAfter, lacking])).toEqual([['scarce', 1, 0]]);
    expect(perMonth(total.used)).toEqual(['0.00', '7.50', '7.50']);
    const grouped = tenant()
      .sku('scarce', { enabled: 1 })
      .group('team')
      .user('anna', { in: ['team'] })
      .user('bo', { in: ['team'] })
      .user('cleo', { in: ['team'] });
    const step: StepInput = { kind: 'assignLicense', target: { group: 'team' }, addLicenses: [{ skuId: 'scarce' }] };
    const waiting = cost(grouped, [step, { kind: 'waitForProcessing' }], bookOf(['scarce 7.5/month'])).plans[0];
    expect([waiting?.lacking, waiting?.lackingCost]).toEqual([2, { perMonth: '15.00', perYear: '180.00' }]);
  });

  it('F25: a license plan for the whole company is paid for, and not unused because nobody consumes it', () => {
    const built = tenant().sku('storage', { enabled: 500, appliesTo: 'Company' }).user('anna');
    const { total } = cost(built, [], bookOf(['storage 0.20/month']));
    expect([perMonth(total.paid), perMonth(total.unused)]).toEqual([
      ['100.00', '100.00', '0.00'],
      ['0.00', '0.00', '0.00'],
    ]);
  });

  it('F27: units in their grace period are not paid for', () => {
    const built = tenant().sku('ending', { enabled: 3, warning: 7, capability: 'Warning' }).user('anna');
    const { total, plans } = cost(built, [seats('ending', 4)], bookOf(['ending 1/month']));
    expect(perMonth(total.paid)).toEqual(['3.00', '4.00', '1.00']);
    expect(plans[0]?.paidAfter).toBe(4);
  });

  it('F29: more in use than bought leaves nothing unused, and never less than nothing', () => {
    const built = three().sku('full', { enabled: 1 });
    const { total } = cost(built, [seats('old', 1)], bookOf(['old 10/month']));
    expect(perMonth(total.unused)).toEqual(['20.00', '0.00', '-20.00']);
  });
});

describe('prices', () => {
  const used = (book: PriceBook, startAt?: string) => cost(three(), [], book, startAt === undefined ? {} : { startAt }).total.used.before;

  it('of a year and of a month are the same price twelve times over', () => {
    expect(used(bookOf(['old 120/year']))).toEqual({ perMonth: '30.00', perYear: '360.00' });
    expect(used(bookOf(['old 10/month']))).toEqual({ perMonth: '30.00', perYear: '360.00' });
  });

  it('are rounded once: three of 100 a year are 25 a month, not three times 8.33', () => {
    expect(used(bookOf(['old 100/year']))).toEqual({ perMonth: '25.00', perYear: '300.00' });
    expect(used(bookOf(['old 0.005/month']))).toEqual({ perMonth: '0.02', perYear: '0.18' });
    expect(used(bookOf(['old 0.0016/month']))).toEqual({ perMonth: '0.00', perYear: '0.06' });
  });

  it('hold from their first day to their last, both included', () => {
    const book = bookOf(['old 10/month until 2026-12-31', 'old 12/month from 2027-01-01 until 2027-06-30']);
    expect(used(book, '2026-12-31T23:59:00Z').perMonth).toBe('30.00');
    expect(used(book, '2027-01-01T00:00:00Z').perMonth).toBe('36.00');
    expect(used(book, '2027-06-30T12:00:00Z').perMonth).toBe('36.00');
    expect(cost(three(), [], book, { startAt: '2027-07-01T00:00:00Z' }).unpriced.map(({ skuId }) => skuId)).toEqual(['new', 'old']);
  });

  it('that began later take the place of those that began before', () => {
    const book = bookOf(['old 12/month from 2027-01-01', 'old 10/month', 'old 11/month from 2026-12-01']);
    expect(used(book, '2026-11-30T00:00:00Z').perMonth).toBe('30.00');
    expect(used(book, '2026-12-01T00:00:00Z').perMonth).toBe('33.00');
    expect(used(book, '2027-01-01T00:00:00Z').perMonth).toBe('36.00');
  });

  it('are those of the day that is written in the plan, whatever its zone', () => {
    const book = bookOf(['old 10/month', 'old 20/month from 2027-01-01']);
    expect(used(book, '2027-01-01T00:30:00+02:00').perMonth).toBe('60.00');
  });

  it('are found by id or by part number without regard to case, and the id is meant more exactly', () => {
    const byPart = bookOf([], { prices: [{ skuPartNumber: 'Old', amount: '10', per: 'month' }] });
    expect(used(byPart).perMonth).toBe('30.00');
    const both = { ...byPart, prices: [...byPart.prices, { skuId: 'old', amount: '1', per: 'month' } as const] };
    expect(used(both).perMonth).toBe('3.00');
  });

  it('are written with as many decimals as their currency has', () => {
    expect(used({ ...bookOf(['old 1500/month']), currency: 'JPY' })).toEqual({ perMonth: '4500', perYear: '54000' });
    expect(used({ ...bookOf(['old 1.2345/month']), currency: 'KWD' })).toEqual({ perMonth: '3.704', perYear: '44.442' });
  });

  it('of the largest kind stay exact to the last digit', () => {
    expect(used(bookOf(['old 999999999.99/month']))).toEqual({ perMonth: '2999999999.97', perYear: '35999999999.64' });
  });

  it('that are missing are said and in no sum; free and trial products stand apart', () => {
    const book = bookOf(['old 10/month'], { free: [{ skuPartNumber: 'GIVEN' }], trial: [{ skuId: 'tried' }] });
    const built = three().sku('given', { enabled: 10_000 }).sku('tried', { enabled: 25 }).sku('nothing', { enabled: 0 });
    const { plans, unpriced, apart, total } = cost(built, [give('new'), give('tried')], book);
    expect(plans.map(({ skuId }) => skuId)).toEqual(['old']);
    expect(unpriced.map(({ skuId, usedAfter, paidAfter, moves }) => [skuId, usedAfter, paidAfter, moves])).toEqual([['new', 3, 4, true]]);
    expect(apart.map(({ skuId, why, usedAfter }) => [skuId, why, usedAfter])).toEqual([
      ['tried', 'trial', 3],
      ['given', 'free', 0],
    ]);
    expect(perMonth(total.used)).toEqual(['30.00', '30.00', '0.00']);
  });
});
