import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { openTenantStore, type TenantStore } from '../../../electron/store/tenantStore.ts';
import { createWorkshop, type PlainTenant } from '../import/exportWorkshop.ts';

const workshop = createWorkshop();

let tenant: PlainTenant;
let store: TenantStore;
let db: Database.Database;

beforeAll(async () => {
  const bundle = workshop.newPath('bundle');
  const catalog = loadCatalog().products;
  await generateBundle(bundle, catalog, { users: 300, seed: 5, mess: 'messy' });
  const imported = await workshop.importPath(bundle, catalog);
  tenant = imported.tenant;
  store = openTenantStore(imported.target, { readonly: true });
  db = new Database(imported.target, { readonly: true });
});
afterAll(() => {
  db.close();
  store.close();
  workshop.remove();
});

const rows = (sql: string): unknown[] => db.prepare(sql).all();
const mentionedGroups = (): string[] => {
  const listed = new Set(tenant.groups.map(({ id }) => id));
  const named = Object.values(tenant.entries).flatMap((entries) => entries.flatMap((entry) => entry.assignedByGroup ?? []));
  return [...new Set(named)].filter((id) => !listed.has(id)).sort();
};

describe('the rows of a messy tenant say what its columns say', () => {
  it('every user has a row under its ordinal, with the number of entries and errors', () => {
    const attribute = (id: string, name: string) => tenant.attributes[id]?.[name] ?? null;
    expect(rows('SELECT key, id, displayName, department, usageLocation, entryCount, errorCount FROM users ORDER BY key')).toEqual(
      tenant.ids.map((id, key) => ({
        key,
        id,
        displayName: attribute(id, 'displayName') ?? '',
        department: attribute(id, 'department'),
        usageLocation: attribute(id, 'usageLocation'),
        entryCount: tenant.entries[id]!.length,
        errorCount: tenant.entries[id]!.filter((entry) => entry.state.includes('Error')).length,
      })),
    );
    expect(tenant.ids).toHaveLength(300);
  });

  it('F2 every entry of every user has a row, in the order of the columns', () => {
    const written = rows(`SELECT users.id AS userId, skus.skuId, groups.id AS assignedByGroup, optionSets.disabledPlans, state, error
      FROM entries JOIN users ON users.key = userKey JOIN skus ON skus.key = skuKey JOIN optionSets ON optionSets.key = optionSetKey
        LEFT JOIN groups ON groups.key = groupKey
      ORDER BY userKey, position`);
    expect(written).toEqual(
      tenant.ids.flatMap((userId) =>
        tenant.entries[userId]!.map((entry) => ({ userId, ...entry, disabledPlans: JSON.stringify(entry.disabledPlans) })),
      ),
    );
    expect(written.length).toBeGreaterThan(300);
  });

  it('every membership has a row, and so has every member that is not a user', () => {
    expect(
      rows(`SELECT groups.id AS groupId, users.id AS userId FROM memberships JOIN groups ON groups.key = groupKey
        JOIN users ON users.key = userKey ORDER BY groupKey, userKey`),
    ).toEqual(tenant.groups.flatMap(({ id: groupId }) => tenant.members[groupId]!.map((userId) => ({ groupId, userId }))));
    const others = 'SELECT groups.id AS groupId, memberId, type FROM otherMembers JOIN groups ON groups.key = groupKey';
    const written = rows(others);
    expect(written).toHaveLength(tenant.otherMembers.length);
    expect(written).toEqual(expect.arrayContaining([...tenant.otherMembers]));
  });

  it('every group has a row with its record, and so has each that entries only mention', () => {
    const written = db.prepare('SELECT id, licensed, memberCount, record FROM groups WHERE listed = 1 ORDER BY key').all();
    expect(written).toEqual(
      tenant.groups.map((group) => ({
        id: group.id,
        licensed: group.assignedLicenses.length > 0 ? 1 : 0,
        memberCount: tenant.members[group.id]!.length,
        record: JSON.stringify(group),
      })),
    );
    expect(mentionedGroups().length).toBeGreaterThan(0);
    expect(rows('SELECT id, record FROM groups WHERE listed = 0 ORDER BY id')).toEqual(
      mentionedGroups().map((id) => ({ id, record: null })),
    );
  });
});

describe('the names of a messy tenant', () => {
  it('are found for every user and every group by id', () => {
    for (const id of tenant.ids) {
      const { displayName = '', userPrincipalName = '' } = tenant.attributes[id]!;
      expect(store.users.get(id)).toEqual({ displayName, userPrincipalName });
    }
    for (const { id, displayName } of tenant.groups) expect(store.groups.get(id)).toEqual({ displayName, listed: 1 });
    for (const id of mentionedGroups()) expect(store.groups.get(id)).toEqual({ displayName: '', listed: 0 });
  });

  it('SKUs come with their records, those of the tenant first', () => {
    const all = store.skus.all();
    expect(all.slice(0, tenant.skus.length).map(({ subscribed }) => subscribed)).toEqual(tenant.skus);
    const unsubscribed = all.slice(tenant.skus.length);
    expect(unsubscribed.length).toBeGreaterThan(0);
    for (const { subscribed } of unsubscribed) expect(subscribed).toBeNull();
  });
});
