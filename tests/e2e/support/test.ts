import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, type ConsoleMessage, expect, type Page, type WebError } from '@playwright/test';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { type HostProcess, startHost } from './hostProcess.ts';
import { connectService, finish, type ServiceClient } from './serviceClient.ts';

export { expect } from '@playwright/test';

export type DemoId = 'e1-to-e3' | 'direct-1000' | 'hybrid';

interface WorkerFixtures {
  /** One host for the tests of a worker, on a library of their own that is empty at first. */
  readonly host: HostProcess;
  /** What a browser keeps once it has been let in. */
  readonly session: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
  /** The service behind the window, for what a test only prepares. */
  readonly service: ServiceClient;
  /** One browsing context for all tests of a worker: it reads the window's files once, and a page loads in a third of the time. */
  readonly keptContext: BrowserContext;
  /** The demo tenants of this library as they came. Tests do not change them: they take `copyOf`. */
  readonly demos: Readonly<Record<DemoId, TenantCard>>;
}

interface TestFixtures {
  /** Keeps a picture of a screen under `test-results/screens`. */
  readonly picture: (name: string) => Promise<void>;
  /** A demo tenant that belongs to this test alone, and is gone after it. */
  readonly copyOf: (demo: DemoId) => Promise<TenantCard>;
  /** Language and appearance as a test expects them, whatever the one before it chose: the host keeps them. */
  readonly preferences: undefined;
  /** Nothing was thrown in the window, and nothing that its security rules forbid was tried. */
  readonly noFaults: undefined;
}

let nextCopy = 1;

const SURROUNDINGS = { viewport: { width: 1280, height: 800 }, locale: 'en-GB', reducedMotion: 'reduce' } as const;

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
  keptContext: [
    async ({ browser, host, session }, use) => {
      const context = await browser.newContext({ ...SURROUNDINGS, baseURL: host.origin, storageState: session });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  service: [
    async ({ host, session }, use) => {
      const cookie = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      await use(connectService(host.origin, cookie));
    },
    { scope: 'worker' },
  ],
  demos: [
    async ({ service }, use) => {
      const add = async (demoId: DemoId): Promise<TenantCard> => (await finish(service.library.addDemo({ demoId }))).card;
      const [finance, direct, hybrid] = await Promise.all([add('e1-to-e3'), add('direct-1000'), add('hybrid')]);
      await use({ 'e1-to-e3': finance, 'direct-1000': direct, hybrid });
    },
    { scope: 'worker' },
  ],
  context: async ({ keptContext }, use) => use(keptContext),
  // What the test before it left in the window's memory is gone.
  page: async ({ context, viewport }, use) => {
    const page = await context.newPage();
    await page.setViewportSize(viewport ?? SURROUNDINGS.viewport);
    await page.goto('/icon.svg');
    await page.evaluate(() => window.localStorage.clear());
    await use(page);
    await page.close();
  },
  preferences: [
    async ({ service }, use) => {
      await service.application.setPreferences({ language: 'en', theme: 'light' });
      await use(undefined);
    },
    { auto: true },
  ],
  noFaults: [
    async ({ context }, use) => {
      await withoutFaults(context, () => use(undefined));
    },
    { auto: true },
  ],
  copyOf: async ({ service, demos }, use, { workerIndex }) => {
    const copies: TenantCard[] = [];
    await use(async (demo) => {
      const { id, name } = demos[demo];
      const copy = await service.library.duplicate({ tenantId: id, name: `${name} ${workerIndex}-${nextCopy++}` });
      copies.push(copy);
      return copy;
    });
    const left = new Set((await service.library.list()).map(({ id }) => id));
    for (const { id } of copies) if (left.has(id)) await service.library.remove({ tenantId: id });
  },
  picture: async ({ page }, use, { project }) => {
    await use(async (name) => {
      await page.screenshot({ path: path.join(project.outputDir, 'screens', `${name}.png`) });
    });
  },
});

/** Fails when the window throws meanwhile, or tries what its security rules forbid. */
async function withoutFaults(context: BrowserContext, look: () => Promise<void>): Promise<void> {
  const faults: string[] = [];
  const noteError = (error: WebError): void => void faults.push(error.error().message);
  const noteMessage = (message: ConsoleMessage): void => {
    // A refused request is an answer like another; the screen says what it means, and tests look there.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text());
  };
  context.on('weberror', noteError).on('console', noteMessage);
  await look();
  context.off('weberror', noteError).off('console', noteMessage);
  expect(faults).toEqual([]);
}
