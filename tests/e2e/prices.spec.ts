import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

function pricesPage(page: Page) {
  const main = page.getByRole('main');
  return {
    main,
    show: async (part: 'Cost' | 'Prices'): Promise<void> => {
      await main.getByRole('radiogroup', { name: 'What is shown' }).getByText(part).click();
    },
    field: (column: string, plan: string) => main.getByLabel(`${column}, ${plan}`, { exact: true }),
    save: main.getByRole('button', { name: 'Save prices' }),
    totals: main.getByRole('table', { name: 'Total' }),
    row: (table: string, name: string) =>
      main
        .getByRole('table', { name: table })
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name }) }),
  };
}

test('prices of one’s own: two are typed, the cost of E1 to E3 is shown, and both are there after a reload', async ({
  page,
  demos,
  service,
  picture,
}) => {
  // Three screens are searched by axe in both themes.
  test.slow();
  const tenantId = demos['e1-to-e3'].id;
  const scenarios = await service.scenarios.list({ tenantId });
  const scenario = scenarios.find(({ name }) => name.includes('obstacles removed first'))?.id;
  for (const { id } of await service.prices.list({})) await service.prices.remove({ bookId: id });
  const [tenant, prices] = [tenantPage(page), pricesPage(page)];
  await tenant.open(tenantId, `scenario/prices?scenario=${scenario}`);
  await expect(prices.main).toContainText('This program knows no prices');
  await picture('prices-none');
  await expectAccessible(page);

  await prices.main.getByRole('button', { name: 'New price book…' }).click();
  const dialog = page.getByRole('dialog', { name: 'New price book' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Agreement 2026');
  await dialog.getByRole('button', { name: 'Make the price book' }).click();
  await prices.field('Amount', 'Office 365 E1').fill('10');
  await prices.field('Amount', 'Office 365 E3').fill('20,5x');
  await expect(prices.main).toContainText('1 entry is not right yet.');
  await expect(prices.save).toBeDisabled();
  await prices.field('Amount', 'Office 365 E3').fill('20');

  // Going elsewhere asks first.
  await prices.main.getByRole('link', { name: 'Preflight' }).click();
  const question = page.getByRole('dialog', { name: 'Prices are not saved' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(prices.field('Amount', 'Office 365 E3')).toHaveValue('20');
  await prices.save.click();
  await expect(prices.save).toBeDisabled();
  await picture('prices-editor');
  await expectAccessible(page);

  await prices.show('Cost');
  // 46 users go from 10 to 20 a month: 3,460 less 3,000, and 10 a month for each of them.
  await expect(prices.main).toContainText('After the scenario the seats in use cost €460.00 more a month (€5,520.00 a year).');
  await expect(prices.row('Total', 'Seats in use')).toContainText('€2,200.00');
  await expect(prices.row('By license plan', 'Office 365 E1')).toContainText('80 → 34');
  await expect(prices.main.getByRole('table', { name: 'Without a price' })).toContainText('Visio Plan 2');
  await picture('prices-cost');
  await expectAccessible(page);

  await page.reload();
  await expect(prices.row('Total', 'Seats in use')).toContainText('+€460.00');
  await prices.show('Prices');
  await expect(prices.field('Amount', 'Office 365 E3')).toHaveValue('20');
});

test('the example says that it is invented, and a file that is none is refused in one sentence', async ({ page, demos, service }) => {
  const tenantId = demos['e1-to-e3'].id;
  const scenario = (await service.scenarios.list({ tenantId }))[0]?.id;
  for (const { id } of await service.prices.list({})) await service.prices.remove({ bookId: id });
  const [tenant, prices] = [tenantPage(page), pricesPage(page)];
  await tenant.open(tenantId, `scenario/prices?scenario=${scenario}`);
  await prices.main.getByRole('button', { name: 'Import a file…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a file' });
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'File' }).click();
  await (await chooser).setFiles({
    name: 'prices.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('skuPartNumber;amount\nSTANDARDPACK;<script>alert(1)</script>\n'),
  });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(tenant.notifications).toContainText('line 2');
  await prices.main.getByRole('button', { name: 'Use the example' }).click();
  await expect(prices.main).toContainText('Every amount in this book is invented and round.');
  await expect(prices.main.getByRole('table', { name: 'Free and trial products' })).toContainText('Microsoft Power Automate Free');
});
