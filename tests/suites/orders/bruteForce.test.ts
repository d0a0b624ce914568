import { describe, expect, it } from 'vitest';
import { proveOrders } from '../../../shared/engine/orders/proveOrders.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { everyChoice, type HarmByFamily, rehearseInOrder, worstOf } from '../../support/oracle/everyOrder.ts';
import { drawFromSeed } from '../../support/oracle/random/draw.ts';
import { type RandomRehearsal, randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';

describe('the proof for every order', () => {
  it('finds for each user exactly the worst that some order does, with units for all: 200 random tenants, all their orders', () => {
    let compared = 0;
    let harmful = 0;
    for (let seed = 50_000; compared < 200; seed++) {
      const example = alone(randomRehearsalFromSeed(seed), 1000, 6);
      if (example === null) continue;
      const orders: HarmByFamily[] = [];
      const all = everyChoice(3000, (choose) => rehearseInOrder(example.tenant, example.plan, example.catalog, choose));
      let next = all.next();
      for (; next.done !== true; next = all.next()) orders.push(next.value);
      if (!next.value) continue;
      const expected = worstOf(orders);
      expect(provenHarms(example), `seed ${seed}`).toEqual(textOf(expected));
      compared++;
      if (orders.length > 1 && [...expected.values()].some((harms) => harms.size > 0)) harmful++;
    }
    expect(harmful, 'tenants in which some order harms').toBeGreaterThan(15);
  });

  it('never calls a user safe whom some order harms, also where units run out: 200 random tenants, 60 orders each', () => {
    for (let seed = 60_000; seed < 60_200; seed++) {
      const example = settled(randomRehearsalFromSeed(seed), 8);
      if (example === null) continue;
      const draw = drawFromSeed(seed);
      const choose = (among: number): number => draw.int(0, among - 1);
      const orders = Array.from({ length: 60 }, () => rehearseInOrder(example.tenant, example.plan, example.catalog, choose));
      const proven = new Map(provenHarms(example));
      for (const [user, harms] of textOf(worstOf(orders))) {
        const known = new Map(proven.get(user));
        for (const [family, harm] of harms) {
          expect(RANK.indexOf(known.get(family) ?? 'none'), `seed ${seed}: ${user} ${family} ${harm}`).toBeLessThanOrEqual(
            RANK.indexOf(harm),
          );
        }
      }
    }
  });
});

const RANK = ['lost', 'downgraded', 'gap', 'dip', 'none'];

/** Steps that mean the first of many are taken as the stated order has them: a limit of the proof. */
function settled(example: RandomRehearsal, steps: number): RandomRehearsal | null {
  const plan: MigrationPlan = {
    ...example.plan,
    settings: { ...example.plan.settings, horizonSeconds: 604_800 },
    steps: example.plan.steps.slice(0, steps),
  };
  return JSON.stringify(plan.steps).includes('"first"') || JSON.stringify(plan.steps).includes('system.now') ? null : { ...example, plan };
}

/** With one user and units for all, every order can be tried. */
function alone(example: RandomRehearsal, units: number, steps: number): RandomRehearsal | null {
  const short = settled(example, steps);
  if (short === null) return null;
  const [user] = short.tenant.users;
  const tenant = {
    ...short.tenant,
    skus: short.tenant.skus.map((sku) => ({ ...sku, consumedUnits: null, prepaidUnits: { ...sku.prepaidUnits, enabled: units } })),
    users: [user!],
    members: new Map([...short.tenant.members].map(([group, members]) => [group, new Set([...members].filter((id) => id === user!.id))])),
  };
  const isBuying = short.plan.steps.some((step) => step.kind === 'setSeats');
  return isBuying ? null : { ...short, tenant };
}

type Harms = [user: string, [family: string, harm: string][]][];

function provenHarms({ tenant, plan, catalog }: RandomRehearsal): Harms {
  const { classes, explorer, stated } = proveOrders({ snapshot: snapshotOfOracleTenant(tenant), plan, catalog });
  const harms = classes.flatMap(({ users, worst }) =>
    users.map((user): Harms[number] => [
      stated.snapshot.users.ids.get(user)!,
      worst!.harms.map(({ family, result }): [string, string] => [explorer.families.ids[family]!, result]),
    ]),
  );
  return harms.filter(([, ofUser]) => ofUser.length > 0).sort();
}

/** Foundation families are listed and never judged. */
function textOf(worst: ReadonlyMap<string, ReadonlyMap<string, string>>): Harms {
  const harms = [...worst].map(([user, ofUser]): Harms[number] => [
    user,
    [...ofUser].filter(([family]) => !family.startsWith('foundation-')).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return harms.filter(([, ofUser]) => ofUser.length > 0).sort();
}
