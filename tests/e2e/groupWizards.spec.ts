import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import type { ResultSummary } from '../../shared/model/resultSummary.ts';
import type { WizardKind } from '../../shared/model/wizard.ts';
import { runCli } from '../suites/cli/runCli.ts';
import type { HostProcess } from './support/hostProcess.ts';
import { scenarioPage } from './support/pages/scenarioPage.ts';
import type { ServiceClient } from './support/serviceClient.ts';
import { expect, test } from './support/test.ts';

const VERDICTS = { safe: 'Safe', atRisk: 'At risk', blocked: 'Blocked' } as const;

const FIGURES = {
  changed: 'Users with other licenses afterwards',
  withLoss: 'Users who lose a service for good',
  withDowngrade: 'Users who end with less of a service',
  withGap: 'Users without a service for a while',
  withNewError: 'Users with a new license error',
} as const satisfies Partial<Record<keyof ResultSummary['users'], string>>;

/** One wizard from its first page to its outcome. */
function wizardWalk(page: Page, tenantId: string) {
  const title = page.locator('#wizard-page');
  return {
    begin: async (kind: string): Promise<void> => {
      await page.goto(`/tenants/${tenantId}/wizards`);
      const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: kind }) });
      await card.getByRole('button', { name: /^Begin/ }).click();
      await title.waitFor();
    },
    next: async (to: string): Promise<void> => {
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await expect(title).toHaveText(to);
    },
    write: async (): Promise<void> => {
      await page.getByRole('button', { name: 'Write the scenario' }).click();
      await expect(title).toHaveText('Preflight');
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await expect(title).toHaveText('Outcome');
    },
  };
}

interface Written {
  readonly page: Page;
  readonly host: HostProcess;
  readonly service: ServiceClient;
  readonly tenantId: string;
  readonly kind: WizardKind;
  readonly info: TestInfo;
}

/** The plan that the wizard has written, exported and run by the command line, says what the screen says. */
async function sameOnCommandLine({ page, host, service, tenantId, kind, info }: Written): Promise<ResultSummary> {
  const wizards = await service.wizards.list({ tenantId });
  const scenarioId = wizards.find((wizard) => wizard.kind === kind)?.scenario?.id ?? 0;
  const plan = info.outputPath('plan.json');
  await writeFile(plan, JSON.stringify(await service.scenarios.exportPlan({ tenantId, scenarioId })));
  const ran = await runCli(['rehearse', '--tenant', path.join(host.dataFolder, 'tenants', `${tenantId}.sqlite`), '--plan', plan, '--json']);
  expect(ran.stderr).toBe('');
  const summary = JSON.parse(ran.stdout) as ResultSummary;
  const scenario = scenarioPage(page);
  await expect(scenario.verdict(VERDICTS[summary.verdict])).toBeVisible();
  for (const [figure, label] of Object.entries(FIGURES)) {
    const shown = Number((await scenario.figure(label)).replaceAll(',', ''));
    expect(shown, label).toBe(summary.users[figure as keyof typeof FIGURES]);
  }
  return summary;
}

test('a thousand direct licenses become group licenses: mined, compared, removed, and the script retired', async ({
  page,
  copyOf,
  host,
  service,
  picture,
}, info) => {
  const { id: tenantId } = await copyOf('direct-1000');
  const walk = wizardWalk(page, tenantId);
  await walk.begin('From direct to group licenses');
  await page.getByRole('radio', { name: 'Yes, a script or another system' }).click();
  await expect(page.getByText(/runs every 1 h and assigns Office 365 E3 without/)).toBeVisible();

  await walk.next('Groups and their members');
  await expect(page.getByText('1,000 users hold licenses directly.')).toBeVisible();
  const groups = page.getByRole('region', { name: 'Proposed groups' });
  await expect(groups.getByRole('row')).toHaveCount(5);
  await groups.getByRole('button', { name: /^12 users/ }).click();
  const people = page.getByRole('dialog');
  await expect(people.getByRole('row')).toHaveCount(13);
  await people.getByRole('button', { name: 'Close' }).click();
  await picture('wizard-mining');

  await walk.next('Licenses of the groups');
  await walk.next('Wait, then look for errors');
  await expect(page.getByText('No user with a direct license is in error.')).toBeVisible({ timeout: 30_000 });
  await walk.next('Are both licenses equal?');
  await expect(page.getByText('Safe to remove for 1,000 of 1,000 users with direct licenses.')).toBeVisible();
  const [direct, both, inherited] = ['Before: direct', 'In between: both', 'At the end: inherited'].map((moment) =>
    page.getByRole('region', { name: moment }),
  );
  await expect(direct!).toContainText('Direct Active');
  await expect(both!).toContainText('Direct Active');
  await expect(both!).toContainText('Inherited from LIC-');
  await expect(inherited!).not.toContainText('Direct Active');
  await picture('wizard-equality');

  await walk.next('Remove direct licenses, a pilot first');
  await walk.next('Retire the script');
  await expect(page.getByText('No direct license is left at the end.')).toBeVisible();
  await page.getByRole('radio', { name: 'After the last one is removed' }).click();
  await expect(page.getByText('997 users have a direct license at the end')).toBeVisible({ timeout: 30_000 });
  await picture('wizard-creeping-back');
  await page.getByRole('radio', { name: 'Before the first direct license is removed' }).click();

  await walk.next('Steps');
  await walk.write();
  const summary = await sameOnCommandLine({ page, host, service, tenantId, kind: 'directToGroups', info });
  expect(summary).toMatchObject({ verdict: 'safe', users: { changed: 1000 }, refusals: [] });
});

test('new accounts get their license through a group that the wizard makes', async ({ page, copyOf, host, service, picture }, info) => {
  const { id: tenantId } = await copyOf('e1-to-e3');
  const walk = wizardWalk(page, tenantId);
  await walk.begin('License new accounts');
  await page.getByRole('radio', { name: 'All enabled accounts without a license, no guests' }).click();
  await expect(page.getByText('14 accounts', { exact: true })).toBeVisible();
  await walk.next('Usage location');
  await expect(page.getByText('All of these accounts have a usage location.')).toBeVisible();
  await walk.next('License plan and way');
  await page.getByRole('combobox', { name: 'License plan' }).click();
  await page.getByRole('option', { name: /^Office 365 E3/ }).click();
  await page.getByRole('radio', { name: 'Through a group' }).click();
  await page.getByRole('radio', { name: 'A new group' }).click();
  await walk.next('Enough units, and who fails');
  await expect(page.getByText('14 units needed, 48 free.')).toBeVisible();
  await picture('wizard-new-accounts');
  await walk.next('Steps');
  await walk.write();
  const summary = await sameOnCommandLine({ page, host, service, tenantId, kind: 'newAccounts', info });
  expect(summary).toMatchObject({ verdict: 'safe', users: { changed: 14 } });
});

test('an account without a usage location gets one first, then its license directly', async ({ page, copyOf, host, service }, info) => {
  const { id: tenantId } = await copyOf('e1-to-e3');
  const walk = wizardWalk(page, tenantId);
  await walk.begin('License new accounts');
  await page.getByRole('radio', { name: 'Others' }).click();
  await page.getByRole('radio', { name: 'Users I pick' }).click();
  await page.getByRole('combobox', { name: 'Users' }).fill('Amir Haddad');
  await page.getByRole('option', { name: /^Amir Haddad/ }).click();
  await page.keyboard.press('Escape');
  await walk.next('Usage location');
  await expect(page.getByText('1 account has no usage location.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Usage location' })).toHaveValue('SE');
  await walk.next('License plan and way');
  await page.getByRole('combobox', { name: 'License plan' }).click();
  await page.getByRole('option', { name: /^Power BI Pro/ }).click();
  await page.getByRole('radio', { name: 'Directly, each user' }).click();
  await walk.next('Enough units, and who fails');
  await walk.next('Steps');
  await expect(page.getByText('1 account has no usage location. Without one, a direct license is refused.')).toBeVisible();
  await walk.write();
  const summary = await sameOnCommandLine({ page, host, service, tenantId, kind: 'newAccounts', info });
  expect(summary).toMatchObject({ verdict: 'safe', users: { changed: 1 }, refusals: [] });
});

test('a group becomes dynamic: who goes is seen first, and the gap is avoided by a new group', async ({
  page,
  copyOf,
  host,
  service,
  picture,
}, info) => {
  const { id: tenantId } = await copyOf('hybrid');
  const walk = wizardWalk(page, tenantId);
  await walk.begin('Change a membership rule or convert a group');
  await page.getByRole('combobox', { name: 'Group' }).fill('Project coord');
  await page.getByRole('option', { name: /^Project coordinators/ }).click();
  await page.getByRole('radio', { name: 'It becomes dynamic: a rule decides instead of people' }).click();
  await walk.next('Rule: who comes, who goes');
  const rule = page.getByRole('textbox', { name: 'Membership rule' });
  await rule.fill('user.jobTitel -eq "x"');
  await expect(page.getByText('There is no such attribute (character 1).')).toBeVisible();
  await rule.fill('user.jobTitle -contains "oordinator"');
  await expect(page.getByText('The rule drops 1 person')).toBeVisible();
  await page.getByRole('button', { name: '1 user: Go out' }).click();
  await expect(page.getByRole('dialog')).toContainText('Wilma Törnblad');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await picture('wizard-membership');
  await walk.next('At once, or through a new group');
  await expect(page.getByText('Everybody is out of the group for 5 min at least.')).toBeVisible();
  await page.getByRole('radio', { name: 'A new dynamic group takes over (safer)' }).click();
  await expect(page.getByText('Who matches the rule has the license all the time.')).toBeVisible();
  await walk.next('Steps');
  await walk.write();
  const summary = await sameOnCommandLine({ page, host, service, tenantId, kind: 'changeMembership', info });
  expect(summary).toMatchObject({ verdict: 'atRisk', users: { withGap: 0, withLoss: 1 } });
});
