import type { Page } from '@playwright/test';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

/** The demo's scenario that removes Office 365 E1 first and adds E3 afterwards. */
const REMOVE_FIRST = { id: 5, name: 'Bad plan: remove E1 first, add E3 afterwards' };

function comparisonPage(page: Page) {
  const part = page.getByRole('region', { name: 'Before and after' });
  return {
    part,
    matrix: part.getByRole('grid', { name: 'Users by service' }),
    open: (tenantId: string, search = '') => tenantPage(page).open(tenantId, `scenario/comparison?scenario=${REMOVE_FIRST.id}${search}`),
    tile: (result: string) =>
      part.getByRole('group', { name: /^Users by what becomes/ }).getByRole('button', { name: new RegExp(`^${result}`) }),
  };
}

test('before and after: a figure leads to the users behind it, and the address keeps them', async ({ page, demos, picture }) => {
  const { part, matrix, open, tile } = comparisonPage(page);
  await open(demos['e1-to-e3'].id);
  await expect(part.getByText(/167 users are in both states/)).toBeVisible();
  await expect(tile('Upgraded')).toContainText(/\d+ users/);
  await picture('comparison');
  await tile('Lost').click();
  await expect(page).toHaveURL(/lost/);
  await expect(part.getByText('1 of 167 users')).toBeVisible();
  await expect(matrix.getByRole('row')).toHaveCount(2);
  await expect(matrix.getByRole('img', { name: 'Lost' }).first()).toBeVisible();
  await page.reload();
  await expect(part.getByText('1 of 167 users')).toBeVisible();
});

test('before and after: the matrix is searched and walked by keyboard, and opens one user’s licenses side by side', async ({
  page,
  demos,
  picture,
}) => {
  const { part, matrix, open } = comparisonPage(page);
  await open(demos['e1-to-e3'].id);
  await part.getByRole('searchbox', { name: 'Search users' }).fill('alice lock');
  await expect(part.getByText('1 of 167 users')).toBeVisible();
  await matrix.getByRole('gridcell', { name: 'Alice Lockwood' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: 'Alice Lockwood' });
  await expect(drawer.getByRole('region', { name: 'Before' })).toContainText('Office 365 E1');
  await expect(drawer.getByRole('region', { name: 'After' })).toContainText('Office 365 E3');
  await expect(drawer.getByRole('row', { name: /Exchange Online mailbox/ })).toContainText('Upgraded');
  await picture('comparison-user');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});

test('before and after: a moment in the middle shows what is gone just then, and the sides swap', async ({ page, demos, picture }) => {
  const { part, open, tile } = comparisonPage(page);
  await open(demos['e1-to-e3'].id);
  await part.getByRole('combobox', { name: 'After' }).click();
  await page.getByRole('option', { name: `${REMOVE_FIRST.name}, at a moment` }).click();
  await part.getByRole('textbox', { name: 'Time after the start' }).fill('1:30');
  await page.keyboard.press('Enter');
  await expect(tile('Lost')).toContainText(/4\d users/);
  await part.getByRole('button', { name: 'Swap before and after' }).click();
  await expect(tile('Gained')).toContainText(/4\d users/);
  await picture('comparison-moment');
});

test('before and after: license plans and groups have their own tables, and a group leads to its members', async ({ page, demos }) => {
  const { part, open } = comparisonPage(page);
  await open(demos['e1-to-e3'].id);
  await part.getByRole('tab', { name: 'License plans' }).click();
  await expect(part.getByRole('row', { name: /^Office 365 E1/ })).toContainText('→');
  await part.getByRole('tab', { name: 'Groups' }).click();
  await part.getByRole('button', { name: 'Finance' }).click();
  await expect(part.getByText('48 of 167 users')).toBeVisible();
});

test('a state compared with itself says that nothing differs', async ({ page, demos }) => {
  await comparisonPage(page).open(demos['e1-to-e3'].id, `&before=s${REMOVE_FIRST.id}`);
  await expect(page.getByRole('heading', { name: 'Nothing differs' })).toBeVisible();
});
