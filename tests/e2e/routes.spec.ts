import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { ResultSummary } from '../../shared/model/resultSummary.ts';
import { DEMO, runCli } from '../suites/cli/runCli.ts';
import { scenarioPage } from './support/pages/scenarioPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

const ROUTES = ['One save', 'Add first', 'Remove first', 'Replace everything', 'Two groups', 'Waves'];

/** *Routes side by side*: the question, and the answer as a table. */
function routesPage(page: Page) {
  const pick = async (label: string, option: string): Promise<void> => {
    await page
      .getByRole('combobox', { name: label, exact: true })
      .or(page.getByRole('textbox', { name: label, exact: true }))
      .click();
    await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
  };
  const table = page.getByRole('table');
  return {
    pick,
    table,
    compare: page.getByRole('button', { name: 'Compare the routes' }),
    row: (name: string): Locator => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) }),
    /** The cells of a row in the order of the routes. */
    cells: async (name: string): Promise<readonly string[]> => {
      const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
      return (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim());
    },
  };
}

test('the routes of a group are compared, the recommended one becomes a scenario, and rehearse says the same of its plan', async ({
  page,
  copyOf,
  picture,
}, testInfo) => {
  // Six routes in a table, and the command line twice.
  test.slow();
  const { id } = await copyOf('e1-to-e3');
  const [tenant, routes, scenario] = [tenantPage(page), routesPage(page), scenarioPage(page)];
  await tenant.open(id, 'routes');

  await test.step('choose the change and the group', async () => {
    await expect(routes.compare).toBeDisabled();
    await routes.pick('From license plan', 'Office 365 E1');
    await routes.pick('To license plan', 'Office 365 E3');
    await routes.pick('Group', 'Customer service');
    await routes.compare.click();
    await expect(page.getByRole('heading', { name: 'Recommended: One save' })).toBeVisible();
  });

  await test.step('six columns, each with its figures', async () => {
    const heads = await routes.table.getByRole('columnheader').allInnerTexts();
    expect(heads.slice(1).map((head) => head.split('\n')[0])).toEqual(ROUTES);
    expect(await routes.cells('Verdict')).toEqual(['Safe', 'Safe', 'At risk', 'At risk', 'Safe', 'Safe']);
    expect(await routes.cells('Users harmed')).toEqual(['None', 'None', '33', '33', 'None', 'None']);
    expect(await routes.cells('Longest gap')).toEqual(['None', 'None', '1 min 1 s', '1 min 1 s', 'None', 'None']);
    expect(await routes.table.evaluate((element) => element.scrollWidth <= (element.parentElement?.clientWidth ?? 0))).toBe(true);
    await picture('routes');
  });

  await test.step('the address keeps the question and the answer', async () => {
    await page.getByRole('button', { name: 'Show the steps of “Waves”' }).click();
    await expect(page.getByRole('region', { name: 'Steps of “Waves”' }).getByRole('listitem')).not.toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('region', { name: 'Steps of “Waves”' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Recommended: One save' })).toBeVisible();
  });

  const elapsed = await routes.cells('Duration');
  await page.getByRole('button', { name: 'Make “Remove first” a scenario' }).click();
  await expect(tenant.heading).toHaveText('Office 365 E1 to Office 365 E3: Remove first');
  await expect(scenario.rows).toHaveCount(4);
  await expect(scenario.step(1)).toContainText('Until the new one has come, users are without them.');
  await expect(scenario.verdict('At risk')).toBeVisible();
  expect(await scenario.figure('Users without a service for a while')).toBe('33');
  expect(await scenario.figure('Duration')).toBe(elapsed[ROUTES.indexOf('Remove first')]);

  await test.step('the exported plan rehearsed on the command line has the same figures', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as a plan file' }).click();
    const [plan, copy] = [testInfo.outputPath('plan.json'), testInfo.outputPath('tenant.sqlite')];
    await writeFile(plan, await readFile((await (await download).path()) ?? ''));
    await runCli(['import', DEMO, '--tenant', copy]);
    const { stdout } = await runCli(['rehearse', '--tenant', copy, '--plan', path.resolve(plan), '--json']);
    const summary = JSON.parse(stdout) as ResultSummary;
    expect([summary.verdict, summary.users.withGap, summary.gaps.longestSeconds]).toEqual(['atRisk', 33, 61]);
  });
});

test('routes that cannot be taken say why', async ({ page, demos }) => {
  const tenant = tenantPage(page);
  const routes = routesPage(page);
  await tenant.open(demos['e1-to-e3'].id, 'routes');
  await routes.pick('From license plan', 'Office 365 E1');
  await routes.pick('To license plan', 'Office 365 E3');
  await page.getByRole('radio', { name: 'Everybody who has the old license plan directly' }).check();
  await routes.compare.click();
  await expect(page.getByRole('heading', { name: 'Every route is blocked. None is recommended.' })).toBeVisible();
  await expect(routes.table.getByRole('cell', { name: /These users have the old license plan directly/ })).toHaveCount(2);
});

test('what the verdict hangs on is told setting by setting', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, scenario] = [tenantPage(page), scenarioPage(page)];
  await tenant.open(id, 'scenario');
  await scenario.chooseFromList('Office 365 E1 to E3, finance group, obstacles removed first');
  await page.getByRole('link', { name: 'What the verdict hangs on' }).click();
  await expect(page.getByText('The verdict hangs on 2 of these settings.')).toBeVisible();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'No usage location, license through a group' }) });
  await expect(row).toContainText('Take the country of the tenant → Fail');
  await expect(row).toContainText('Users with a new license error: 0 → 1');
  await row.getByRole('button', { name: /F75/ }).click();
  await expect(page.getByRole('dialog')).toContainText('usage location');
  await page.keyboard.press('Escape');
  await picture('sensitivity');
});
