import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { writeWholeFile } from '../../../electron/files/writeWholeFile.ts';
import { makeScratch } from '../cli/runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);
const isWindows = process.platform === 'win32';

/** A file that exists, in a folder of its own. */
function existing(name: string): { readonly file: string; readonly beside: () => string[]; readonly text: () => string } {
  const folder = scratch.file(name);
  mkdirSync(folder);
  const file = path.join(folder, 'report.txt');
  writeFileSync(file, 'the old one');
  return { file, beside: () => readdirSync(folder), text: () => readFileSync(file, 'utf8') };
}

describe('a file that is written whole', () => {
  it('holds every piece in order, small ones and ones larger than a block, and tells its size in bytes', async () => {
    const { file, beside, text } = existing('pieces');
    const large = 'ö'.repeat(1_500_000);
    const size = await writeWholeFile(file, async (out) => {
      for (let i = 0; i < 1000; i++) await out.write(`line ${i}\n`);
      await out.write(large);
      await out.write(new Uint8Array([33]));
    });
    const expected = `${Array.from({ length: 1000 }, (_, i) => `line ${i}\n`).join('')}${large}!`;
    expect(text()).toBe(expected);
    expect(size).toBe(Buffer.byteLength(expected));
    expect(beside()).toEqual(['report.txt']);
  });

  it('takes what a stream writes, in the order it comes', async () => {
    const { file, text } = existing('stream');
    await writeWholeFile(file, async (out) => {
      out.stream.write('a');
      out.stream.end('b');
      await finished(out.stream);
      await out.write('c');
    });
    expect(text()).toBe('abc');
  });

  it('leaves the old file as it was when making it fails, and nothing beside it', async () => {
    const { file, beside, text } = existing('fails');
    const making = writeWholeFile(file, async (out) => {
      await out.write('x'.repeat(3_000_000));
      throw new RangeError('a bug');
    });
    await expect(making).rejects.toThrow('a bug');
    expect(beside()).toEqual(['report.txt']);
    expect(text()).toBe('the old one');
  });

  it('stops when it is cancelled, also after the last piece, and leaves nothing', async () => {
    const { file, beside, text } = existing('cancelled');
    const early = new AbortController();
    const half = writeWholeFile(
      file,
      async (out) => {
        for (;;) {
          await out.write('x'.repeat(100_000));
          early.abort();
        }
      },
      { signal: early.signal },
    );
    await expect(half).rejects.toMatchObject({ code: 'cancelled' });
    const late = new AbortController();
    const whole = writeWholeFile(
      file,
      async (out) => {
        await out.write('x');
        late.abort();
      },
      { signal: late.signal },
    );
    await expect(whole).rejects.toMatchObject({ code: 'cancelled' });
    expect(beside()).toEqual(['report.txt']);
    expect(text()).toBe('the old one');
  });

  it('refuses a folder and a path that leads nowhere, naming what the person named', async () => {
    const folder = scratch.file('folder');
    mkdirSync(folder);
    await expect(writeWholeFile(folder, async () => undefined)).rejects.toMatchObject({ code: 'notWritable', details: { file: folder } });
    const lost = scratch.file('no', 'such', 'folder.txt');
    await expect(writeWholeFile(lost, async () => undefined)).rejects.toMatchObject({ code: 'notWritable', details: { file: lost } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(isWindows || process.getuid?.() === 0)('says so where nothing may be written', async () => {
    const { file, text } = existing('readOnly');
    chmodSync(path.dirname(file), 0o555);
    await expect(writeWholeFile(file, (out) => out.write('x'))).rejects.toMatchObject({ code: 'notWritable' });
    chmodSync(path.dirname(file), 0o755);
    expect(text()).toBe('the old one');
  });

  it.skipIf(isWindows)('says that the disk is full, and leaves nothing', async () => {
    const { file, beside, text } = existing('full');
    const child = path.join(import.meta.dirname, 'writeChild.ts');
    // A limit on the size of files, in blocks of 1024 bytes.
    const run = promisify(execFile)('bash', ['-c', 'ulimit -f 2048; trap "" XFSZ; exec "$0" "$1" "$2"', process.execPath, child, file]);
    expect(JSON.parse((await run).stdout)).toEqual({ code: 'diskFull', file });
    expect(beside()).toEqual(['report.txt']);
    expect(text()).toBe('the old one');
  });
});
