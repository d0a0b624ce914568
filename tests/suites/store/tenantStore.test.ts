import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../electron/store/migrations/migrate.ts';
import { APPLICATION_ID, CURRENT_VERSION } from '../../../electron/store/migrations/migrations.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { collectTenant, freshFolder, makeCopy, refusal } from './tenantCopy.ts';

const ANNA = { displayName: 'anna', userPrincipalName: 'u1@demo.example' };
const folderOf = (file: string) => readdirSync(dirname(file)).sort();

function edit(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

describe('a tenant copy', () => {
  it('is one file at rest, whoever has had it open', async () => {
    const file = await makeCopy();
    openTenantStore(file, { readonly: true }).close();
    const store = openTenantStore(file);
    expect(store.users.get('u1')).toEqual(ANNA);
    store.close();
    expect(folderOf(file)).toEqual(['tenant.db']);
  });

  it('is sound: no broken reference, no broken page', async () => {
    const db = new Database(await makeCopy(), { readonly: true });
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('can be read by several and written by one at the same time', async () => {
    const file = await makeCopy();
    const [writer, reader] = [openTenantStore(file), openTenantStore(file, { readonly: true })];
    expect([writer.users.get('u1'), reader.users.get('u1')]).toEqual([ANNA, ANNA]);
    writer.close();
    expect(reader.users.get('u1')).toEqual(ANNA);
    reader.close();
  });

  it('opens from memory when it was left in WAL mode and its folder cannot be written to', async () => {
    const file = await makeCopy();
    edit(file, 'PRAGMA journal_mode = WAL; CREATE TABLE t (x); DROP TABLE t');
    // A directory in the place of the shared-memory file stops SQLite as a read-only folder does, also for the super-user.
    for (const journal of ['-wal', '-shm']) if (existsSync(file + journal)) throw new Error('expected no journal');
    mkdirSync(`${file}-shm`);
    const store = openTenantStore(file, { readonly: true });
    expect(loadSnapshot(store).users.count).toBe(4);
    store.close();
  });
});

describe('opening refuses', () => {
  it('what is not there, and folders', () => {
    const folder = freshFolder();
    expect(refusal(() => openTenantStore(join(folder, 'no.db')))).toMatchObject({ code: 'fileNotReadable' });
    expect(refusal(() => openTenantStore(folder))).toMatchObject({ code: 'notATenantCopy' });
  });

  it.each([
    ['an empty file', ''],
    ['a text', 'Dear diary, '.repeat(1000)],
  ])('%s, and leaves it as it was', (_, content) => {
    const file = join(freshFolder(), 'x.db');
    writeFileSync(file, content);
    for (const readonly of [true, false]) {
      expect(refusal(() => openTenantStore(file, { readonly }))).toMatchObject({ code: 'notATenantCopy', details: { file } });
    }
    expect(readFileSync(file, 'utf8')).toBe(content);
    expect(folderOf(file)).toEqual(['x.db']);
  });

  it("somebody else's database, and leaves it as it was", () => {
    const file = join(freshFolder(), 'x.db');
    edit(file, 'CREATE TABLE recipes (name)');
    const before = readFileSync(file);
    expect(refusal(() => openTenantStore(file))).toMatchObject({ code: 'notATenantCopy' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('a copy of a newer version', async () => {
    const file = await makeCopy();
    edit(file, `PRAGMA user_version = ${CURRENT_VERSION + 1}`);
    expect(refusal(() => openTenantStore(file))).toMatchObject({
      code: 'futureVersion',
      details: { found: `version ${CURRENT_VERSION + 1}` },
    });
  });

  it('a copy that was cut off', async () => {
    const file = await makeCopy();
    truncateSync(file, 8192 * 2 + 100);
    const error = refusal(() => {
      const store = openTenantStore(file, { readonly: true });
      try {
        loadSnapshot(store);
      } finally {
        store.close();
      }
    });
    expect(error.code).toBe('notATenantCopy');
  });

  it('columns that were damaged', async () => {
    const file = await makeCopy();
    edit(file, "UPDATE snapshotParts SET value = zeroblob(length(value)) WHERE name = 'members.targets'");
    const store = openTenantStore(file, { readonly: true });
    expect(refusal(() => loadSnapshot(store))).toMatchObject({
      code: 'notATenantCopy',
      details: { place: 'snapshot part members.targets' },
    });
    store.close();
    edit(file, "DELETE FROM snapshotParts WHERE name = 'head'");
    const again = openTenantStore(file, { readonly: true });
    expect(refusal(() => loadSnapshot(again))).toMatchObject({ code: 'notATenantCopy', details: { place: 'snapshot part head' } });
    again.close();
  });

  it('a copy that another program has locked', async () => {
    const file = await makeCopy();
    const program = `
      const db = new (require('better-sqlite3'))(${JSON.stringify(file)});
      db.exec('BEGIN EXCLUSIVE');
      process.stdout.write('locked');
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(refusal(() => openTenantStore(file, { readonly: true }))).toMatchObject({ code: 'fileLocked', details: { file } });
    child.kill('SIGKILL');
    await once(child, 'exit');
    openTenantStore(file, { readonly: true }).close();
  });
});

describe('a migration', () => {
  const steps = ['CREATE TABLE a (x)', 'ALTER TABLE a ADD COLUMN y', 'CREATE TABLE b (z)'];
  const old = () => {
    const file = join(freshFolder(), 'old.db');
    edit(file, `${steps[0]}; INSERT INTO a VALUES (1); PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
    return file;
  };

  it('takes every missing step at once, after a backup beside the file', () => {
    const file = old();
    const db = new Database(file);
    migrate(db, file, steps);
    expect(db.pragma('user_version', { simple: true })).toBe(3);
    expect(db.prepare('SELECT x, y FROM a').all()).toEqual([{ x: 1, y: null }]);
    db.close();
    expect(folderOf(file)).toEqual(['old.db', 'old.db.backup-v1']);
    const backup = new Database(`${file}.backup-v1`, { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(1);
    backup.close();
  });

  it('that fails leaves the file at the version it had', () => {
    const file = old();
    const db = new Database(file);
    expect(() => migrate(db, file, [...steps.slice(0, 2), 'CREATE TABLE a (again)'])).toThrow('already exists');
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare('SELECT * FROM a').all()).toEqual([{ x: 1 }]);
    db.close();
  });

  it('has nothing to do with a file of today', async () => {
    const file = await makeCopy();
    const db = new Database(file);
    migrate(db, file);
    db.close();
    expect(folderOf(file)).toEqual(['tenant.db']);
  });
});

describe('a snapshot', () => {
  it('comes out of the copy as it went in', async () => {
    const file = await makeCopy();
    copyFileSync(file, `${file}.copy`);
    const store = openTenantStore(`${file}.copy`, { readonly: true });
    const { snapshot } = collectTenant();
    const plain = ({ users, ...rest }: typeof snapshot) => ({
      ...rest,
      ids: Array.from({ length: users.count }, (_, row) => users.ids.get(row)),
      profiles: Array.from(users.profile, (profile) => rest.profiles[profile]),
      attributes: users.attributeNames.map((name) => [
        name,
        Array.from({ length: users.count }, (_, row) => users.attribute(name)?.get(row)),
      ]),
    });
    expect(plain(loadSnapshot(store))).toEqual(plain(snapshot));
    store.close();
  });
});
