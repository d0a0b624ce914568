import type { Locator, Page } from '@playwright/test';

/** *Update license assignments*: license plans, their services, and the effect. */
export function assignmentsPage(page: Page) {
  const select = page.getByRole('region', { name: 'Select licenses' });
  const review = page.getByRole('region', { name: 'Review license options' });
  const effect = page.getByRole('region', { name: 'Effect' });
  const row = (part: Locator, name: string): Locator =>
    part.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name, exact: true }) });
  return {
    select,
    review,
    effect,
    heading: page.getByRole('heading', { level: 1, name: 'Update license assignments' }),
    plan: (name: string): Locator => select.getByRole('checkbox', { name, exact: true }),
    planRow: (name: string): Locator => row(select, name),
    service: (name: string): Locator => review.getByRole('checkbox', { name, exact: true }),
    serviceRow: (name: string): Locator => row(review, name),
    result: (name: 'Kept' | 'Successor' | 'Upgraded' | 'Downgraded' | 'Gained' | 'Lost'): Locator =>
      effect.getByRole('group').filter({ hasText: new RegExp(`^${name}`) }),
    units: (plan: string): Locator => effect.getByRole('row').filter({ has: page.getByRole('rowheader', { name: plan }) }),
    save: page.getByRole('button', { name: 'Save', exact: true }),
    cancel: page.getByRole('main').getByRole('button', { name: 'Cancel', exact: true }),
    summary: page.getByRole('main').getByRole('status').last(),
    /** What lies over a locked box while it has the focus or the mouse. */
    reason: page.getByRole('tooltip'),
  };
}
