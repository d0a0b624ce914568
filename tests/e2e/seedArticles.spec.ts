import type { Page } from '@playwright/test';
import { assignmentsPage } from './support/pages/assignmentsPage.ts';
import { directoryPage } from './support/pages/directoryPage.ts';
import { licensesPage } from './support/pages/licensesPage.ts';
import { playbackPage } from './support/pages/playbackPage.ts';
import { preflightPage } from './support/pages/preflightPage.ts';
import { scenarioPage } from './support/pages/scenarioPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

/*
 * Microsoft's articles by hand, in the order of their lines; docs/SEED-ARTICLES.md has the whole table. By wizard they are followed in
 * wizards.spec.ts (license plans) and groupWizards.spec.ts (direct to group licenses, new accounts).
 */
test.describe.configure({ timeout: 120_000 });

async function openAssignments(page: Page, kind: 'Users' | 'Groups', name: string): Promise<void> {
  const directory = directoryPage(page);
  await tenantPage(page).go(kind);
  await directory.search.fill(name);
  await directory.open(name);
  await page.getByRole('link', { name: 'Assignments' }).click();
}

async function save(page: Page, heading: string): Promise<void> {
  await assignmentsPage(page).save.click();
  await expect(tenantPage(page).heading).toHaveText(`${heading} | Licenses`);
}

test('changing the licenses of a user: E3 on with every service of E1, E1 off, one save, no gap', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const name = 'Petra Lindqvist';
  const [tenant, form, scenario, playback] = [tenantPage(page), assignmentsPage(page), scenarioPage(page), playbackPage(page)];
  await tenant.open(id);
  await test.step('she has Office 365 E1 directly', async () => {
    await openAssignments(page, 'Users', name);
    await form.plan('Office 365 E1').check();
    await save(page, name);
  });
  await test.step('as the article says', async () => {
    await page.getByRole('link', { name: 'Assignments' }).click();
    await expect(form.plan('Office 365 E1')).toBeChecked();
    await form.plan('Office 365 E3').check();
    await form.plan('Office 365 E1').uncheck();
    await expect(form.summary).toContainText('0 lost');
    await expect(form.summary).toContainText('1 license plan added and 1 removed.');
    await picture('seed-user-assignments');
    await save(page, name);
  });
  await tenant.go('Scenario');
  await expect(scenario.rows).toHaveCount(2);
  await expect(scenario.verdict('Safe')).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => scenario.figure('Users without a service for a while')).toBe('0');
  await page.getByRole('main').getByRole('link', { name: 'Playback', exact: true }).click();
  const entry = playback.entries.filter({ hasText: name }).filter({ hasText: 'Adds Office 365 E3' });
  await expect(entry, 'F118: both in one call').toContainText('Removes Office 365 E1');
});

test('before changing the licenses of a group: each assumption that does not hold is a finding', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, form, preflight] = [tenantPage(page), assignmentsPage(page), preflightPage(page)];
  await tenant.open(id);
  for (const group of ['Finance', 'Customer service']) {
    await openAssignments(page, 'Groups', group);
    await form.plan('Office 365 E3').check();
    await form.plan('Office 365 E1').uncheck();
    await save(page, group);
  }
  await tenant.go('Scenario');
  await preflight.open();
  await preflight.expectFinding(/^Users have the old license plan directly as well/, 'warning', 1, 'F120');
  await preflight.expectFinding('Office 365 E3: 80 seats are needed and 48 are free.', 'blocking', 32, 'F120');
  await preflight.expectFinding(/^SharePoint \(Plan 2\) and SharePoint \(Plan 1\) exclude each other/, 'blocking', 2, 'F108');
  await expect(preflight.row(/^Users inherit from a group/)).toHaveCount(1);
  await picture('seed-assumptions');
  await preflight.choose(/^Users have the old license plan directly as well/);
  await expect(preflight.detail.getByRole('link', { name: 'Ragnhild Ekdahl' })).toBeVisible();
  await expect(preflight.detail, 'a remedy names its users').toContainText('Change the direct licenses of Ragnhild Ekdahl', {
    timeout: 30_000,
  });
});

test('before changing the licenses of a group: synchronized and dynamic members are pointed out', async ({ page, copyOf }) => {
  const { id } = await copyOf('hybrid');
  const [tenant, form, preflight] = [tenantPage(page), assignmentsPage(page), preflightPage(page)];
  await tenant.open(id);
  for (const [group, from] of [
    ['DG-Customer-Care', 'Office 365 E1'],
    ['SG-License-F3', 'Office 365 F3'],
  ] as const) {
    await openAssignments(page, 'Groups', group);
    await form.plan('Office 365 E3').check();
    await form.plan(from).uncheck();
    await save(page, group);
  }
  await tenant.go('Scenario');
  await preflight.open();
  await preflight.expectFinding(/^The members of these groups are kept on-premises/, 'info', 1, 'F103');
  await preflight.expectFinding('The members of these groups follow from attributes.', 'info', 1, 'F197');
});

test('a license that something else depends on does not go: preflight says so first', async ({ page, demos }) => {
  const [tenant, preflight] = [tenantPage(page), preflightPage(page)];
  await tenant.open(demos['e1-to-e3'].id, 'scenario');
  await scenarioPage(page).chooseFromList('Someone leaves a group that others of their licenses lean on');
  await preflight.open();
  await preflight.expectFinding(/^Project Online needs the SharePoint of a license plan that is to go/, 'warning', 1, 'F114');
});

test('the example of a thousand users by hand: group, wait, both, then a pilot without direct licenses', async ({
  page,
  copyOf,
  picture,
}) => {
  const { id } = await copyOf('direct-1000');
  const pilot = 'Zofia Michalak';
  const [tenant, directory, form, licenses] = [tenantPage(page), directoryPage(page), assignmentsPage(page), licensesPage(page)];
  const e3 = licenses.product('Office 365 E3');
  await tenant.open(id);
  await test.step('1: Office 365 E3 for All users, with what the script gives', async () => {
    await openAssignments(page, 'Groups', 'All users');
    await form.plan('Office 365 E3').check();
    await form.service('Microsoft Kaizala Pro').uncheck();
    await save(page, 'All users');
  });
  await test.step('2: everybody has been reached, nobody is in error', async () => {
    await expect(licenses.banner).toContainText('Latest license changes have been applied to all users.', { timeout: 30_000 });
    await expect(licenses.errors).toBeHidden();
  });
  await test.step('3: a user has both, and they switch on the same', async () => {
    await tenant.go('Users');
    await directory.search.fill(pilot);
    await directory.open(pilot);
    await expect(e3).toContainText('Direct');
    await expect(e3).toContainText('All users');
    await picture('seed-both');
  });
  await test.step('4: the direct license goes, for a pilot', async () => {
    await tenant.go('Scenario');
    await page.getByRole('button', { name: 'Add a wait' }).click();
    await page.getByRole('menuitem', { name: 'Until the licenses of all groups have been processed' }).click();
    await openAssignments(page, 'Users', pilot);
    await form.plan('Office 365 E3').uncheck();
    await save(page, pilot);
    await expect(e3).toContainText('All users');
    await expect(e3).not.toContainText('Direct');
    await expect(tenant.verdict('Safe')).toBeVisible({ timeout: 30_000 });
    await picture('seed-inherited');
  });
});

test('a new account gets its location before its license, by hand', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const name = 'Amir Haddad';
  const [tenant, form, preflight, scenario] = [tenantPage(page), assignmentsPage(page), preflightPage(page), scenarioPage(page)];
  await tenant.open(id);
  await openAssignments(page, 'Users', name);
  await form.plan('Power BI Pro').check();
  await save(page, name);
  await tenant.go('Scenario');
  await expect(scenario.step(1)).toContainText('Refused');
  await expect(scenario.verdict('Blocked')).toBeVisible({ timeout: 30_000 });
  await preflight.open();
  await expect(preflight.verdict).toHaveText('1 finding stops this plan');
  await preflight.detail.getByRole('button', { name: /^Stage: .*usage location/ }).click({ timeout: 30_000 });
  await expect(preflight.verdict).not.toHaveText('1 finding stops this plan', { timeout: 30_000 });
  await tenant.go('Scenario');
  await expect(scenario.step(1)).toContainText(/usage location to .+ \([A-Z]{2}\) for Amir Haddad/);
  await expect(scenario.verdict('Safe')).toBeVisible({ timeout: 30_000 });
});
