import { expect, test } from './support/test.ts';

/** Before anything is tried; the host keeps what was guessed, so one test goes all the way. */
test('a myth is guessed, run by keyboard, and refuted beside what it claims; the guess is known again later', async ({ page, picture }) => {
  await page.goto('/training/myths');
  const claim = page.getByRole('button', { name: /^Members of a group inside a licensed group inherit/ });
  await expect(page.getByRole('status').filter({ hasText: 'tried' })).toHaveText('0 of 19 tried, 0 guessed right');
  await claim.focus();
  await page.keyboard.press('Enter');
  const run = page.getByRole('button', { name: 'Run the experiment' });
  await expect(run).toBeDisabled();
  await page.getByRole('radio', { name: 'True', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(run).toBeFocused();
  await page.keyboard.press('Enter');
  const outcome = page.getByRole('table', { name: 'What came out' });
  await expect(outcome.getByRole('row', { name: /Field service/ })).toContainText('Yes');
  await expect(outcome.getByRole('row', { name: /Subcontractors/ })).toContainText('No, not as believed');
  await expect(page.getByText('Your guess was “True”.')).toBeVisible();
  await page.getByRole('button', { name: 'Fact F60' }).click();
  await expect(page.getByText('Only users who are direct members of a group inherit its licenses')).toBeVisible();
  await page.keyboard.press('Escape');
  await picture('myth-refuted');
  await page.getByRole('button', { name: 'Next myth' }).click();
  await expect(page.getByRole('button', { name: /^A changed membership rule/ })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('status').filter({ hasText: 'tried' })).toHaveText('1 of 19 tried, 0 guessed right');
  await expect(claim).toContainText('Guessed otherwise');
});

test('what if a step had been forgotten: from the step’s menu to the playback without it', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  await page.goto(`/tenants/${id}/scenario?scenario=1`);
  await page.getByRole('button', { name: 'Actions of step 2' }).click();
  await page.getByRole('menuitem', { name: 'What if this step had been forgotten?' }).click();
  const drawer = page.getByRole('dialog', { name: 'Without step 2' });
  await expect(drawer).toContainText('1 user fares worse without it.');
  await expect(drawer.getByRole('row', { name: /Tomas Öberg/ })).toContainText('Conflicting services');
  await expect(drawer.getByRole('row', { name: /^Verdict/ })).toContainText('At risk');
  await picture('forgotten-step');
  await drawer.getByRole('button', { name: 'All steps' }).click();
  const overview = page.getByRole('table', { name: 'Every step forgotten in turn' });
  await expect(overview.getByRole('row')).toHaveCount(5);
  await overview.getByRole('button', { name: /^2\./ }).click();
  await drawer.getByRole('button', { name: 'Show it in playback' }).click();
  await expect(page).toHaveURL(/scenario\/playback\?/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/without step 2$/);
});
