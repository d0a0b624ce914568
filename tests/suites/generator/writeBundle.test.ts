import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { type FolderFile, toBundleText, type WriteProgress, writeBundle } from '../../../electron/generate/writeBundle.ts';
import { catalog } from './generatedTenant.ts';

const MANIFEST: FolderFile = { name: 'manifest.json', value: { format: 'license-rehearsal-tenant', version: 1 } };
const USERS: FolderFile = { name: 'users-0001.json', value: { value: [{ id: 'a' }, { id: 'b' }] } };

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'bundle-'));
});
afterEach(async () => {
  await rm(home, { recursive: true });
});

describe('writing a tenant bundle', () => {
  it('writes one row a line, as JSON that reads back the same', () => {
    const value = { '@odata.context': 'here', value: [{ id: 'ä', list: [1, 2] }, { id: 'b' }] };
    const text = toBundleText(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text.split('\n').filter((line) => line.startsWith('{"id"')).length).toBe(2);
    expect(JSON.parse(toBundleText({ value: [] }))).toEqual({ value: [] });
    expect(JSON.parse(toBundleText({ format: 'x' }))).toEqual({ format: 'x' });
  });

  it('makes the folder and those above it, and leaves nothing else', async () => {
    await writeBundle(path.join(home, 'a', 'b', 'tenant'), [USERS, { name: 'plans/one.json', text: '{}' }, MANIFEST]);
    expect(await readdir(path.join(home, 'a', 'b'))).toEqual(['tenant']);
    expect((await readdir(path.join(home, 'a', 'b', 'tenant'))).sort()).toEqual(['manifest.json', 'plans', 'users-0001.json']);
    expect(await readFile(path.join(home, 'a', 'b', 'tenant', 'plans', 'one.json'), 'utf8')).toBe('{}');
  });

  it('replaces an older bundle as a whole, so that none of its pages stay', async () => {
    const folder = path.join(home, 'tenant');
    await writeBundle(folder, [USERS, { ...USERS, name: 'users-0002.json' }, MANIFEST]);
    await writeBundle(folder, [USERS, MANIFEST]);
    expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'users-0001.json']);
    expect(await readdir(home)).toEqual(['tenant']);
  });

  it('takes an empty folder', async () => {
    await writeBundle(home, [MANIFEST]);
    expect(await readdir(home)).toEqual(['manifest.json']);
  });

  it('refuses a folder that holds anything else, and leaves it alone', async () => {
    await writeFile(path.join(home, 'thesis.txt'), 'years of work');
    await expect(writeBundle(home, [MANIFEST])).rejects.toMatchObject({
      code: 'notWritable',
      details: { file: home, expected: 'a new or empty folder, or one that holds a tenant bundle', found: 'other files' },
    });
    expect(await readdir(home)).toEqual(['thesis.txt']);
  });

  it('refuses where a file is in the way', async () => {
    const file = path.join(home, 'file');
    await writeFile(file, '');
    await expect(writeBundle(file, [MANIFEST])).rejects.toMatchObject({ code: 'notWritable', details: { found: 'a file' } });
    await expect(writeBundle(path.join(file, 'below'), [MANIFEST])).rejects.toMatchObject({ code: 'notWritable' });
    expect(await readdir(home)).toEqual(['file']);
  });

  it('leaves nothing behind when it is cancelled, nor the folders it made', async () => {
    const controller = new AbortController();
    const folder = path.join(home, 'new', 'tenant');
    const seen: WriteProgress[] = [];
    const run = generateBundle(folder, catalog.products, {
      users: 3000,
      seed: 1,
      signal: controller.signal,
      onProgress: (progress) => {
        seen.push(progress);
        if (seen.length === 2) controller.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen.length).toBe(2);
    expect(await readdir(home)).toEqual([]);
  });

  it('keeps the old bundle when it is cancelled or the generator fails', async () => {
    const folder = path.join(home, 'tenant');
    await writeBundle(folder, [USERS, MANIFEST]);
    const failing = function* (): Generator<FolderFile> {
      yield USERS;
      throw new Error('out of names');
    };
    await expect(writeBundle(folder, failing())).rejects.toThrow('out of names');
    await expect(writeBundle(folder, [MANIFEST], { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
    expect((await readdir(folder)).sort()).toEqual(['manifest.json', 'users-0001.json']);
    expect(await readdir(home)).toEqual(['tenant']);
  });

  it('does not remove a folder above that somebody else has begun to use', async () => {
    const folder = path.join(home, 'new', 'tenant');
    const meddling = function* (): Generator<FolderFile> {
      yield USERS;
      throw new Error('stop');
    };
    const run = writeBundle(folder, meddling(), {
      onTemporary: () => undefined,
      onProgress: () => void mkdir(path.join(home, 'new', 'mine')),
    });
    await expect(run).rejects.toThrow('stop');
    expect(await readdir(path.join(home, 'new'))).toEqual(['mine']);
  });

  it('reports users, files and bytes', async () => {
    const seen: WriteProgress[] = [];
    const last = await generateBundle(path.join(home, 'tenant'), catalog.products, {
      users: 1200,
      seed: 1,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.map((progress) => progress.usersWritten).slice(0, 3)).toEqual([999, 1200, 1200]);
    expect(last).toEqual(seen.at(-1));
    expect(last.filesWritten).toBe((await readdir(path.join(home, 'tenant'))).length);
    expect(last.name).toBe('manifest.json');
  });
});
