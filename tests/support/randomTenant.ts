import * as fc from 'fast-check';
import type { CatalogBundle } from '../../shared/model/catalog.ts';
import type { SubscribedSku, User } from '../../shared/model/graph.ts';
import type { MigrationPlan } from '../../shared/model/migrationPlan.ts';
import type { OracleTenant } from './oracle/oracle.ts';
import { type Draw, drawFromFastCheck, drawFromSeed } from './oracle/random/draw.ts';
import { poolFromCatalog, randomCatalog } from './oracle/random/randomCatalog.ts';
import { randomGroups } from './oracle/random/randomGroups.ts';
import { userId } from './oracle/random/randomIds.ts';
import { randomPlan, START_AT } from './oracle/random/randomPlan.ts';
import { randomSku, randomSkus, withOverrides } from './oracle/random/randomSkus.ts';
import { randomMembers, randomUser } from './oracle/random/randomUsers.ts';

/** A small messy tenant, a plan for it, and the rules both are judged by. */
export interface RandomRehearsal {
  readonly tenant: OracleTenant;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
}

/** Given a catalogue, the tenant's products are made of its plans, so that its own rules bite; else rules are invented too. */
export interface RandomOptions {
  readonly catalog?: CatalogBundle;
}

/** The same value for the same seed, on every machine. */
export function randomRehearsalFromSeed(seed: number, options: RandomOptions = {}): RandomRehearsal {
  return randomRehearsal(drawFromSeed(seed), options);
}

/** For fast-check, which shrinks a failing one. */
export function randomRehearsals(options: RandomOptions = {}): fc.Arbitrary<RandomRehearsal> {
  return fc.gen().map((generate) => randomRehearsal(drawFromFastCheck(generate), options));
}

function randomRehearsal(draw: Draw, options: RandomOptions): RandomRehearsal {
  const userCount = draw.int(2, 8);
  const { skus, catalog } =
    options.catalog === undefined ? inventedProducts(draw, userCount) : productsOf(draw, options.catalog, userCount);
  const groups = randomGroups(draw, skus);
  const numbers = Array.from({ length: userCount }, (_, i) => i + 1);
  const members = randomMembers(draw, groups, numbers.map(userId));
  const users = numbers.map((number) => randomUser(draw, number, { skus, groups, members }, Date.parse(START_AT) / 1000));
  const countryLetterCode = draw.chance(25) ? null : 'SE';
  const tenant = { countryLetterCode, skus: skus.map((sku) => withConsumedUnits(draw, sku, users)), groups, users, members };
  return { tenant, catalog, plan: randomPlan(draw, { skus, groups, userIds: numbers.map(userId) }) };
}

function inventedProducts(draw: Draw, userCount: number): { skus: SubscribedSku[]; catalog: CatalogBundle } {
  const { catalog, pool } = randomCatalog(draw);
  const skus = randomSkus(draw, pool, userCount);
  return { skus, catalog: withOverrides(draw, catalog, skus) };
}

/** Now and then one of the products is one that the catalogue has an override for. */
function productsOf(draw: Draw, catalog: CatalogBundle, userCount: number): { skus: SubscribedSku[]; catalog: CatalogBundle } {
  const pool = poolFromCatalog(draw, catalog);
  const skus = randomSkus(draw, pool, userCount);
  const { overrides } = catalog.families;
  if (overrides.length > 0 && draw.chance(20)) {
    const { skuId, servicePlanId } = draw.pick(overrides);
    skus[skus.length - 1] = randomSku(draw, skuId, 'OVERRIDDEN', [servicePlanId], pool.plans.slice(0, 3), userCount);
  }
  return { skus: skus.sort((a, b) => (a.skuId < b.skuId ? -1 : 1)), catalog };
}

/** Mostly the true number; sometimes none, sometimes a little off, which then stays so. */
function withConsumedUnits(draw: Draw, sku: SubscribedSku, users: readonly User[]): SubscribedSku {
  const isHolding = (user: User) =>
    (user.licenseAssignmentStates ?? []).some(
      ({ skuId, state }) => skuId === sku.skuId && (state === 'Active' || state === 'ActiveWithError'),
    );
  const counted = users.filter(isHolding).length;
  const consumedUnits = draw.weighted([
    [6, counted],
    [2, null],
    [1, counted + 1],
    [1, Math.max(0, counted - 1)],
  ]);
  // Around the present consumption a unit more or less decides everything.
  const enabled = draw.chance(50) ? Math.max(0, counted + draw.int(-1, 2)) : sku.prepaidUnits.enabled;
  return { ...sku, consumedUnits, prepaidUnits: { ...sku.prepaidUnits, enabled } };
}
