import { expect, type Locator, type Page } from '@playwright/test';
import type { Severity } from '../../../../shared/model/finding.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { blocking: 'stops the plan', warning: 'warning', info: 'good to know' };

/** What would stop the current scenario or hurt somebody, before anything is run. */
export function preflightPage(page: Page) {
  const table = page.getByRole('table', { name: 'Findings of the preflight' });
  const row = (sentence: string | RegExp): Locator => table.getByRole('row').filter({ has: page.getByRole('button', { name: sentence }) });
  return {
    table,
    row,
    detail: page.getByRole('region', { name: 'About this finding' }),
    verdict: page.getByRole('region', { name: 'Go or no go' }).getByRole('status'),
    open: async (): Promise<void> => {
      await page.getByRole('main').getByRole('link', { name: 'Preflight', exact: true }).click();
      await table.waitFor();
    },
    /** Opens the finding beside the table. */
    choose: (sentence: string | RegExp): Promise<void> => table.getByRole('button', { name: sentence }).click(),
    /** The finding is there, as grave as that, about so many, with the fact it rests on. */
    expectFinding: async (sentence: string | RegExp, severity: Severity, count: number, fact: string): Promise<void> => {
      const finding = row(sentence);
      await expect.soft(finding, String(sentence)).toHaveCount(1);
      await expect.soft(finding, String(sentence)).toContainText(SEVERITY[severity]);
      await expect.soft(finding, String(sentence)).toContainText(count.toLocaleString('en-GB'));
      await expect.soft(finding, String(sentence)).toContainText(fact);
    },
  };
}
