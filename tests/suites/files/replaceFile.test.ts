import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { replaceFile } from '../../../electron/files/replaceFile.ts';
import { makeScratch } from '../cli/runCli.ts';

const refusal = vi.hoisted((): { code: string | null } => ({ code: null }));
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  return {
    ...fs,
    rename: async (from: string, to: string) => {
      if (refusal.code !== null) throw Object.assign(new Error(refusal.code), { code: refusal.code, syscall: 'rename' });
      await fs.rename(from, to);
    },
  };
});

const scratch = makeScratch();
afterAll(scratch.remove);
const made = scratch.file('made.tmp');
const target = path.join(scratch.folder, 'folder', 'report.xlsx');
mkdirSync(path.dirname(target));

describe('a file that takes the place of another', () => {
  it('replaces it', async () => {
    refusal.code = null;
    writeFileSync(made, 'new');
    writeFileSync(target, 'old');
    await replaceFile(made, target);
    expect(readFileSync(target, 'utf8')).toBe('new');
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('says that another program has it open when Windows answers %s', async (code) => {
    refusal.code = code;
    await expect(replaceFile(made, target, 'win32')).rejects.toMatchObject({ code: 'fileLocked', details: { file: target } });
    await expect(replaceFile(made, target, 'linux')).rejects.toMatchObject({ code });
  });

  it('tells any other failure as it is', async () => {
    refusal.code = 'EIO';
    await expect(replaceFile(made, target, 'win32')).rejects.toMatchObject({ code: 'EIO' });
  });
});
