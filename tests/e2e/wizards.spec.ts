import { scenarioPage } from './support/pages/scenarioPage.ts';
import { tenantPage } from './support/pages/tenantPage.ts';
import { wizardPage } from './support/pages/wizardPage.ts';
import { expectOutcome, rehearseExported } from './support/rehearsedPlan.ts';
import { expect, test } from './support/test.ts';

test.describe.configure({ timeout: 120_000 });

test('a group changes from E1 to E3 as the seed articles say, and the plan does what the screen says', async ({
  page,
  copyOf,
  host,
  picture,
}, info) => {
  const { id } = await copyOf('e1-to-e3');
  const wizard = wizardPage(page);
  await wizard.begin(id, 'Change license plans');
  await expect(wizard.next).toBeDisabled();
  await wizard.choose('From a group');
  await wizard.pick('Group', /^Finance /);
  await wizard.nextTo('From and to');
  await wizard.pick('New license plan', /^Office 365 E3/);
  await expect(page.getByText('48 of 48 users change.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Office 365 E3 46 0 48/ })).toBeVisible();

  await wizard.nextTo('Services');
  const stream = page.getByRole('checkbox', { name: 'Microsoft Stream for Office 365 E3' });
  await expect(stream, 'F121: off today, so off under its successor').not.toBeChecked();
  const mail = page.getByRole('checkbox', { name: 'Exchange Online (Plan 2)' });
  await mail.uncheck();
  await expect(page.getByRole('alert').filter({ hasText: 'that somebody uses today' })).toBeVisible();
  await mail.check();
  await expect(page.getByRole('alert').filter({ hasText: 'that somebody uses today' })).toBeHidden();
  await picture('wizard-services');

  await wizard.nextTo('Other paths');
  await expect(page.getByText('1 member also has Office 365 E1 directly.')).toBeVisible();
  await expect(page.getByText('exclude each other, for 1 user.')).toBeVisible();
  await wizard.nextTo('Way');
  await wizard.nextTo('Steps');
  await expect(wizard.steps).toHaveCount(3);
  await expect(wizard.steps.nth(1)).toContainText('without 4 of its services');
  await wizard.write('Finance to E3');
  await wizard.nextTo('Outcome');
  await picture('wizard-outcome');

  await wizard.openScenario('Finance to E3');
  const { plan, summary } = await rehearseExported(page, host, id, info);
  expect(plan.steps.map(({ kind }) => kind)).toEqual(['assignLicense', 'assignLicense', 'waitForProcessing']);
  expect(plan.steps.every(({ note = '' }) => note.length > 20)).toBe(true);
  expect(summary).toMatchObject({ verdict: 'atRisk', users: { changed: 48, withGap: 0, withLoss: 0, withNewError: 1 } });
  await expectOutcome(page, summary);
});

test('a wizard is gone on with where it was left, and never writes over what was edited by hand', async ({ page, copyOf, service }) => {
  const { id } = await copyOf('e1-to-e3');
  const [wizard, scenario, tenant] = [wizardPage(page), scenarioPage(page), tenantPage(page)];
  await wizard.begin(id, 'Change license plans');
  await wizard.choose('From direct licenses');
  await wizard.choose('Everybody who has a license plan directly');
  await wizard.pick('License plan', /^Planner Plan 1/);
  await expect(page.getByText(/^\d+ users?/).first()).toBeVisible();
  await wizard.nextTo('From and to');
  await page.reload();
  await expect(wizard.title('From and to')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'License plan of today' })).toHaveValue('Planner Plan 1');
  await wizard.pick('New license plan', /^Office 365 E3/);
  await page.goto(`/tenants/${id}/wizards`);
  await expect(page.getByText(/Left at: From and to/)).toBeVisible();
  await page.getByRole('link', { name: 'Go on Change license plans' }).click();
  for (const title of ['Services', 'Other paths', 'Way', 'Steps']) await wizard.nextTo(title);
  await wizard.write('By wizard');

  await wizard.pages.getByRole('button', { name: 'Steps' }).click();
  await expect(wizard.title('Steps')).toBeVisible();
  await expect(page.getByText('Written to the scenario “By wizard”.')).toBeVisible();
  await tenant.steps.click();
  await scenario.choose(1, 'Duplicate');
  await expect(scenario.rows).toHaveCount(2);
  await page.goto(`/tenants/${id}/wizards`);
  await expect(page.getByText(/By wizard, edited by hand since/)).toBeVisible();
  await page.getByRole('link', { name: 'Go on Change license plans' }).click();
  await wizard.pages.getByRole('button', { name: 'Steps' }).click();
  await page.getByRole('button', { name: 'Write a new scenario' }).click();
  await expect(wizard.title('Preflight')).toBeVisible();
  const named = (await service.scenarios.list({ tenantId: id })).map(({ name, steps }) => [name, steps]);
  expect(named).toEqual(
    expect.arrayContaining([
      ['By wizard', 2],
      ['Change license plans', 1],
    ]),
  );
});

test('users move to a new group, a pilot and then waves, through the expected conflict and without a gap', async ({
  page,
  copyOf,
  host,
  picture,
}, info) => {
  const { id } = await copyOf('e1-to-e3');
  const wizard = wizardPage(page);
  await wizard.begin(id, 'Move users from one licensed group to another');
  await wizard.pick('Group that users leave', /^Finance /);
  await wizard.nextTo('To which group');
  await wizard.choose('It is to be made');
  await page.getByRole('textbox', { name: 'Name of the new group' }).fill('Finance E3');
  await wizard.pick('License plan in its place', /^Office 365 E3/);
  await wizard.nextTo('Services');
  await wizard.nextTo('Who can move');
  await expect(page.getByText('The two groups exclude each other')).toBeVisible();
  await expect(page.getByRole('row', { name: /Has it directly as well 1 Ragnhild Ekdahl/ })).toBeVisible();
  await expect(page.getByText('44 of 48 members move.')).toBeVisible();
  await picture('wizard-who-can-move');
  await wizard.nextTo('Pilot and waves');
  await page.getByRole('textbox', { name: 'Users in each wave after it' }).fill('20');
  await expect(page.getByText('3 waves in all, with 5 of 44 users in the pilot.')).toBeVisible();
  await wizard.nextTo('Steps');
  await expect(wizard.steps).toHaveCount(14);
  await wizard.write('Finance in waves');
  await wizard.nextTo('Outcome');
  await wizard.openScenario('Finance in waves');
  const { summary } = await rehearseExported(page, host, id, info);
  expect(summary).toMatchObject({ verdict: 'safe', users: { changed: 44, withGap: 0, withLoss: 0 }, refusals: [] });
  await expectOutcome(page, summary);
});

test('synchronized groups are moved on-premises, and groups with a rule are not offered', async ({ page, copyOf, host }, info) => {
  const { id } = await copyOf('hybrid');
  const wizard = wizardPage(page);
  await wizard.begin(id, 'Move users from one licensed group to another');
  await expect(page.getByText('Groups with a membership rule are not listed')).toBeVisible();
  await wizard.pick('Group that users leave', /^SG-License-F3/);
  await wizard.nextTo('To which group');
  await wizard.choose('It exists');
  await wizard.pick('Group that users join', /^SG-License-E3/);
  await wizard.nextTo('Services');
  await wizard.nextTo('Who can move');
  await expect(page.getByText(/A synchronized group changes on-premises/)).toBeVisible();
  await wizard.nextTo('Pilot and waves');
  await wizard.nextTo('Steps');
  await expect(wizard.steps.first()).toContainText('(on-premises)');
  await wizard.write('F3 to E3');
  await wizard.nextTo('Outcome');
  await wizard.openScenario('F3 to E3');
  const { plan, summary } = await rehearseExported(page, host, id, info);
  expect(plan.steps.filter(({ onPremises }) => onPremises).length).toBe(plan.steps.length / 2);
  expect(summary.users.withGap).toBe(0);
  await expectOutcome(page, summary);
});

test('a license plan is retired: who gains and who loses is known before anything is written', async ({
  page,
  copyOf,
  host,
  picture,
}, info) => {
  const { id } = await copyOf('e1-to-e3');
  const wizard = wizardPage(page);
  await wizard.begin(id, 'Retire a license plan');
  await wizard.pick('License plan to retire', /^Office 365 E1/);
  await expect(page.getByRole('row', { name: /Directly and from a group 1 Ragnhild Ekdahl/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Finance 48/ })).toBeVisible();
  await wizard.nextTo('What instead');
  await wizard.choose('Nothing');
  await wizard.nextTo('Who gains, who loses');
  await wizard.pick('Service and what becomes of it', /^Exchange Online mailbox: Lost/);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByRole('link', { name: 'Ragnhild Ekdahl' })).toBeVisible();
  await picture('wizard-who-loses');
  await wizard.nextTo('At the end');
  await wizard.choose('Give them all back');
  await wizard.nextTo('Steps');
  await wizard.write('Without E1');
  await wizard.nextTo('Outcome');
  await wizard.openScenario('Without E1');
  const { summary } = await rehearseExported(page, host, id, info);
  expect(summary.verdict).toBe('atRisk');
  await expectOutcome(page, summary);
});
