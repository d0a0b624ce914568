import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { libraryPage } from './support/pages/libraryPage.ts';
import { expect, test } from './support/test.ts';

/** Of the demo tenant Tallbacka Instruments, in the order in which its plans come. */
const TOO_FEW_SEATS = 6;
const FINANCE = 2;
const DEMO = path.resolve(import.meta.dirname, '../../resources/demo-tenants/e1-to-e3');

const table = (page: Page) => page.getByRole('table', { name: 'Findings of the preflight' });
const detail = (page: Page) => page.getByRole('region', { name: 'About this finding' });
const verdict = (page: Page) => page.getByRole('region', { name: 'Go or no go' }).getByRole('status');

async function openPreflight(page: Page, tenantId: string, scenario: number): Promise<void> {
  await page.goto(`/tenants/${tenantId}/scenario/preflight?scenario=${scenario}`);
  await table(page).waitFor();
}

test('too few seats: a remedy that was rehearsed is staged, the finding goes, and Undo brings it back', async ({
  page,
  copyOf,
  picture,
}) => {
  const { id } = await copyOf('e1-to-e3');
  await openPreflight(page, id, TOO_FEW_SEATS);
  const finding = table(page).getByRole('button', { name: 'Office 365 E3: users still wait for a seat at the end.' });
  await finding.click();
  await expect(detail(page)).toContainText('Rehearsed with it, this finding is gone.', { timeout: 30_000 });
  await picture('preflight-remedy');
  await detail(page)
    .getByRole('button', { name: /^Stage: Have \d+ seats of Office 365 E3 before step 1/ })
    .click();
  await expect(page.getByText(/^Staged in/)).toBeVisible();
  await expect(finding).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(finding).toBeVisible({ timeout: 30_000 });
});

test('everybody a finding is about is listed, and each is a link', async ({ page, demos }) => {
  await openPreflight(page, demos['e1-to-e3'].id, TOO_FEW_SEATS);
  await table(page).getByRole('button', { name: 'Office 365 E3: users still wait for a seat at the end.' }).click();
  const who = detail(page).getByRole('grid', { name: /^Who: / });
  await expect(who).toHaveAttribute('aria-rowcount', '31');
  await who.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/users\/[0-9a-f-]{36}/);
});

test('a finding that stops the plan is accepted with a reason, stays struck out, and is taken back', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  await openPreflight(page, id, FINANCE);
  await expect(verdict(page)).toHaveText('1 finding stops this plan');
  await detail(page).getByLabel('Reason').fill('Both leave in December.');
  await detail(page).getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(verdict(page)).toHaveText('What would stop this plan has been accepted');
  await expect(table(page)).toContainText('Both leave in December.');
  await page.reload();
  await expect(verdict(page)).toHaveText('What would stop this plan has been accepted');
  await detail(page).getByRole('button', { name: 'Take back' }).click();
  await expect(verdict(page)).toHaveText('1 finding stops this plan');
});

test('a scenario whose tenant was imported again says what no longer fits, and goes on without it', async ({ page, copyOf }) => {
  const { id, name } = await copyOf('e1-to-e3');
  const folder = await mkdtemp(path.join(tmpdir(), 'license-rehearsal-again-'));
  await cp(DEMO, folder, { recursive: true });
  const groups = JSON.parse(await readFile(path.join(folder, 'groups.json'), 'utf8')) as { value: { displayName: string }[] };
  const left = groups.value.filter(({ displayName }) => displayName !== 'Finance');
  await writeFile(path.join(folder, 'groups.json'), JSON.stringify({ value: left }));
  const library = libraryPage(page);
  await library.open();
  await library.importAgain(name, folder);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import report', { timeout: 30_000 });
  await expect(page).toHaveURL(new RegExp(`/tenants/${id}/import-report`));
  await rm(folder, { recursive: true });

  await page.goto(`/tenants/${id}/scenario?scenario=${FINANCE}`);
  const banner = page.getByRole('region', { name: 'This scenario was made for another copy of the tenant' });
  await expect(banner.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
  await banner.getByRole('button', { name: 'Take it out of the steps' }).click();
  await expect(banner).toHaveCount(0);
});
