import { afterAll, describe, expect, it } from 'vitest';
import { type Exported, ID, type Raw, smallTenant, state, toFiles, userOf } from './exportedTenant.ts';
import { createWorkshop, findingOf } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);
const { importSmall } = workshop;

describe('users', () => {
  const importAnna = (more: Raw) => importSmall((tenant) => Object.assign(userOf(tenant, ID.anna), more));

  it('with ids in capitals and blanks are the users the others point to', async () => {
    const { tenant } = await importSmall();
    const shouting = JSON.parse(JSON.stringify(smallTenant()), (key, value: unknown) =>
      typeof value === 'string' && /^(?:id|skuId|assignedByGroup|servicePlanId)$/.test(key) ? ` ${value.toUpperCase()} ` : value,
    ) as Exported;
    const { report, tenant: folded } = await workshop.importPath(workshop.writeFolder(toFiles(shouting)));
    expect(report.findings).toEqual([]);
    expect(folded).toEqual(tenant);
  });

  it.each([[''], [null], ['  ']])('F42: a usage location of %j is none, and the user is named', async (usageLocation) => {
    const { report, tenant } = await importAnna({ usageLocation });
    expect(tenant.attributes[ID.anna]).not.toHaveProperty('usageLocation');
    expect(report.counts.usersWithoutUsageLocation).toBe(1);
    expect(findingOf(report, 'F42')).toEqual({
      code: 'F42',
      severity: 'warning',
      count: 1,
      examples: [ID.anna],
      values: { countryLetterCode: 'SE' },
    });
  });

  it('have their usage location in capitals', async () => {
    expect((await importAnna({ usageLocation: 'se' })).tenant.attributes[ID.anna]).toMatchObject({ usageLocation: 'SE' });
  });

  it('F187: have extension attributes, on-premises ones as properties of their own', async () => {
    const directory = `extension_${'0a'.repeat(16)}_costCentre`;
    const { tenant } = await importAnna({
      onPremisesExtensionAttributes: {
        extensionAttribute1: 'gold',
        extensionAttribute2: null,
        extensionAttribute15: '15',
        extensionAttribute16: 'x',
      },
      [directory]: '4711',
      extension_short_name: 'not kept',
    });
    const attributes = tenant.attributes[ID.anna]!;
    expect(attributes).toMatchObject({ extensionAttribute1: 'gold', extensionAttribute15: '15', [directory]: '4711' });
    expect(Object.keys(attributes).filter((name) => name.startsWith('extension'))).toHaveLength(3);
  });

  it('keep collections, an expanded manager and their plan instances', async () => {
    const { tenant } = await importAnna({
      proxyAddresses: ['SMTP:anna@harbour.example', 'smtp:ek@harbour.example'],
      businessPhones: [],
      manager: { '@odata.type': '#microsoft.graph.user', id: ID.bo.toUpperCase() },
      assignedPlans: [{ servicePlanId: ID.mail1.toUpperCase(), service: 'exchange', capabilityStatus: 'Enabled', assignedDateTime: 'x' }],
    });
    const attributes = tenant.attributes[ID.anna]!;
    expect(JSON.parse(attributes['proxyAddresses']!)).toEqual(['SMTP:anna@harbour.example', 'smtp:ek@harbour.example']);
    expect(attributes).not.toHaveProperty('businessPhones');
    expect(attributes['manager']).toBe(ID.bo);
    const plans = (JSON.parse(attributes['assignedPlans']!) as string[]).map((plan) => JSON.parse(plan) as unknown);
    expect(plans).toEqual([{ servicePlanId: ID.mail1, service: 'exchange', capabilityStatus: 'Enabled' }]);
  });

  it('F2: without licenseAssignmentStates have no entries, and what assignedLicenses says of them is counted', async () => {
    const { report, tenant } = await importSmall((exported) => {
      delete userOf(exported, ID.anna)['licenseAssignmentStates'];
      userOf(exported, ID.bo)['licenseAssignmentStates'] = null;
    });
    expect(tenant.entries[ID.anna]).toEqual([]);
    expect(findingOf(report, 'F2')).toMatchObject({ severity: 'warning', count: 2, examples: [ID.anna, ID.bo] });
    expect(report.licensesWithoutSource).toEqual([
      { skuId: ID.e3, name: 'ENTERPRISEPACK', users: 1 },
      { skuId: ID.e1, name: 'STANDARDPACK', users: 1 },
    ]);
    expect(findingOf(report, 'F209')).toBeUndefined();
  });

  it('F199, F209: all without states make a file that cannot tell direct from inherited', async () => {
    const { report } = await importSmall((exported) => {
      for (const raw of exported.users) delete raw['licenseAssignmentStates'];
    });
    expect(findingOf(report, 'F209')?.examples).toEqual(['users-0001.json']);
    expect(report.counts.entries).toBe(0);
  });

  it.each<[string, Raw[]]>([
    ['lacks a held SKU', []],
    [
      'has a SKU that is not held',
      [
        { skuId: ID.e1, disabledPlans: [ID.teams] },
        { skuId: ID.e3, disabledPlans: [] },
      ],
    ],
    ['disables other plans', [{ skuId: ID.e1, disabledPlans: [] }]],
  ])('F1, F65: whose assignedLicenses %s are named; the states count', async (_, assignedLicenses) => {
    const { report, tenant } = await importAnna({ assignedLicenses });
    expect(findingOf(report, 'F1')).toMatchObject({ count: 1, examples: [ID.anna] });
    expect(tenant).toEqual((await importSmall()).tenant);
  });

  it('F65: with two sources of one SKU agree when assignedLicenses disables what both disable', async () => {
    const { report } = await importAnna({
      licenseAssignmentStates: [
        state(ID.e1, null, { disabledPlans: [ID.mail1, ID.teams] }),
        state(ID.e1, ID.staff, { disabledPlans: [ID.teams] }),
        state(ID.e3, ID.sales, { state: 'Error', error: 'CountViolation' }),
      ],
    });
    expect(findingOf(report, 'F1')).toBeUndefined();
  });

  it('with names in every script and beyond are kept to the letter', async () => {
    const displayName = '=1+1 \u202eÅsa\u202c "👩🏽‍💻" \\u0041 日本';
    expect((await importAnna({ displayName })).tenant.attributes[ID.anna]).toMatchObject({ displayName });
  });
});
