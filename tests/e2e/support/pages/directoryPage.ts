import { expect, type Locator, type Page } from '@playwright/test';

/** A list of users, groups or license plans: search, filters, columns, count and grid. */
export function directoryPage(page: Page) {
  const grid = page.getByRole('grid');
  const row = (name: string | RegExp): Locator =>
    grid.getByRole('row').filter({ has: page.getByRole('link', { name, exact: typeof name === 'string' }) });
  return {
    grid,
    row,
    search: page.getByRole('main').getByRole('searchbox'),
    count: page.getByRole('main').getByRole('status').first(),
    header: (name: string): Locator => grid.getByRole('columnheader', { name, exact: true }),
    headers: grid.getByRole('columnheader'),
    cell: (name: string): Locator => grid.getByRole('gridcell', { name, exact: true }),
    chips: page.getByRole('list', { name: 'Filters' }),
    chip: (text: string): Locator => page.getByRole('list', { name: 'Filters' }).getByRole('listitem').filter({ hasText: text }),
    /** The name in the first row under the header. */
    first: grid.getByRole('row').nth(1).getByRole('link'),
    open: async (name: string): Promise<void> => {
      await grid.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    },
    pick: async (name: string): Promise<void> => {
      await row(name).getByRole('checkbox').click();
    },
    /** Sets one condition by the words on the screen. Options carry their count. */
    filter: async (condition: string, option: string | RegExp): Promise<void> => {
      await page.getByRole('button', { name: 'Filters', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Filters' });
      await dialog.getByRole('combobox', { name: condition, exact: true }).click();
      await dialog.getByRole('option', { name: option }).click();
      await page.keyboard.press('Escape');
      if (await dialog.isVisible()) await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    },
    toggleColumn: async (name: string): Promise<void> => {
      await page.getByRole('button', { name: 'Columns', exact: true }).click();
      await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toBeHidden();
    },
    action: (name: string): Locator => page.getByRole('main').getByRole('button', { name, exact: true }),
    /** Chooses in a list that is searched by typing. */
    chooseIn: async (dialog: Locator, field: string, text: string, option: string | RegExp): Promise<void> => {
      await dialog.getByRole('combobox', { name: field }).fill(text);
      await page.getByRole('option', { name: option }).click();
    },
  };
}
