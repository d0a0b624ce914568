import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { startHost } from './support/hostProcess.ts';
import { directoryPage } from './support/pages/directoryPage.ts';
import { libraryPage } from './support/pages/libraryPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';
import { zipExport } from './support/zipExport.ts';

const HYBRID = path.join(import.meta.dirname, '../../resources/demo-tenants/hybrid');

test('the first start adds the demo tenants, and teaches what a rehearsal is', async ({ browser }, info) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'license-rehearsal-first-'));
  const host = await startHost(folder);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const library = libraryPage(page);
  await page.goto(host.address);
  await expect(library.main).toContainText('What is a rehearsal?');
  for (const [name, users, scenarios] of [
    ['Tallbacka Instruments', '167', '6 scenarios'],
    ['Duinmolen Instrumenten', '1,000', '2 scenarios'],
    ['Skarvholm Energy', '194', '5 scenarios'],
  ] as const) {
    await expect(library.card(name)).toContainText(users);
    await expect(library.card(name)).toContainText(scenarios);
    await expect(library.card(name)).toContainText('2 November 2026');
    await expect(library.card(name)).toContainText(/\d open findings?/);
  }
  await page.screenshot({ path: info.outputPath('first-start.png') });
  await page.reload();
  await expect(library.cards).toHaveCount(3);
  await context.close();
  expect(await host.stop()).toBe(0);
  await rm(folder, { recursive: true, force: true });
});

test('a zip chosen in the file dialog is imported, with its report', async ({ page, demos, service, picture }) => {
  const library = libraryPage(page);
  await library.open();
  await expect(library.card(demos.hybrid.name)).toBeVisible();
  const buffer = await zipExport(HYBRID, 'Packed Energy');
  await library.importFile({ name: 'export.zip', mimeType: 'application/zip', buffer });
  await expect(library.card('Packed Energy')).toContainText('194');
  await expect(library.card('Packed Energy')).toContainText('Imported · as of 2 November 2026');
  await picture('start-imported');
  await library.jobs.getByRole('link', { name: 'Import report' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import report');
  await expect(page.getByRole('main')).toContainText('Made from export.zip');
  await expect(page.getByRole('region', { name: 'What to know' })).toContainText('inside a group with licenses');
  const imported = (await service.library.list()).find(({ name }) => name === 'Packed Energy');
  if (imported !== undefined) await service.library.remove({ tenantId: imported.id });
});

test('a zip dropped on the page is imported, and a folder beside it', async ({ page, service }, info) => {
  const library = libraryPage(page);
  const zip = info.outputPath('dropped.zip');
  await writeFile(zip, await zipExport(HYBRID, 'Dropped Energy'));
  const folder = info.outputPath('folder export');
  await cp(path.join(HYBRID, '../direct-1000'), folder, { recursive: true });
  await rename(path.join(folder, 'organization.json'), path.join(folder, 'old.json'));
  const organization = await readFile(path.join(folder, 'old.json'), 'utf8');
  await writeFile(path.join(folder, 'organization.json'), organization.replace('Duinmolen Instrumenten', 'Dropped Folder'));
  await library.open();
  await library.drop(zip, folder);
  await expect(library.card('Dropped Energy')).toContainText('194');
  await expect(library.card('Dropped Folder')).toContainText('1,000');
  await library.card('Dropped Energy').getByRole('link', { name: 'Dropped Energy' }).click();
  await expect(directoryPage(page).count).toHaveText('194 users');
  for (const { id, name } of await service.library.list()) if (name.startsWith('Dropped')) await service.library.remove({ tenantId: id });
});

test('an import that is called off leaves nothing', async ({ page, demos }) => {
  const library = libraryPage(page);
  await library.open();
  await expect(library.card(demos.hybrid.name)).toBeVisible();
  const before = await library.cards.count();
  // The files arrive only when the test lets them: time enough to call it off.
  const arrived = Promise.withResolvers<void>();
  await page.route('**/uploads/*/files*', async (route) => {
    await arrived.promise;
    await route.abort();
  });
  await library.importFile({ name: 'slow.zip', mimeType: 'application/zip', buffer: await zipExport(HYBRID, 'Slow Energy') });
  await expect(library.jobs).toContainText(/Handing the files over|Starting/);
  await library.jobs.getByRole('button', { name: 'Cancel: slow.zip' }).click();
  await expect(library.jobs).toContainText('Cancelled. Nothing was kept.');
  arrived.resolve();
  await page.reload();
  await expect(library.card(demos.hybrid.name)).toBeVisible();
  await expect(library.cards).toHaveCount(before);
});

test('a file that is no export is refused in one plain sentence', async ({ page, demos, picture }) => {
  const library = libraryPage(page);
  await library.open();
  await expect(library.card(demos.hybrid.name)).toBeVisible();
  const before = await library.cards.count();
  await library.importFile({ name: 'holiday.zip', mimeType: 'application/zip', buffer: Buffer.from('not a zip at all') });
  const alert = library.jobs.getByRole('alert');
  await expect(alert).toContainText('holiday.zip');
  await expect(alert).not.toContainText(/Error|undefined|\n\s+at |ENOENT|SQLITE|\/tmp\//);
  await picture('start-import-failed');
  await library.jobs.getByRole('button', { name: 'Take off the list: holiday.zip' }).click();
  await expect(library.jobs).toBeHidden();
  await expect(library.cards).toHaveCount(before);
});

test('a small tenant is generated as the form says, the same for the same answers', async ({ page, service, picture }) => {
  const library = libraryPage(page);
  await library.open();
  await library.generate(1234, 'autumn', 'Messy');
  await library.jobs.getByRole('link', { name: 'Open' }).click();
  await expect(directoryPage(page).count).toHaveText('1,234 users');
  await expect(directoryPage(page).first).toBeVisible();
  await picture('users-generated');
  const name = await directoryPage(page).first.textContent();
  await page.getByRole('link', { name: 'License Rehearsal' }).click();
  await library.generate(1234, 'autumn', 'Messy');
  await library.jobs.getByRole('link', { name: 'Open' }).nth(1).waitFor();
  await library.jobs.getByRole('link', { name: 'Open' }).last().click();
  await expect(directoryPage(page).first).toHaveText(name ?? '');
  for (const { id, origin } of await service.library.list()) if (origin === 'generated') await service.library.remove({ tenantId: id });
});

test('the form of the generator refuses what it cannot make', async ({ page }) => {
  const library = libraryPage(page);
  await library.open();
  await library.generate(900_000, 'x', 'Clean');
  const dialog = library.dialog('Generate a tenant');
  await expect(dialog).toContainText('A whole number from 1 to 500,000.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(library.jobs).toBeHidden();
});

test('a tenant is renamed, duplicated with its scenarios, and deleted after a question', async ({ page, copyOf, service }) => {
  const { name } = await copyOf('e1-to-e3');
  const library = libraryPage(page);
  await library.open();
  await library.choose(name, 'Rename…');
  const rename = library.dialog('Rename');
  await expect(rename.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
  await rename.getByRole('textbox', { name: 'Name' }).fill(`${name} renamed`);
  await page.keyboard.press('Enter');
  await expect(library.card(`${name} renamed`)).toBeVisible();
  await expect(library.card(name)).toBeHidden();

  await library.choose(`${name} renamed`, 'Duplicate…');
  await library.dialog('Duplicate').getByRole('button', { name: 'Duplicate' }).click();
  const copy = `Copy of ${name} renamed`;
  await expect(library.card(copy)).toContainText('6 scenarios');

  await library.choose(copy, 'Delete…');
  const question = library.dialog('Delete');
  await expect(question).toContainText(`The tenant copy “${copy}” will be deleted from this computer. This cannot be undone.`);
  await expect(question).toContainText('Its 6 scenarios are deleted too.');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(library.card(copy)).toBeVisible();
  await library.choose(copy, 'Delete…');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(library.card(copy)).toBeHidden();
  expect((await service.library.list()).filter((each) => each.name === copy)).toEqual([]);
});

test('a tenant whose file is taken away while it is open says so in one sentence, and leads back', async ({
  page,
  copyOf,
  host,
  picture,
}) => {
  const { id, name } = await copyOf('e1-to-e3');
  const [tenant, library] = [tenantPage(page), libraryPage(page)];
  await tenant.open(id);
  await expect(directoryPage(page).count).toHaveText('167 users');
  for (const ending of ['', '-wal', '-shm']) await rm(path.join(host.dataFolder, 'tenants', `${id}.sqlite${ending}`), { force: true });
  await tenant.go('License plans');
  await expect(tenant.main).toContainText('The tenant copy is no longer where it was.');
  await expect(tenant.main.getByRole('button', { name: 'Try again' })).toBeVisible();
  await picture('tenant-gone');
  await tenant.main.getByRole('link', { name: 'Back to the start page' }).click();
  await expect(library.card(name)).toContainText('The file of this tenant copy is no longer where it was.');
  await library.choose(name, 'Delete…');
  await library.dialog('Delete').getByRole('button', { name: 'Delete' }).click();
  await expect(library.card(name)).toBeHidden();
});

test('while another program holds the file, staging says so and loses nothing; afterwards it works', async ({
  page,
  copyOf,
  host,
  picture,
}) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, directory] = [tenantPage(page), directoryPage(page)];
  await tenant.open(id);
  await directory.search.fill('amir');
  await directory.open('Amir Haddad');
  await directory.action('Set usage location').click();
  const dialog = tenant.dialog('Set usage location');
  await directory.chooseIn(dialog, 'Usage location', 'Finl', /Finland/);
  const other = new Database(path.join(host.dataFolder, 'tenants', `${id}.sqlite`));
  other.exec('BEGIN EXCLUSIVE');
  await dialog.getByRole('button', { name: 'Add to scenario' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Another program is using this file.', { timeout: 30_000 });
  await picture('tenant-locked');
  await expect(dialog.getByRole('combobox', { name: 'Usage location' })).toHaveValue('Finland (FI)');
  other.exec('ROLLBACK');
  other.close();
  await dialog.getByRole('button', { name: 'Add to scenario' }).click();
  await expect(dialog).toBeHidden();
  await expect(tenant.steps).toHaveText('1 step');
});

test('a reload returns to the same place with nothing lost', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, directory] = [tenantPage(page), directoryPage(page)];
  await tenant.open(id, 'scenario');
  await tenant.chooseScenario(/^Office 365 E1 to E3, finance group, obstacles/);
  await tenant.show('As it will be');
  await tenant.go('Groups');
  await directory.search.fill('office');
  await expect(directory.count).toHaveText('2 of 11 groups');
  const address = page.url();
  await page.reload();
  await expect(directory.count).toHaveText('2 of 11 groups');
  await expect(directory.search).toHaveValue('office');
  await expect(tenant.shown('As it will be')).toBeChecked();
  await expect(tenant.scenario).toHaveAccessibleName(/obstacles removed first$/);
  expect(page.url()).toBe(address);
});
