import path from 'node:path';
import type { Page } from '@playwright/test';
import { assignmentsPage } from './support/pages/assignmentsPage.ts';
import { directoryPage } from './support/pages/directoryPage.ts';
import { playbackPage } from './support/pages/playbackPage.ts';
import { preflightPage } from './support/pages/preflightPage.ts';
import { scenarioPage } from './support/pages/scenarioPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

/** Plan files of the demo tenant Duinmolen Instrumenten. */
const PLANS = path.join(import.meta.dirname, '../../resources/demo-tenants/direct-1000/plans');

/** Changes boxes of a group in *Update license assignments* and saves, as a person does. */
async function updateGroup(page: Page, name: string, { on, off }: { readonly on?: string; readonly off?: string }): Promise<void> {
  const [tenant, directory, form] = [tenantPage(page), directoryPage(page), assignmentsPage(page)];
  await tenant.go('Groups');
  await directory.open(name);
  await page.getByRole('link', { name: 'Assignments' }).click();
  if (on !== undefined) await form.plan(on).check();
  if (off !== undefined) await form.plan(off).uncheck();
  await form.save.click();
  await expect(tenant.heading).toHaveText(`${name} | Licenses`);
}

async function waitForGroups(page: Page): Promise<void> {
  await tenantPage(page).go('Scenario');
  await page.getByRole('button', { name: 'Add a wait' }).click();
  await page.getByRole('menuitem', { name: 'Until the licenses of all groups have been processed' }).click();
}

/** Through the menu of scenarios, from a file. */
async function importPlan(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await tenantPage(page).menuOf('Import a plan file…');
  await (await chooser).setFiles(path.join(PLANS, file));
  await scenarioPage(page).rows.first().waitFor();
}

async function expectFigures(page: Page, verdict: 'At risk' | 'Blocked', figures: Readonly<Record<string, string>>): Promise<void> {
  const { verdict: shown, figure } = scenarioPage(page);
  await expect(shown(verdict)).toBeVisible({ timeout: 30_000 });
  for (const [label, value] of Object.entries(figures))
    await expect.soft.poll(() => figure(label), { message: label, timeout: 5_000 }).toBe(value);
}

/** Troubles of the playback, one after another, each by its beginning. */
async function expectTroubles(page: Page, ...troubles: readonly string[]): Promise<void> {
  const playback = playbackPage(page);
  await page.getByRole('main').getByRole('link', { name: 'Playback', exact: true }).click();
  await playback.clock.waitFor();
  await expect(playback.troubles).toHaveCount(troubles.length);
  for (const [place, trouble] of troubles.entries()) await expect.soft(playback.troubles.nth(place)).toContainText(trouble);
}

test('removing before adding: everybody is without mail in between, and one for good', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, preflight, playback] = [tenantPage(page), preflightPage(page), playbackPage(page)];
  await tenant.open(id, 'groups');
  await updateGroup(page, 'Finance', { off: 'Office 365 E1' });
  await waitForGroups(page);
  await updateGroup(page, 'Finance', { on: 'Office 365 E3' });
  await waitForGroups(page);

  await test.step('the outcome counts them', async () => {
    await expectFigures(page, 'At risk', {
      'Users without a service for a while': '43',
      'Longest gap': '1 min 2 s',
      'Users who lose a service for good': '1',
      'Users with a new license error': '2',
    });
  });
  await test.step('preflight says so, of mailboxes and files too', async () => {
    await preflight.open();
    await preflight.expectFinding(/^Users are without services for up to 1 min 2 s/, 'warning', 43, 'F118');
    await preflight.expectFinding(/^Mailboxes: lost 1, interrupted 43/, 'warning', 44, 'F134');
    await preflight.expectFinding(/^Files in OneDrive and on sites: access lost 0, interrupted 43/, 'warning', 43, 'F135');
    await preflight.expectFinding(/^Services are lost for good/, 'warning', 1, 'F121');
    await preflight.expectFinding(/the removal fails\. They come through in the end\.$/, 'warning', 1, 'F95');
    await picture('mistake-remove-first');
  });
  await test.step('playback shows the moment', async () => {
    await expectTroubles(
      page,
      '43 users are without a service for a while. Step 1.',
      'The licenses of Finance fail for 1 user. Step 1.',
      '1 user loses a service for good. Step 1.',
      'The licenses of Finance fail for 2 users. Step 3.',
    );
    await playback.jump('90 s');
    await expect(playback.figure('Without a service they had')).toHaveText('44');
  });
});

test('not waiting: direct licenses go before the group has given its own, and a remedy puts the wait in', async ({
  page,
  copyOf,
  picture,
}) => {
  const { id } = await copyOf('direct-1000');
  const [tenant, preflight, scenario] = [tenantPage(page), preflightPage(page), scenarioPage(page)];
  await tenant.open(id, 'scenario');
  await importPlan(page, 'careless.json');
  await expectFigures(page, 'At risk', {
    'Users without a service for a while': '1,000',
    'Longest gap': '1 min',
    'Users with less of a service for a while': '10',
    'Users who lose a service for good': '12',
  });
  await expectTroubles(
    page,
    '1,000 users are without a service for a while. Step 2.',
    '12 users lose a service for good. Step 2.',
    '10 users have less of a service for a while. Step 2.',
  );
  await preflight.open();
  await preflight.expectFinding(/^The group has not given these users its license yet/, 'warning', 1000, 'F159');
  await preflight.expectFinding(/^Users are without services for up to 1 min/, 'warning', 1000, 'F118');
  const missing = 'Step 2 removes direct licenses before the group has given its own.';
  await preflight.expectFinding(missing, 'warning', 1000, 'F153');
  await preflight.choose(missing);
  await expect(preflight.detail).toContainText('Rehearsed with it, this finding is gone.', { timeout: 30_000 });
  await picture('mistake-no-wait');
  await preflight.detail
    .getByRole('button', { name: /^Stage: / })
    .first()
    .click();
  await expect(preflight.row(missing)).toHaveCount(0);
  await tenant.go('Scenario');
  await expect(scenario.rows).toHaveCount(4);
  await expect.poll(() => scenario.figure('Users without a service for a while'), { timeout: 30_000 }).toBe('0');
});

test('a direct license that enabled more than the group: those who lose a service are named', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('direct-1000');
  const [tenant, preflight, playback] = [tenantPage(page), preflightPage(page), playbackPage(page)];
  await tenant.open(id, 'scenario');
  await importPlan(page, 'direct-to-group.json');
  await expectFigures(page, 'At risk', { 'Users who lose a service for good': '12', 'Users without a service for a while': '0' });
  await preflight.open();
  await preflight.expectFinding('The direct license switches on services that the groups do not.', 'warning', 12, 'F159');
  await preflight.expectFinding(/^Services are lost for good: Sway/, 'warning', 12, 'F121');
  await preflight.expectFinding(/^Direct licenses are removed though groups do not give everything/, 'warning', 12, 'F160');
  await preflight.expectFinding(/^Direct licenses can be removed safely/, 'info', 988, 'F160');
  await preflight.choose('The direct license switches on services that the groups do not.');
  await expect(preflight.detail.getByRole('link', { name: 'Sander Brouwer' })).toBeVisible();
  await picture('mistake-enabled-more');
  await expectTroubles(page, '2 users lose a service for good. Step 3.', '10 users lose a service for good. Step 5.');
  await playback.troubles
    .first()
    .getByRole('link', { name: 'Sander Brouwer' })
    .or(playback.troubles.first().getByRole('button', { name: 'Sander Brouwer' }))
    .click();
  await expect(playback.lane('Sway')).toBeVisible();
});

test('too few units: who waits for one is known, and how many units are lacking', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, preflight] = [tenantPage(page), preflightPage(page)];
  await tenant.open(id, 'groups');
  await updateGroup(page, 'Finance', { on: 'Office 365 E3', off: 'Office 365 E1' });
  await waitForGroups(page);
  await updateGroup(page, 'Customer service', { on: 'Office 365 E3', off: 'Office 365 E1' });
  await waitForGroups(page);
  await expectFigures(page, 'At risk', { 'Users with a new license error': '32', 'Users who lose a service for good': '0' });
  await expect(scenarioPage(page).outcome.getByRole('row', { name: 'Office 365 E3 118 70 118 118' })).toBeVisible();
  await preflight.open();
  await preflight.expectFinding('Office 365 E3: 80 seats are needed and 48 are free.', 'blocking', 32, 'F120');
  await preflight.expectFinding('Office 365 E3: users still wait for a seat at the end.', 'blocking', 30, 'F83');
  await preflight.expectFinding(/^Seats are too few, and the order of processing decides/, 'warning', 30, 'F77');
  await picture('mistake-too-few-units');
  await expectTroubles(
    page,
    'The licenses of Finance fail for 2 users. Step 1.',
    'The licenses of Customer service fail for 30 users. Step 3.',
    'Office 365 E3: no seat is free for 30 users. Step 3.',
  );
});

test('forgetting the prerequisite in the same group: the call is refused before any member is touched, and completed', async ({
  page,
  copyOf,
  picture,
}) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, preflight, scenario, form] = [tenantPage(page), preflightPage(page), scenarioPage(page), assignmentsPage(page)];
  const refused = 'the group lacks a service that another of its services needs';
  await tenant.open(id, 'groups');
  await directoryPage(page).open('Finance trainees');
  await page.getByRole('link', { name: 'Assignments' }).click();
  await form.plan('Microsoft 365 Audio Conferencing').check();
  await expect(form.effect).toContainText(refused);
  await picture('mistake-prerequisite-effect');
  await form.save.click();
  await expect(tenant.heading).toHaveText('Finance trainees | Licenses');
  await tenant.go('Scenario');
  await expectFigures(page, 'Blocked', { 'Users with other licenses afterwards': '0' });
  await expect(scenario.step(1)).toContainText('Refused');
  await expect(scenario.step(1)).toContainText(refused);
  await expectTroubles(page, '1 call is refused. Step 1.');
  await expect(playbackPage(page).entries.filter({ hasText: 'Failure' })).toContainText(refused);

  await preflight.open();
  const finding = new RegExp(`is refused: ${refused}`);
  await preflight.expectFinding(finding, 'blocking', 1, 'F79');
  await expect(preflight.detail).toContainText('Rehearsed with it, this finding is gone.', { timeout: 30_000 });
  await preflight.detail.getByRole('button', { name: /^Stage: Give Office 365 E1 with Skype for Business Online/ }).click();
  await expect(preflight.row(finding)).toHaveCount(0);
  await tenant.go('Scenario');
  await expect(scenario.verdict('Blocked')).toHaveCount(0);
  await expect(scenario.verdict('Safe')).toBeVisible({ timeout: 30_000 });
});
