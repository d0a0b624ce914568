import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startHost } from './support/hostProcess.ts';
import { expect, test } from './support/test.ts';

const card = (page: Page) => page.getByRole('region', { name: /./ }).filter({ hasText: /^Tour · / });

test('the tour begins by itself on the very first start, beside the demo tenants, and never again', async ({ browser }) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'license-rehearsal-tour-'));
  const host = await startHost(folder);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(host.address);
  await expect(card(page)).toContainText('1 of 5');
  await expect(page.getByRole('link', { name: 'Tallbacka Instruments' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: 'Skarvholm Energy' })).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await context.close();
  await host.stop();
  await rm(folder, { recursive: true, force: true });
});

test('five steps by keyboard through the demo tenant; it never holds the focus, and Escape or going elsewhere ends it', async ({
  page,
  demos,
  picture,
}) => {
  await page.setViewportSize({ width: 640, height: 400 });
  const tenant = `/tenants/${demos['e1-to-e3'].id}`;
  await page.goto('/');
  await expect(card(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Take the tour in five steps' }).click();
  for (const [title, place] of [
    ['A tenant copy', '/'],
    ['The licenses of a user', `${tenant}/users/`],
    ['Update license assignments', `${tenant}/assignments`],
    ['A scenario and its outcome', `${tenant}/scenario`],
    ['Training', '/training'],
  ] as const) {
    await expect(card(page).getByRole('heading', { name: title })).toBeVisible();
    await expect(card(page)).toBeFocused();
    expect(new URL(page.url()).pathname.startsWith(place)).toBe(true);
    if (place === `${tenant}/assignments`) await picture('tour-narrow');
    if (title !== 'Training') {
      await card(page).getByRole('button', { name: 'Next' }).focus();
      await page.keyboard.press('Enter');
    }
  }
  await page.keyboard.press('Shift+Tab');
  await expect(card(page)).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/Name, sign-in name/).fill('tour');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('1 of 5');
  await expect(card(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main')).toBeFocused();
  await page.goto('/training/myths');
  await page.goto('/');
  await page.getByRole('button', { name: 'Take the tour in five steps' }).click();
  await expect(card(page)).toContainText('1 of 5');
  await page.getByRole('link', { name: 'Skarvholm Energy' }).click();
  await expect(card(page)).toHaveCount(0);
});
