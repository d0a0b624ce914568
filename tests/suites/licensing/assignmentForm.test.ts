import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentForm, FormProduct, TargetInput } from '../../../shared/contract/licenses.ts';
import { type DemoTenantHost, openDemoTenant } from './demoTenant.ts';

let demo: DemoTenantHost;
beforeAll(async () => {
  demo = await openDemoTenant();
});
afterAll(() => demo.close());

async function formFor(target: TargetInput): Promise<AssignmentForm> {
  return await demo.client.licenses.form({ scope: demo.asImported, target, language: 'en' });
}

function product({ products }: AssignmentForm, name: string): FormProduct {
  const found = products.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no product ${name}`);
  return found;
}

function service({ services }: FormProduct, name: string) {
  return services.find((each) => each.name === name);
}

describe('the form for a user', () => {
  it('ticks what is direct, names the group of what is inherited, and says when one product is both (F69)', async () => {
    const form = await formFor({ user: await demo.userId('Ragnhild Ekdahl') });
    expect(form).toMatchObject({
      users: 1,
      title: 'Ragnhild Ekdahl',
      directAndInherited: true,
      usageLocation: { value: 'SE', missing: 0 },
    });
    const e1 = product(form, 'Office 365 E1');
    expect(e1.tick).toBe('on');
    expect(e1.inherited.map(({ group, users }) => [group.name, users])).toEqual([['Finance', 1]]);
    expect(e1.inherited[0]?.enabledPlans).not.toContain(service(e1, 'Sway')?.servicePlanId);
    expect(service(e1, 'Sway')).toMatchObject({ tick: 'off', onToday: 'off', perUser: true });
    expect(service(e1, 'Exchange Online (Plan 1)')).toMatchObject({ tick: 'on', onToday: 'on', perUser: true });
  });

  it('F68 leaves the box of what is only inherited empty, with its services as they are today', async () => {
    const e1 = product(await formFor({ user: await demo.userId('Alice Lockwood') }), 'Office 365 E1');
    expect(e1).toMatchObject({ tick: 'off', inherited: [{ users: 1 }] });
    expect(service(e1, 'Sway')).toMatchObject({ tick: 'on', onToday: 'off' });
  });

  it('F36 a product that is not assigned has all services on, and none of them today', async () => {
    const visio = product(await formFor({ user: await demo.userId('Alice Lockwood') }), 'Visio Plan 2');
    expect(visio.tick).toBe('off');
    expect([...new Set(visio.services.map(({ tick }) => tick))]).toEqual(['on']);
    expect([...new Set(visio.services.filter(({ perUser }) => perUser).map(({ onToday }) => onToday))]).toEqual(['off']);
  });

  it('lists every license plan of the tenant, what is assigned before the rest, each by name', async () => {
    const { products } = await formFor({ user: await demo.userId('Malin Sjöberg') });
    const plans = await demo.client.licensePlans.list({ scope: demo.asImported, language: 'en' });
    expect(products.map(({ skuId }) => skuId).sort()).toEqual(plans.map(({ skuId }) => skuId).sort());
    const assigned = products.filter(({ tick, inherited }) => tick !== 'off' || inherited.length > 0);
    expect(products.slice(0, assigned.length)).toEqual(assigned);
    const names = products.slice(assigned.length).map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { numeric: true }).compare));
  });

  it('F28 says of each product what is free and owned, as the list of license plans does', async () => {
    const { products } = await formFor({ user: await demo.userId('Alice Lockwood') });
    const plans = await demo.client.licensePlans.list({ scope: demo.asImported, language: 'en' });
    for (const { skuId, free, owned } of products) {
      const plan = plans.find((each) => each.skuId === skuId);
      expect([free, owned]).toEqual([Math.max(0, plan?.free ?? -1), plan?.owned]);
    }
  });
});

describe('the form for a group', () => {
  it('ticks what the group itself gives, and locks nothing', async () => {
    const form = await formFor({ group: await demo.groupId('Finance') });
    expect(form).toMatchObject({ users: 48, title: 'Finance', directAndInherited: false, usageLocation: { value: null, missing: 1 } });
    const e1 = product(form, 'Office 365 E1');
    expect(e1).toMatchObject({ tick: 'on', inherited: [] });
    expect(service(e1, 'Sway')).toMatchObject({ tick: 'off', onToday: 'mixed' });
    expect(service(e1, 'Exchange Online (Plan 1)')).toMatchObject({ tick: 'on', onToday: 'mixed' });
    expect(product(form, 'Office 365 E3').tick).toBe('off');
  });
});

describe('the form for a selection', () => {
  it('is mixed where the users differ, in products and in services', async () => {
    const ids = await Promise.all(['Ragnhild Ekdahl', 'Alice Lockwood', 'Kerstin Ålund'].map(demo.userId));
    const form = await formFor({ users: { ids } });
    expect(form).toMatchObject({ users: 3, title: '', directAndInherited: true });
    const e1 = product(form, 'Office 365 E1');
    expect(e1.tick).toBe('mixed');
    expect(e1.inherited.map(({ group, users }) => [group.name, users])).toEqual([['Finance', 2]]);
    expect(service(e1, 'Sway')).toMatchObject({ tick: 'off', onToday: 'mixed' });
    expect(product(form, 'Visio Plan 2').tick).toBe('off');
  });

  it('means everybody who matches a filter, but for some', async () => {
    const [first = ''] = await Promise.all(['Ragnhild Ekdahl'].map(demo.userId));
    const everybody = await formFor({ users: { matching: {} } });
    const others = await formFor({ users: { matching: {}, except: [first] } });
    expect(others.users).toBe(everybody.users - 1);
  });

  it('of nobody has every box empty', async () => {
    const form = await formFor({ users: { ids: [] } });
    expect(form.users).toBe(0);
    expect([...new Set(form.products.map(({ tick }) => tick))]).toEqual(['off']);
  });
});
