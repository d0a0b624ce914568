import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAdjacency, includesSorted, targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { Bitset } from '../../../shared/engine/columns/bitset.ts';
import { textColumn } from '../../../shared/engine/columns/textColumn.ts';
import { TextColumnBuilder } from '../../../shared/engine/columns/textColumnBuilder.ts';
import { compareSnapshots } from '../../../shared/engine/compare/compareSnapshots.ts';
import { decodeSnapshot, encodeSnapshot } from '../../../shared/engine/snapshot/snapshotCodec.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { tenant } from '../../support/tenantBuilder.ts';

const params = { seed: 20261121, numRuns: 300 };

/** A snapshot as plain values, to compare two. */
function plain({ users, members, errorTimes, ...rest }: TenantSnapshot): unknown {
  const column = (name: string) => Array.from({ length: users.count }, (_, user) => users.attribute(name)?.get(user) ?? null);
  return {
    ...rest,
    ids: Array.from({ length: users.count }, (_, user) => users.ids.get(user)),
    profiles: Array.from(users.profile, (profile) => rest.profiles[profile]),
    attributes: Object.fromEntries(users.attributeNames.map((name) => [name, column(name)])),
    members: rest.groups.map((_, group) => Array.from(targetsOf(members, group as never))),
    errorTimes: Array.from(errorTimes.user, (user, i) => [user, errorTimes.entry[i], errorTimes.seconds[i]]),
  };
}

describe('a snapshot', () => {
  it('survives being taken to parts and back', () => {
    for (let seed = 0; seed < 200; seed++) {
      const snapshot = snapshotOfOracleTenant(randomRehearsalFromSeed(seed).tenant);
      const parts = new Map([...encodeSnapshot(snapshot)].map(({ name, value }) => [name, value]));
      expect(plain(decodeSnapshot((name) => parts.get(name)))).toEqual(plain(snapshot));
    }
  });

  it('does not depend on the order in which users and groups came', () => {
    for (let seed = 0; seed < 100; seed++) {
      const { tenant: original } = randomRehearsalFromSeed(seed);
      const reversed = { ...original, users: [...original.users].reverse(), groups: [...original.groups].reverse() };
      const { profiles: _, ...one } = plain(snapshotOfOracleTenant(original)) as { profiles: unknown };
      const { profiles: __, ...other } = plain(snapshotOfOracleTenant(reversed)) as { profiles: unknown };
      expect(other).toEqual(one);
    }
  });

  it('shares one profile among users with the same entries', () => {
    const { profiles, users } = tenant()
      .sku('e1')
      .user('anna', { has: ['e1'] })
      .user('bo', { has: ['e1'] })
      .user('cia')
      .snapshot();
    expect(profiles).toHaveLength(2);
    expect(users.profile[0]).toBe(users.profile[1]);
  });

  it('names a part that is missing', () => {
    expect(() => decodeSnapshot(() => undefined)).toThrow('snapshot part head is missing');
  });
});

describe('two copies of a tenant', () => {
  const families = catalogOf({ families: { mail: { ex1: 10, ex2: 20 } } }).families;
  const skus = () =>
    tenant()
      .sku('e1', { plans: ['ex1'] })
      .sku('e3', { plans: ['ex2'] });

  it('are matched by user id', () => {
    const before = skus()
      .user('anna', { has: ['e1'] })
      .user('bo', { has: ['e1'] })
      .user('cia', { has: ['e3'] })
      .snapshot();
    const after = skus()
      .user('bo', { has: ['e3'] })
      .user('cia')
      .user('dan', { has: ['e1'] })
      .snapshot();
    const { compared, onlyBefore, onlyAfter, families: totals } = compareSnapshots(before, after, families);
    expect({ compared, onlyBefore, onlyAfter }).toEqual({ compared: 2, onlyBefore: 1, onlyAfter: 1 });
    expect(totals).toMatchObject([{ family: 'mail', users: { upgraded: 1, lost: 1, kept: 0 } }]);
  });

  it('keep each their own services of a license plan (F71)', () => {
    const before = tenant()
      .sku('e1', { plans: ['ex1'] })
      .user('anna', { has: ['e1'] })
      .snapshot();
    const after = tenant()
      .sku('e1', { plans: ['ex1', 'new'] })
      .user('anna', { has: ['e1'] })
      .snapshot();
    expect(compareSnapshots(before, after, families).families).toMatchObject([{ family: 'new', users: { gained: 1 } }]);
  });
});

describe('columns', () => {
  const values = fc.array(fc.option(fc.string({ unit: 'binary' }), { nil: null }));

  it('of text give back what was put in, with few values or many', () => {
    fc.assert(
      fc.property(values, fc.boolean(), (rows, many) => {
        const builder = new TextColumnBuilder(4);
        // Enough distinct values to leave the dictionary.
        const all = many ? [...rows, ...Array.from({ length: 5000 }, (_, i) => `value ${i}`)] : rows;
        for (const value of all) builder.push(value);
        const column = builder.build(null, all.length);
        expect(column.data.kind).toBe(many ? 'plain' : 'dictionary');
        expect(all.map((_, row) => column.get(row))).toEqual(all);
        expect(all.map((_, row) => textColumn(column.data).get(row))).toEqual(all);
      }),
      { ...params, numRuns: 60 },
    );
  });

  it('of members are ascending without duplicates', () => {
    const pairs = fc.array(fc.tuple(fc.nat(4), fc.nat(40)));
    fc.assert(
      fc.property(pairs, (list) => {
        const adjacency = buildAdjacency(
          5,
          Uint32Array.from(list, ([row]) => row),
          Uint32Array.from(list, ([, target]) => target),
        );
        for (let row = 0; row < 5; row++) {
          const expected = [...new Set(list.filter(([r]) => r === row).map(([, target]) => target))].sort((a, b) => a - b);
          expect(Array.from(targetsOf(adjacency, row))).toEqual(expected);
          for (let target = 0; target <= 40; target++)
            expect(includesSorted(targetsOf(adjacency, row), target)).toBe(expected.includes(target));
        }
      }),
      params,
    );
  });

  it('of bits hold a set', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99)), fc.uniqueArray(fc.nat(99)), (added, removed) => {
        const set = Bitset.of(100, added);
        for (const member of removed) set.delete(member);
        const expected = added.filter((member) => !removed.includes(member)).sort((a, b) => a - b);
        expect(set.toArray()).toEqual(expected);
        expect(Array.from(set.toOrdinals())).toEqual(expected);
        expect(set.count()).toBe(expected.length);
        expect(() => set.addAll(new Bitset(7))).toThrow(RangeError);
      }),
      params,
    );
  });
});
