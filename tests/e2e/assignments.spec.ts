import { assignmentsPage } from './support/pages/assignmentsPage.ts';
import { directoryPage } from './support/pages/directoryPage.ts';
import { scenarioPage } from './support/pages/scenarioPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { expect, test } from './support/test.ts';

test('an administrator moves Finance from Office 365 E1 to E3 with every service kept, sees the effect first, and undoes it', async ({
  page,
  copyOf,
  picture,
}) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, directory, form] = [tenantPage(page), directoryPage(page), assignmentsPage(page)];

  await test.step('finds a user, and sees why a box is locked', async () => {
    await tenant.open(id);
    await directory.search.fill('vaino');
    await expect(directory.row('Väinö Peltola')).toBeVisible();
    await expect(directory.count).toHaveText(/^\d of 167 users$/);
    await directory.open('Väinö Peltola');
    await page.getByRole('link', { name: 'Assignments' }).click();
    await expect(form.plan('Office 365 E1')).toBeChecked();
    await form.plan('Office 365 E1').focus();
    await expect(form.reason).toHaveText(
      'Inherited from Finance. To change it, change the licenses of the group or take the user out of it.',
    );
    await form.plan('Office 365 E1').press('Space');
    await expect(form.plan('Office 365 E1')).toBeChecked();
    await expect(form.summary).toHaveText('Nothing is changed yet.');
    await picture('assignments-user-locked');
  });

  await test.step('changes the group and reads the effect before saving', async () => {
    await tenant.go('Groups');
    await directory.open('Finance');
    await page.getByRole('link', { name: 'Assignments' }).click();
    await form.plan('Office 365 E3').check();
    await form.plan('Office 365 E1').uncheck();
    await expect(form.planRow('Office 365 E3')).toContainText('Will be added');
    await expect(form.planRow('Office 365 E1')).toContainText('Will be removed');
    await expect(form.units('Office 365 E3')).toContainText('46');
    await expect(form.result('Lost')).toHaveCount(0);
    await expect(form.summary).toContainText('1 license plan added and 1 removed.');
    await expect(form.summary).toContainText('0 lost');
    await expect(form.effect).toContainText('This would fail for some users');
    await expect(tenant.steps).toHaveCount(0);
    await picture('assignments-group-effect');
  });

  await test.step('saves, and is shown the group as it will be', async () => {
    await form.save.click();
    await expect(tenant.heading).toHaveText('Finance | Licenses');
    await expect(tenant.shown('As it will be')).toBeChecked();
    await expect(tenant.steps).toHaveText('1 step');
    await expect(page.getByRole('rowheader', { name: 'Office 365 E3' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: 'Office 365 E1' })).toBeHidden();
    await expect(tenant.verdict('At risk')).toBeVisible();
    await picture('group-as-it-will-be');
    await tenant.show('As imported');
    await expect(page.getByRole('rowheader', { name: 'Office 365 E1' })).toBeVisible();
  });

  await test.step('finds the change as one step, and undoes it', async () => {
    await tenant.go('Scenario');
    const scenario = scenarioPage(page);
    await expect(scenario.rows).toHaveCount(1);
    await expect(scenario.step(1)).toContainText('Office 365 E3');
    await expect(scenario.step(1)).toContainText('Office 365 E1');
    await tenant.undo.click();
    await expect(scenario.rows).toHaveCount(0);
    await expect(tenant.steps).toHaveText('0 steps');
  });
});

test('the license of one user is added and taken away as one step', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, directory, form] = [tenantPage(page), directoryPage(page), assignmentsPage(page)];
  await tenant.open(id);
  await directory.search.fill('kerstin.alund');
  await directory.open('Kerstin Ålund');
  await page.getByRole('link', { name: 'Assignments' }).click();
  await form.plan('Planner and Project Plan 3').uncheck();
  await form.plan('Planner Plan 1').check();
  await expect(form.units('Planner Plan 1')).toBeVisible();
  await expect(form.summary).toContainText('1 license plan added and 1 removed.');
  await picture('assignments-user-effect');
  await form.save.click();
  await expect(tenant.steps).toHaveText('1 step');
  await expect(tenant.heading).toHaveText('Kerstin Ålund | Licenses');
});

test('a service that is on today and would go off is said so, and counted as lost', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, directory, form] = [tenantPage(page), directoryPage(page), assignmentsPage(page)];
  await tenant.open(id, 'groups');
  await directory.open('Finance');
  await page.getByRole('link', { name: 'Assignments' }).click();
  await form.service('Exchange Online (Plan 1)').uncheck();
  await expect(form.serviceRow('Exchange Online (Plan 1)')).toContainText('On today');
  await expect(form.result('Lost')).toContainText('Exchange');
  await expect(form.planRow('Office 365 E1')).toContainText('Services changed');
  await form.service('Exchange Online (Plan 1)').check();
  await expect(form.summary).toHaveText('Nothing is changed yet.');
});

test('many users are edited at once, with what differs between them marked', async ({ page, copyOf, picture }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, directory, form] = [tenantPage(page), directoryPage(page), assignmentsPage(page)];
  await tenant.open(id);
  await directory.search.fill('finance');
  for (const name of ['Alice Lockwood', 'Ragnhild Ekdahl', 'Tomas Öberg']) {
    await directory.search.fill(name.split(' ')[1] ?? '');
    await directory.pick(name);
  }
  await expect(directory.count).toHaveText('3 selected');
  await directory.action('Update license assignments').click();
  await expect(tenant.main).toContainText('Selection: 3 users');
  await expect(form.planRow('Planner Plan 1')).toContainText('Differs between the users');
  await form.plan('Power BI Pro').check();
  await expect(form.units('Power BI Pro')).toContainText('3');
  await picture('assignments-selection');
  await form.save.click();
  await expect(tenant.steps).toHaveText('1 step');
  await tenant.go('Scenario');
  await expect(scenarioPage(page).step(1)).toContainText('3 named users: add Power BI Pro');
});

test('unsaved boxes survive a reload, and nobody leaves them behind unasked', async ({ page, copyOf }) => {
  const { id } = await copyOf('e1-to-e3');
  const [tenant, directory, form] = [tenantPage(page), directoryPage(page), assignmentsPage(page)];
  await tenant.open(id, 'groups');
  await directory.open('Finance');
  await page.getByRole('link', { name: 'Assignments' }).click();
  await form.plan('Office 365 E3').check();
  await page.reload();
  await expect(form.plan('Office 365 E3')).toBeChecked();
  await expect(form.planRow('Office 365 E3')).toContainText('Will be added');

  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Users' }).click();
  const dialog = tenant.dialog('Leave without saving?');
  await expect(dialog.getByRole('button', { name: 'Stay here' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Stay here' }).click();
  await expect(form.plan('Office 365 E3')).toBeChecked();

  await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Users' }).click();
  await dialog.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(tenant.heading).toHaveText('Users');
  await page.goBack();
  await expect(form.plan('Office 365 E3')).not.toBeChecked();
});
