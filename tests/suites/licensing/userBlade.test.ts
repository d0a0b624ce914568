import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserBlade } from '../../../shared/contract/licenses.ts';
import { failure } from '../library/applicationHost.ts';
import { type DemoTenantHost, openDemoTenant } from './demoTenant.ts';

let demo: DemoTenantHost;
beforeAll(async () => {
  demo = await openDemoTenant();
});
afterAll(() => demo.close());

async function bladeOf(name: string, language: 'en' | 'sv' = 'en'): Promise<UserBlade> {
  return await demo.client.licenses.userBlade({ scope: demo.asImported, userId: await demo.userId(name), language });
}

describe('the licenses of a user', () => {
  it('F66 one license plan by two paths is one row, direct first', async () => {
    const { licenses } = await bladeOf('Ragnhild Ekdahl');
    expect(licenses.map(({ name, state, held, paths }) => [name, state, held, paths.map(({ group }) => group?.name ?? null)])).toEqual([
      ['Office 365 E1', 'Active', true, [null, 'Finance']],
    ]);
  });

  it('F65 what one path alone turns on would be lost without it', async () => {
    const { licenses, services } = await bladeOf('Ragnhild Ekdahl');
    expect(licenses[0]).toMatchObject({ enabledServices: 30, services: 34 });
    const sway = services.find(({ name }) => name === 'Sway');
    expect(sway).toMatchObject({ on: false, onBy: [], onlyBy: null });
    expect(sway?.offBy.map(({ group }) => group?.name ?? null)).toEqual([null, 'Finance']);
    const mail = services.find(({ name }) => name === 'Exchange Online (Plan 1)');
    expect(mail).toMatchObject({ on: true, onlyBy: null });
    expect(mail?.onBy.map(({ plan, group }) => [plan, group?.name ?? null])).toEqual([
      ['Office 365 E1', null],
      ['Office 365 E1', 'Finance'],
    ]);
    const single = (await bladeOf('Alice Lockwood')).services.find(({ name }) => name === 'Exchange Online (Plan 1)');
    expect(single?.onlyBy).toMatchObject({ plan: 'Office 365 E1', group: { name: 'Finance' } });
  });

  it('F76 a license plan that failed is shown with its error and time, and gives no service', async () => {
    const { licenses } = await bladeOf('Malin Sjöberg');
    const visio = licenses.find(({ name }) => name === 'Visio Plan 2');
    expect(visio).toMatchObject({ state: 'Error', held: false, enabledServices: 0 });
    expect(visio?.paths[0]).toMatchObject({ error: 'CountViolation', group: { name: 'Design tools' } });
    expect(visio?.paths[0]?.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(licenses.find(({ name }) => name === 'Power BI Pro')?.paths[0]?.error).toBe('Other');
  });

  it('orders services as readers of the language do', async () => {
    const names = (await bladeOf('Ragnhild Ekdahl', 'sv')).services.map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('sv', { numeric: true }).compare));
  });

  it('tells the usage location, or that there is none', async () => {
    expect((await bladeOf('Kofi Mensah')).usageLocation).toBe('BN');
    expect((await bladeOf('Amir Haddad')).usageLocation).toBeNull();
  });

  it('refuses a user the tenant does not have', async () => {
    const call = demo.client.licenses.userBlade({ scope: demo.asImported, userId: 'nobody', language: 'en' });
    expect(await failure(call)).toMatchObject({ code: 'notFound', found: 'nobody' });
  });
});
