import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createApplication } from '../electron/service/application.ts';
import { createWorkerRunner } from '../electron/workers/workerRunner.ts';
import { findBrowser } from '../tests/e2e/support/findBrowser.ts';
import { type HostProcess, startHost } from '../tests/e2e/support/hostProcess.ts';
import type { BenchData } from './benchData.ts';

const ROOT = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The program with one large tenant in its library, and a browser that was let in. */
export interface WindowHost {
  readonly tenantId: string;
  readonly dataFolder: string;
  readonly host: HostProcess;
  readonly browser: Browser;
  readonly page: Page;
}

/** Runs `measure` on a library that holds a tenant of so many users; everything is closed and removed afterwards. */
export async function withWindow<Result>(
  data: BenchData,
  users: number,
  measure: (window: WindowHost) => Promise<Result>,
): Promise<Result> {
  const dataFolder = path.join(tmpdir(), `license-rehearsal-bench-${process.pid}`);
  mkdirSync(dataFolder, { recursive: true });
  try {
    const tenantId = await addTenant(dataFolder, await data.bundle(users));
    const host = await startHost(dataFolder);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(host.address);
      return await measure({ tenantId, dataFolder, host, browser, page });
    } finally {
      await browser.close();
      await host.stop();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: ['--disable-gpu', '--disable-background-networking', ...ROOT] });
}

async function addTenant(dataFolder: string, bundle: string): Promise<string> {
  const application = await createApplication({
    dataFolder,
    jobs: createWorkerRunner(),
    host: { kind: 'browser', version: 'bench', platform: process.platform, locale: 'en' },
  });
  try {
    const { card } = await application.library.import({ source: bundle });
    return card.id;
  } finally {
    await application.close();
  }
}

/** In the page: milliseconds between two frames while nothing happens. */
export function frameTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const times: number[] = [];
    for (let i = 0; i < 60; i++) times.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
    const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  });
}
