import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/support/findBrowser.ts';

/** Found once, in the process that starts the others, which then take it from the environment. */
const executablePath = findBrowser();
if (process.env['TEST_WORKER_INDEX'] === undefined && process.env['CHROMIUM_PATH'] === undefined) {
  console.log(`End-to-end tests use ${executablePath}`);
}
process.env['CHROMIUM_PATH'] = executablePath;

/** Chromium's own sandbox does not work for root, as in many containers. */
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/buildOnce.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A slow moment of a shared machine is no defect. Whatever needs its second try is listed as flaky.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // Recording every test would take as long again as the tests.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: ['--disable-gpu', '--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
});
