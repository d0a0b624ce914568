import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type ImportOptions, importTenant } from '../../../electron/import/importTenant.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { CHILD, createOldCopy, failureOf, usersIn } from './oldCopy.ts';

const { workshop, bytes: oldCopy, bundle, brokenBundle, generated, oldTarget, expectUntouched } = await createOldCopy();
afterAll(workshop.remove);

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A child that has stopped for good in the middle of an import. */
async function stoppedChild(source: string, target: string, stage: 'reading' | 'writing'): Promise<ChildProcess> {
  const child = spawn(process.execPath, [CHILD, source, target, stage], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let said = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    said += String(text);
    if (said.includes('\n')) break;
  }
  expect(said).toBe('stopped\n');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

describe('an import over an existing copy', () => {
  it('replaces it when the new one is whole, and leaves nothing beside it', async () => {
    const target = oldTarget();
    await importTenant({ source: bundle, target });
    expect(usersIn(target)).toBe(4);
    expect(readdirSync(dirname(target))).toEqual(['tenant.db']);
  });

  it('that gives the same copy gives the same bytes', async () => {
    const [a, b] = [workshop.newPath('tenant.db'), oldTarget()];
    await importTenant({ source: bundle, target: a });
    await importTenant({ source: bundle, target: b });
    expect(readFileSync(a).equals(readFileSync(b))).toBe(true);
  });

  it('leaves it byte for byte when the export is bad', async () => {
    const target = oldTarget();
    expect(await failureOf({ source: brokenBundle, target })).toMatchObject({ code: 'badInput' });
    expectUntouched(target);
  });

  it('leaves it byte for byte when it is cancelled before it begins', async () => {
    const target = oldTarget();
    expect(await failureOf({ source: bundle, target, signal: AbortSignal.abort() })).toEqual({ code: 'cancelled' });
    expectUntouched(target);
  });

  it('leaves it byte for byte at whatever progress it is cancelled', async () => {
    let stages = '';
    for (let cancelAt = 0; ; cancelAt++) {
      const target = oldTarget();
      const controller = new AbortController();
      let calls = 0;
      let stage = '';
      const onProgress: ImportOptions['onProgress'] = (progress) => {
        stage = progress.stage;
        if (calls++ === cancelAt) controller.abort();
      };
      const options = { source: bundle, target, signal: controller.signal, onProgress };
      const outcome = await importTenant(options).then(
        () => 'whole',
        (error: unknown) => (error instanceof AppError ? error.code : error),
      );
      if (outcome === 'whole') break;
      expect(outcome).toBe('cancelled');
      stages += ` ${stage}`;
      expectUntouched(target);
    }
    expect(stages).toMatch(/reading.* writing/);
  });

  it('tells of its temporary file, which is beside the target and gone at the end', async () => {
    const target = oldTarget();
    const seen: string[] = [];
    await importTenant({ source: bundle, target, onTemporary: (path) => seen.push(path) });
    expect(seen).toHaveLength(1);
    expect(dirname(seen[0]!)).toBe(realpathSync(dirname(target)));
    expect(existsSync(seen[0]!)).toBe(false);
  });

  it.each(['reading', 'writing'] as const)(
    'leaves it byte for byte when its process is killed while %s; the next import clears up',
    async (stage) => {
      const target = oldTarget();
      await killed(await stoppedChild(bundle, target, stage));
      expect(readFileSync(target).equals(oldCopy)).toBe(true);
      expect(readdirSync(dirname(target)).filter((name) => name.includes('importing'))).toHaveLength(1);
      expect(usersIn(target)).toBe(5);
      await importTenant({ source: bundle, target });
      expect(readdirSync(dirname(target))).toEqual(['tenant.db']);
      expect(usersIn(target)).toBe(4);
    },
  );

  it('that was killed where no copy was leaves none', async () => {
    const target = workshop.newPath('tenant.db');
    await killed(await stoppedChild(generated, target, 'writing'));
    expect(existsSync(target)).toBe(false);
    await importTenant({ source: bundle, target });
    expect(readdirSync(dirname(target))).toEqual(['tenant.db']);
  });

  it('lets another import that is still alive be', async () => {
    const target = oldTarget();
    const child = await stoppedChild(bundle, target, 'writing');
    await importTenant({ source: bundle, target });
    expect(readdirSync(dirname(target)).filter((name) => name.includes('importing'))).toHaveLength(1);
    await killed(child);
    expect(usersIn(target)).toBe(4);
  });

  it('clears away stale temporary files of its own target only', async () => {
    const target = oldTarget();
    const folder = dirname(target);
    for (const name of ['tenant.db.importing-0123456789ab', 'other.db.importing-0123456789ab', 'tenant.db.bak'])
      writeFileSync(join(folder, name), 'stale');
    await importTenant({ source: bundle, target });
    expect(readdirSync(folder).sort()).toEqual(['other.db.importing-0123456789ab', 'tenant.db', 'tenant.db.bak']);
  });

  it('follows a link: the file behind it is replaced, and the link stays', async () => {
    const target = oldTarget();
    const link = workshop.newPath('link.db');
    symlinkSync(target, link);
    await importTenant({ source: bundle, target: link });
    expect(realpathSync(link)).toBe(realpathSync(target));
    expect(usersIn(target)).toBe(4);
    expect(readdirSync(dirname(link))).toEqual(['link.db']);
  });

  it('takes the journal of the old copy away with it', async () => {
    const target = oldTarget();
    const holder = new Database(target);
    holder.pragma('journal_mode = WAL');
    holder.exec('CREATE TABLE scratch (x)');
    const [db, wal] = [readFileSync(target), readFileSync(`${target}-wal`)];
    holder.close();
    // As a crash of a program that had it open leaves it.
    writeFileSync(target, db);
    writeFileSync(`${target}-wal`, wal);
    await importTenant({ source: bundle, target });
    expect(readdirSync(dirname(target))).toEqual(['tenant.db']);
    expect(usersIn(target)).toBe(4);
  });
});
