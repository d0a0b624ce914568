import type { Locator, Page } from '@playwright/test';

/** The steps of the current scenario, and what comes of them. */
export function scenarioPage(page: Page) {
  const steps = page.getByRole('region', { name: 'Steps' });
  const outcome = page.getByRole('region', { name: 'Outcome' });
  const rows = steps.getByRole('list').first().getByRole('listitem');
  return {
    steps,
    rows,
    outcome,
    step: (number: number): Locator => rows.nth(number - 1),
    verdict: (name: 'Safe' | 'At risk' | 'Blocked'): Locator => outcome.getByText(name, { exact: true }),
    /** A figure of the outcome by its words; empty while it is not there. */
    figure: async (label: string): Promise<string> => {
      const labels = await outcome.getByRole('term').allTextContents();
      const figures = await outcome.getByRole('definition').allTextContents();
      return figures[labels.indexOf(label)] ?? '';
    },
    /** From the list that is shown while no scenario is chosen. */
    chooseFromList: async (name: string): Promise<void> => {
      await page
        .getByRole('main')
        .getByRole('button', { name: new RegExp(`^${name} `) })
        .filter({ hasText: 'steps' })
        .click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
    choose: async (number: number, action: string): Promise<void> => {
      await steps.getByRole('button', { name: `Actions of step ${number}` }).click();
      await page.getByRole('menuitem', { name: action }).click();
    },
    /** A name asked for in a dialog. */
    name: async (dialog: string | RegExp, name: string, confirm: string): Promise<void> => {
      const asked = page.getByRole('dialog', { name: dialog });
      await asked.getByRole('textbox', { name: 'Name' }).fill(name);
      await asked.getByRole('button', { name: confirm, exact: true }).click();
    },
  };
}
