import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rehearseNaively } from '../../support/oracle/oracle.ts';
import { randomRehearsalFromSeed, randomRehearsals } from '../../support/randomTenant.ts';

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

describe('random rehearsals', () => {
  test('the same seed gives the same rehearsal, and the oracle changes nothing in it', () => {
    for (const seed of seeds.slice(0, 40)) {
      const { tenant, plan, catalog } = randomRehearsalFromSeed(seed);
      const first = JSON.stringify(rehearseNaively(tenant, plan, catalog));
      expect(JSON.stringify(rehearseNaively(tenant, plan, catalog))).toBe(first);
      const again = randomRehearsalFromSeed(seed);
      expect(JSON.stringify(rehearseNaively(again.tenant, again.plan, again.catalog))).toBe(first);
    }
  });

  test('no unit is taken that is not free', () => {
    for (const seed of seeds) {
      const { tenant, plan, catalog } = randomRehearsalFromSeed(seed);
      const { seats, summary } = rehearseNaively(tenant, plan, catalog);
      const consumed = new Map(summary.seats.map(({ skuId, consumedBefore }) => [skuId, consumedBefore]));
      for (const row of seats) {
        if (row.consumed > consumed.get(row.skuId)!) expect(row.consumed, `seed ${seed}`).toBeLessThanOrEqual(row.owned);
        consumed.set(row.skuId, row.consumed);
      }
      expect(summary.seats.map(({ skuId, consumedAfter }) => [skuId, consumedAfter])).toEqual([...consumed].sort());
    }
  });

  test('a plan of waits changes nothing', () => {
    for (const seed of seeds.slice(0, 40)) {
      const { tenant, plan, catalog } = randomRehearsalFromSeed(seed);
      const steps = [{ kind: 'waitForProcessing' as const }];
      const result = rehearseNaively(tenant, { ...plan, steps }, catalog);
      expect(result).toMatchObject({ changes: [], gaps: [], seats: [], summary: { verdict: 'safe', users: { touched: 0, changed: 0 } } });
    }
  });

  test('with ample units and a wait after every step the end does not depend on the processing rate', () => {
    for (const seed of seeds.slice(0, 80)) {
      const { tenant, plan, catalog } = randomRehearsalFromSeed(seed);
      const ample = tenant.skus.map((sku) => ({ ...sku, capabilityStatus: 'Enabled', prepaidUnits: { ...sku.prepaidUnits, enabled: 99 } }));
      const steps = plan.steps.filter(({ kind }) => kind !== 'setSeats').flatMap((step) => [step, { kind: 'waitForProcessing' as const }]);
      const states = [1, 1000].map((usersPerSecondPerGroup) => {
        const settings = { ...plan.settings, usersPerSecondPerGroup, horizonSeconds: 604_800 };
        return rehearseNaively({ ...tenant, skus: ample }, { ...plan, steps, settings }, catalog).states;
      });
      expect(states[0], `seed ${seed}`).toEqual(states[1]);
    }
  });

  test('fast-check makes and shrinks them too', () => {
    fc.assert(
      fc.property(randomRehearsals(), ({ tenant, plan, catalog }) => {
        const { summary, states } = rehearseNaively(tenant, plan, catalog);
        return summary.users.total === tenant.users.length && states.length <= tenant.users.length;
      }),
      { seed: 2, numRuns: 30 },
    );
  });
});
