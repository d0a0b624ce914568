import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where Electron's own program lies, or null when it was never downloaded. Its package would download it when it is merely loaded, so only
 * its files are looked at (`path.txt` and `dist`, or the folder that ELECTRON_OVERRIDE_DIST_PATH names).
 */
export function findElectron(environment: Environment, folder: string | null = packageFolder()): string | null {
  if (folder === null) return null;
  const note = path.join(folder, 'path.txt');
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = existsSync(note) ? readFileSync(note, 'utf8').trim() : override === undefined ? null : 'electron';
  if (name === null) return null;
  const binary = path.join(override ?? path.join(folder, 'dist'), name);
  return existsSync(binary) ? binary : null;
}

/** null where the program was installed without its development packages. */
function packageFolder(): string | null {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Whether a window can be shown at all: elsewhere than on Linux there is always a screen. */
export function canShowWindows(environment: Environment, platform: NodeJS.Platform = process.platform): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);
}
