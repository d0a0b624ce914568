import { connectService, type ServiceClient } from '../tests/e2e/support/serviceClient.ts';
import type { BenchCase } from './benchCase.ts';
import type { BenchData } from './benchData.ts';
import { groupSwap } from './engineCases.ts';
import { peakMegabytes } from './familyMemory.ts';
import { medianOf } from './stopwatch.ts';
import { frameTime, type WindowHost, withWindow } from './windowHost.ts';

/** Where along the line the jumps go, as parts of the whole; those of the first few are not counted. */
const JUMPS = [0.5, 0.1, 0.9, 0.3, 0.7, 0.2, 0.8, 0.45, 0.95, 0.05, 0.6];
const NOT_COUNTED = 3;
const RESULTS = ['Kept', 'Successor', 'Gained', 'Upgraded', 'Lost', 'Downgraded'];
const MEMORY_LIMIT_MB = 1024;
const PLAYING_SECONDS = 10;

/** A jump in the playback and another filter of the matrix, from the click to what it shows, against one frame of the same browser. */
export const rehearsalClicks: BenchCase = {
  ids: ['playback-jump-100k', 'matrix-filter-100k'],
  run: (data) =>
    withWindow(data, data.small, async (window) => {
      const scenarioId = await addSwap(data, window, data.small);
      const frame = await frameTime(window.page);
      const line = (id: string, value: number, goal: number, note: string) =>
        ({ id, value, baseline: frame, unit: 'ms', goal, better: 'lower', note }) as const;
      const users = data.small.toLocaleString('en');
      const jump = await measureJumps(window, scenarioId);
      const filter = await measureFilters(window, scenarioId);
      return [
        line('playback-jump-100k', jump, 6, `click on the line of time to what holds at that moment, ${users} users`),
        line('matrix-filter-100k', filter, 3, `choice of a filter to the rows and their number, ${users} users`),
      ];
    }),
};

/** What all processes take while a rehearsal of everybody is recorded and played. */
export const playbackMemory: BenchCase = {
  ids: ['playback-500k-memory'],
  run: (data) =>
    withWindow(data, data.large, async (window) => {
      const scenarioId = await addSwap(data, window, data.large);
      const peak = await peakMegabytes(async () => {
        await openPart(window, scenarioId, 'playback');
        const { page } = window;
        await page.locator('[data-part="moment"]').waitFor({ timeout: 120_000 });
        await page.getByRole('button', { name: 'Play', exact: true }).click();
        await page.waitForTimeout(PLAYING_SECONDS * 1000);
      });
      if (peak === null) {
        process.stderr.write('playback-500k-memory is left out: this system does not tell what processes take.\n');
        return [];
      }
      const note = `${data.large.toLocaleString('en')} users, program, worker and browser together, against the limit`;
      return [{ id: 'playback-500k-memory', value: peak, baseline: MEMORY_LIMIT_MB, unit: 'MB', goal: 1, better: 'lower', note }];
    }),
};

/** The scenario that the other lines rehearse, made through the service. */
async function addSwap(data: BenchData, { page, host, tenantId }: WindowHost, users: number): Promise<number> {
  const client = await serviceOf(page, host.origin);
  const text = JSON.stringify({ ...groupSwap(await data.snapshot(users)), name: 'Swap' });
  const { id } = await client.scenarios.importPlan({ tenantId, text, fileName: 'swap.json' });
  return id;
}

async function serviceOf(page: WindowHost['page'], origin: string): Promise<ServiceClient> {
  const cookies = await page.context().cookies(origin);
  return connectService(origin, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
}

async function openPart({ page, host, tenantId }: WindowHost, scenarioId: number, part: string): Promise<void> {
  await page.goto(`${host.origin}/tenants/${tenantId}/scenario/${part}?scenario=${scenarioId}`);
}

async function measureJumps(opened: WindowHost, scenarioId: number): Promise<number> {
  const { page } = opened;
  await openPart(opened, scenarioId, 'playback');
  await page.locator('[data-part="moment"]').waitFor({ timeout: 60_000 });
  const line = page.getByRole('slider', { name: 'Moment of the rehearsal' });
  const box = await line.boundingBox();
  if (box === null) throw new Error('the line of time is not to be seen');
  const times: number[] = [];
  for (const part of JUMPS) {
    await page.waitForTimeout(300);
    await page.evaluate(watchChange, { type: 'pointerdown', selector: '[data-part="moment"]', attribute: 'data-at', settled: null });
    await page.mouse.click(box.x + box.width * part, box.y + box.height / 2);
    times.push(await page.evaluate(() => window.changed));
  }
  return medianOf(times.slice(NOT_COUNTED));
}

/** Goes through the results; none is asked for twice, as an answer that was had before is there at once. */
async function measureFilters(opened: WindowHost, scenarioId: number): Promise<number> {
  const { page } = opened;
  await openPart(opened, scenarioId, 'comparison');
  await page.locator('[role="grid"] [role="row"]').nth(2).waitFor({ timeout: 60_000 });
  const chooser = page
    .getByRole('textbox', { name: 'Result' })
    .or(page.getByRole('combobox', { name: 'Result' }))
    .first();
  const times: number[] = [];
  for (const result of RESULTS) {
    await chooser.click();
    await page.getByRole('option', { name: result, exact: true }).waitFor();
    await page.evaluate(watchChange, { type: 'click', selector: '[role="grid"]', attribute: 'aria-busy', settled: 'true' });
    await page.getByRole('option', { name: result, exact: true }).click();
    times.push(await page.evaluate(() => window.changed));
    await page.waitForTimeout(300);
  }
  return medianOf(times.slice(1));
}

declare global {
  interface Window {
    /** Milliseconds from the next event of the watched type until the watched attribute has changed and the frame after that is due. */
    changed: Promise<number>;
  }
}

/** In the page. With `settled`: until the attribute has had that value and has another again. */
function watchChange({
  type,
  selector,
  attribute,
  settled,
}: {
  type: string;
  selector: string;
  attribute: string;
  settled: string | null;
}): void {
  let startedAt = 0;
  const note = (): void => {
    startedAt = performance.now();
  };
  window.addEventListener(type, note, { capture: true, once: true });
  window.changed = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('nothing has changed')), 20_000);
    const valueNow = (): string | null => document.querySelector(selector)?.getAttribute(attribute) ?? null;
    const before = valueNow();
    let wasUnsettled = false;
    const observer = new MutationObserver(() => {
      if (startedAt === 0) return;
      const value = valueNow();
      if (settled !== null && value === settled) wasUnsettled = true;
      const isThere = settled === null ? value !== before : wasUnsettled && value !== settled;
      if (!isThere) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - startedAt));
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
  });
}
