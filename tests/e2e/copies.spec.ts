import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { libraryPage } from './support/pages/libraryPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

const DEMO = path.join(import.meta.dirname, '../../resources/demo-tenants/e1-to-e3');
/** The scenario that moves the finance group from E1 to E3. */
const FINANCE = 1;

/** The demo's export of a later day, one user having left; another day is in the manifest. */
async function laterExport(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'license-rehearsal-later-'));
  await cp(DEMO, folder, { recursive: true });
  const change = async (file: string, work: (json: { value: unknown[]; exportedAt: string }) => void): Promise<void> => {
    const json = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as { value: unknown[]; exportedAt: string };
    work(json);
    await writeFile(path.join(folder, file), JSON.stringify(json));
  };
  await change('manifest.json', (manifest) => {
    manifest.exportedAt = '2026-12-24T08:00:00Z';
  });
  await change('users.json', (users) => void users.value.pop());
  return folder;
}

async function importAgain(page: Page, name: string): Promise<void> {
  const folder = await laterExport();
  const library = libraryPage(page);
  await library.open();
  await library.importAgain(name, folder);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import report', { timeout: 30_000 });
  await rm(folder, { recursive: true });
}

test('a tenant imported again keeps the copy as it was, and any two copies can be compared', async ({ page, copyOf, picture }) => {
  const { id, name } = await copyOf('e1-to-e3');
  await importAgain(page, name);
  await page.goto('/');
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await card.getByRole('link', { name: '1 earlier copy' }).click();
  await expect(page).toHaveURL(new RegExp(`/tenants/${id}/copies`));
  const table = page.getByRole('table', { name: 'Copies of this tenant, the newest first' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByRole('row').nth(1)).toContainText('24 December 2026');
  await expect(table.getByRole('row').nth(2)).toContainText('167');
  await expect(page.getByText('166 users are in both states. Services change for 0.')).toBeVisible();
  await expect(page.getByText('1 user is only in the state before:')).toBeVisible();
  await picture('copies');
  await expectAccessible(page);

  // The other way round, by keyboard: what was gone is new.
  const earlier = `${name} (2026-11-02)`;
  await page.getByRole('radio', { name: `Compare from: ${name}`, exact: true }).check();
  await page.getByRole('radio', { name: `Compare to: ${earlier}` }).check();
  await expect(page.getByText('1 user is only in the state after:')).toBeVisible();

  await page.getByRole('button', { name: 'Keep a copy now' }).click();
  await expect(page.getByRole('alert')).toContainText(`Kept as “${name} (2026-12-24)”`);
  await expect(table.getByRole('row')).toHaveCount(4);
  await page.getByRole('button', { name: `More about ${name} (2026-12-24)` }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('dialog', { name: 'Delete' }).getByRole('button', { name: 'Delete' }).click();
  await expect(table.getByRole('row')).toHaveCount(3);

  // Whoever removes the tenant is told that its earlier copies go with it.
  await page.goto('/');
  await card.getByRole('button', { name: `More about ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete' })).toContainText('Its 1 earlier copy is deleted too.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
});

test('a scenario is carried over to another copy, which says what it was made for', async ({ page, copyOf }) => {
  const { id, name } = await copyOf('e1-to-e3');
  await importAgain(page, name);
  await page.goto(`/tenants/${id}/copies`);
  await page.getByRole('button', { name: `More about ${name} (2026-11-02)` }).click();
  await page.getByRole('menuitem', { name: 'Carry a scenario over to another copy…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Carry a scenario over to another copy' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Finance, carried over');
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: 'Carry over' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Open it there' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finance, carried over');
  const banner = page.getByRole('region', { name: 'This scenario was made for another copy of the tenant' });
  await expect(banner).toContainText('It was made for the export of 2 November 2026; the tenant copy is now of 24 December 2026.');
  // From the scenario itself the same is offered.
  await tenantPage(page).menuOf('Carry over to another copy…');
  await expect(dialog.getByRole('combobox', { name: 'Scenario', exact: true })).toHaveValue('Finance, carried over');
});

test('what was predicted is laid beside what happened, user by user', async ({ page, copyOf, picture }) => {
  test.slow();
  const { id, name } = await copyOf('e1-to-e3');
  await page.goto(`/tenants/${id}/scenario/prediction?scenario=${FINANCE}`);
  await expect(page.getByRole('heading', { name: 'There is no earlier copy to compare with' })).toBeVisible();
  await expectAccessible(page);
  await importAgain(page, name);
  await page.goto(`/tenants/${id}/scenario/prediction?scenario=${FINANCE}`);
  // Nothing was carried out: all of it is missing.
  await expect(page.getByText(/^0 of \d+ predicted changes came \(0%\)\.$/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('1 user has left the tenant since.')).toBeVisible();
  const drift = page.getByRole('button', { name: /^Changed by others 1 user/ });
  await drift.click();
  const grid = page.getByRole('grid', { name: 'Users and what became of the prediction' });
  await expect(grid.getByRole('row')).toHaveCount(2);
  await expect(grid).toContainText('User account');
  await expect(grid).toContainText('Removed by others');
  await drift.click();
  await picture('prediction');
  await expectAccessible(page);

  await grid.getByRole('link').first().click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('columnheader')).toHaveText(['What', 'Before', 'Predicted', 'Now', 'Result']);
  await expectAccessible(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await page.getByRole('tab', { name: 'Groups' }).click();
  await expect(page.getByRole('table')).toContainText('License Office 365 E3');
  await expectAccessible(page, '[role=tabpanel]');
  await page.getByRole('tab', { name: 'License plans' }).click();
  await expect(page.getByRole('table')).toContainText('Units used');
  await expectAccessible(page, '[role=tabpanel]');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save all lines as CSV…' }).click();
  const file = await (await download).path();
  expect((await readFile(file, 'utf8')).startsWith('\ufeff"User id"')).toBe(true);
});
