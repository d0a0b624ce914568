import type { Page } from '@playwright/test';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { WIZARD_KINDS, type WizardAnswers, type WizardKind } from '../../../shared/model/wizard.ts';
import type { ServiceClient } from './serviceClient.ts';
import { type DemoId, expect } from './test.ts';

const E1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const FINANCE = '557f1926-459f-4c9f-9003-f42d9c5d8167';
const COORDINATORS = 'fbd1b711-8d9c-4d42-b84f-613c7a286f9d';
/** A service of E3 that users of E1 have under another name. */
const EXCHANGE = 'efb87545-963c-4e0d-99df-69c6916d9eb0';

/** For each kind a demo tenant that it is for, and answers that leave none of its pages empty. */
const ANSWERED: Readonly<Record<WizardKind, { readonly demo: DemoId; readonly answers: WizardAnswers }>> = {
  changePlans: { demo: 'e1-to-e3', answers: { who: 'group', group: FINANCE, from: E1, to: E3, switches: { [EXCHANGE]: false } } },
  moveBetweenGroups: {
    demo: 'e1-to-e3',
    answers: { from: FINANCE, target: 'create', newGroup: { displayName: 'Finance E3', replaces: E1, licensePlan: E3 } },
  },
  directToGroups: {
    demo: 'direct-1000',
    answers: {
      automation: { name: 'Nightly script', users: { hasDirect: E3 }, licenses: [{ skuId: E3 }], everySeconds: 3600 },
      solution: 'combinations',
    },
  },
  newAccounts: {
    demo: 'e1-to-e3',
    answers: { users: 'unlicensed', location: 'SE', way: 'group', license: { skuId: E3 }, group: { name: 'New accounts' } },
  },
  changeMembership: {
    demo: 'hybrid',
    answers: { group: COORDINATORS, change: 'toDynamic', rule: 'user.jobTitle -contains "oordinator"' },
  },
  retirePlan: { demo: 'e1-to-e3', answers: { plan: E1, with: 'replacement', replacement: E3, seats: 'zero' } },
};

export const ANSWERED_WIZARDS = WIZARD_KINDS.map((kind) => ({ kind, ...ANSWERED[kind] }));
type AnsweredWizard = (typeof ANSWERED_WIZARDS)[number];

/** A wizard that has been answered to its end and has written its scenario; opened at its first page. */
export async function openWizard(page: Page, service: ServiceClient, tenant: TenantCard, { kind, answers }: AnsweredWizard): Promise<void> {
  const tenantId = tenant.id;
  const { id: wizardId } = await service.wizards.start({ tenantId, kind, page: 'steps', answers });
  const { steps, missing } = await service.wizards.steps({ tenantId, kind, answers });
  expect(missing).toEqual([]);
  await service.wizards.apply({ tenantId, wizardId, name: 'By wizard', notes: steps.map(() => 'Because') });
  await page.goto(`/tenants/${tenantId}/wizards/${wizardId}`);
}

/** Every page of the opened wizard one after another, each when it has loaded. */
export async function visitPages(page: Page, visit: (place: number) => Promise<void>): Promise<void> {
  const pages = page.getByRole('main').getByRole('navigation').last().getByRole('listitem').getByRole('button');
  await pages.first().waitFor();
  for (let place = 0; place < (await pages.count()); place += 1) {
    await pages.nth(place).click();
    await expect(pages.nth(place)).toHaveAttribute('aria-current', 'step');
    await expect(page.locator('.mantine-Loader-root')).toHaveCount(0, { timeout: 30_000 });
    await visit(place + 1);
  }
}
