import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { type ImportOptions, importTenant } from '../../../electron/import/importTenant.ts';
import { CHILD, createOldCopy, failureOf, usersIn } from './oldCopy.ts';

const isWindows = process.platform === 'win32';
const { workshop, bundle, generated, oldTarget, expectUntouched } = await createOldCopy();
afterAll(workshop.remove);

describe('a target is refused and left as it is', () => {
  const refuse = async (content: string | Uint8Array, expected: object) => {
    const target = workshop.writeFile('tenant.db', content);
    expect(await failureOf({ source: bundle, target })).toMatchObject({ file: target, ...expected });
    expectUntouched(target, Buffer.from(content as string));
  };
  const databaseBytes = (sql: string): Buffer => {
    const path = workshop.newPath('other.db');
    const db = new Database(path);
    db.exec(sql);
    db.close();
    return readFileSync(path);
  };

  it('when it is no database', async () => {
    await refuse('My holiday in Skåne. '.repeat(200), { code: 'notATenantCopy' });
    await refuse('x', { code: 'notATenantCopy' });
  });

  it('when it is a database of another program', async () => {
    await refuse(databaseBytes('CREATE TABLE photos (name TEXT); PRAGMA user_version = 1'), { code: 'notATenantCopy' });
    await refuse(databaseBytes('PRAGMA application_id = 17; PRAGMA user_version = 1; CREATE TABLE t (x)'), { code: 'notATenantCopy' });
  });

  it('when a newer program made it', async () => {
    const path = oldTarget();
    const db = new Database(path);
    db.pragma('user_version = 99');
    db.close();
    await refuse(readFileSync(path), { code: 'futureVersion', found: 'version 99' });
  });

  it('when it is a folder', async () => {
    const target = workshop.newPath('tenant.db');
    mkdirSync(target);
    expect(await failureOf({ source: bundle, target })).toMatchObject({
      code: 'notATenantCopy',
      file: target,
      found: 'a folder or device',
    });
    expect(readdirSync(target)).toEqual([]);
  });

  it('unless it is an empty file, as some programs make when they ask for a name', async () => {
    const target = workshop.writeFile('tenant.db', '');
    await importTenant({ source: bundle, target });
    expect(usersIn(target)).toBe(4);
  });

  it.each(['WAL', 'DELETE'])('when somebody else holds it, in journal mode %s', async (mode) => {
    const target = oldTarget();
    const holder = new Database(target);
    holder.pragma(`journal_mode = ${mode}`);
    holder.exec('BEGIN EXCLUSIVE');
    const before = readFileSync(target);
    try {
      expect(await failureOf({ source: bundle, target })).toMatchObject({ code: 'fileLocked', file: target });
      expect(readFileSync(target).equals(before)).toBe(true);
      expect(readdirSync(dirname(target)).filter((name) => name.includes('importing'))).toEqual([]);
    } finally {
      holder.close();
    }
    expect(usersIn(target)).toBe(5);
  });

  it('when somebody took hold of it during the import', async () => {
    const target = oldTarget();
    let holder: Database.Database | undefined;
    const onProgress: ImportOptions['onProgress'] = ({ stage }) => {
      if (stage !== 'writing' || holder !== undefined) return;
      holder = new Database(target);
      holder.exec('BEGIN EXCLUSIVE');
    };
    expect(await failureOf({ source: bundle, target, onProgress })).toMatchObject({ code: 'fileLocked', file: target });
    holder?.close();
    expectUntouched(target);
  });

  it('when its folder is not there, or is a file', async () => {
    const file = workshop.writeFile('notes.txt', 'notes');
    expect(await failureOf({ source: bundle, target: join(file, 'tenant.db') })).toMatchObject({ code: 'notWritable' });
    expect(await failureOf({ source: bundle, target: join(dirname(file), 'no', 'tenant.db') })).toMatchObject({ code: 'notWritable' });
    expect(readdirSync(dirname(file))).toEqual(['notes.txt']);
  });

  it('when its folder is read-only', async ({ skip }) => {
    if (isWindows) skip('folders have no such mode here');
    // The administrator may write anywhere; then the import runs as nobody.
    const uid = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const target = oldTarget();
    chmodSync(workshop.root, 0o755);
    chmodSync(target, 0o644);
    chmodSync(dirname(target), 0o555);
    const run = await promisify(execFile)(process.execPath, [CHILD, bundle, target], uid).catch(
      (error: unknown) => error as { stderr: string; stdout: string },
    );
    chmodSync(dirname(target), 0o755);
    if (run.stdout === '') skip(`nobody cannot run this checkout: ${run.stderr.slice(0, 200)}`);
    expect(JSON.parse(run.stdout)).toMatchObject({ code: 'notWritable', file: target, found: 'no permission' });
    expectUntouched(target);
  });
});

describe.skipIf(isWindows)('a disk that fills up', () => {
  // A limit on the size of files, in blocks of 512 or 1024 bytes, shows to a program as a disk that is full.
  it.each([1, 40, 300, 700])('after %i blocks of a file is told as that, and leaves the old copy alone', async (blocks) => {
    const target = oldTarget();
    const command = `ulimit -f ${blocks} && exec "$0" "$@"`;
    const { stdout } = await promisify(execFile)('/bin/sh', ['-c', command, process.execPath, CHILD, generated, target]);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'diskFull', file: target });
    expectUntouched(target);
  });
});
