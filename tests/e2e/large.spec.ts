import { assignmentsPage } from './support/pages/assignmentsPage.ts';
import { directoryPage } from './support/pages/directoryPage.ts';
import { libraryPage } from './support/pages/libraryPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

test('a tenant of 100,000 users is generated beside other work, and used like a small one', async ({ page, demos, service, picture }) => {
  test.setTimeout(240_000);
  const [library, tenant, directory, form] = [libraryPage(page), tenantPage(page), directoryPage(page), assignmentsPage(page)];

  await test.step('its progress is shown, and another tenant can be used meanwhile', async () => {
    await library.open();
    await library.generate(100_000, 'large', 'As untidy as most');
    await expect(library.jobs.getByRole('progressbar')).toBeVisible();
    await expect(library.jobs).toContainText('%');
    await library.card(demos['e1-to-e3'].name).getByRole('link', { name: demos['e1-to-e3'].name, exact: true }).click();
    await directory.search.fill('lovisa');
    await directory.open('Lovisa Wikström');
    await expect(page.getByRole('banner').getByRole('button', { name: '1 running' })).toBeVisible();
    await page.getByRole('banner').getByRole('button', { name: '1 running' }).click();
    await picture('job-in-the-background');
    await page.keyboard.press('Escape');
    await page.getByRole('banner').getByRole('button', { name: 'Done' }).click({ timeout: 180_000 });
    await page.getByRole('dialog').getByRole('link', { name: 'Open' }).click();
    await expect(directory.count).toHaveText('100,000 users');
  });

  await test.step('search, sort and filter', async () => {
    await expect(directory.grid).toHaveAttribute('aria-rowcount', '100001');
    const first = (await directory.first.textContent()) ?? '';
    await directory.search.fill(first);
    await expect(directory.count).toHaveText(/^[\d,]{1,6} of 100,000 users$/);
    await expect(directory.first).toHaveText(first);
    await directory.search.fill('');
    await expect(directory.count).toHaveText('100,000 users');
    await directory.header('Errors').click();
    await directory.header('Errors').click();
    await expect(directory.grid.getByRole('row').nth(1).getByRole('gridcell').last()).not.toHaveText('0');
    await directory.filter('License error', 'Yes');
    await expect(directory.count).toHaveText(/^[\d,]+ of 100,000 users$/);
    await picture('large-errors');
  });

  await test.step('scrolls to the last user', async () => {
    await directory.chip('License error: Yes').getByRole('button').click();
    await expect(directory.count).toHaveText('100,000 users');
    await directory.grid.getByRole('row').nth(1).getByRole('gridcell').first().focus();
    await page.keyboard.press('Control+End');
    const last = directory.grid.getByRole('row').last();
    await expect(last).toHaveAttribute('aria-rowindex', '100001');
    await expect(last.getByRole('link')).toBeVisible();
    await picture('large-end');
  });

  await test.step('sees the effect of a change for a group of many users', async () => {
    await tenant.go('Groups');
    await directory.header('Users').click();
    await directory.header('Users').click();
    await expect(directory.header('Users')).toHaveAttribute('aria-sort', 'descending');
    await directory.first.click();
    await page.getByRole('link', { name: 'Assignments' }).click();
    await expect(tenant.main).toContainText(/Group: .*, [\d,]{6,} users/);
    const free = form.select.getByRole('checkbox', { checked: false }).first();
    await free.check();
    await expect(form.summary).toContainText('1 license plan added');
    await expect(form.effect.getByRole('table')).toContainText(/[\d,]{4,}/);
    await picture('large-effect');
  });
  for (const { id, users } of await service.library.list()) if (users === 100_000) await service.library.remove({ tenantId: id });
});

test('a generation that is called off leaves nothing', async ({ page, demos }) => {
  const library = libraryPage(page);
  await library.open();
  await expect(library.card(demos.hybrid.name)).toBeVisible();
  const before = await library.cards.count();
  await library.generate(400_000, 'never', 'Clean');
  await expect(library.jobs.getByRole('progressbar')).toBeVisible();
  await library.jobs.getByRole('button', { name: /^Cancel: / }).click();
  await expect(library.jobs).toContainText('Cancelled. Nothing was kept.');
  await page.reload();
  await expect(library.card(demos.hybrid.name)).toBeVisible();
  await expect(library.cards).toHaveCount(before);
});
