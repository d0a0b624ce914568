import { libraryPage } from './support/pages/libraryPage.ts';
import { expect, test } from './support/test.ts';

/** What the same place says in each language; dates, numbers and the order of names go with it. */
const LANGUAGES = [
  {
    name: 'English',
    tag: /^en/,
    tenants: 'Tenants',
    users: 'Users',
    thousand: '1,000',
    date: '2 November 2026',
    findings: '2 open findings',
  },
  {
    name: 'Svenska',
    tag: /^sv/,
    tenants: 'Klientorganisationer',
    users: 'Användare',
    thousand: '1\u00a0000',
    date: '2 november 2026',
    findings: '2 öppna iakttagelser',
  },
  {
    name: 'Nederlands',
    tag: /^nl/,
    tenants: 'Tenants',
    users: 'Gebruikers',
    thousand: '1.000',
    date: '2 november 2026',
    findings: '2 open bevindingen',
  },
] as const;

test('the language is changed at run time, with its numbers, dates and order, and is kept', async ({ page, demos, picture }) => {
  const library = libraryPage(page);
  await library.open();
  for (const { name, tag, tenants, users, thousand, date, findings } of [...LANGUAGES, LANGUAGES[0]]) {
    await page
      .getByRole('banner')
      .getByRole('button', { name: /: (English|Svenska|Nederlands)$/ })
      .click();
    await page.getByRole('menuitemradio', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(tenants);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    const direct = library.card(demos['direct-1000'].name);
    await expect(direct).toContainText(thousand);
    await expect(direct).toContainText(users);
    await expect(direct).toContainText(date);
    await expect(library.card(demos['e1-to-e3'].name)).toContainText(findings);
    await picture(`start-${name}`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(tenants);
  }
});

test('names are sorted as the language sorts them', async ({ page, demos, service }) => {
  const lastOf = async (language: 'en' | 'sv'): Promise<string> => {
    await service.application.setPreferences({ language });
    await page.goto(`/tenants/${demos['e1-to-e3'].id}/users?descending=true`);
    return (await page.getByRole('row').nth(1).getByRole('link').textContent()) ?? '';
  };
  // In Swedish Å, Ä and Ö are letters after Z; in English they stand with A and O.
  expect(await lastOf('sv')).toMatch(/^Ö/);
  expect(await lastOf('en')).toMatch(/^[V-Z]/);
});
