import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ENTRY_STATEMENTS } from '../../../electron/store/entries.ts';
import { GROUP_STATEMENTS } from '../../../electron/store/groups.ts';
import { MEMBERSHIP_STATEMENTS } from '../../../electron/store/memberships.ts';
import { SKU_STATEMENTS } from '../../../electron/store/skus.ts';
import { SNAPSHOT_STATEMENTS } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { USER_STATEMENTS } from '../../../electron/store/users.ts';
import { makeCopy, REPORT } from './tenantCopy.ts';

const copy = await makeCopy();
const store = openTenantStore(copy, { readonly: true });
const keysOf = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

describe('the plan of a statement', () => {
  const db = new Database(copy, { readonly: true });
  const { count: _users, ...users } = USER_STATEMENTS;
  const { count: _groups, ...groups } = GROUP_STATEMENTS;
  const { all: _skus, ...skus } = SKU_STATEMENTS;
  const statements = {
    users,
    groups,
    skus,
    entries: ENTRY_STATEMENTS,
    memberships: MEMBERSHIP_STATEMENTS,
    snapshotParts: SNAPSHOT_STATEMENTS,
  };
  const named = Object.entries(statements).flatMap(([store, all]) =>
    Object.entries(all).map(([name, sql]) => [`${store}.${name}`, sql] as const),
  );

  it.each(named)('%s reads no table from end to end, and sorts nothing that an index has sorted', (name, sql) => {
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bindingsOf(sql)) as { detail: string }[];
    const details = plan.map((step) => step.detail);
    // A list of keys that the statement has collected itself is short.
    expect(
      details.filter((detail) => /^SCAN (?!\(subquery|\d)/.test(detail) && !/^SCAN (CONSTANT|sqlite)/.test(detail)),
      details.join('; '),
    ).toEqual([]);
    if (!name.endsWith('startingWith')) expect(details.filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([]);
  });

  function bindingsOf(sql: string): unknown[] {
    if (sql.includes('@')) return [{ prefix: 'a', end: 'b', limit: 1 }];
    return Array((sql.match(/\?/g) ?? []).length).fill(1);
  }
});

describe('users', () => {
  it('are found by id and by ordinal', () => {
    expect(store.users.get('u2')).toMatchObject({ key: 1, displayName: 'Bo', accountEnabled: 1, entryCount: 1, errorCount: 1 });
    expect(store.users.at(3)).toMatchObject({ id: 'u4', accountEnabled: 0, entryCount: 0, mail: null });
    expect(store.users.get('nobody')).toBeUndefined();
  });

  it('come page by page by name, whatever the case', () => {
    const first = store.users.page('displayName', 2);
    expect(keysOf(first)).toEqual(['u4', 'u1']);
    const last = first.at(-1)!;
    expect(keysOf(store.users.page('displayName', 2, { text: last.displayName, key: last.key }))).toEqual(['u2', 'u3']);
    expect(keysOf(store.users.page('userPrincipalName', 10))).toEqual(['u1', 'u2', 'u3', 'u4']);
    expect(keysOf(store.users.page('inError', 10))).toEqual(['u2']);
  });

  it('are found by how a name or sign-in name begins', () => {
    expect(keysOf(store.users.startingWith('AN', 10))).toEqual(['u1', 'u4']);
    expect(keysOf(store.users.startingWith('u3@', 10))).toEqual(['u3']);
    expect(keysOf(store.users.startingWith('', 3))).toHaveLength(3);
    expect(store.users.startingWith('%', 10)).toEqual([]);
  });
});

describe('groups, SKUs and the report', () => {
  it('are counted without those that entries only mention, which have a row too', () => {
    expect(store.groups.count()).toBe(2);
    expect(store.groups.get('gone')).toMatchObject({ key: 2, listed: 0 });
    expect(store.groups.record('gone')).toBeUndefined();
    expect(store.groups.get('g1')).toMatchObject({ key: 0, licensed: 1, memberCount: 3 });
    expect(store.groups.record('g1')).toMatchObject({ id: 'g1', assignedLicenses: [{ skuId: 'e3', disabledPlans: [] }] });
    expect(keysOf(store.groups.page(2))).toEqual(['gone', 'g1']);
    expect(store.skus.all().map(({ skuId, listed }) => [skuId, listed])).toEqual([
      ['e3', 1],
      ['old', 0],
    ]);
    expect(store.skus.record('e3')).toMatchObject({ skuPartNumber: 'ENTERPRISEPACK' });
    expect(store.skus.record('old')).toBeUndefined();
  });

  it('keep the report as it was written', () => {
    expect(store.importReports.latest()).toEqual(REPORT);
  });
});

describe('entries and memberships', () => {
  it('F2 give back every path of a user with its time', () => {
    expect(store.entries.ofUser(0)).toEqual([
      { skuId: 'e3', assignedByGroup: null, disabledPlans: [], state: 'Active', error: 'None', lastUpdatedSeconds: 1_700_000_000 },
      { skuId: 'old', assignedByGroup: 'gone', disabledPlans: ['p1'], state: 'Active', error: 'None', lastUpdatedSeconds: null },
    ]);
  });

  it('find users by SKU, by error of a group, and members by page', () => {
    const e3 = store.skus.get('e3')!.key;
    expect(store.entries.usersOfSku(e3, 2)).toEqual([0, 1]);
    expect(store.entries.usersOfSku(e3, 2, 1)).toEqual([2]);
    expect(store.entries.usersInErrorOfGroup(store.groups.get('g1')!.key, 10)).toEqual([1]);
    expect(store.memberships.usersOfGroup(0, 2)).toEqual([0, 1]);
    expect(store.memberships.usersOfGroup(0, 2, 1)).toEqual([2]);
    expect(store.memberships.groupsOfUser(1)).toEqual([0, 1]);
    expect(store.memberships.othersOfGroup(1)).toEqual([{ memberId: 'd1', type: 'device' }]);
  });
});
