import { appendFileSync, existsSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { cancelAt, createHosts, failure, followed, type Host, NOW, result } from './applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

const namesOf = async (host: Host) => (await host.library.list()).map(({ name }) => name);

describe('an empty library', () => {
  it('has no tenants, and says that this is the first start until one is there', async () => {
    const host = await hosts.host();
    expect(await host.library.list()).toEqual([]);
    expect(await host.client.application.host()).toEqual({
      kind: 'browser',
      version: '1.0.0',
      platform: 'linux',
      locale: 'sv-SE',
      firstStart: true,
    });
    const { card } = await result(host.library.import({ source: { path: hosts.smallBundle() } }));
    expect((await host.client.application.host()).firstStart).toBe(false);
    await host.library.remove({ tenantId: card.id });
    expect((await host.client.application.host()).firstStart).toBe(false);
  });

  it('knows the demo tenants that ship with the program', async () => {
    const host = await hosts.host();
    expect(await host.library.demos()).toEqual([
      { id: 'direct-1000', name: 'Duinmolen Instrumenten', users: 1000, plans: 2 },
      { id: 'e1-to-e3', name: 'Tallbacka Instruments', users: 167, plans: 6 },
      { id: 'hybrid', name: 'Skarvholm Energy', users: 194, plans: 5 },
    ]);
  });
});

describe('preferences', () => {
  it('are the system’s until somebody chooses, and stay as chosen over a restart', async () => {
    const folder = hosts.newFolder();
    const host = await hosts.host(folder);
    expect(await host.client.application.preferences()).toEqual({ language: null, theme: 'auto', tourSeen: false });
    await host.client.application.setPreferences({ language: 'sv' });
    expect(await host.client.application.setPreferences({ theme: 'dark' })).toEqual({ language: 'sv', theme: 'dark', tourSeen: false });
    expect((await host.client.application.host()).firstStart).toBe(false);
    await host.close();
    const again = await hosts.host(folder);
    expect(await again.client.application.preferences()).toEqual({ language: 'sv', theme: 'dark', tourSeen: false });
    expect(await again.client.application.setPreferences({ language: null })).toEqual({ language: null, theme: 'dark', tourSeen: false });
  });

  it('know whether the tour has been begun, which alone makes it no less the first start', async () => {
    const folder = hosts.newFolder();
    const host = await hosts.host(folder);
    const { preferences, setPreferences } = host.client.application;
    expect(await setPreferences({ tourSeen: true })).toEqual({ language: null, theme: 'auto', tourSeen: true });
    expect((await host.client.application.host()).firstStart).toBe(true);
    expect(await setPreferences({ theme: 'dark' })).toEqual({ language: null, theme: 'dark', tourSeen: true });
    expect(await preferences()).toEqual({ language: null, theme: 'dark', tourSeen: true });
    await host.close();
    expect(await (await hosts.host(folder)).client.application.preferences()).toMatchObject({ tourSeen: true });
  });

  it('that another version has written are taken as far as they are known', async () => {
    const host = await hosts.host();
    host.application.library.store.settings.set('preferences', { language: 'fi', theme: 'dark', density: 'compact' });
    expect(await host.client.application.preferences()).toEqual({ language: null, theme: 'dark', tourSeen: false });
    host.application.library.store.settings.set('preferences', 'dark');
    expect(await host.client.application.preferences()).toEqual({ language: null, theme: 'auto', tourSeen: false });
  });
});

describe('an import', () => {
  it('tells its progress and answers the card, the report and the names the report needs', async () => {
    const host = await hosts.host();
    const { stages, result: answer } = await followed(host.library.import({ source: { path: hosts.smallBundle() } }));
    expect(stages).toEqual(['importing', 'saving']);
    expect(answer.card).toMatchObject({
      id: 'harbour-office-1',
      name: 'Harbour Office',
      origin: 'import',
      importedAt: new Date(NOW).toISOString(),
      openedAt: null,
      users: 4,
      scenarios: 0,
      trouble: null,
    });
    expect(answer.report.counts.users).toBe(4);
    expect(await host.library.list()).toEqual([answer.card]);
    expect(host.files()).toEqual({ tenants: ['harbour-office-1.sqlite'], work: [] });
    const later = await host.library.report({ tenantId: answer.card.id });
    expect(later.report).toEqual(answer.report);
    expect(later.card).toEqual(answer.card);
    expect(later.names.users).toEqual(answer.names.users);
    expect(later.names.groups).toEqual(answer.names.groups);
    for (const { skuId } of answer.report.skus) expect(later.names.products[skuId]).toBe(answer.names.products[skuId]);
  });

  it('takes the name it is given; of two that bring the same name of their own the second gets a number', async () => {
    const host = await hosts.host();
    const source = { path: hosts.smallBundle() };
    for (const name of [undefined, undefined, 'Kund: Å/Ö AB ', 'CON']) {
      await result(host.library.import(name === undefined ? { source } : { source, name }));
    }
    const cards = await host.library.list();
    expect(cards.map(({ id, name }) => [id, name])).toEqual([
      ['harbour-office-1', 'Harbour Office'],
      ['harbour-office-2-2', 'Harbour Office (2)'],
      ['kund-a-o-ab-3', 'Kund: Å/Ö AB'],
      ['con-4', 'CON'],
    ]);
  });

  it('reads what was uploaded to the host, and no other file of the computer', async () => {
    const upload = hosts.smallBundle();
    const uploadPath = (id: string) => (id === 'a'.repeat(20) ? upload : undefined);
    const host = await hosts.host(undefined, { host: { kind: 'browser', version: '1', platform: 'x', locale: 'en', uploadPath } });
    const { card } = await result(host.library.import({ source: { uploadId: 'a'.repeat(20) } }));
    expect(card.users).toBe(4);
    expect(await failure(host.library.import({ source: { uploadId: 'b'.repeat(20) } }))).toMatchObject({ code: 'notFound' });
    expect(await failure(host.library.import({ source: { path: upload } }))).toMatchObject({ code: 'badInput', found: 'a path' });
  });

  it('of a bad export says what is wrong and leaves nothing behind', async () => {
    const host = await hosts.host();
    const call = result(host.library.import({ source: { path: hosts.brokenBundle() } }));
    expect(await failure(call)).toMatchObject({ code: 'badInput' });
    const missing = join(hosts.newFolder(), 'nowhere');
    expect(await failure(result(host.library.import({ source: { path: missing } })))).toMatchObject({ code: 'fileNotReadable' });
    expect(await host.library.list()).toEqual([]);
    expect(host.files()).toEqual({ tenants: [], work: [] });
    expect((await host.client.application.host()).firstStart).toBe(true);
  });

  it.each(['importing', 'saving'] as const)('that is cancelled while %s leaves nothing behind', async (stage) => {
    const host = await hosts.host();
    expect(await cancelAt(host.library.import({ source: { path: await hosts.largerBundle() } }), stage)).toBe(true);
    expect(await host.library.list()).toEqual([]);
    expect(host.files()).toEqual({ tenants: [], work: [] });
  });

  it('runs beside another one', async () => {
    const host = await hosts.host();
    const source = { path: hosts.smallBundle() };
    await Promise.all([result(host.library.import({ source })), result(host.library.import({ source, name: 'B' }))]);
    expect((await namesOf(host)).sort()).toEqual(['B', 'Harbour Office']);
    expect(host.files().work).toEqual([]);
  });
});

describe('a demo tenant', () => {
  it('comes with its plans as scenarios', async () => {
    const host = await hosts.host();
    const { card } = await result(host.library.addDemo({ demoId: 'hybrid' }));
    expect(card).toMatchObject({ name: 'Skarvholm Energy', origin: 'demo', users: 194, scenarios: 5 });
    const scenarios = await host.scenarios.list({ tenantId: card.id });
    expect(scenarios.map(({ name }) => name)).toContain('Bad plan: out of the old group first');
    for (const { id, steps } of scenarios) {
      expect((await host.scenarios.get({ tenantId: card.id, scenarioId: id })).planSteps).toHaveLength(steps);
    }
  });

  it('that does not exist is not found, also by the name of a folder elsewhere', async () => {
    const host = await hosts.host();
    expect(await failure(result(host.library.addDemo({ demoId: 'nobody' })))).toMatchObject({ code: 'notFound' });
    await expect(host.library.addDemo({ demoId: '../catalog' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('a generated tenant', () => {
  const order = { users: 300, seed: 'spring', mess: 'typical' } as const;

  it('is made and imported in one go', async () => {
    const host = await hosts.host();
    const { stages, result: answer } = await followed(host.library.generate({ ...order, name: 'Practice' }));
    expect(stages).toEqual(['generating', 'importing', 'saving']);
    expect(answer.card).toMatchObject({ name: 'Practice', origin: 'generated', users: 300 });
    expect(host.files().work).toEqual([]);
  });

  it.each(['generating', 'importing', 'saving'] as const)('that is cancelled while %s leaves nothing behind', async (stage) => {
    const host = await hosts.host();
    expect(await cancelAt(host.library.generate(order), stage)).toBe(true);
    expect(await host.library.list()).toEqual([]);
    expect(host.files()).toEqual({ tenants: [], work: [] });
  });
});

describe('a tenant of the library', () => {
  it('is renamed, and remembers when it was opened', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    expect(await host.library.rename({ tenantId, name: '  Northwind ' })).toMatchObject({ id: tenantId, name: 'Northwind' });
    host.clock.now += 60_000;
    expect(await host.library.open({ tenantId })).toMatchObject({ openedAt: new Date(NOW + 60_000).toISOString() });
    expect(await host.library.list()).toMatchObject([{ name: 'Northwind', openedAt: new Date(NOW + 60_000).toISOString() }]);
  });

  it('is duplicated with its scenarios, and the two go their own ways', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const { id } = await host.scenarios.create({ tenantId, name: 'First' });
    const copy = await host.library.duplicate({ tenantId, name: 'Copy' });
    expect(copy).toMatchObject({ name: 'Copy', users: 4, scenarios: 1, openedAt: null, trouble: null });
    await host.scenarios.remove({ tenantId, scenarioId: id });
    expect((await host.scenarios.list({ tenantId: copy.id })).map(({ name }) => name)).toEqual(['First']);
    expect((await host.library.list()).map(({ scenarios }) => scenarios)).toEqual([0, 1]);
    expect(host.files()).toEqual({ tenants: [`${copy.id}.sqlite`, `${tenantId}.sqlite`], work: [] });
  });

  it('is removed with everything that lies beside its file, and nobody else’s', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const other = await host.library.duplicate({ tenantId, name: 'Other' });
    for (const ending of ['-wal', '-shm', '.backup-v1']) appendFileSync(host.fileOf(tenantId) + ending, 'x');
    const removed: string[] = [];
    host.application.library.onRemoved((id) => removed.push(`${id} ${existsSync(host.fileOf(id))}`));
    await host.library.remove({ tenantId });
    expect(removed).toEqual([`${tenantId} true`]);
    expect(host.files().tenants).toEqual([`${other.id}.sqlite`]);
    expect(await namesOf(host)).toEqual(['Other']);
    const { card } = await result(host.library.import({ source: { path: hosts.smallBundle() } }));
    expect(card.id).not.toBe(tenantId);
  });

  it('that nobody has is not found by anything', async () => {
    const host = await hosts.host();
    const tenantId = 'nobody-7';
    const { library } = host;
    for (const call of [
      library.report({ tenantId }),
      library.rename({ tenantId, name: 'X' }),
      library.duplicate({ tenantId, name: 'X' }),
      library.remove({ tenantId }),
      library.open({ tenantId }),
      host.scenarios.list({ tenantId }),
    ]) {
      expect(await failure(call)).toMatchObject({ code: 'notFound' });
    }
  });
});

describe('the host', () => {
  it('is told when the list of tenants or the preferences change, and of nothing else', async () => {
    let changes = 0;
    const facts = { kind: 'desktop', version: '1', platform: 'win32', locale: 'nl' } as const;
    const host = await hosts.host(undefined, { host: { ...facts, onChange: () => changes++ } });
    const { card } = await result(host.library.import({ source: { path: hosts.smallBundle() } }));
    const tenantId = card.id;
    const told = async (call: Promise<unknown>) => {
      const before = changes;
      await call;
      return changes - before;
    };
    expect(changes).toBe(1);
    expect(await told(host.library.list())).toBe(0);
    expect(await told(host.scenarios.create({ tenantId, name: 'S' }))).toBe(0);
    expect(await told(host.library.open({ tenantId }))).toBe(1);
    expect(await told(host.library.rename({ tenantId, name: 'New' }))).toBe(1);
    expect(await told(host.library.duplicate({ tenantId, name: 'Copy' }))).toBe(1);
    expect(await told(host.library.remove({ tenantId }))).toBe(1);
    expect(await told(host.client.application.setPreferences({ theme: 'light' }))).toBe(1);
    expect(await failure(host.library.rename({ tenantId, name: 'Again' }))).toMatchObject({ code: 'notFound' });
    expect(changes).toBe(6);
  });
});

describe('a file that is not as it was', () => {
  it('is told on the card when it is gone, and can be removed from the library then', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    rmSync(host.fileOf(tenantId));
    expect(await host.library.list()).toMatchObject([{ id: tenantId, trouble: 'gone', users: 4 }]);
    for (const call of [
      host.library.open({ tenantId }),
      host.library.report({ tenantId }),
      host.library.duplicate({ tenantId, name: 'X' }),
    ]) {
      expect(await failure(call)).toMatchObject({ code: 'tenantGone' });
    }
    await host.library.remove({ tenantId });
    expect(await host.library.list()).toEqual([]);
  });

  it('comes back when the file does', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    renameSync(host.fileOf(tenantId), `${host.fileOf(tenantId)}.elsewhere`);
    expect(await host.library.list()).toMatchObject([{ trouble: 'gone' }]);
    renameSync(`${host.fileOf(tenantId)}.elsewhere`, host.fileOf(tenantId));
    expect(await host.library.list()).toMatchObject([{ trouble: null }]);
    expect(await host.library.open({ tenantId })).toMatchObject({ id: tenantId });
  });

  it.each([
    ['cut short', (file: string) => truncateSync(file, 20_000)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['another file', (file: string) => writeFileSync(file, 'holiday '.repeat(500))],
    ['a database of another program', (file: string) => edit(file, 'PRAGMA application_id = 7')],
  ])('is told as damaged when it is %s', async (_, spoil) => {
    const { host, tenantId } = await hosts.hostWithTenant();
    spoil(host.fileOf(tenantId));
    expect(await host.library.list()).toMatchObject([{ trouble: 'damaged' }]);
    expect(await failure(host.library.open({ tenantId }))).toMatchObject({ code: 'notATenantCopy' });
  });

  it('is told as too new when a newer version has written it', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    edit(host.fileOf(tenantId), 'PRAGMA user_version = 99');
    expect(await host.library.list()).toMatchObject([{ trouble: 'fromTheFuture' }]);
    expect(await failure(host.library.open({ tenantId }))).toMatchObject({ code: 'futureVersion' });
    expect(await failure(host.scenarios.list({ tenantId }))).toMatchObject({ code: 'futureVersion' });
  });
});

function edit(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}
