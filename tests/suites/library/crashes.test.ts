import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { APP_MIGRATIONS } from '../../../electron/store/app/appMigrations.ts';
import { createWorkerRunner } from '../../../electron/workers/workerRunner.ts';
import { cancelAt, createHosts, result } from './applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

/** A program that holds this data folder and is in the middle of making a tenant. */
async function otherProgram(folder: string, source: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'libraryChild.ts'), folder, source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

describe('a library', () => {
  it('that was killed in the middle of an import is as it was before; what was in the making is gone at the next start', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    await host.close();
    const other = await otherProgram(host.dataFolder, await hosts.largerBundle());
    expect(host.files().work).toHaveLength(1);
    await other.kill();
    expect(host.files().work).toHaveLength(1);
    const again = await hosts.host(host.dataFolder);
    expect(again.files()).toEqual({ tenants: [`${tenantId}.sqlite`], work: [] });
    expect(await again.library.list()).toMatchObject([{ id: tenantId, trouble: null }]);
  });

  it('leaves what another program on the same folder is making alone, and sees what that one adds', async () => {
    const folder = hosts.newFolder();
    const first = await hosts.host(folder);
    const other = await otherProgram(folder, await hosts.largerBundle());
    const second = await hosts.host(folder);
    expect(second.files().work).toHaveLength(1);
    await other.kill();
    const bundle = hosts.smallBundle();
    await Promise.all([first, second].map((host) => result(host.library.import({ source: { path: bundle } }))));
    const cards = await first.library.list();
    expect(cards).toHaveLength(2);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(2);
    expect(await second.library.list()).toEqual(cards);
  });

  it('takes in whole copies that it does not know, with their scenarios, and leaves other files where they are', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    await host.scenarios.create({ tenantId, name: 'Work of a week' });
    await host.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(join(host.dataFolder, `app.sqlite${ending}`), { force: true });
    writeFileSync(host.fileOf('stranger'), 'not a tenant');
    const again = await hosts.host(host.dataFolder);
    expect(await again.library.list()).toMatchObject([{ id: tenantId, name: 'Harbour Office', users: 4, scenarios: 1, trouble: null }]);
    expect(readFileSync(host.fileOf('stranger'), 'utf8')).toBe('not a tenant');
    expect((await again.scenarios.list({ tenantId })).map(({ name }) => name)).toEqual(['Work of a week']);
  });

  it('whose own database is damaged puts it aside and goes on with the tenants', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    await host.close();
    const file = join(host.dataFolder, 'app.sqlite');
    writeFileSync(file, 'noise '.repeat(2000));
    const again = await hosts.host(host.dataFolder);
    expect(await again.library.list()).toMatchObject([{ id: tenantId }]);
    expect(readFileSync(`${file}.damaged`, 'utf8')).toContain('noise');
  });

  it('of a newer version is refused and left as it is', async () => {
    const folder = hosts.newFolder();
    await (await hosts.host(folder)).close();
    const file = join(folder, 'app.sqlite');
    const db = new Database(file);
    db.pragma(`user_version = ${APP_MIGRATIONS.length + 1}`);
    db.close();
    const before = readFileSync(file);
    await expect(hosts.host(folder)).rejects.toMatchObject({ code: 'futureVersion', details: { file } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says that its folder cannot be one when a file is in the way', async () => {
    const folder = hosts.newFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'tenants'), '');
    await expect(hosts.host(folder)).rejects.toMatchObject({ code: 'notWritable' });
  });

  it('can be read while another program is writing to its database', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const holder = new Database(join(host.dataFolder, 'app.sqlite'));
    holder.exec('BEGIN IMMEDIATE');
    expect(await host.library.list()).toMatchObject([{ id: tenantId }]);
    holder.close();
  });
});

describe('closing', () => {
  it('in the middle of an import stops it and leaves nothing behind', async () => {
    const jobs = createWorkerRunner();
    const host = await hosts.host(undefined, { jobs });
    const bundle = await hosts.largerBundle();
    const work = result(host.library.import({ source: { path: bundle } })).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await host.close();
    expect(await work).toMatchObject({ code: 'APP', data: { code: 'cancelled' } });
    expect(host.files()).toEqual({ tenants: [], work: [] });
  });
});

describe('work in a thread of its own', () => {
  it('is cancelled by closing the iterator, and its folder is gone when that is done', async () => {
    const host = await hosts.host(undefined, { jobs: createWorkerRunner() });
    expect(await cancelAt(host.library.generate({ users: 20_000, seed: 'a', mess: 'clean' }), 'generating')).toBe(true);
    expect(await cancelAt(host.library.generate({ users: 20_000, seed: 'a', mess: 'clean' }), 'importing')).toBe(true);
    expect(await host.library.list()).toEqual([]);
    expect(host.files()).toEqual({ tenants: [], work: [] });
  });
});
