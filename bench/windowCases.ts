import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startHost } from '../tests/e2e/support/hostProcess.ts';
import type { BenchCase } from './benchCase.ts';
import { medianOf } from './stopwatch.ts';
import { frameTime, openBrowser, type WindowHost, withWindow } from './windowHost.ts';

/** How many users the form is opened for. */
const OPENINGS = 10;
/** How many boxes are clicked in each; those of the first are not counted. */
const BOXES = 7;
const SCROLL_SECONDS = 5;

/** *Update license assignments* in a tenant with a group of 100,000: from the click to what it shows, against one frame of the same browser. */
export const assignmentClicks: BenchCase = {
  ids: ['assignments-open-user', 'assignments-click-user', 'assignments-open-group-100k', 'assignments-click-group-100k'],
  run: (data) =>
    withWindow(data, data.small, async (window) => {
      const frame = await frameTime(window.page);
      const users = await firstRows(window, 'users');
      const openUser = await measureOpening(window, users);
      const clickUser = await measureClicks(window, users.slice(0, 4));
      const groups = await firstRows(window, 'groups');
      const everybody = groups.slice(0, 1);
      const openGroup = await measureOpening(window, Array.from({ length: 6 }, () => everybody).flat());
      const clickGroup = await measureClicks(window, Array.from({ length: 3 }, () => everybody).flat());
      const line = (id: string, value: number, goal: number, note: string) =>
        ({ id, value, baseline: frame, unit: 'ms', goal, better: 'lower', note }) as const;
      const members = data.small.toLocaleString('en');
      return [
        line('assignments-open-user', openUser, 1, 'click on Assignments to the boxes, one user, against one frame'),
        line('assignments-click-user', clickUser, 1, 'click on a box to its effect, one user'),
        line('assignments-open-group-100k', openGroup, 10, `the same for a group of ${members}`),
        line('assignments-click-group-100k', clickGroup, 10, `click on a box to its effect, a group of ${members}`),
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
    // Without its code the window stays empty.
    if (empty) await page.route('**/assets/**', (route) => route.abort());
    const start = performance.now();
    const host = await startHost(dataFolder);
    try {
      await page.goto(host.address);
      if (!empty) await page.getByRole('heading', { name: 'Tallbacka Instruments' }).last().waitFor({ timeout });
      return performance.now() - start;
    } finally {
      await host.stop();
    }
  } finally {
    await browser.close();
  }
}

/** Addresses of the first rows of a list; of groups the largest first. */
async function firstRows({ page, host, tenantId }: WindowHost, list: 'users' | 'groups'): Promise<string[]> {
  const order = list === 'groups' ? '?sort=members&descending=true' : '';
  await page.goto(`${host.origin}/tenants/${tenantId}/${list}${order}`);
  const links = page.getByRole('grid').getByRole('link');
  await links.nth(OPENINGS).waitFor();
  const addresses = await links.evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  return addresses.slice(0, OPENINGS);
}

/** Opens the form from the pages of several users or groups, in one window that is not loaded anew, as a person does. */
async function measureOpening({ page }: WindowHost, addresses: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const address of addresses) {
    await page.getByRole('grid').locator(`a[href^="${address}"]`).click();
    const assignments = page
      .getByRole('link', { name: 'Assignments' })
      .or(page.getByRole('button', { name: 'Assignments' }))
      .first();
    await assignments.waitFor();
    // What the page itself still loads is not the click's to wait for.
    await page.waitForLoadState('networkidle');
    await page.evaluate(watchClicks);
    await assignments.click();
    times.push(await page.evaluate(() => window.lastAnswer('form')));
    await page.goBack();
    await assignments.waitFor();
    await page.goBack();
    await page.getByRole('grid').getByRole('link').first().waitFor();
  }
  return medianOf(times.slice(1));
}

/** Ticks a license plan and clears some of its services; every click makes a draft that was not asked about before. */
async function measureClicks({ page, host }: WindowHost, addresses: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const address of addresses) {
    // Boxes ticked for the same target before are kept, and would be cleared by the same clicks.
    await page.evaluate(() => window.sessionStorage.clear());
    await page.goto(host.origin + address);
    await page
      .getByRole('link', { name: 'Assignments' })
      .or(page.getByRole('button', { name: 'Assignments' }))
      .first()
      .click();
    const services = page.getByRole('region', { name: 'Review license options' }).locator('input:not([aria-disabled])');
    const boxes = [
      page.getByRole('checkbox', { name: 'Office 365 E3' }).first(),
      ...Array.from({ length: BOXES - 1 }, (_, place) => services.nth(place + 1)),
    ];
    for (const box of boxes) {
      await box.waitFor();
      await page.evaluate(watchClicks);
      await box.click();
      times.push(await page.evaluate(() => window.lastAnswer('effect')));
    }
  }
  return medianOf(times.slice(BOXES));
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
    new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('the click was not answered')), 20_000);
      const observer = new MutationObserver(() => {
        if (clickedAt === 0 || !isThere()) return;
        observer.disconnect();
        resolve(performance.now() - clickedAt);
      });
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    });
  let wasBusy = false;
  const answers: Record<'form' | 'effect', Promise<number>> = {
    form: answerWhen(() => document.querySelector('[data-part="effect"]') !== null),
    effect: answerWhen(() => {
      const busy = document.querySelector('[data-part="effect"]')?.getAttribute('aria-busy') === 'true';
      if (busy) wasBusy = true;
      return wasBusy && !busy;
    }),
  };
  // Only one of the two is asked for.
  for (const answer of Object.values(answers)) answer.catch(() => undefined);
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
