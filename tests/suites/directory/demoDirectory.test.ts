import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoTenantHost, openDemoTenant } from '../licensing/demoTenant.ts';

let demo: DemoTenantHost;
beforeAll(async () => {
  demo = await openDemoTenant();
});
afterAll(() => demo.close());

const FINANCE = '557f1926-459f-4c9f-9003-f42d9c5d8167';

describe('the demo tenant Office 365 E1 to E3', () => {
  it('lists its people by name in Swedish', async () => {
    const { rows, total, matching } = await demo.client.users.list({
      scope: demo.asImported,
      query: { language: 'sv' },
      window: { limit: 500 },
    });
    expect({ total, matching }).toEqual({ total: 167, matching: 167 });
    const names = rows.map((row) => row.displayName);
    expect(names).toEqual(names.toSorted(new Intl.Collator('sv', { numeric: true }).compare));
  });

  it('F60, F62: has 48 people in Finance, one of them a guest, and a nested group that does not inherit', async () => {
    const people = { scope: demo.asImported, query: { filter: { memberOf: FINANCE } }, window: { limit: 500 } };
    const { matching, rows } = await demo.client.users.list(people);
    expect(matching).toBe(48);
    expect(rows.filter((row) => row.userType === 'Guest').map((row) => row.displayName)).toEqual(['Claire Fontanel']);
    const { row, nested } = await demo.client.groups.get({ scope: demo.asImported, groupId: FINANCE });
    expect(row).toMatchObject({ displayName: 'Finance', members: 48, licenses: [{ name: 'Office 365 E1' }] });
    expect(nested).toMatchObject([{ name: 'Finance trainees', type: 'group', users: 3 }]);
  });

  it('F66, F156: shows a plan that somebody has directly and through the group once, by both paths', async () => {
    const { rows } = await demo.client.users.list({ scope: demo.asImported, query: { filter: { search: 'ragnhild ekdahl' } }, window: {} });
    expect(rows).toMatchObject([{ displayName: 'Ragnhild Ekdahl', licenses: [{ name: 'Office 365 E1', path: 'both' }] }]);
  });

  it('F6, F108: finds who is in error, and by what', async () => {
    const { rows } = await demo.client.users.list({
      scope: demo.asImported,
      query: { filter: { memberOf: FINANCE, error: 'MutuallyExclusiveViolation' } },
      window: {},
    });
    expect(rows.map((row) => row.displayName)).toContain('Signe Hallgren');
    expect(rows.every((row) => row.errors > 0)).toBe(true);
  });

  it('F28: of 118 units of Office 365 E3 70 are taken and 48 free', async () => {
    const plans = await demo.client.licensePlans.list({ scope: demo.asImported });
    expect(plans.find(({ name }) => name === 'Office 365 E3')).toMatchObject({ owned: 118, consumed: 70, free: 48 });
  });

  it('shows a person with all attributes by their types, and the groups with what they give', async () => {
    const userId = await demo.userId('Tomas Öberg');
    const { attributes, groups, exists } = await demo.client.users.get({ scope: demo.asImported, userId });
    expect(exists).toBe(true);
    expect(attributes).toMatchObject({ displayName: 'Tomas Öberg', accountEnabled: true });
    expect(Array.isArray(attributes.proxyAddresses)).toBe(true);
    expect(groups).toContainEqual({ id: FINANCE, name: 'Finance', licensed: true, dynamic: false, licenses: ['Office 365 E1'] });
  });

  it('finds everything there is to find by one word', async () => {
    const hits = await demo.client.search.everything({ scope: demo.asImported, text: 'finance' });
    expect(hits.filter(({ kind }) => kind === 'group').map(({ name }) => name)).toEqual(['Finance', 'Finance trainees']);
    const plans = await demo.client.search.everything({ scope: demo.asImported, text: 'ENTERPRISEPACK' });
    expect(plans).toMatchObject([{ kind: 'licensePlan', name: 'Office 365 E3', detail: 'ENTERPRISEPACK' }]);
  });
});
