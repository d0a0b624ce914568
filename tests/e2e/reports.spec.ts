import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Download, Page, TestInfo } from '@playwright/test';
import { readPdf } from '../support/readPdf.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

/** Scenarios of the demo tenant Tallbacka Instruments: E1 removed before E3 is added; refused calls. */
const [REMOVE_FIRST, REFUSALS] = [5, 4];

/** *Report and hand-over* of a scenario. */
function reportsPage(page: Page) {
  const main = page.getByRole('main');
  const received = async (button: string): Promise<Download> => {
    const download = page.waitForEvent('download');
    await main.getByRole('button', { name: button }).click();
    return await download;
  };
  return {
    main,
    part: (name: 'Report' | 'Hand-over package') => main.getByRole('region', { name }),
    open: (tenantId: string, scenario: number) => tenantPage(page).open(tenantId, `scenario/reports?scenario=${scenario}`),
    choose: (label: string) => main.getByRole('radio', { name: label, exact: true }).check(),
    pick: async (label: string, option: string): Promise<void> => {
      await main
        .getByRole('combobox', { name: label })
        .or(main.getByRole('textbox', { name: label }))
        .click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    report: () => received('Make the report'),
    handover: () => received('Make the package'),
  };
}

test('a report made in the window opens in a browser that runs no scripts, loads nothing, and axe finds nothing in it', async ({
  page,
  browser,
  demos,
  picture,
}, testInfo) => {
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  await expect(reports.main.getByText('This scenario is at risk')).toBeVisible();
  await reports.choose('Web page (HTML)');
  const download = await reports.report();
  expect(download.suggestedFilename()).toMatch(/^Bad plan remove E1 first, add E3 afterwards, report \d{4}-\d\d-\d\d\.html$/);
  await expect(reports.main.getByText(/ is among the downloads of your browser\./)).toBeVisible();
  await picture('report-made');

  const { opened, requests } = await openReport(browser, download, testInfo);
  await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(opened.getByText('Bad plan: remove E1 first, add E3 afterwards').first()).toBeVisible();
  await expect(opened.getByRole('img').first()).toBeVisible();
  expect(requests).toEqual([opened.url()]);
  await opened.context().close();

  // axe is a script itself; what it is not told of, the policy of the page still forbids.
  const looked = await (await browser.newContext()).newPage();
  await looked.goto(opened.url());
  for (const colorScheme of ['dark', 'light'] as const) {
    await looked.emulateMedia({ colorScheme });
    await looked.screenshot({ path: testInfo.outputPath(`report-${colorScheme}.png`) });
    const { violations } = await new AxeBuilder({ page: looked }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  }
  await looked.context().close();
});

test('on paper a report is light whatever the screen is, no wider than the sheet, and every page has its number', async ({
  page,
  browser,
  demos,
}, testInfo) => {
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  await reports.choose('Web page (HTML)');
  await reports.pick('Language of the report', 'Nederlands');
  const { opened } = await openReport(browser, await reports.report(), testInfo);
  await opened.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const looks = await opened.evaluate(() => ({
    language: document.documentElement.lang,
    ground: getComputedStyle(document.body).backgroundColor,
    skip: getComputedStyle(document.querySelector('.skip') ?? document.body).display,
    wider: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  expect(looks).toEqual({ language: 'nl', ground: 'rgb(255, 255, 255)', skip: 'none', wider: false });
  await opened.screenshot({ path: testInfo.outputPath('report-print.png'), fullPage: true });
  const pdf = await opened.pdf({ preferCSSPageSize: true });
  const { pages, close } = await readPdf(pdf);
  expect(pages.length).toBeGreaterThan(5);
  for (const [index, { text }] of pages.entries()) expect(text).toContain(`Pagina ${index + 1} van ${pages.length}`);
  await close();
  await opened.context().close();
});

test('PDF, Markdown, JSON, CSV and XLSX are downloads with the right beginning', async ({ page, demos }) => {
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  for (const [label, ending, beginning] of [
    ['PDF', 'pdf', '%PDF-'],
    ['Text (Markdown)', 'md', '# '],
    ['Data (JSON)', 'json', '{'],
    ['Table (CSV)', 'csv', '\ufeff'],
    ['Excel workbook (XLSX)', 'xlsx', 'PK'],
  ] as const) {
    await reports.choose(label);
    const download = await reports.report();
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
    expect((await readFile(await download.path())).toString('utf8').slice(0, beginning.length)).toBe(beginning);
  }
});

test('without names, no user of the copy is in the report', async ({ page, demos }) => {
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  await reports.choose('Text (Markdown)');
  const named = await readFile(await (await reports.report()).path(), 'utf8');
  expect(named).toContain('Alice Lockwood');
  for (const label of ['By pseudonym', 'Counts only']) {
    await reports.choose(label);
    const text = await readFile(await (await reports.report()).path(), 'utf8');
    expect(text).not.toMatch(/Lockwood|tallbacka/i);
  }
});

test('with a price book the report tells costs', async ({ page, demos, service }) => {
  const { id: bookId } = await service.prices.takeExample({ name: 'Invented prices', note: '' });
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  await reports.choose('Text (Markdown)');
  expect(await readFile(await (await reports.report()).path(), 'utf8')).not.toContain('Invented prices');
  await reports.pick('Costs', 'Invented prices (EUR)');
  expect(await readFile(await (await reports.report()).path(), 'utf8')).toContain('Invented prices');
  await service.prices.remove({ bookId });
});

test('the hand-over is told wave by wave before the package is made', async ({ page, demos, picture }) => {
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  const waves = reports.main.getByRole('table');
  await expect(waves.getByRole('rowheader')).toHaveText(['1', '2']);
  await expect(waves.getByRole('row').nth(1)).toContainText('remove Office 365 E1');
  await expect(reports.main.getByText('Nothing: the script does it all.')).toBeVisible();
  await expect(reports.main.getByRole('listitem').filter({ hasText: 'LicenseAssignment.ReadWrite.All' })).toBeVisible();
  await picture('handover');
  const download = await reports.handover();
  expect(download.suggestedFilename()).toMatch(/, hand-over \d{4}-\d\d-\d\d\.zip$/);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
});

test('what the service refuses is said above the package', async ({ page, demos }) => {
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REFUSALS);
  await expect(reports.main.getByText('This scenario cannot be carried out as it is written.')).toBeVisible();
  await expect(reports.main.getByText(/The package leaves out what is refused/)).toBeVisible();
});

test('a scenario without steps has nothing to report', async ({ page, copyOf, service }) => {
  const { id } = await copyOf('e1-to-e3');
  const scenario = await service.scenarios.create({ tenantId: id, name: 'Nothing yet' });
  const reports = reportsPage(page);
  await reports.open(id, scenario.id);
  await expect(reports.main.getByText('The scenario has no steps yet.')).toBeVisible();
  await expect(reports.main.getByRole('button', { name: 'Make the report' })).toBeHidden();
});

test('by keyboard alone a report is made', async ({ page, demos }) => {
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  await reports.main.getByRole('radio', { name: 'PDF', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(reports.main.getByRole('radio', { name: 'Excel workbook (XLSX)' })).toBeChecked();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('a report in the making can be stopped, and made again', async ({ page, demos }) => {
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  await page.route('**/rpc/reports/make', () => undefined);
  await reports.main.getByRole('button', { name: 'Make the report' }).click();
  await expect(reports.main.getByRole('progressbar', { name: 'The report is being made' })).toBeVisible();
  // The package beside it may be in the making, too.
  await reports.part('Report').getByRole('button', { name: 'Cancel' }).click();
  await expect(reports.part('Report').getByText('That was stopped.')).toBeVisible();
  await page.unroute('**/rpc/reports/make');
  const download = page.waitForEvent('download');
  await reports.part('Report').getByRole('button', { name: 'Try again' }).click();
  await download;
});

test('when the disk is full the window says so, and what to do', async ({ page, demos }) => {
  const reports = reportsPage(page);
  await reports.open(demos['e1-to-e3'].id, REMOVE_FIRST);
  const failure = { defined: true, code: 'APP', status: 422, message: 'diskFull', data: { code: 'diskFull', details: {} } };
  await page.route('**/rpc/reports/make', (route) => route.fulfill({ status: 422, json: { json: failure } }));
  await reports.main.getByRole('button', { name: 'Make the report' }).click();
  await expect(reports.main.getByText('The disk is full.')).toBeVisible();
  await expect(reports.main.getByText('Make room, or choose another disk.')).toBeVisible();
});

/** The downloaded file in a browser window of its own, in which no script runs; with every address that was asked for. */
async function openReport(browser: Browser, download: Download, testInfo: TestInfo) {
  const file = testInfo.outputPath('report.html');
  await download.saveAs(file);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const opened = await context.newPage();
  const requests: string[] = [];
  opened.on('request', (request) => requests.push(request.url()));
  await opened.goto(pathToFileURL(file).href);
  return { opened, requests };
}
