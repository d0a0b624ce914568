import { expectAccessible } from './support/accessibility.ts';
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
  await expectAccessible(page);
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

test.describe('in the pseudo-language', () => {
  test.use({ pseudo: true });

  test('the start page shows no word that was never translated', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\[!!.*!!\]$/);
    const buttons = await page.getByRole('button').allInnerTexts();
    // A language is called what its speakers call it, in every language.
    const names = ['English'];
    expect(buttons.filter((text) => /[a-z]{3,}/i.test(text) && !text.includes('[!!') && !names.includes(text))).toEqual([]);
  });
});
