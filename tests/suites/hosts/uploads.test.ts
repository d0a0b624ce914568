import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { toSafePath } from '../../../electron/hosts/browser/uploadNames.ts';
import { openUploads, UPLOAD_LIMITS } from '../../../electron/hosts/browser/uploads.ts';
import { makeScratch } from '../cli/runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);
const uploads = await openUploads(scratch.file('uploads'));

describe('an upload', () => {
  it('of one file is that file', async () => {
    const id = await uploads.begin();
    expect(uploads.pathOf(id)).toBeUndefined();
    await uploads.add(id, 'users.csv', Readable.from(['id\n', '1\n']));
    const file = uploads.pathOf(id) ?? '';
    expect(path.basename(file)).toBe('users.csv');
    expect(readFileSync(file, 'utf8')).toBe('id\n1\n');
  });

  it('of a folder is the folder under its own name, its files coming at the same time', async () => {
    const id = await uploads.begin();
    const names = ['my export/manifest.json', 'my export/users-0001.json', 'my export/sub/å.json'];
    await Promise.all(names.map((name) => uploads.add(id, name, Readable.from([name]))));
    const folder = uploads.pathOf(id) ?? '';
    expect(path.basename(folder)).toBe('my export');
    expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'sub', 'users-0001.json']);
    expect(readFileSync(path.join(folder, 'sub/å.json'), 'utf8')).toBe('my export/sub/å.json');
  });

  it('of several loose files is the folder they lie in', async () => {
    const id = await uploads.begin();
    for (const name of ['a.json', 'b.json']) await uploads.add(id, name, Readable.from(['{}']));
    expect(readdirSync(uploads.pathOf(id) ?? '').sort()).toEqual(['a.json', 'b.json']);
  });

  it('never overwrites a file', async () => {
    const id = await uploads.begin();
    await uploads.add(id, 'a.json', Readable.from(['1']));
    await expect(uploads.add(id, 'a.json', Readable.from(['2']))).rejects.toMatchObject({ code: 'badInput' });
    expect(readFileSync(uploads.pathOf(id) ?? '', 'utf8')).toBe('1');
  });

  it('that is removed half way is gone, and what was under way is told so', async () => {
    const id = await uploads.begin();
    const endless = new Readable({
      read() {
        setImmediate(() => this.push(Buffer.alloc(1024)));
      },
    });
    const written = (): string[] => folders(scratch.file('uploads')).filter((name) => name.includes(id) && name.endsWith('one.json'));
    const adding = uploads.add(id, 'big/one.json', endless);
    await until(() => written().length > 0);
    await Promise.all([expect(adding).rejects.toMatchObject({ code: 'cancelled' }), uploads.remove(id)]);
    expect(uploads.pathOf(id)).toBeUndefined();
    expect(written()).toEqual([]);
  });

  it('that does not exist takes no file, and removing it is no error', async () => {
    await expect(uploads.add('f'.repeat(32), 'a', Readable.from(['']))).rejects.toMatchObject({ code: 'notFound' });
    await expect(uploads.remove('f'.repeat(32))).resolves.toBeUndefined();
  });
});

describe('the limits of uploads', () => {
  it('are of files, bytes and uploads at the same time', async () => {
    const few = await openUploads(scratch.file('few'), { uploads: 1, files: 2, bytes: 10 });
    const [begun, refused] = await Promise.allSettled([few.begin(), few.begin()]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'badInput' } });
    const id = begun.status === 'fulfilled' ? begun.value : '';
    await expect(few.begin()).rejects.toMatchObject({ code: 'badInput' });
    await few.add(id, 'a', Readable.from(['1234567890']));
    await expect(few.add(id, 'b', Readable.from(['1']))).rejects.toMatchObject({
      code: 'badInput',
      details: { expected: 'at most 10 bytes' },
    });
    await expect(few.add(id, 'c', Readable.from(['']))).rejects.toMatchObject({
      code: 'badInput',
      details: { expected: 'at most 2 files' },
    });
    await few.close();
  });

  it('are far beyond the largest bundle', () => {
    expect(UPLOAD_LIMITS.files).toBeGreaterThan(10_000);
    expect(UPLOAD_LIMITS.bytes).toBeGreaterThan(4e9);
  });
});

describe('what was uploaded', () => {
  it('is all gone when the host ends', async () => {
    const some = await openUploads(scratch.file('ended'));
    await some.add(await some.begin(), 'a.json', Readable.from(['1']));
    await some.close();
    expect(readdirSync(scratch.file('ended'))).toEqual([]);
  });

  it('by a host that crashed is removed by the next one, and that of a running one is left alone', async () => {
    const nobody = 2 ** 22 + 1;
    mkdirSync(scratch.file('crashed', `${nobody}-abc`, 'id'), { recursive: true });
    mkdirSync(scratch.file('crashed', `${process.ppid}-abc`), { recursive: true });
    const next = await openUploads(scratch.file('crashed'));
    expect(existsSync(scratch.file('crashed', `${nobody}-abc`))).toBe(false);
    expect(existsSync(scratch.file('crashed', `${process.ppid}-abc`))).toBe(true);
    await next.close();
  });
});

describe('the name of an uploaded file', () => {
  it.each(['', '.', '..', '../x', 'a/../b', '/etc/passwd', 'a//b', 'a/', 'a\\..\\b', 'C:\\x', `${'a/'.repeat(13)}b`, 'x'.repeat(1001)])(
    'cannot be %j',
    (name) => {
      expect(toSafePath(name)).toBeNull();
    },
  );

  it.each([
    ['a/b.json', 'a/b.json'],
    ['å ä ö/ß.csv', 'å ä ö/ß.csv'],
    ['a\u0000b', 'a_b'],
    ['a:b?.json', 'a_b_.json'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['trailing. ', 'trailing_'],
    ['...', '_'],
  ])('%j becomes %j', (name, safe) => {
    expect(toSafePath(name)).toBe(safe);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
}

function folders(parent: string): string[] {
  return readdirSync(parent, { recursive: true }).map(String);
}
