import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { familyFinder } from '../../../shared/engine/compare/serviceFamilies.ts';
import { successorMaps } from '../../../shared/engine/planning/successorMap.ts';
import type { SubscribedSku } from '../../../shared/model/graph.ts';
import { tenant } from '../../support/tenantBuilder.ts';

const catalog = loadCatalog();
const ranksOf = familyFinder(catalog.families);
const succeed = successorMaps(catalog);

/** License plans that administrators really change between, and small ones. */
const SKUS = [
  'STANDARDPACK',
  'ENTERPRISEPACK',
  'ENTERPRISEPREMIUM',
  'SPE_E3',
  'SPE_E5',
  'SPB',
  'SPE_F1',
  'DESKLESSPACK',
  'VISIOCLIENT',
  'MCOMEETADV',
]
  .map((partNumber) => catalog.products.products.find(({ skuPartNumber }) => skuPartNumber === partNumber))
  .flatMap((product) => (product === undefined ? [] : tenant().sku(product.skuId, { plans: product.servicePlanIds }).skus));

/** The highest rank of every family that these services give. */
function ranks({ skuId }: SubscribedSku, on: readonly string[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const plan of on) for (const { family, rank } of ranksOf(skuId, plan)) best.set(family, Math.max(rank, best.get(family) ?? 0));
  return best;
}

/** Two different license plans, and services of the first that are switched off. */
const changes = fc
  .tuple(fc.constantFrom(...SKUS), fc.constantFrom(...SKUS))
  .filter(([from, to]) => from !== to)
  .chain(([from, to]) =>
    fc.record({
      from: fc.constant(from),
      to: fc.constant(to),
      disabledPlans: fc.subarray(from.servicePlans.map(({ servicePlanId }) => servicePlanId)),
    }),
  );

describe('a successor map of published license plans', () => {
  it('knows all the license plans it is tried on', () => {
    expect(SKUS.length).toBeGreaterThanOrEqual(8);
  });

  it('F121: leaves nobody with less of a service in use than the new license plan can give', () => {
    fc.assert(
      fc.property(changes, ({ from, to, disabledPlans }) => {
        const map = succeed({ from, to, disabledPlans });
        const all = to.servicePlans.map(({ servicePlanId }) => servicePlanId);
        const before = ranks(
          from,
          map.services.filter(({ on }) => on).map(({ servicePlanId }) => servicePlanId),
        );
        const best = ranks(to, all);
        const after = ranks(
          to,
          all.filter((plan) => !map.disabledPlans.includes(plan)),
        );
        for (const [family, rank] of before) {
          expect(after.get(family) ?? 0, family).toBeGreaterThanOrEqual(Math.min(rank, best.get(family) ?? 0));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('F121: switches nothing off that does the job of a service in use, and nothing at all when nothing was off', () => {
    fc.assert(
      fc.property(changes, ({ from, to, disabledPlans }) => {
        const map = succeed({ from, to, disabledPlans });
        const inUse = new Set(map.services.filter(({ on }) => on).flatMap(({ successors }) => successors));
        expect(map.disabledPlans.filter((plan) => inUse.has(plan))).toEqual([]);
        expect(succeed({ from, to, disabledPlans: [] }).disabledPlans).toEqual([]);
      }),
    );
  });

  it('says that a service is lost when no service of the new license plan is in any of its families', () => {
    fc.assert(
      fc.property(changes, ({ from, to }) => {
        const given = ranks(
          to,
          to.servicePlans.map(({ servicePlanId }) => servicePlanId),
        );
        for (const { servicePlanId, succession, successors } of succeed({ from, to, disabledPlans: [] }).services) {
          const families = ranksOf(from.skuId, servicePlanId).map(({ family }) => family);
          const anyGiven = families.some((family) => given.has(family));
          if (!anyGiven) expect([succession, successors]).toEqual(['lost', []]);
          if (succession !== 'lost') expect(anyGiven).toBe(true);
        }
      }),
    );
  });
});
