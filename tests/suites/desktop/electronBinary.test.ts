import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canShowWindows, findElectron } from '../../../electron/hosts/desktop/electronBinary.ts';
import { makeScratch } from '../cli/runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);

function packageWith(name: string, ...files: readonly (readonly [string, string])[]): string {
  const folder = scratch.file(name);
  mkdirSync(path.join(folder, 'dist'), { recursive: true });
  for (const [file, text] of files) writeFileSync(path.join(folder, file), text);
  return folder;
}

describe('Electron', () => {
  it('is not there when its package is not, or has never downloaded it', () => {
    expect(findElectron({}, null)).toBeNull();
    expect(findElectron({}, packageWith('fresh'))).toBeNull();
  });

  it('is not there when its download was removed', () => {
    expect(findElectron({}, packageWith('removed', ['path.txt', 'electron']))).toBeNull();
  });

  it('is where its package says', () => {
    const folder = packageWith('complete', ['path.txt', 'electron'], ['dist/electron', '']);
    expect(findElectron({}, folder)).toBe(path.join(folder, 'dist', 'electron'));
  });

  it('is in the folder that ELECTRON_OVERRIDE_DIST_PATH names', () => {
    const elsewhere = packageWith('elsewhere', ['electron', '']);
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: elsewhere }, packageWith('bare'))).toBe(path.join(elsewhere, 'electron'));
  });
});

describe('a desktop window', () => {
  it('needs a screen, which Linux may not have', () => {
    expect(canShowWindows({}, 'linux')).toBe(false);
    expect(canShowWindows({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(canShowWindows({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(canShowWindows({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(canShowWindows({}, 'win32')).toBe(true);
    expect(canShowWindows({}, 'darwin')).toBe(true);
  });
});
