import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationPlanSchema } from '../../shared/model/migrationPlan.ts';
import { runCli } from '../suites/cli/runCli.ts';
import { scenarioPage } from './support/pages/scenarioPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

const PREPARED = 'Office 365 E1 to E3, finance group, obstacles removed first';
const PLANS = path.join(import.meta.dirname, '../../resources/demo-tenants/e1-to-e3/plans');

test('steps are moved, duplicated, noted and deleted, and each of it is undone and done again', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, scenario] = [tenantPage(page), scenarioPage(page)];
  await tenant.open(id, 'scenario');
  await scenario.chooseFromList(PREPARED);
  await expect(scenario.rows).toHaveCount(4);
  const [first = '', second = ''] = await scenario.rows.allInnerTexts();
  const textOf = (row: string): string => row.split('\n').find((line) => line.length > 3) ?? '';

  await test.step('by keyboard', async () => {
    await scenario.step(1).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(scenario.step(2)).toContainText(textOf(first));
    await expect(scenario.step(2)).toBeFocused();
    await expect(scenario.steps).toContainText('The step is now number 2 of 4.');
    await page.keyboard.press('Control+z');
    await expect(scenario.step(1)).toContainText(textOf(first));
    await page.keyboard.press('Control+y');
    await expect(scenario.step(1)).toContainText(textOf(second));
    await page.keyboard.press('Control+z');
    await expect(scenario.step(1)).toContainText(textOf(first));
  });

  await test.step('by menu', async () => {
    await scenario.choose(1, 'Duplicate');
    await expect(scenario.rows).toHaveCount(5);
    await expect(tenant.undo).toHaveAccessibleName('Undo: duplicate 1 step');
    await scenario.choose(2, 'Edit the note…');
    const note = tenant.dialog('Edit the note');
    await note.getByRole('textbox', { name: 'Note' }).fill('Ask Ragnhild first');
    await note.getByRole('button', { name: 'Save' }).click();
    await expect(scenario.step(2)).toContainText('Ask Ragnhild first');
    await scenario.step(2).focus();
    await page.keyboard.press('Delete');
    await expect(scenario.rows).toHaveCount(4);
    await tenant.undo.click();
    await expect(scenario.rows).toHaveCount(5);
    await tenant.redo.click();
    await expect(scenario.rows).toHaveCount(4);
  });

  await test.step('and a wait is added', async () => {
    await page.getByRole('button', { name: 'Add a wait' }).click();
    await page.getByRole('menuitem', { name: 'For a time…' }).click();
    const wait = tenant.dialog('For a time');
    await wait.getByRole('textbox', { name: 'Hours' }).fill('2');
    await wait.getByRole('button', { name: 'Add' }).click();
    await expect(scenario.rows).toHaveCount(5);
    await expect(scenario.step(5)).toContainText('Wait 2');
    await picture('scenario-steps');
  });
});

test('scenarios are named, renamed, duplicated, branched and deleted', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, scenario] = [tenantPage(page), scenarioPage(page)];
  await tenant.open(id, 'scenario');
  await scenario.chooseFromList(PREPARED);

  await tenant.menuOf('Rename…');
  await scenario.name('Rename', 'Finance in spring', 'Rename');
  await expect(tenant.scenario).toHaveAccessibleName('Scenario: Finance in spring');
  await expect(tenant.heading).toHaveText('Finance in spring');

  await tenant.menuOf('Duplicate…');
  await scenario.name('Duplicate', 'Finance in autumn', 'Duplicate');
  await expect(tenant.heading).toHaveText('Finance in autumn');
  await expect(scenario.rows).toHaveCount(4);

  await scenario.choose(2, 'New scenario up to here…');
  await scenario.name('New scenario from the first 2 steps', 'Only the beginning', 'Branch');
  await expect(tenant.heading).toHaveText('Only the beginning');
  await expect(scenario.rows).toHaveCount(2);

  await tenant.menuOf('Delete scenario…');
  const question = tenant.dialog('Delete scenario');
  await expect(question).toContainText('“Only the beginning” and its 2 steps will be deleted.');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(tenant.scenario).toHaveAccessibleName('Scenario: No scenario');

  await tenant.chooseScenario(/Finance in spring/);
  await expect(scenario.rows).toHaveCount(4);
  await tenant.menuOf('New scenario…');
  await scenario.name('New scenario', 'From nothing', 'Create');
  await expect(tenant.steps).toHaveText('0 steps');
});

test('an exported scenario is a plan file that the command line checks, and it comes back as it went', async ({
  page,
  copyOf,
  host,
}, info) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, scenario] = [tenantPage(page), scenarioPage(page)];
  await tenant.open(id, 'scenario');
  await scenario.chooseFromList(PREPARED);
  const before = await scenario.rows.allInnerTexts();
  const download = page.waitForEvent('download');
  await page.getByRole('main').getByRole('button', { name: 'Export as a plan file' }).click();
  const file = info.outputPath('exported plan.json');
  await (await download).saveAs(file);
  expect((await download).suggestedFilename()).toBe(`${PREPARED}.json`);

  const exported = migrationPlanSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const shipped = migrationPlanSchema.parse(JSON.parse(await readFile(path.join(PLANS, 'finance-e1-to-e3-prepared.json'), 'utf8')));
  expect(exported.steps).toEqual(shipped.steps);
  const checked = await runCli(['check', '--tenant', path.join(host.dataFolder, 'tenants', `${id}.sqlite`), '--plan', file, '--json']);
  expect(checked.stderr).toBe('');
  expect(JSON.parse(checked.stdout)).toMatchObject({ format: 'license-rehearsal-check', plan: { steps: 4 } });

  const address = page.url();
  const chooser = page.waitForEvent('filechooser');
  await tenant.menuOf('Import a plan file…');
  await (await chooser).setFiles(file);
  await expect(page).not.toHaveURL(address);
  await expect(scenario.rows).toHaveCount(before.length);
  expect(await scenario.rows.allInnerTexts()).toEqual(before);
});

test('a file that is no plan is refused in one plain sentence, and the scenario stays as it is', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, scenario] = [tenantPage(page), scenarioPage(page)];
  await tenant.open(id, 'scenario');
  await scenario.chooseFromList(PREPARED);
  const chooser = page.waitForEvent('filechooser');
  await tenant.menuOf('Import a plan file…');
  await (await chooser).setFiles({ name: 'shopping.json', mimeType: 'application/json', buffer: Buffer.from('{"milk": 2') });
  await expect(tenant.notifications).toContainText('shopping.json');
  await expect(scenario.rows).toHaveCount(4);
});

test('the whole tenant is shown as imported or as it will be, with one switch and one verdict', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, scenario] = [tenantPage(page), scenarioPage(page)];
  await tenant.open(id, 'scenario');
  await scenario.chooseFromList(PREPARED);
  await expect(scenario.verdict('Safe')).toBeVisible();
  await expect.poll(() => scenario.figure('Users who lose a service for good')).toBe('0');

  await tenant.go('License plans');
  const e3 = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Office 365 E3', exact: true }) });
  await expect(e3.getByRole('gridcell').nth(2)).toHaveText('70');
  await tenant.show('As it will be');
  await expect(tenant.verdict('Safe')).toBeVisible();
  await expect(e3.getByRole('gridcell').nth(2)).not.toHaveText('70');
  await picture('license-plans-as-it-will-be');
  await page.reload();
  await expect(tenant.shown('As it will be')).toBeChecked();
  await page.keyboard.press('Alt+v');
  await expect(tenant.shown('As imported')).toBeChecked();
  await expect(e3.getByRole('gridcell').nth(2)).toHaveText('70');

  await tenant.chooseScenario(/^Every refusal/);
  await tenant.show('As it will be');
  await expect(tenant.verdict('Blocked')).toBeVisible();
  await tenant.bar.getByRole('link', { name: /steps refused/ }).click();
  await expect(scenario.rows).toHaveCount(20);
  await expect(scenario.rows.filter({ hasText: 'Refused' })).not.toHaveCount(0);
  await picture('scenario-refused');
});

test('settings of the rehearsal are part of the scenario, and can be undone', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, scenario] = [tenantPage(page), scenarioPage(page)];
  await tenant.open(id, 'scenario');
  await scenario.chooseFromList(PREPARED);
  await expect(scenario.verdict('Safe')).toBeVisible();
  const duration = (): Promise<string> => scenario.figure('Duration');
  const before = await duration();
  await page.getByRole('main').getByRole('button', { name: 'Rehearsal settings' }).click();
  const drawer = tenant.dialog('Rehearsal settings');
  await drawer.getByRole('textbox', { name: 'Seconds before a group begins' }).fill('7200');
  await picture('scenario-settings');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await expect(drawer).toBeHidden();
  await expect.poll(duration).not.toMatch(new RegExp(`^(${before})?$`));
  await expect(tenant.undo).toHaveAccessibleName('Undo: change the settings');
  await tenant.undo.click();
  await expect.poll(duration).toBe(before);
});
