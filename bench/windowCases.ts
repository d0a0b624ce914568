import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startHost } from '../tests/e2e/support/hostProcess.ts';
import type { BenchCase } from './benchCase.ts';
import { medianOf } from './stopwatch.ts';
import { openBrowser, type WindowHost, withWindow } from './windowHost.ts';

/** How often a click is measured. */
const CLICKS = 10;
const SCROLL_SECONDS = 5;

/** *Update license assignments* in a tenant with a group of 100,000: from the click to what it shows, against one frame of the same browser. */
export const assignmentClicks: BenchCase = {
  ids: ['assignments-open-user', 'assignments-click-user', 'assignments-open-group-100k', 'assignments-click-group-100k'],
  run: (data) =>
    withWindow(data, data.small, async (window) => {
      const frame = await frameTime(window.page);
      const users = await firstIds(window, 'users');
      const groups = await firstIds(window, 'groups');
      const ofUser = await measureTarget(
        window,
        users.map((id) => `users/${id}`),
      );
      const ofGroup = await measureTarget(
        window,
        Array.from({ length: 5 }, () => `groups/${groups[0]}`),
      );
      const line = (id: string, value: number, goal: number, note: string) =>
        ({ id, value, baseline: frame, unit: 'ms', goal, better: 'lower', note }) as const;
      const members = data.small.toLocaleString('en');
      return [
        line('assignments-open-user', ofUser.open, 1, 'click on Assignments to the boxes, one user, against one frame'),
        line('assignments-click-user', ofUser.click, 1, 'click on a box to its effect, one user'),
        line('assignments-open-group-100k', ofGroup.open, 10, `the same for a group of ${members}`),
        line('assignments-click-group-100k', ofGroup.click, 10, `click on a box to its effect, a group of ${members}`),
      ];
    }),
};

/** Frames that come late while the grid of all users is scrolled at reading speed and at flying speed. */
export const gridScrolling: BenchCase = {
  ids: ['scroll-500k'],
  run: (data) =>
    withWindow(data, data.large, async ({ page, host, tenantId }) => {
      await page.goto(`${host.origin}/tenants/${tenantId}/users`);
      await page.getByRole('grid').getByRole('row').nth(5).waitFor();
      const frame = await frameTime(page);
      const { late, frames } = await page.getByRole('grid').evaluate(scrollThrough, { seconds: SCROLL_SECONDS, frame });
      const note = `${data.large.toLocaleString('en')} rows, ${SCROLL_SECONDS} s of scrolling; frames later than one and a half against all`;
      return [{ id: 'scroll-500k', value: late, baseline: frames, unit: 'frames', goal: 0.05, better: 'lower', note }];
    }),
};

/** From starting the program to the first screen that can be used, against an empty page of the same host. */
export const windowStart: BenchCase = {
  ids: ['start-vs-empty-window'],
  async run() {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'license-rehearsal-bench-'));
    const times = { ours: [] as number[], empty: [] as number[] };
    try {
      // The first start fills the library with the demo tenants, and is not counted.
      await startOnce(dataFolder, false, 60_000);
      for (let round = 0; round < 5; round++) {
        times.ours.push(await startOnce(dataFolder, false));
        times.empty.push(await startOnce(dataFolder, true));
      }
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
    const note = 'program start to the tenant cards, against the same host and browser with an empty page';
    const [value, baseline] = [medianOf(times.ours), medianOf(times.empty)];
    return [{ id: 'start-vs-empty-window', value, baseline, unit: 'ms', goal: 2, better: 'lower', note }];
  },
};

async function startOnce(dataFolder: string, empty: boolean, timeout = 20_000): Promise<number> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    if (empty) {
      await page.route('**/*', async (route) => {
        const response = await route.fetch({ maxRedirects: 0 });
        const isPage = response.status() === 200 && (response.headers()['content-type'] ?? '').startsWith('text/html');
        await (isPage ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>Tenants</h1>' }) : route.fulfill({ response }));
      });
    }
    const start = performance.now();
    const host = await startHost(dataFolder);
    try {
      await page.goto(host.address);
      await (empty ? page.getByRole('heading', { level: 1 }) : page.getByRole('heading', { name: 'Tallbacka Instruments' }).last()).waitFor(
        {
          timeout,
        },
      );
      return performance.now() - start;
    } finally {
      await host.stop();
    }
  } finally {
    await browser.close();
  }
}

/** Ids of the first rows of a list, the group with all users first. */
async function firstIds({ page, host, tenantId }: WindowHost, list: 'users' | 'groups'): Promise<string[]> {
  const order = list === 'groups' ? '?sort=members&descending=true' : '';
  await page.goto(`${host.origin}/tenants/${tenantId}/${list}${order}`);
  const links = page.getByRole('grid').getByRole('link');
  await links.nth(CLICKS).waitFor();
  const addresses = await links.evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return addresses.map((address) => address.split('/').at(-1) ?? '').slice(0, CLICKS);
}

/** Medians over the targets. Opens each from its own page, as a person does, and ticks and clears a product there. */
async function measureTarget({ page, host, tenantId }: WindowHost, targets: readonly string[]) {
  const opened: number[] = [];
  const clicked: number[] = [];
  for (const target of targets) {
    await page.goto(`${host.origin}/tenants/${tenantId}/${target}`);
    const assignments = page
      .getByRole('link', { name: 'Assignments' })
      .or(page.getByRole('button', { name: 'Assignments' }))
      .first();
    await assignments.waitFor();
    // What the page itself still loads is not the click's to wait for; the first open of the window brings the screen's code.
    await page.waitForLoadState('networkidle');
    await page.evaluate(watchClicks);
    await assignments.click();
    opened.push(await page.evaluate(() => window.lastAnswer('form')));
    // Every click makes a draft that was not asked about before: first the license plan, then some of its services.
    const boxes = [page.getByRole('checkbox', { name: 'Office 365 E3' }).first()];
    const services = page.getByRole('region', { name: 'Review license options' }).getByRole('checkbox');
    for (let service = 1; service <= 4; service++) boxes.push(services.nth(service));
    for (const box of boxes) {
      await box.waitFor();
      await page.evaluate(watchClicks);
      await box.click();
      clicked.push(await page.evaluate(() => window.lastAnswer('effect')));
    }
  }
  return { open: medianOf(opened.slice(1)), click: medianOf(clicked.slice(5)) };
}

declare global {
  interface Window {
    /** Milliseconds from the last click until the form stood, or its effect was told. */
    lastAnswer(part: 'form' | 'effect'): Promise<number>;
  }
}

/** In the page: notes the time of the next click, and when the part of the screen it leads to is complete. */
function watchClicks(): void {
  let clickedAt = 0;
  window.addEventListener(
    'click',
    () => {
      clickedAt = performance.now();
    },
    { capture: true, once: true },
  );
  window.lastAnswer = (part) => answers[part];
  const answerWhen = (isThere: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (clickedAt === 0 || !isThere()) return;
        observer.disconnect();
        resolve(performance.now() - clickedAt);
      });
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    });
  let wasBusy = false;
  const answers = {
    form: answerWhen(() => document.querySelector('[data-part="effect"]') !== null),
    effect: answerWhen(() => {
      const busy = document.querySelector('[data-part="effect"]')?.getAttribute('aria-busy') === 'true';
      if (busy) wasBusy = true;
      return wasBusy && !busy;
    }),
  };
}

/** In the page: milliseconds between two frames while nothing happens. */
function frameTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const times: number[] = [];
    for (let i = 0; i < 60; i++) times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  });
}

/** In the page: half of the time some rows a frame, half of it by screens. */
async function scrollThrough(
  grid: Element,
  { seconds, frame }: { seconds: number; frame: number },
): Promise<{ late: number; frames: number }> {
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const start = await nextFrame();
  let before = start;
  let late = 0;
  let frames = 0;
  while (before - start < seconds * 1000) {
    grid.scrollTop += before - start < seconds * 500 ? 40 : 1200;
    const now = await nextFrame();
    const passed = Math.round((now - before) / frame);
    frames += Math.max(1, passed);
    late += Math.max(0, passed - 1);
    before = now;
  }
  return { late, frames };
}
