import { describe, expect, it } from 'vitest';
import { type ComparedUsers, compareUsers, NOBODY, STATE_RESULTS } from '../../../shared/engine/compare/comparedUsers.ts';
import { gravityRanks, matchingWays, sortByWay, usersOnWays } from '../../../shared/engine/compare/wayFilter.ts';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { changeLines } from '../../../shared/engine/report/lines.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { type RandomRehearsal, randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { compareNaively, type NaiveCell } from './naiveComparison.ts';

const SEEDS = Array.from({ length: 300 }, (_, i) => 91_000 + i);

function ends({ tenant: start, plan, catalog }: RandomRehearsal) {
  const snapshot = snapshotOfOracleTenant(start);
  const rehearsal = rehearse({ snapshot, plan, catalog });
  return { snapshot, end: endSnapshot(rehearsal), rehearsal };
}

function cellsOf(compared: ComparedUsers, before: TenantSnapshot): NaiveCell[] {
  return Array.from(compared.wayOf).flatMap((way, user) => {
    const cells = compared.ways[way]?.cells ?? [];
    return cells.map(({ family, result }) => ({ userId: before.users.ids.get(user)!, family: compared.families.ids[family]!, result }));
  });
}

const byUserAndFamily = (a: NaiveCell, b: NaiveCell): number =>
  a.userId < b.userId ? -1 : a.userId > b.userId ? 1 : a.family < b.family ? -1 : a.family > b.family ? 1 : 0;

describe('two states of a tenant side by side', () => {
  it('are what a naive comparison finds, user by user and family by family', () => {
    let found = 0;
    for (const seed of SEEDS) {
      const example = randomRehearsalFromSeed(seed);
      const { snapshot, end } = ends(example);
      const { families } = example.catalog;
      const naive = compareNaively(snapshot, end, families).sort(byUserAndFamily);
      expect(cellsOf(compareUsers(snapshot, end, families), snapshot).sort(byUserAndFamily)).toEqual(naive);
      found += naive.filter(({ result }) => result !== 'kept').length;
    }
    expect(found).toBeGreaterThan(500);
  });

  it('may be the ends of two scenarios, each with groups of its own', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const example = randomRehearsalFromSeed(seed);
      const other = { ...example, plan: { ...example.plan, steps: [...example.plan.steps].reverse() } };
      const [one, two] = [ends(example).end, ends(other).end];
      const { families } = example.catalog;
      const naive = compareNaively(one, two, families).sort(byUserAndFamily);
      expect(cellsOf(compareUsers(one, two, families), one).sort(byUserAndFamily)).toEqual(naive);
    }
  });

  it('are all kept where they are the same state', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const { tenant: start, catalog } = randomRehearsalFromSeed(seed);
      const compared = compareUsers(snapshotOfOracleTenant(start), snapshotOfOracleTenant(start), catalog.families);
      expect(compared.ways.flatMap(({ cells }) => cells).filter(({ result }) => result !== 'kept')).toEqual([]);
      expect([compared.compared, compared.gone.length, compared.added.length]).toEqual([start.users.length, 0, 0]);
      expect(matchingWays(compared, { withoutFoundation: false, onlyChanged: true })?.includes(1)).toBe(false);
    }
  });

  it('agree with changes.jsonl but for gaps and dips, which need a way between the states', () => {
    let lines = 0;
    for (const seed of SEEDS) {
      const example = randomRehearsalFromSeed(seed);
      const { snapshot, end, rehearsal } = ends(example);
      const told = [...changeLines(rehearsal)]
        .join('')
        .split('\n')
        .filter(Boolean)
        .map(
          (line) => JSON.parse(line) as { userId: string; family: string; result: string; fromPlan: string | null; toPlan: string | null },
        );
      const onTheWay = new Set(told.filter(({ result }) => isOnTheWay(result)).map(({ userId, family }) => `${userId} ${family}`));
      const compared = compareUsers(snapshot, end, example.catalog.families);
      const plan = (ordinal: number | null) => (ordinal === null ? null : compared.planIds[ordinal]!);
      const found = Array.from(compared.wayOf)
        .flatMap((way, user) =>
          (compared.ways[way]?.cells ?? []).map((cell) => ({
            userId: snapshot.users.ids.get(user)!,
            family: compared.families.ids[cell.family]!,
            result: cell.result as string,
            fromPlan: plan(cell.fromPlan),
            toPlan: plan(cell.toPlan),
          })),
        )
        .filter(({ userId, family, result }) => result !== 'kept' && !onTheWay.has(`${userId} ${family}`));
      const direct = told.filter(({ result }) => !isOnTheWay(result));
      expect(found).toEqual(direct);
      lines += direct.length;
    }
    expect(lines).toBeGreaterThan(500);
  });

  it('tell who is in one of them only, and compare nobody else', () => {
    const three = tenant()
      .sku('e1')
      .user('anna', { has: ['e1'] })
      .user('bo', { has: ['e1'] })
      .user('cia');
    const two = tenant()
      .sku('e1')
      .user('bo')
      .user('dan', { has: ['e1'] });
    const compared = compareUsers(three.snapshot(), two.snapshot(), catalogOf().families);
    expect(compared.compared).toBe(1);
    expect([...compared.gone]).toEqual([0, 2]);
    expect([...compared.added]).toEqual([1]);
    expect([...compared.wayOf]).toEqual([NOBODY, 0, NOBODY]);
    expect(compared.ways[0]?.cells).toMatchObject([{ result: 'lost' }]);
  });
});

function isOnTheWay(result: string): boolean {
  return result === 'gap' || result === 'dip';
}

describe('a filter over compared users', () => {
  it('finds whom a look at every cell finds, whatever is asked', () => {
    let matches = 0;
    for (const seed of SEEDS.slice(0, 120)) {
      const example = randomRehearsalFromSeed(seed);
      const { snapshot, end } = ends(example);
      const compared = compareUsers(snapshot, end, example.catalog.families);
      const everybody = Uint32Array.from(compared.wayOf.keys());
      for (const result of [undefined, ...STATE_RESULTS]) {
        for (const family of [undefined, seed % compared.families.ids.length]) {
          for (const [withoutFoundation, onlyChanged] of [
            [true, false],
            [false, true],
            [true, true],
          ] as const) {
            const ways = matchingWays(compared, { result, family, withoutFoundation, onlyChanged });
            const asked = result !== undefined || family !== undefined || onlyChanged;
            const naive = everybody.filter((user) => {
              const cells = compared.ways[compared.wayOf[user]!]?.cells;
              if (cells === undefined) return false;
              const fitting = cells
                .filter((cell) => result === undefined || cell.result === result)
                .filter((cell) => family === undefined || cell.family === family)
                .filter((cell) => !onlyChanged || cell.result !== 'kept')
                .filter((cell) => !withoutFoundation || !compared.families.ids[cell.family]!.startsWith('foundation-'));
              return !asked || fitting.length > 0;
            });
            expect(usersOnWays(everybody, compared.wayOf, ways, null)).toEqual(naive);
            matches += naive.length;
          }
        }
      }
    }
    expect(matches).toBeGreaterThan(1000);
  });

  it('keeps the order it is given, and leaves out who is masked', () => {
    const way = Uint32Array.of(0, 1, 0, NOBODY, 1);
    expect([...usersOnWays(Uint32Array.of(4, 2, 3, 0, 1), way, Uint8Array.of(1, 1), Uint8Array.of(1, 1, 0, 1, 1))]).toEqual([4, 0, 1]);
  });
});

describe('sorting compared users', () => {
  const catalog = catalogOf({ families: { mail: { 'mail-1': 1, 'mail-2': 2 }, 'foundation-x': { base: 1 } } });
  const state = (has: Readonly<Record<string, readonly string[]>>) => {
    const built = tenant()
      .sku('small', { plans: ['mail-1'] })
      .sku('big', { plans: ['mail-2'] })
      .sku('extra', { plans: ['extra'] })
      .sku('plumbing', { plans: ['base'] });
    for (const [id, skus] of Object.entries(has)) built.user(id, { has: skus });
    return built.snapshot();
  };
  const compared = compareUsers(
    state({ a: ['small'], b: ['big'], c: ['small', 'extra'], d: ['small', 'extra'], e: ['plumbing'] }),
    state({ a: ['big'], b: ['small'], c: ['extra'], d: [], e: [] }),
    catalog.families,
  );
  const order = Uint32Array.of(0, 1, 2, 3, 4);
  const names = (users: Uint32Array): string => Array.from(users, (user) => 'abcde'[user]).join('');

  it('puts those who lose most first, then those who are left with less, and does not count foundation services', () => {
    expect(names(sortByWay(order, compared.wayOf, gravityRanks(compared), false))).toBe('dcbae');
    expect(names(sortByWay(order, compared.wayOf, gravityRanks(compared), true))).toBe('eabcd');
  });

  it('goes by one service where that is asked for, with who does not have it behind', () => {
    const mail = compared.families.ids.indexOf('mail');
    expect(names(sortByWay(order, compared.wayOf, gravityRanks(compared, mail), false))).toBe('cdbae');
  });
});
