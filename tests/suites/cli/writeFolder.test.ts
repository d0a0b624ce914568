import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileContent, writeFolder } from '../../../electron/reports/writeFolder.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { makeScratch } from './runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);

let work = '';
let count = 0;
beforeEach(() => {
  work = scratch.file(`work${count++}`);
  mkdirSync(work);
});

const two: readonly FileContent[] = [
  { name: 'a.txt', chunks: ['one\n', 'two\n'] },
  { name: 'b.txt', chunks: [] },
];

describe('writing a folder of files', () => {
  it('makes a new folder, and the folders above it', async () => {
    const paths = await writeFolder(path.join(work, 'x', 'y'), two);
    expect(paths).toEqual([path.join(work, 'x', 'y', 'a.txt'), path.join(work, 'x', 'y', 'b.txt')]);
    expect(readFileSync(paths[0]!, 'utf8')).toBe('one\ntwo\n');
    expect(readFileSync(paths[1]!, 'utf8')).toBe('');
    expect(readdirSync(work)).toEqual(['x']);
  });

  it('replaces files of the same name in a folder that is there, and keeps the others', async () => {
    writeFileSync(path.join(work, 'a.txt'), 'old');
    writeFileSync(path.join(work, 'mine.txt'), 'mine');
    await writeFolder(work, two);
    expect(readdirSync(work).sort()).toEqual(['a.txt', 'b.txt', 'mine.txt']);
    expect(readFileSync(path.join(work, 'a.txt'), 'utf8')).toBe('one\ntwo\n');
  });

  it('follows a link to a folder', async () => {
    mkdirSync(path.join(work, 'real'));
    symlinkSync(path.join(work, 'real'), path.join(work, 'link'), 'junction');
    await writeFolder(path.join(work, 'link'), two);
    expect(readdirSync(path.join(work, 'real')).sort()).toEqual(['a.txt', 'b.txt']);
  });

  it('asks for a chunk only when there is room for it, and never holds a whole file', async () => {
    let asked = 0;
    let written = 0;
    let farthest = 0;
    const chunk = 'x'.repeat(50_000);
    function* chunks(): Generator<string> {
      for (; asked < 400; asked++) {
        farthest = Math.max(farthest, asked * chunk.length - written);
        yield chunk;
      }
    }
    const progress: number[] = [];
    await writeFolder(path.join(work, 'out'), [{ name: 'big.txt', chunks: chunks() }], {
      onProgress: (characters) => {
        written = characters;
        progress.push(characters);
      },
    });
    expect(readFileSync(path.join(work, 'out', 'big.txt')).length).toBe(400 * chunk.length);
    expect(farthest).toBeLessThan(3 * (1 << 20));
    expect(progress.at(-1)).toBe(400 * chunk.length);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it.each(['new', 'existing'])('leaves a %s folder as it was when the content cannot be made', async (kind) => {
    const target = path.join(work, 'deep', 'out');
    if (kind === 'existing') {
      mkdirSync(target, { recursive: true });
      writeFileSync(path.join(target, 'a.txt'), 'old');
    }
    const failing: FileContent = {
      name: 'b.txt',
      chunks: (function* () {
        yield 'first\n';
        throw new Error('broken invariant');
      })(),
    };
    await expect(writeFolder(target, [two[0]!, failing])).rejects.toThrow('broken invariant');
    expect(existsSync(path.join(work, 'deep'))).toBe(kind === 'existing');
    if (kind === 'existing') expect([readdirSync(target), readFileSync(path.join(target, 'a.txt'), 'utf8')]).toEqual([['a.txt'], 'old']);
  });

  it('leaves nothing behind when the person gives up in the middle', async () => {
    const controller = new AbortController();
    const endless: FileContent = {
      name: 'a.txt',
      chunks: (function* () {
        for (let i = 0; ; i++) {
          if (i === 50) controller.abort();
          yield 'y'.repeat(100_000);
        }
      })(),
    };
    await expect(writeFolder(path.join(work, 'out'), [endless], { signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(work)).toEqual([]);
  });

  it('refuses a path that is a file, and a file whose name a folder has, before anything is replaced', async () => {
    const file = path.join(work, 'file');
    writeFileSync(file, 'text');
    await expect(writeFolder(file, two)).rejects.toMatchObject({
      code: 'notWritable',
      details: { file, expected: 'a folder', found: 'a file' },
    });
    await expect(writeFolder(path.join(file, 'below'), two)).rejects.toMatchObject({ code: 'notWritable' });

    const target = path.join(work, 'out');
    mkdirSync(path.join(target, 'b.txt'), { recursive: true });
    writeFileSync(path.join(target, 'a.txt'), 'old');
    await expect(writeFolder(target, two)).rejects.toMatchObject({ code: 'notWritable', details: { file: path.join(target, 'b.txt') } });
    expect(readFileSync(path.join(target, 'a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(target).sort()).toEqual(['a.txt', 'b.txt']);
  });

  it('names its temporary folder first, so that a host that dies can clear it away', async () => {
    const seen: string[] = [];
    await writeFolder(path.join(work, 'out'), two, { onTemporary: (folder) => seen.push(folder, String(readdirSync(folder).length)) });
    expect(seen).toEqual([expect.stringMatching(/out\.license-rehearsal-[0-9a-f]{12}\.tmp$/), '0']);
    expect(existsSync(seen[0]!)).toBe(false);
  });

  it('tells of the folder that was asked for, not of the temporary one', async () => {
    const file = path.join(work, 'file');
    writeFileSync(file, '');
    const failure = await writeFolder(path.join(file, 'x'), two).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect((failure as AppError).details.file).toBe(path.join(file, 'x'));
  });
});
