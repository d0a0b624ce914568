import { expect, test } from './support/test.ts';

test('the start page shows in a browser that was let in', async ({ page, picture }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/License Rehearsal/);
  await picture('start');
  expect(faults).toEqual([]);
});

test('a browser that was not let in is told how to get in', async ({ browser, host }) => {
  const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] } });
  const page = await stranger.newPage();
  const response = await page.goto(host.origin);
  expect(response?.status()).toBe(401);
  await expect(page.getByText('This page opens only from the address')).toBeVisible();
  await stranger.close();
});
