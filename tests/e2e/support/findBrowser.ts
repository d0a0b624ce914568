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
 * A browser of the Chromium family: the one that CHROMIUM_PATH names, one of this computer, or Playwright's own, which is downloaded once when
 * there is no other. Throws when none can be had.
 */
export function findBrowser(): string {
  const wanted = process.env['CHROMIUM_PATH'];
  const candidates =
    wanted === undefined ? [...onThePath(), ...(USUAL_PLACES[process.platform] ?? []), chromium.executablePath()] : [wanted];
  const found = candidates.find(isProgram);
  if (found !== undefined) return found;
  console.log('No browser of the Chromium family is installed here: npx playwright install chromium');
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (isProgram(chromium.executablePath())) return chromium.executablePath();
  throw new Error('End-to-end tests need Chromium, Chrome or Edge. Install one, or name one in CHROMIUM_PATH.');
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
