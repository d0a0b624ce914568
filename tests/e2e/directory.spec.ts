import { directoryPage } from './support/pages/directoryPage.ts';
import { licensesPage } from './support/pages/licensesPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

test('users are searched as one types, filtered by chips, sorted, and the address keeps all of it', async ({ page, demos, picture }) => {
  const [tenant, users] = [tenantPage(page), directoryPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  await expect(users.count).toHaveText('167 users');

  await users.filter('Department', /^Finance/);
  await expect(users.chip('Department: Finance')).toBeVisible();
  await expect(users.count).toHaveText('50 of 167 users');
  await users.filter('License error', 'Yes');
  await expect(users.chip('License error: Yes')).toBeVisible();
  await expect(users.count).toHaveText('2 of 167 users');
  await users.chip('License error: Yes').getByRole('button').click();
  await expect(users.count).toHaveText('50 of 167 users');

  await users.header('Sign-in name').click();
  await expect(users.header('Sign-in name')).toHaveAttribute('aria-sort', 'ascending');
  await users.header('Sign-in name').click();
  await expect(users.header('Sign-in name')).toHaveAttribute('aria-sort', 'descending');
  const first = await users.first.textContent();
  await users.search.fill('a');
  await users.search.fill('');
  await picture('users-filtered');

  await page.reload();
  await expect(users.chip('Department: Finance')).toBeVisible();
  await expect(users.header('Sign-in name')).toHaveAttribute('aria-sort', 'descending');
  await expect(users.first).toHaveText(first ?? '');
  await users.first.click();
  await expect(tenant.heading).toContainText(first ?? '');
  await page.goBack();
  await expect(tenant.heading).toHaveText('Users');
  await expect(users.chip('Department: Finance')).toBeVisible();
  await expect(users.count).toHaveText('50 of 167 users');
});

test('a search finds parts of names in any case, and says when nobody matches', async ({ page, demos }) => {
  const [tenant, users] = [tenantPage(page), directoryPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  await users.search.fill('AS ÖBE');
  await expect(users.row('Tomas Öberg')).toBeVisible();
  await expect(users.count).toHaveText('1 of 167 users');
  await users.search.fill('nobody of this name');
  await expect(tenant.main).toContainText('No user matches. Change the search, or remove a filter.');
  await expect(users.count).toHaveText('0 of 167 users');
});

test('columns are chosen, and stay chosen after a reload', async ({ page, demos }) => {
  const [tenant, users] = [tenantPage(page), directoryPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  await expect(users.headers).toHaveText(['', 'Name', 'Sign-in name', 'Department', 'Usage location', 'License plans', 'Errors']);
  await users.toggleColumn('Department');
  await users.toggleColumn('Job title');
  const wanted = ['', 'Name', 'Sign-in name', 'Job title', 'Usage location', 'License plans', 'Errors'];
  await expect(users.headers).toHaveText(wanted);
  await page.reload();
  await expect(users.headers).toHaveText(wanted);
});

test('the grid is walked, sorted, picked and opened by keyboard, and tells screen readers its size', async ({ page, demos }) => {
  const [tenant, users] = [tenantPage(page), directoryPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  await expect(users.grid).toHaveAttribute('aria-rowcount', '168');
  await expect(users.grid).toHaveAttribute('aria-multiselectable', 'true');
  await users.grid.getByRole('row').nth(1).getByRole('gridcell').first().focus();
  await page.keyboard.press('Space');
  await expect(users.count).toHaveText('1 selected');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Space');
  await expect(users.count).toHaveText('3 selected');
  await page.keyboard.press('Control+a');
  await expect(users.count).toHaveText('167 selected');
  await page.keyboard.press('Control+End');
  const last = users.grid.getByRole('row').last();
  await expect(last).toHaveAttribute('aria-rowindex', '168');
  await expect(last.getByRole('gridcell').last()).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(users.header('Name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(users.header('Name')).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('ArrowDown');
  const name = (await users.first.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(tenant.heading).toContainText(name);
});

test('many users at once are put into a group, as one step that can be undone', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, users] = [tenantPage(page), directoryPage(page)];
  await tenant.open(id);
  await users.filter('Department', /^Logistics/);
  await expect(users.count).toHaveText('12 of 167 users');
  await users.grid.getByRole('checkbox', { name: 'Select all' }).click();
  await expect(users.count).toHaveText('12 selected');
  await users.action('Add to group').click();
  const dialog = tenant.dialog('Add to group');
  await expect(dialog).toContainText('Adds 12 users to a group, as one step of the scenario.');
  await users.chooseIn(dialog, 'Group', 'Newsl', 'Newsletter');
  await picture('add-to-group');
  await dialog.getByRole('button', { name: 'Add to scenario' }).click();
  await expect(tenant.steps).toHaveText('1 step');
  await expect(tenant.notifications).toContainText('1 step added to “Scenario 1”.');
  await tenant.show('As it will be');
  await tenant.go('Groups');
  await expect(users.row('Newsletter')).not.toContainText('17');
  await tenant.notifications.getByRole('button', { name: 'Undo' }).or(tenant.undo).first().click();
  await expect(tenant.steps).toHaveText('0 steps');
  await expect(users.row('Newsletter')).toContainText('17');
});

test('a group shows its members, and that a group inside it does not inherit', async ({ page, demos, picture }) => {
  const [tenant, directory] = [tenantPage(page), directoryPage(page)];
  await tenant.open(demos['e1-to-e3'].id, 'groups');
  await directory.search.fill('fina');
  await expect(directory.count).toHaveText('2 of 11 groups');
  await directory.open('Finance');
  await tenant.tab('Members (48)').click();
  await expect(page.getByRole('grid', { name: 'Users in Finance' })).toHaveAttribute('aria-rowcount', '49');
  await page.getByText('1 member is not a user and inherits nothing').click();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Finance trainees' })).toContainText(
    'group, 3 users. Does not inherit',
  );
  await picture('group-members');
});

test('a membership rule shows its effect, and a new one shows it in the tenant as it will be', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('hybrid');
  const [tenant, directory] = [tenantPage(page), directoryPage(page)];
  await tenant.open(id, 'groups');
  await directory.open('DG-Grid-Operations');
  await tenant.tab('Membership rule').click();
  const effect = page.getByRole('region', { name: 'Effect of the rule' });
  await expect(tenant.main).toContainText('user.department -eq "Grid Operations"');
  await expect(effect).toContainText('Members and rule agree');
  await picture('group-rule');
  await directory.action('Change the rule').click();
  const dialog = tenant.dialog('Change the rule');
  await dialog.getByRole('textbox', { name: 'Membership rule' }).fill('user.department -eq "Nowhere"');
  await dialog.getByRole('button', { name: 'Add to scenario' }).click();
  await tenant.show('As it will be');
  await expect(tenant.main).toContainText('user.department -eq "Nowhere"');
  await expect(tenant.tab('Members (0)')).toBeVisible();
});

test('a license plan shows its units, its users and groups, and who has which service by which path', async ({ page, demos, picture }) => {
  const [tenant, directory, licenses] = [tenantPage(page), directoryPage(page), licensesPage(page)];
  await tenant.open(demos['e1-to-e3'].id, 'license-plans');
  await expect(directory.count).toHaveText('12 license plans');
  await directory.open('Office 365 E1');
  await expect(tenant.main).toContainText(/Owned\s*85/);
  await expect(tenant.main).toContainText(/Used\s*80/);
  await expect(tenant.main).toContainText(/Free\s*5/);
  await tenant.tab(/^Licensed groups/).click();
  await expect(page.getByRole('main').getByRole('link', { name: 'Finance', exact: true })).toBeVisible();
  await tenant.tab(/^Services/).click();
  const exchange = licenses.product('Exchange Online (Plan 1) EXCHANGE_S_STANDARD');
  await picture('license-plan-services');
  await exchange.getByRole('link', { name: 'Exchange Online (Plan 1), Direct and inherited: 1 user' }).click();
  await expect(directory.row('Ragnhild Ekdahl')).toBeVisible();
  await expect(directory.count).toContainText('1 user');
  await expect(directory.chip('Assignment path: Direct and inherited')).toBeVisible();
});

test('Ctrl+K finds users, groups, license plans, services and ids, and runs commands', async ({ page, demos, picture }) => {
  const [tenant, directory] = [tenantPage(page), directoryPage(page)];
  await tenant.open(demos['e1-to-e3'].id);
  const finds: readonly (readonly [text: string, hit: RegExp, heading: RegExp])[] = [
    ['ragnhild', /^Ragnhild Ekdahl User/, /^Ragnhild Ekdahl/],
    ['office staff', /^Office staff Group/, /^Office staff/],
    ['visio plan', /^Visio Plan 2 License plan/, /^Visio Plan 2/],
    ['48176462-c43b-464e-b7cb-4dd0b310d163', /^Lovisa Wikström User/, /^Lovisa Wikström/],
    ['6fd2c87f-b296-42f0-b197-1e91e994b900', /^Office 365 E3 License plan/, /^Office 365 E3/],
  ];
  for (const [text, hit, heading] of finds) {
    await tenant.find(text);
    await tenant.found(hit).click();
    await expect(tenant.heading).toHaveText(heading);
  }
  await tenant.find('exchange online (plan 2)');
  await picture('palette');
  await tenant.found(/^Exchange Online \(Plan 2\) Service/).click();
  await expect(tenant.heading).toHaveText('Users');
  await expect(directory.chip('Service: Exchange Online (Plan 2)')).toBeVisible();

  await tenant.find('import report');
  await expect(tenant.found(/^Go to Import report/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(tenant.heading).toHaveText('Import report');
  await page.keyboard.press('Alt+1');
  await expect(tenant.heading).toHaveText('Users');
  await page.keyboard.press('Shift+?');
  await expect(tenant.dialog('Keyboard shortcuts')).toContainText('Go to License plansAlt+3');
});
