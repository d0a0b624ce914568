import { describe, expect, it } from 'vitest';
import { groupKey, suggestedNames } from '../../../shared/engine/mining/groupNames.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { applyGroups, type Mined, mine, wordsOf } from './minedRehearsal.ts';

const catalog = catalogOf({ requires: { conferencing: ['teams'] } });

const products = (): TenantBuilder =>
  tenant()
    .sku('e1', { plans: ['mail', 'teams'] })
    .sku('e3', { plans: ['mail', 'teams', 'office', 'sway'] })
    .sku('visio', { plans: ['drawing'] })
    .sku('power', { plans: ['reports'] })
    .sku('audio', { plans: ['conferencing'] });

const leftovers = (example: Mined, kind: 'combinations' | 'blocks' = 'combinations'): Record<string, string[]> =>
  Object.fromEntries(
    [...example.mined.solutions[kind].leftovers]
      .filter(([, users]) => users.length > 0)
      .map(([reason, users]) => [reason, [...users].map((user) => example.state.userId(user))]),
  );

describe('combinations of direct licenses', () => {
  it('are told apart by what is switched on, not by how the list of switched-off services is written', () => {
    const built = products()
      .user('anna', { has: [{ sku: 'e3', off: ['sway'] }] })
      .user('bo', { has: [{ sku: 'e3', off: ['sway', 'gone-service'] }] })
      .user('cia', { has: ['e3'] });
    expect(wordsOf(mine(built.snapshot(), catalog), 'combinations')).toEqual(['e3-sway: 2', 'e3: 1']);
  });

  it('leave out what the groups of the user give already, and say that nothing but removal is left (F160)', () => {
    const built = products()
      .group('sales', { licenses: ['e3'] })
      .user('anna', { in: ['sales'], has: ['e3'] })
      .user('bo', { in: ['sales'], has: [{ sku: 'e3', off: ['sway'] }, 'visio'] });
    const example = mine(built.snapshot(), catalog);
    expect([...example.mined.users.inherited]).toEqual([0]);
    expect(wordsOf(example, 'combinations')).toEqual(['visio: 1']);
  });

  it('F152 compare with the union of several groups', () => {
    const built = products()
      .group('mail', { licenses: [{ skuId: 'e3', disabledPlans: ['office', 'sway'] }] })
      .group('office', { licenses: [{ skuId: 'e3', disabledPlans: ['mail', 'sway', 'teams'] }] })
      .user('anna', { in: ['mail', 'office'], has: [{ sku: 'e3', off: ['sway'] }] })
      .user('bo', { in: ['mail', 'office'], has: ['e3'] });
    const example = mine(built.snapshot(), catalog);
    expect([...example.mined.users.inherited]).toEqual([0]);
    expect(wordsOf(example, 'combinations')).toEqual(['e3: 1']);
  });

  it('F79 bring the base of an add-on into the group, also one that is inherited today', () => {
    const built = products()
      .group('basics', { licenses: ['e1'] })
      .user('anna', { has: ['audio', 'e3'] })
      .user('bo', { in: ['basics'], has: ['audio'] });
    const example = mine(built.snapshot(), catalog);
    expect(wordsOf(example, 'combinations').toSorted()).toEqual(['audio + e1: 1', 'audio + e3: 1']);
    expect(applyGroups(example, 'combinations').refusals).toEqual([]);
  });
});

describe('users who are left over', () => {
  it('are named with the reason', () => {
    const built = products()
      .sku('tenantwide', { appliesTo: 'Company' })
      .group('sales', { licenses: ['power'] })
      .user('guest', { has: ['e3'], guest: true })
      .user('error', { in: ['sales'], has: ['e3', { sku: 'power', from: 'sales', state: 'Error', error: 'CountViolation' }] })
      .user('orphan', { has: ['left-the-tenant'] })
      .user('company', { has: ['tenantwide'] })
      .user('baseless', { has: ['audio'] })
      .user('anna', { has: ['visio'] })
      .user('bo', { has: ['power'] })
      .user('cia', { has: ['power'] })
      .user('dan', { has: ['e3'] })
      .user('eve', { has: ['e3'] })
      .user('fay', { has: ['e3'] });
    expect(leftovers(mine(built.snapshot(), catalog, { includeGuests: false, minimumUsers: 3 }))).toEqual({
      guest: ['guest'],
      inError: ['error'],
      planNotInTenant: ['orphan'],
      companyPlan: ['company'],
      missingBase: ['baseless'],
      unique: ['anna'],
      belowMinimum: ['bo', 'cia'],
    });
  });

  it('F73 have no usage location only where the tenant has none to fall back on', () => {
    const withCountry = products().user('anna', { has: ['e3'], location: null });
    expect(leftovers(mine(withCountry.snapshot(), catalog))).toEqual({});
    const without = tenant(null)
      .sku('e3')
      .user('anna', { has: ['e3'], location: null });
    expect(leftovers(mine(without.snapshot(), catalog))).toEqual({ noUsageLocation: ['anna'] });
  });

  it('are fewer with building blocks, as a rare combination can be made of common groups', () => {
    const built = products();
    for (const name of ['a1', 'a2', 'a3']) built.user(name, { has: ['e3'] });
    for (const name of ['b1', 'b2', 'b3']) built.user(name, { has: ['visio'] });
    built.user('rare', { has: ['e3', 'visio'] });
    const example = mine(built.snapshot(), catalog, { minimumUsers: 3 });
    expect(leftovers(example)).toEqual({ unique: ['rare'] });
    expect(leftovers(example, 'blocks')).toEqual({});
    expect(wordsOf(example, 'blocks')).toEqual(['e3: 4', 'visio: 4']);
  });
});

describe('building blocks', () => {
  const combined = (...sets: readonly (readonly string[])[]): Mined => {
    const built = products();
    for (const [i, has] of sets.entries()) built.user(`user${i}`, { has });
    return mine(built.snapshot(), catalog);
  };

  it('are fewer than the combinations where license plans are mixed freely, and proved to be the fewest', () => {
    const example = combined(['e3'], ['visio'], ['power'], ['e3', 'visio'], ['e3', 'power'], ['visio', 'power'], ['e3', 'visio', 'power']);
    expect(wordsOf(example, 'blocks')).toEqual(['e3: 4', 'visio: 4', 'power: 4']);
    expect(example.mined.fewest).toBe('blocks');
    expect(example.mined.solutions.blocks.provenFewest).toBe(true);
  });

  it('keep together what is always held together', () => {
    const example = combined(['e3', 'visio'], ['e3', 'visio', 'power'], ['power']);
    expect(wordsOf(example, 'blocks')).toEqual(['e3 + visio: 2', 'power: 2']);
  });

  it('F79 never part an add-on from its base', () => {
    const example = combined(['e3'], ['e3', 'audio'], ['e3', 'audio', 'visio'], ['e1'], ['e1', 'audio'], ['visio']);
    for (const words of wordsOf(example, 'blocks')) if (words.includes('audio')) expect(words).toMatch(/e1|e3/);
    expect(applyGroups(example, 'blocks').refusals).toEqual([]);
  });

  it('give way to one group for each combination where they would be no fewer', () => {
    expect(combined(['e3'], ['visio', 'power']).mined.fewest).toBe('combinations');
  });
});

describe('groups that exist', () => {
  const everybody = (): TenantBuilder => {
    const built = products()
      .group('licensed', { licenses: ['e3'] })
      .group('all')
      .group('half')
      .group('ruled', { rule: 'user.department -eq "Sales"' })
      .group('synced', { synced: true })
      .group('list', { securityEnabled: false });
    for (let i = 0; i < 10; i++) {
      const groups = ['all', 'ruled', 'synced', 'list', ...(i < 5 ? ['half'] : [])];
      built.user(`user${i}`, { in: groups, has: ['e3'], attributes: { department: 'Sales' } });
    }
    return built.user('other', { in: ['all'], attributes: { department: 'IT' } });
  };

  it('are offered when they give exactly these licenses, or have nearly these members; with what would change', () => {
    const { mined } = mine(everybody().snapshot(), catalog);
    const [group] = mined.solutions.combinations.groups;
    expect(
      group!.fitting.map(({ group: { id }, toAdd, others, isLicensed, cautions }) => ({ id, toAdd, others, isLicensed, cautions })),
    ).toEqual([
      { id: 'licensed', toAdd: 10, others: 0, isLicensed: true, cautions: [] },
      { id: 'all', toAdd: 0, others: 1, isLicensed: false, cautions: [] },
      { id: 'ruled', toAdd: 0, others: 0, isLicensed: false, cautions: ['dynamic'] },
      { id: 'synced', toAdd: 0, others: 0, isLicensed: false, cautions: ['synchronized'] },
    ]);
  });

  it('take the part of the proposed group when chosen: only who is not in it is added', () => {
    const example = mine(everybody().snapshot(), catalog);
    const { mined, state } = example;
    const key = groupKey(mined.solutions.combinations.groups[0]!, mined.users.licenses);
    const rehearsal = applyGroups(example, 'combinations', { [key]: { existing: 'all' } });
    const all = rehearsal.groups.find(({ id }) => id === 'all')!;
    expect(all.licenses.map(({ sku }) => state.context.tables.skus[sku]!.skuId)).toEqual(['e3']);
    expect(rehearsal.groups.map(({ id }) => id)).not.toContain(key);
    expect(rehearsal.refusals).toEqual([]);
  });

  it('are no pattern for the names of new ones: no two groups get one name', () => {
    const { mined, state } = mine(
      products()
        .group('LIC-E3')
        .user('anna', { has: ['e3'] })
        .user('bo', { has: [{ sku: 'e3', off: ['sway'] }] })
        .user('cia', { has: [{ sku: 'e3', off: ['mail', 'office', 'sway'] }] })
        .snapshot(),
      catalog,
    );
    const { groups } = mined.solutions.combinations;
    const names = suggestedNames(groups, mined.users.licenses, state.context.tables, ['LIC-E3']);
    expect(names).toEqual(['LIC-E3-2', 'LIC-E3-no-SWAY', 'LIC-E3-3']);
  });
});

describe('a membership rule for a proposed group', () => {
  const departments = (rows: readonly (readonly [string | null, string])[]): (string | null)[] => {
    const built = products();
    for (const [i, [department, sku]] of rows.entries()) {
      built.user(`user${i}`, { has: sku === '' ? [] : [sku], attributes: { department } });
    }
    const example = mine(built.snapshot(), catalog);
    return example.mined.solutions.combinations.groups.map(({ rule }) => rule?.rule ?? null);
  };

  it('is proposed when an attribute describes its users and nobody else', () => {
    expect(
      departments([
        ['Sales', 'e3'],
        ['sales', 'e3'],
        ['IT', 'visio'],
        ['R&D', 'visio'],
        ['HR', ''],
      ]),
    ).toEqual(['user.department -eq "Sales"', 'user.department -in ["IT", "R&D"]']);
  });

  it('is not when one user more would match, or one has no value', () => {
    expect(
      departments([
        ['Sales', 'e3'],
        ['Sales', ''],
      ]),
    ).toEqual([null]);
    expect(
      departments([
        ['Sales', 'e3'],
        [null, 'e3'],
        ['IT', ''],
      ]),
    ).toEqual([null]);
  });

  it('decides who is a member when chosen, and takes the same users', () => {
    const built = products();
    for (const name of ['a', 'b']) built.user(name, { has: ['e3'], attributes: { department: "Women's wear" } });
    built.user('c', { has: ['visio'], attributes: { department: 'IT' } });
    const example = mine(built.snapshot(), catalog);
    const [group] = example.mined.solutions.combinations.groups;
    const key = groupKey(group!, example.mined.users.licenses);
    const rehearsal = applyGroups(example, 'combinations', { [key]: { byRule: true } });
    expect([...rehearsal.groups.find(({ id }) => id === key)!.memberList()]).toEqual([0, 1]);
    expect([rehearsal.verdict, rehearsal.refusals]).toEqual(['safe', []]);
  });
});
