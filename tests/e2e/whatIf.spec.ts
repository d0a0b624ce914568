import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { directoryPage } from './support/pages/directoryPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

function whatIfPage(page: Page) {
  const drawer = page.getByRole('dialog', { name: 'What if… for one user' });
  return {
    drawer,
    answer: drawer.getByRole('region', { name: 'What would happen' }),
    ask: drawer.getByRole('button', { name: 'What would happen?' }),
    choose: async (field: 'User' | 'Change' | 'Group', text: string): Promise<void> => {
      const box = drawer.getByRole('combobox', { name: field });
      await box.click();
      if (field !== 'Change') await box.fill(text);
      await page.getByRole('option', { name: text }).first().click();
    },
  };
}

test('what if, from Ctrl+K: the answer says what stays and which rule keeps it', async ({ page, demos, picture }) => {
  const [tenant, { answer, ask, choose }] = [tenantPage(page), whatIfPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  await tenant.find('what if');
  await tenant.found(/^What if… for one user/).click();
  await choose('User', 'Stefan Dahlin');
  await choose('Change', 'The user leaves a group');
  await choose('Group', 'Projects office');
  await ask.click();
  await expect(answer).toContainText('Office 365 E3 stays, though group Projects office no longer gives it');
  await expect(answer).toContainText('No service changes for this user.');
  await expect(answer.getByRole('button', { name: /F44/ })).toBeVisible();
  await picture('what-if-leftover');
  await expectAccessible(page);
});

test('what if: another change hides the answer that no longer fits, and an imagined change becomes a step', async ({
  page,
  copyOf,
  picture,
}) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, { drawer, answer, ask, choose }] = [tenantPage(page), whatIfPage(page)];
  await tenant.open(id, 'users?whatIf=');
  await choose('User', 'Stefan Dahlin');
  await choose('Change', 'The account is deleted');
  await ask.click();
  await expect(answer.getByRole('heading', { name: /^Goes: \d+ services/ })).toBeVisible();
  await expect(answer).toContainText('the account is deleted');
  await picture('what-if-deleted');
  await choose('Change', 'The user leaves a group');
  await expect(answer).toBeHidden();
  await choose('Change', 'The account is deleted');
  await drawer.getByRole('button', { name: 'Add to scenario' }).click();
  await expect(drawer).toBeHidden();
  await expect(tenant.steps).toHaveText('1 step');
});

test('what if from a user’s page knows the user, and follows the scenario with the steps that interrupt', async ({
  page,
  demos,
  picture,
}) => {
  const { id } = demos['e1-to-e3'];
  const [tenant, directory] = [tenantPage(page), directoryPage(page)];
  await tenant.open(id, 'users?scenario=5');
  await directory.search.fill('alice lock');
  await directory.open('Alice Lockwood');
  await page.getByRole('button', { name: 'What if…' }).click();
  const { drawer, ask } = whatIfPage(page);
  await expect(drawer.getByRole('combobox', { name: 'User' })).toHaveValue(/^Alice Lockwood/);
  await drawer.getByRole('combobox', { name: 'Change' }).click();
  await page.getByRole('option', { name: /^The scenario runs: Bad plan/ }).click();
  await ask.click();
  await expect(drawer.getByRole('heading', { name: /^Is interrupted: \d+ services/ })).toBeVisible();
  await expect(drawer.getByText(/Step 1: .*remove Office 365 E1/).first()).toBeVisible();
  await picture('what-if-scenario');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});
