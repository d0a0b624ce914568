import { afterAll, describe, expect, it } from 'vitest';
import { groupOf, ID, type Raw, state, userOf } from './exportedTenant.ts';
import { createWorkshop, findingOf } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);
const { importSmall } = workshop;

describe('license states', () => {
  const importStates = (...states: Raw[]) =>
    importSmall((tenant) => {
      const anna = userOf(tenant, ID.anna);
      anna['licenseAssignmentStates'] = states;
      delete anna['assignedLicenses'];
    });

  it.each<[unknown, string, string]>([
    [null, 'Active', 'None'],
    ['', 'Active', 'None'],
    ['none', 'Active', 'None'],
    ['Others', 'Error', 'Other'],
    ['countviolation', 'Error', 'CountViolation'],
    [' DependencyViolation ', 'ActiveWithError', 'DependencyViolation'],
    ['Unknown', 'Active', 'None'],
    ['SomethingNew', 'Error', 'Other'],
  ])('F6, F7: the error spelled %j on an entry in state %s is %s, and the spelling is counted', async (error, inState, expected) => {
    const { report, tenant } = await importStates(state(ID.e1, null, { state: inState, error }));
    expect(tenant.entries[ID.anna]).toMatchObject([{ state: inState, error: expected }]);
    const spelling = JSON.stringify(error);
    expect(findingOf(report, 'F7')).toEqual({ code: 'F7', severity: 'info', count: 1, examples: [spelling], values: { [spelling]: 1 } });
  });

  it('F7: an error that is not there at all counts as null, and every spelling has its number', async () => {
    const { error: _, ...silent } = state(ID.e1, null);
    const { report } = await importStates(silent, state(ID.e3, null, { error: null }), state(ID.e3, ID.staff, { error: 'none' }));
    expect(findingOf(report, 'F7')).toMatchObject({ count: 3, values: { null: 2, '"none"': 1 } });
  });

  it.each(['active', 'ACTIVE', ' Active '])('a state in another case (%j) is read and counted as a spelling', async (spelling) => {
    const { report, tenant } = await importStates(state(ID.e1, null, { state: spelling }));
    expect(tenant.entries[ID.anna]).toMatchObject([{ state: 'Active' }]);
    expect(findingOf(report, 'F7')?.values).toEqual({ [JSON.stringify(spelling)]: 1 });
  });

  it('F150: a source that is the user itself means direct, in any case of letters', async () => {
    const { tenant } = await importStates(state(ID.e1, ID.anna.toUpperCase()), state(ID.e3, ''));
    expect(tenant.entries[ID.anna]).toMatchObject([
      { skuId: ID.e1, assignedByGroup: null },
      { skuId: ID.e3, assignedByGroup: null },
    ]);
  });

  it('two of one SKU from different sources are both kept, direct first', async () => {
    const { tenant } = await importStates(state(ID.e1, ID.staff), state(ID.e1, null), state(ID.e1, ID.sales));
    expect(tenant.entries[ID.anna]!.map((entry) => entry.assignedByGroup)).toEqual([null, ID.sales, ID.staff]);
  });

  it('two of one SKU and source: the first counts and a finding names the user', async () => {
    const { report, tenant } = await importStates(
      state(ID.e1, null, { disabledPlans: [ID.teams] }),
      state(ID.e1.toUpperCase(), null, { disabledPlans: [] }),
    );
    expect(tenant.entries[ID.anna]).toMatchObject([{ skuId: ID.e1, disabledPlans: [ID.teams] }]);
    expect(findingOf(report, 'duplicateStates')).toMatchObject({ count: 1, examples: [ID.anna] });
  });

  it('disabled plans are ascending, folded and without duplicates', async () => {
    const { tenant } = await importStates(state(ID.e1, null, { disabledPlans: [ID.teams, ID.mail1.toUpperCase(), ID.teams] }));
    expect(tenant.entries[ID.anna]![0]!.disabledPlans).toEqual([ID.mail1, ID.teams]);
  });

  it.each<[unknown, number[]]>([
    ['2026-05-01T10:00:00.9Z', [1777629600]],
    ['2026-05-01T12:00:00+02:00', [1777629600]],
    ['/Date(1777629600999)/', [1777629600]],
    [null, []],
    ['', []],
  ])('the time %j of an error is kept in whole seconds, where there is one', async (lastUpdatedDateTime, seconds) => {
    const { tenant } = await importStates(state(ID.e1, null, { state: 'Error', error: 'CountViolation', lastUpdatedDateTime }));
    expect(tenant.errorTimes.filter(([id]) => id === ID.anna).map(([, , time]) => time)).toEqual(seconds);
  });
});

describe('SKUs', () => {
  it.each([
    [5, 4],
    [0, -1],
  ])('F66: consumedUnits of %i, where the copy counts one, is an offset of %i', async (consumedUnits, offset) => {
    const { report } = await importSmall((tenant) => Object.assign(tenant.subscribedSkus![1]!, { consumedUnits }));
    expect(report.findings).toEqual([
      {
        code: 'F66',
        severity: 'warning',
        count: Math.abs(offset),
        examples: [ID.e3],
        values: { skuId: ID.e3, skuPartNumber: 'ENTERPRISEPACK', counted: 1, imported: consumedUnits, offset },
      },
    ]);
  });

  it('F66: without consumedUnits are compared with nothing', async () => {
    const { report } = await importSmall((tenant) => delete tenant.subscribedSkus![1]!['consumedUnits']);
    expect(report.findings).toEqual([]);
    expect(report.skus[1]).toMatchObject({ counted: 1, imported: null });
  });

  it('F46: that the tenant does not list, on users', async () => {
    const { report, tenant } = await importSmall((exported) => {
      Object.assign(userOf(exported, ID.dan), {
        licenseAssignmentStates: [state(ID.nobody, null), state(ID.nobody, ID.staff)],
        assignedLicenses: null,
      });
    });
    expect(findingOf(report, 'F46')).toEqual({ code: 'F46', severity: 'warning', count: 1, examples: [ID.nobody], values: { skus: 1 } });
    expect(tenant.entries[ID.dan]).toHaveLength(2);
  });

  it('F105: that the tenant does not list, on a group', async () => {
    const { report, tenant } = await importSmall((exported) => {
      groupOf(exported, ID.sales)['assignedLicenses'] = [
        { skuId: ID.nobody, disabledPlans: [] },
        { skuId: ID.e3, disabledPlans: [] },
      ];
    });
    expect(report.findings).toEqual([{ code: 'F105', severity: 'warning', count: 1, examples: [ID.nobody] }]);
    expect(tenant.groups[0]!.assignedLicenses.map((license) => license.skuId)).toEqual([ID.e3, ID.nobody]);
  });

  it('F50: plans switched off in a SKU that does not have them', async () => {
    const { report } = await importSmall((exported) => {
      groupOf(exported, ID.sales)['assignedLicenses'] = [{ skuId: ID.e3, disabledPlans: [ID.mail1] }];
    });
    expect(report.findings).toEqual([{ code: 'F50', severity: 'warning', count: 1, examples: [`${ID.e3} ${ID.mail1}`] }]);
  });

  it('with nothing but an id are enabled, for users, without units', async () => {
    const { tenant } = await importSmall((exported) => exported.subscribedSkus!.push({ skuId: ID.nobody }));
    expect(tenant.skus.at(-1)).toEqual({
      skuId: ID.nobody,
      skuPartNumber: '',
      appliesTo: 'User',
      capabilityStatus: 'Enabled',
      consumedUnits: null,
      prepaidUnits: { enabled: 0, warning: 0, suspended: 0, lockedOut: 0 },
      servicePlans: [],
    });
  });
});
