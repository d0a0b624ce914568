import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type HostProcess, startHost } from './hostProcess.ts';

export { expect } from '@playwright/test';

interface WorkerFixtures {
  /** One host for the tests of a worker, on a library of their own that is empty at first. */
  readonly host: HostProcess;
  /** What a browser keeps once it has been let in. */
  readonly session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
}

interface TestFixtures {
  /** Every text of the window is bracketed and accented, so that one which was never translated stands out. */
  readonly pseudo: boolean;
  /** Keeps a picture of a screen under `test-results/screens`. */
  readonly picture: (name: string) => Promise<void>;
}

/** Playwright's `test` with the real program behind it: `page` is let in, and `page.goto('/…')` leads to a page of the window. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'license-rehearsal-e2e-'));
      const host = await startHost(folder);
      await use(host);
      await host.stop();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  session: [
    async ({ browser, host }, use) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(host.address);
      const session = await context.storageState();
      await context.close();
      await use(session);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ host }, use) => use(host.origin),
  storageState: async ({ session }, use) => use({ cookies: session.cookies, origins: [] }),
  pseudo: [false, { option: true }],
  context: async ({ context, pseudo }, use) => {
    if (pseudo) await context.addInitScript(() => window.localStorage.setItem('pseudo', '1'));
    await use(context);
  },
  picture: async ({ page }, use) => {
    await use(async (name) => {
      await page.screenshot({ path: path.join('test-results/screens', `${name}.png`) });
    });
  },
});
