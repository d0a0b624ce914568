import type { Locator, Page } from '@playwright/test';

/** The licenses of one user or of one group. */
export function licensesPage(page: Page) {
  const main = page.getByRole('main');
  const rowOf = (part: Locator, name: string): Locator =>
    part.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  const services = (plan: string): Locator => page.getByRole('table', { name: `Services of ${plan}` });
  return {
    heads: main.getByRole('columnheader'),
    product: (name: string): Locator => rowOf(main, name),
    /** Opens a license plan to its services. */
    open: async (plan: string): Promise<void> => {
      await main.getByRole('button', { name: plan, exact: true }).click();
      await services(plan).waitFor();
    },
    services,
    service: (plan: string, name: string): Locator => rowOf(services(plan), name),
    effective: (name: string): Locator => rowOf(main, name),
    searchServices: main.getByRole('searchbox', { name: 'Search services' }),
    banner: page.getByRole('tabpanel').getByRole('status').first(),
    errors: page.getByRole('region', { name: 'License errors' }),
    remedy: (name: RegExp): Locator => page.getByRole('region', { name: 'License errors' }).getByRole('button', { name }),
  };
}
