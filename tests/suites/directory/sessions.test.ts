import { copyFileSync, renameSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { collatorOf } from '../../../electron/service/session/collators.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { createWorkerRunner } from '../../../electron/workers/workerRunner.ts';
import { rankTexts } from '../../../shared/engine/columns/rankTexts.ts';
import { joinTexts } from '../../../shared/engine/columns/textColumn.ts';
import { decodeSnapshot, encodeSnapshot } from '../../../shared/engine/snapshot/snapshotCodec.ts';
import { ID } from '../import/exportedTenant.ts';
import { createHosts, failure, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

async function openTwo() {
  const { host, tenantId } = await hosts.hostWithTenant();
  const { card } = await result(host.library.import({ source: { path: await hosts.largerBundle() } }));
  return { host, small: tenantId, large: card.id };
}

const asImported = (tenantId: string) => ({ tenantId, scenario: null });
const countUsers = async ({ client }: Host, tenantId: string): Promise<number> =>
  (await client.users.list({ scope: asImported(tenantId), query: {}, window: {} })).total;

describe('a tenant copy whose file', () => {
  it('is taken away answers that it is gone, and is there again as soon as the file is', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const users = await countUsers(host, tenantId);
    const file = host.fileOf(tenantId);
    renameSync(file, `${file}.away`);
    expect(await failure(countUsers(host, tenantId))).toMatchObject({ code: 'tenantGone' });
    renameSync(`${file}.away`, file);
    expect(await countUsers(host, tenantId)).toBe(users);
  });

  it('is replaced by another tenant shows that one', async () => {
    const { host, small, large } = await openTwo();
    expect(await countUsers(host, small)).toBe(4);
    const copy = `${host.fileOf(large)}.copy`;
    copyFileSync(host.fileOf(large), copy);
    renameSync(copy, host.fileOf(small));
    expect(await countUsers(host, small)).toBe(300);
  });

  it('is written over in place with another tenant shows that one', async () => {
    const { host, small, large } = await openTwo();
    expect(await countUsers(host, small)).toBe(4);
    copyFileSync(host.fileOf(large), host.fileOf(small));
    expect(await countUsers(host, small)).toBe(300);
  });

  it('is written over while a scenario is shown says so once, and then shows the scenario of the tenant that is there', async () => {
    const { host, small, large } = await openTwo();
    const scopeOf = async (tenantId: string) => {
      const { id, revision } = await host.scenarios.create({ tenantId, name: 'Nothing' });
      return { tenantId, scenario: { id, revision } };
    };
    const scope = await scopeOf(small);
    const inLarge = await scopeOf(large);
    expect(inLarge.scenario).toEqual(scope.scenario);
    const countPlanned = async () => (await host.client.users.list({ scope, query: {}, window: {} })).total;
    expect(await countPlanned()).toBe(4);
    copyFileSync(host.fileOf(large), host.fileOf(small));
    expect(await failure(countPlanned())).toMatchObject({ code: 'outdated' });
    expect(await countPlanned()).toBe(300);
  });

  it('is locked by another program still shows what it knows, and holds no lock of its own', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    await countUsers(host, tenantId);
    const other = new Database(host.fileOf(tenantId), { timeout: 0 });
    other.exec('BEGIN EXCLUSIVE');
    expect(await countUsers(host, tenantId)).toBe(4);
    const detail = await host.client.users.get({ scope: asImported(tenantId), userId: ID.anna });
    expect(detail).toMatchObject({ id: ID.anna, exists: true });
    other.close();
  });

  it('cannot be opened because another program holds it says so, and can be opened afterwards', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const other = new Database(host.fileOf(tenantId), { timeout: 0 });
    other.exec('BEGIN EXCLUSIVE');
    expect(await failure(countUsers(host, tenantId))).toMatchObject({ code: 'fileLocked' });
    other.close();
    expect(await countUsers(host, tenantId)).toBe(4);
  });

  it('is removed from the library is not found', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    await countUsers(host, tenantId);
    await host.library.remove({ tenantId });
    expect(await failure(countUsers(host, tenantId))).toMatchObject({ code: 'notFound' });
  });
});

describe('a view', () => {
  it('is read once for all who ask at the same time, and once for all edits of scenarios, which are kept in the same file', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const { view } = host.application.sessions;
    const [first, second] = await Promise.all([view(asImported(tenantId)), view(asImported(tenantId))]);
    expect(second).toBe(first);
    await host.scenarios.create({ tenantId, name: 'A scenario' });
    expect(await view(asImported(tenantId))).toBe(first);
  });

  it('of a scenario shows the tenant as it will be, and what the scenario takes away as it was imported', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const { id, revision } = await host.scenarios.create({ tenantId, name: 'Farewell' });
    const asked = { tenantId, scenarioId: id, revision };
    const edited = await host.scenarios.edit({
      ...asked,
      edit: {
        kind: 'add',
        scope: asImported(tenantId),
        drafts: [
          { kind: 'planStep', step: { kind: 'deleteUsers', users: { ids: [ID.anna] } } },
          { kind: 'updateUsers', users: { ids: [ID.bo] }, set: { department: 'Sweets' } },
          { kind: 'planStep', step: { kind: 'deleteGroup', group: ID.staff } },
        ],
      },
    });
    const scope = { tenantId, scenario: { id, revision: edited.revision } };
    const { client } = host;
    const { rows, total } = await client.users.list({ scope, query: { filter: { department: ['Sweets'] } }, window: {} });
    expect({ ids: rows.map((row) => row.id), total }).toEqual({ ids: [ID.bo], total: 3 });
    expect(await client.users.get({ scope, userId: ID.anna })).toMatchObject({ id: ID.anna, exists: false });
    expect(await client.users.get({ scope, userId: ID.bo })).toMatchObject({ exists: true, attributes: { department: 'Sweets' } });
    expect(await client.groups.get({ scope, groupId: ID.staff })).toMatchObject({ row: { id: ID.staff }, exists: false });
    expect(await failure(client.users.get({ scope, userId: ID.nobody }))).toMatchObject({ code: 'notFound', expected: 'user' });
    const before = await client.users.list({ scope: asImported(tenantId), query: {}, window: {} });
    expect(before.total).toBe(4);
  });

  it('of a scenario shares with the view as imported the columns that stay as they are', async () => {
    const { host, tenantId } = await hosts.hostWithTenant({ jobs: createWorkerRunner() });
    const { id, revision } = await host.scenarios.create({ tenantId, name: 'Nothing' });
    const { view } = host.application.sessions;
    const imported = await view(asImported(tenantId));
    const planned = await view({ tenantId, scenario: { id, revision } });
    expect(planned).not.toBe(imported);
    for (const name of imported.snapshot.users.attributeNames) {
      expect(planned.snapshot.users.attribute(name)).toBe(imported.snapshot.users.attribute(name));
    }
    expect(planned.snapshot.users.ids).toBe(imported.snapshot.users.ids);
  });
});

describe('work for a large tenant in a thread of its own', () => {
  it('reads all of a copy, and nothing is left to be read', async () => {
    const { host, large } = await openTwo();
    const { parts } = await createWorkerRunner().run('load', { file: host.fileOf(large) });
    const values = new Map(parts.map(({ name, value }) => [name, value]));
    const store = openTenantStore(host.fileOf(large), { readonly: true });
    const expected = [...encodeSnapshot(loadSnapshot(store))];
    store.close();
    expect([...encodeSnapshot(decodeSnapshot((name) => values.get(name)))].map(toPlain)).toEqual(expected.map(toPlain));
  });

  it('puts texts in the order of a language', async () => {
    const texts = joinTexts(Array.from({ length: 5000 }, (_, i) => `Åke ${(i * 7919) % 5000}`));
    const ranked = await createWorkerRunner().run('order', { texts, language: 'sv' });
    expect(ranked).toEqual(rankTexts(texts, collatorOf('sv')));
  });

  const toPlain = ({ name, value }: { readonly name: string; readonly value: Uint8Array | string }) => ({
    name,
    value: typeof value === 'string' ? value : Buffer.from(value).toString('base64'),
  });
});
