import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { openTenantStore, type TenantStore } from '../../../electron/store/tenantStore.ts';
import type { UserRow } from '../../../electron/store/users.ts';
import { createWorkshop, type PlainTenant } from '../import/exportWorkshop.ts';

const workshop = createWorkshop();

let tenant: PlainTenant;
let store: TenantStore;

beforeAll(async () => {
  const bundle = workshop.newPath('bundle');
  const catalog = loadCatalog().products;
  await generateBundle(bundle, catalog, { users: 300, seed: 5, mess: 'messy' });
  const imported = await workshop.importPath(bundle, catalog);
  tenant = imported.tenant;
  store = openTenantStore(imported.target, { readonly: true });
});
afterAll(() => {
  store.close();
  workshop.remove();
});

const foldAscii = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const inError = (id: string) => tenant.entries[id]!.some(({ state }) => state === 'Error' || state === 'ActiveWithError');

/** Every row of an order, a few at a time. */
function allPages(order: 'displayName' | 'userPrincipalName' | 'inError', limit: number): UserRow[] {
  const rows: UserRow[] = [];
  for (;;) {
    const last = rows.at(-1);
    const text = last === undefined ? '' : order === 'userPrincipalName' ? last.userPrincipalName : last.displayName;
    const page = last === undefined ? store.users.page(order, limit) : store.users.page(order, limit, { text, key: last.key });
    if (page.length === 0) return rows;
    rows.push(...page);
  }
}

describe('the rows of a messy tenant say what its columns say', () => {
  it('walking through users page by page meets each once, in order, whatever the size of a page', () => {
    for (const [order, ids] of [
      ['displayName', tenant.ids],
      ['userPrincipalName', tenant.ids],
      ['inError', tenant.ids.filter(inError)],
    ] as const) {
      const rows = allPages(order, 7);
      expect(rows.map((row) => row.id).sort(), order).toEqual([...ids]);
      const keys = rows.map((row) => foldAscii(order === 'userPrincipalName' ? row.userPrincipalName : row.displayName));
      for (let i = 1; i < keys.length; i++) expect(Buffer.compare(Buffer.from(keys[i - 1]!), Buffer.from(keys[i]!))).toBeLessThanOrEqual(0);
      expect(allPages(order, 1000)).toEqual(rows);
    }
  });

  it('every user is found by id and by key, with the number of entries and errors', () => {
    expect(store.users.count()).toBe(300);
    for (const [key, id] of tenant.ids.entries()) {
      const row = store.users.get(id);
      expect(row).toMatchObject({
        key,
        id,
        entryCount: tenant.entries[id]!.length,
        errorCount: tenant.entries[id]!.filter((entry) => entry.state.includes('Error')).length,
      });
      expect(store.users.at(key)).toEqual(row);
      expect([row!.displayName, row!.department, row!.usageLocation]).toEqual([
        tenant.attributes[id]!['displayName'] ?? '',
        tenant.attributes[id]!['department'] ?? null,
        tenant.attributes[id]!['usageLocation'] ?? null,
      ]);
    }
  });

  it('every beginning of a name finds the users that have it', () => {
    for (const prefix of ['a', 'MA', 'li', '=hyper', 'zz']) {
      const expected = tenant.ids.filter((id) =>
        ['displayName', 'userPrincipalName'].some((name) => foldAscii(tenant.attributes[id]![name] ?? '').startsWith(prefix.toLowerCase())),
      );
      expect(
        store.users
          .startingWith(prefix, 1000)
          .map((row) => row.id)
          .sort(),
        prefix,
      ).toEqual(expected);
    }
  });

  it('every entry is found by user, by SKU and by the group it failed for', () => {
    for (const [key, id] of tenant.ids.entries()) {
      expect(store.entries.ofUser(key).map(({ lastUpdatedSeconds: _, ...entry }) => entry)).toEqual(tenant.entries[id]);
    }
    const keysOf = (test: (id: string) => boolean) => tenant.ids.flatMap((id, key) => (test(id) ? [key] : []));
    for (const { key, skuId } of store.skus.all()) {
      const holders = keysOf((id) => tenant.entries[id]!.some((entry) => entry.skuId === skuId));
      expect(store.entries.usersOfSku(key, 1000)).toEqual(holders);
      expect(store.entries.usersOfSku(key, 3, 20)).toEqual(holders.filter((user) => user > 20).slice(0, 3));
    }
    for (const { id: groupId } of tenant.groups) {
      const failed = keysOf((id) =>
        tenant.entries[id]!.some((entry) => entry.assignedByGroup === groupId && entry.state.includes('Error')),
      );
      expect(store.entries.usersInErrorOfGroup(store.groups.get(groupId)!.key, 1000)).toEqual(failed);
    }
  });

  it('every membership is found from both sides', () => {
    for (const [groupKey, group] of tenant.groups.entries()) {
      const { id } = group;
      const members = tenant.members[id]!.map((member) => tenant.ids.indexOf(member));
      expect(store.memberships.usersOfGroup(groupKey, 1000)).toEqual(members);
      expect(store.memberships.usersOfGroup(groupKey, 2, members[1] ?? -1)).toEqual(
        members.filter((user) => user > (members[1] ?? -1)).slice(0, 2),
      );
      expect(store.memberships.othersOfGroup(groupKey)).toEqual(
        tenant.otherMembers.filter(({ groupId }) => groupId === id).map(({ memberId, type }) => ({ memberId, type })),
      );
      expect(store.groups.get(id)).toMatchObject({
        key: groupKey,
        listed: 1,
        memberCount: members.length,
        licensed: group.assignedLicenses.length > 0 ? 1 : 0,
      });
      expect(store.groups.record(id)).toEqual(group);
    }
    for (const [key, id] of tenant.ids.entries()) {
      const groups = tenant.groups.flatMap((group, ordinal) => (tenant.members[group.id]!.includes(id) ? [ordinal] : []));
      expect(store.memberships.groupsOfUser(key)).toEqual(groups);
    }
  });

  it('walking through groups meets each once, those that entries only mention among them', () => {
    const ids: string[] = [];
    for (
      let page = store.groups.page(4);
      page.length > 0;
      page = store.groups.page(4, { text: page.at(-1)!.displayName, key: page.at(-1)!.key })
    ) {
      ids.push(...page.map((row) => row.id));
    }
    const mentioned = new Set([
      ...tenant.groups.map(({ id }) => id),
      ...Object.values(tenant.entries)
        .flat()
        .flatMap((entry) => entry.assignedByGroup ?? []),
    ]);
    expect(ids.sort()).toEqual([...mentioned].sort());
    expect(mentioned.size).toBeGreaterThan(tenant.groups.length);
    expect(store.groups.count()).toBe(tenant.groups.length);
  });

  it('SKUs come with their records, those of the tenant first', () => {
    const all = store.skus.all();
    expect(all.filter(({ listed }) => listed === 1).map(({ skuId }) => store.skus.record(skuId))).toEqual(tenant.skus);
    expect(all.filter(({ listed }) => listed === 0).length).toBeGreaterThan(0);
    for (const { skuId, listed } of all) if (listed === 0) expect(store.skus.record(skuId)).toBeUndefined();
  });
});
