import { expect, type Locator, type Page } from '@playwright/test';

/** The list of wizards, and one wizard page by page. */
export function wizardPage(page: Page) {
  const main = page.getByRole('main');
  const next = main.getByRole('button', { name: 'Next', exact: true });
  const title = (name: string): Locator => main.getByRole('heading', { level: 2, name, exact: true }).first();
  return {
    next,
    title,
    steps: main.getByRole('list', { name: 'Steps' }).getByRole('listitem'),
    pages: main.getByRole('navigation', { name: 'Pages of the wizard' }),
    begin: async (tenantId: string, kind: string): Promise<void> => {
      await page.goto(`/tenants/${tenantId}/wizards`);
      await main.getByRole('button', { name: `Begin ${kind}` }).click();
      await page.getByRole('heading', { level: 1, name: kind }).waitFor();
    },
    /** On to the page of this title. */
    nextTo: async (name: string): Promise<void> => {
      await next.click();
      await expect(title(name)).toBeVisible();
    },
    /** From a list that finds as one types. */
    pick: async (label: string, option: string | RegExp, text?: string): Promise<void> => {
      const field = main.getByRole('combobox', { name: label, exact: true });
      await field.click();
      if (text !== undefined) await field.fill(text);
      await page.getByRole('option', { name: option }).first().click();
    },
    choose: async (name: string): Promise<void> => {
      await main.getByRole('radio', { name, exact: true }).check();
    },
    write: async (name: string): Promise<void> => {
      await main.getByRole('textbox', { name: 'Name of the scenario' }).fill(name);
      await main.getByRole('button', { name: 'Write the scenario' }).click();
      await expect(title('Preflight')).toBeVisible();
    },
    /** From the outcome to the scenario itself. */
    openScenario: async (name: string): Promise<void> => {
      await main.getByRole('link', { name: 'Steps', exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
  };
}
