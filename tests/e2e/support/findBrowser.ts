import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [path.join(folder, 'Google/Chrome/Application/chrome.exe'), path.join(folder, 'Microsoft/Edge/Application/msedge.exe')];
  }),
};

/**
 * A browser of the Chromium family: the one that CHROMIUM_PATH names, one of this computer, or one that is installed now: by the system's own packages where we may
 * (Debian and its like, as root), else Playwright's. Throws when none can be had.
 */
export function findBrowser(): string {
  const wanted = process.env['CHROMIUM_PATH'];
  const candidates =
    wanted === undefined ? [...onThePath(), ...(USUAL_PLACES[process.platform] ?? []), chromium.executablePath()] : [wanted];
  const found = candidates.find(isProgram);
  if (found !== undefined) return found;
  for (const [program, ...args] of installations()) {
    console.log(`No browser of the Chromium family is installed here: ${program} ${args.join(' ')}`);
    spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    const installed = [...onThePath(), chromium.executablePath()].find(isProgram);
    if (installed !== undefined) return installed;
  }
  throw new Error('End-to-end tests need Chromium, Chrome or Edge. Install one, or name one in CHROMIUM_PATH.');
}

/** Ways to install one, in turn. The system's packages come first: not every network reaches the place Playwright downloads from. */
function installations(): (readonly [string, ...string[]])[] {
  const playwright = ['npx', 'playwright', 'install', 'chromium'] as const;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [playwright];
  return [['apt-get', 'update'], ['apt-get', 'install', '--yes', 'chromium'], playwright];
}

function onThePath(): string[] {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + ending)));
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
