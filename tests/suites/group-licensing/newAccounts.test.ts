import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewAccountsAnswers } from '../../../shared/contract/groupLicensing.ts';
import type { Evaluation } from '../../../shared/contract/scenarios.ts';
import { createHosts, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
let host: Host;
let tenantId: string;

beforeAll(async () => {
  host = await hosts.host();
  const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
  tenantId = card.id;
});
afterAll(hosts.close);

const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const VISIO = 'c5928f49-12ba-48f7-ada3-0d743a3601d5';

const answersOf = (more: Partial<NewAccountsAnswers> = {}): NewAccountsAnswers => ({
  users: 'unlicensed',
  location: 'SE',
  syncedLocation: 'cloud',
  way: 'direct',
  license: { skuId: E3, disabledPlans: [] },
  ...more,
});

async function planned(answers: NewAccountsAnswers) {
  const { wizards, scenarios } = host.client;
  const { steps, missing } = await wizards.steps({ tenantId, kind: 'newAccounts', answers });
  if (missing.length > 0) return { missing, codes: [], summary: null };
  const { id: wizardId } = await wizards.start({ tenantId, kind: 'newAccounts', page: 'steps', answers });
  const { scenario } = await wizards.apply({ tenantId, wizardId, name: 'New', notes: steps.map(({ reason }) => reason.code) });
  const scope = { tenantId, scenario: { id: scenario.id, revision: scenario.revision } };
  const { summary } = await result<Evaluation>(scenarios.evaluate({ scope }));
  return { missing, codes: steps.map(({ reason }) => reason.code), summary };
}

const assess = (answers: Partial<NewAccountsAnswers>) => host.client.groupLicensing.newAccounts({ tenantId, answers });

describe('licenses for new accounts', () => {
  it('F62 are for enabled accounts without a license; guests are left out', async () => {
    const { users, guests, disabled, effect, country } = await assess({ users: 'unlicensed' });
    expect({ users, guests, disabled, effect, country }).toEqual({ users: 14, guests: 0, disabled: 0, effect: null, country: 'SE' });
  });

  it('say of each account what the rehearsal then does, directly and through a group', async () => {
    for (const way of ['direct', 'group'] as const) {
      const answers = answersOf({ way, ...(way === 'group' ? { group: { name: 'New accounts' } } : {}) });
      const { effect } = await assess(answers);
      const licensed = effect?.fates.find(({ fate }) => fate === 'licensed')?.users ?? 0;
      const { summary } = await planned(answers);
      expect([summary?.users.changed, summary?.refusals.length, summary?.users.withNewError], way).toEqual([licensed, 0, 0]);
    }
  });

  it('F41 tell who goes without when units run out, and the rehearsal agrees', async () => {
    const answers = answersOf({ license: { skuId: VISIO, disabledPlans: [] } });
    const { effect } = await assess(answers);
    const fates = Object.fromEntries((effect?.fates ?? []).map(({ fate, users }) => [fate, users]));
    const { summary } = await planned(answers);
    expect(fates['noUnit']).toBeGreaterThan(0);
    expect(summary?.refusals.length).toBe(fates['noUnit']);
    expect(summary?.users.changed).toBe(fates['licensed'] ?? 0);
  });

  it('F42 come after the usage location of those who have none', async () => {
    const where = { where: 'user.usageLocation -eq null' };
    const { codes, summary } = await planned(answersOf({ users: where }));
    expect(codes).toEqual(['setLocation', 'licenseUsers']);
    expect(summary?.refusals.flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain('F42');
  });

  it('ask for a group when they come through one', async () => {
    expect((await planned(answersOf({ way: 'group' }))).missing).toEqual(['group']);
  });
});
