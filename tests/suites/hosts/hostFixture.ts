import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserHost } from '../../../electron/hosts/browser/browserHost.ts';
import { serveBrowser } from '../../../electron/hosts/browser/serve.ts';
import { createWorkerRunner } from '../../../electron/workers/workerRunner.ts';

export const PAGE =
  '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/assets/main-1.js"></script>';

/** A window of three files, so that tests of a host do not need the real one built. */
export function writeWindow(folder: string): string {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), PAGE);
  writeFileSync(path.join(folder, 'assets/main-1.js'), 'export {};\n');
  writeFileSync(path.join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return folder;
}

/** The whole browser host over a library of its own. */
export function serveScratch(folder: string): Promise<BrowserHost> {
  return serveBrowser({
    dataFolder: path.join(folder, 'data'),
    windowFolder: writeWindow(path.join(folder, 'window')),
    jobs: createWorkerRunner(),
    version: '1.2.3',
    locale: 'sv',
  });
}
