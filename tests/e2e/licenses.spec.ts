import { directoryPage } from './support/pages/directoryPage.ts';
import { licensesPage } from './support/pages/licensesPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

test('the licenses of a user show product, state, enabled services and every path, two paths being one unit', async ({
  page,
  demos,
  picture,
}) => {
  const [tenant, directory, licenses] = [tenantPage(page), directoryPage(page), licensesPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  await directory.search.fill('ragnhild');
  await directory.open('Ragnhild Ekdahl');
  const e1 = licenses.product('Office 365 E1');
  await expect(licenses.heads).toHaveText(['Products', 'State', 'Enabled services', 'Assignment paths']);
  await expect(e1).toContainText('Active');
  await expect(e1).toContainText('30/34');
  await expect(e1).toContainText('Direct');
  await expect(e1).toContainText('Inherited (Finance)');
  await expect(e1).toContainText('2 paths, 1 unit');
  await licenses.open('Office 365 E1');
  await expect(licenses.services('Office 365 E1').getByRole('columnheader')).toHaveText([
    'Service',
    /Direct|Inherited/,
    /Direct|Inherited/,
    'Result',
  ]);
  await expect(licenses.service('Office 365 E1', 'Sway')).toContainText('Off');
  await expect(licenses.service('Office 365 E1', 'Exchange Online (Plan 1)')).toContainText('On');
  await picture('user-licenses');
  await e1.getByRole('link', { name: 'Finance' }).click();
  await expect(tenant.heading).toHaveText('Finance | Licenses');
});

test('a license in error says why, beside the path it would come by', async ({ page, demos }) => {
  const [tenant, directory, licenses] = [tenantPage(page), directoryPage(page), licensesPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  await directory.search.fill('signe');
  await directory.open('Signe Hallgren');
  await expect(licenses.product('Office 365 E1')).toContainText('Error');
  await expect(licenses.product('Office 365 E1')).toContainText('Conflicting services');
  await expect(licenses.product('Office 365 E3')).toContainText('Active');
});

test('effective services name what turns each on, and what would be lost without it', async ({ page, demos, picture }) => {
  const [tenant, directory, licenses] = [tenantPage(page), directoryPage(page), licensesPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  await directory.search.fill('lovisa');
  await directory.open('Lovisa Wikström');
  await tenant.tab('Effective services').click();
  await expect(tenant.main).toContainText('37 of 37 services');
  const exchange = licenses.effective('Exchange Online (Plan 1)');
  await expect(exchange).toContainText('Office 365 E1, Inherited (Finance)');
  await expect(exchange.getByRole('cell').last()).toHaveText('Office 365 E1, group Finance');
  await page.getByRole('main').getByText('Off', { exact: true }).first().click();
  await expect(licenses.effective('Sway')).toContainText('Off');
  await expect(exchange).toBeHidden();
  await page.getByRole('main').getByText('All', { exact: true }).click();
  await licenses.searchServices.fill('analytics');
  await expect(tenant.main).toContainText(/[1-9] of 37 services/);
  await picture('user-services');
});

test('the licenses of a group say in the words of the service who is in error, why exactly, and offer what helps', async ({
  page,
  copyOf,
  picture,
}) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, directory, licenses] = [tenantPage(page), directoryPage(page), licensesPage(page)];
  await tenant.open(id, 'groups');
  await directory.open('Finance');
  await expect(licenses.banner).toContainText('3 users have license errors.');
  await expect(licenses.product('Office 365 E1')).toContainText('Errors and issues');
  await expect(licenses.errors).toContainText('Conflicting services');
  await expect(licenses.errors).toContainText(
    'SharePoint (Plan 1) from Office 365 E1 conflicts with SharePoint (Plan 2) that 1 user inherits from group Office staff with Office 365 E3.',
  );
  await expect(licenses.errors.getByRole('link', { name: 'Signe Hallgren' })).toBeVisible();
  await picture('group-licenses-errors');

  await licenses.remedy(/^Remove the direct Microsoft Workplace Analytics/).click();
  const dialog = tenant.dialog('Add to the scenario?');
  await expect(dialog).toContainText('The tenant copy stays as it is.');
  await picture('remedy-dialog');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(tenant.notifications).toContainText('added to “Scenario 1”');
  await expect(tenant.steps).toHaveText(/^[1-9] steps?$/);
  await tenant.show('As it will be');
  await expect(licenses.banner).toContainText('2 users have license errors.');
});

test('a group whose changes have reached everybody says so', async ({ page, demos }) => {
  const [tenant, directory, licenses] = [tenantPage(page), directoryPage(page), licensesPage(page)];
  await tenant.open(demos['e1-to-e3'].id, 'groups');
  await directory.open('Office staff');
  await expect(licenses.banner).toContainText('Latest license changes have been applied to all users.');
  await expect(licenses.banner).toContainText('As in the export of 2 November 2026');
  await expect(licenses.errors).toBeHidden();
});

test('a usage location is staged for a user, and a reprocess for the users of a group', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, directory] = [tenantPage(page), directoryPage(page)];
  await tenant.open(id);
  await directory.search.fill('amir');
  await directory.open('Amir Haddad');
  await directory.action('Set usage location').click();
  const location = tenant.dialog('Set usage location');
  await directory.chooseIn(location, 'Usage location', 'Finl', /Finland/);
  await location.getByRole('button', { name: 'Add to scenario' }).click();
  await expect(tenant.steps).toHaveText('1 step');
  await tenant.show('As it will be');
  await expect(tenant.main).toContainText('Finland (FI)');

  await tenant.go('Groups');
  await directory.open('Finance');
  await directory.action('Reprocess').click();
  const reprocess = tenant.dialog('Reprocess');
  await expect(reprocess).toContainText('48 users');
  await reprocess.getByRole('button', { name: 'Add to scenario' }).click();
  await expect(tenant.steps).toHaveText('2 steps');
});
