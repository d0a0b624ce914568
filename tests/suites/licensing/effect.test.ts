import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DraftEffect, TargetInput } from '../../../shared/contract/licenses.ts';
import { type DemoTenantHost, openDemoTenant } from './demoTenant.ts';

let demo: DemoTenantHost;
let e1 = '';
let e3 = '';
beforeAll(async () => {
  demo = await openDemoTenant();
  e1 = await demo.skuId('Office 365 E1');
  e3 = await demo.skuId('Office 365 E3');
});
afterAll(() => demo.close());

async function effectOf(
  target: TargetInput,
  add: readonly string[],
  remove: readonly string[],
  language: 'en' | 'sv' = 'en',
): Promise<DraftEffect> {
  const draft = { addLicenses: add.map((skuId) => ({ skuId, disabledPlans: [] })), removeLicenses: [...remove] };
  return await demo.client.licenses.effect({ scope: demo.asImported, target, draft, language });
}

describe('the effect of moving Finance from Office 365 E1 to E3', () => {
  it('F66 needs 46 units of 48 free for 48 people, as two of them hold E3 already', async () => {
    const { users, units } = await effectOf({ group: await demo.groupId('Finance') }, [e3], [e1]);
    expect(users).toBe(48);
    expect(units.find(({ skuId }) => skuId === e3)).toMatchObject({ name: 'Office 365 E3', needed: 46, free: 48, lacking: 0 });
  });

  it('F43 names the conflict of the two who keep E1 by another path', async () => {
    const { conflicts } = await effectOf({ group: await demo.groupId('Finance') }, [e3], [e1]);
    expect(conflicts).toEqual([
      { a: expect.stringMatching(/^SharePoint/), b: expect.stringMatching(/^SharePoint/), users: 2, blocks: true },
    ]);
  });

  it('says per family what becomes of the services, what hurts first, by names', async () => {
    const { services } = await effectOf({ group: await demo.groupId('Finance') }, [e3], [e1]);
    const mail = services.find(({ name, result }) => name === 'Exchange Online mailbox' && result === 'upgraded');
    expect(mail).toMatchObject({
      foundation: false,
      before: ['Exchange Online (Plan 1)'],
      after: ['Exchange Online (Plan 2)'],
      dataAtRisk: null,
    });
    expect(services.filter(({ result, foundation }) => result === 'lost' && !foundation)).toEqual([]);
    const order = ['lost', 'downgraded', 'gained', 'upgraded', 'successor', 'kept'];
    const places = services.map(({ result }) => order.indexOf(result));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('says what hangs on a service that would be lost', async () => {
    const { services, units } = await effectOf({ group: await demo.groupId('Finance') }, [], [e1]);
    expect(services.find(({ name }) => name === 'Exchange Online mailbox')).toMatchObject({ result: 'lost', dataAtRisk: 'mailbox' });
    expect(units).toEqual([expect.objectContaining({ skuId: e1, needed: 0 })]);
  });
});

describe('the effect of a draft', () => {
  it('F42 counts users without a usage location apart from those it would pass for', async () => {
    const ids = await Promise.all(['Amir Haddad', 'Väinö Peltola'].map(demo.userId));
    const { refusals, users } = await effectOf({ users: { ids } }, [await demo.skuId('Power BI Pro')], []);
    expect(users).toBe(2);
    expect(refusals.map(({ code, users: concerned }) => [code, concerned])).toEqual([['F42', 1]]);
  });

  it('F45 and F50 use names instead of ids in the words of the service', async () => {
    const user = await demo.userId('Väinö Peltola');
    expect((await effectOf({ user }, [], [e1])).refusals.map(({ code }) => code)).toEqual(['F45']);
    const visio = await demo.skuId('Visio Plan 2');
    const [sway = ''] = await demo.client.licensePlans
      .get({ scope: demo.asImported, skuId: e1, language: 'en' })
      .then(({ services }) => services.filter(({ name }) => name === 'Sway').map(({ servicePlanId }) => servicePlanId));
    const draft = { addLicenses: [{ skuId: visio, disabledPlans: [sway] }], removeLicenses: [] };
    const { refusals } = await demo.client.licenses.effect({ scope: demo.asImported, target: { user }, draft, language: 'en' });
    expect(refusals).toEqual([
      { code: 'F50', users: 1, message: 'Service plan Sway does not belong to the subscription with SKU Visio Plan 2.' },
    ]);
  });

  it('of an empty selection is nothing at all', async () => {
    expect(await effectOf({ users: { ids: [] } }, [e3], [])).toMatchObject({ users: 0, services: [], conflicts: [], refusals: [] });
  });
});
