import { afterAll, describe, expect, it } from 'vitest';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { ID, member, page, smallTenant, toFiles } from './exportedTenant.ts';
import { createWorkshop, findingOf } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);
const { importFiles, importSmall } = workshop;

describe('a whole bundle', () => {
  it('becomes a copy with every user, group, member and entry, and a report without findings', async () => {
    const { report, tenant } = await importSmall();
    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({
      format: 'license-rehearsal-import-report',
      version: 1,
      source: { kind: 'bundleFolder', name: 'bundle' },
      tenant: { displayName: 'Harbour Office', id: ID.tenant, countryLetterCode: 'SE', exportedAt: '2026-11-01T06:00:00Z' },
      skus: [
        { skuId: ID.e1, skuPartNumber: 'STANDARDPACK', counted: 1, imported: 1 },
        { skuId: ID.e3, skuPartNumber: 'ENTERPRISEPACK', counted: 1, imported: 1 },
      ],
      licensesWithoutSource: [],
    });
    expect(tenant.ids).toEqual([ID.anna, ID.bo, ID.cia, ID.dan]);
    expect(tenant.members).toEqual({ [ID.sales]: [ID.bo, ID.cia], [ID.staff]: [ID.anna, ID.bo, ID.cia, ID.dan] });
    expect(tenant.entries).toEqual({
      [ID.anna]: [{ skuId: ID.e1, assignedByGroup: null, disabledPlans: [ID.teams], state: 'Active', error: 'None' }],
      [ID.bo]: [{ skuId: ID.e3, assignedByGroup: ID.sales, disabledPlans: [], state: 'Active', error: 'None' }],
      [ID.cia]: [{ skuId: ID.e3, assignedByGroup: ID.sales, disabledPlans: [], state: 'Error', error: 'CountViolation' }],
      [ID.dan]: [],
    });
    expect(tenant.attributes[ID.anna]).toEqual({
      accountEnabled: 'true',
      department: 'Finance',
      displayName: 'Anna Ek',
      usageLocation: 'SE',
      userPrincipalName: 'anna@harbour.example',
      userType: 'Member',
    });
    expect(tenant.errorTimes).toEqual([[ID.cia, 0, Date.UTC(2026, 4, 1, 10) / 1000]]);
    expect(tenant.organization).toEqual({
      id: ID.tenant,
      displayName: 'Harbour Office',
      countryLetterCode: 'SE',
      verifiedDomains: ['harbour.example'],
    });
  });

  it('is counted in the report', async () => {
    const files = toFiles(smallTenant());
    const { report } = await importFiles(files);
    expect(report.counts).toEqual({
      files: 7,
      bytes: Object.values(files).reduce((sum, text) => sum + text.length, 0),
      users: 4,
      guests: 1,
      disabledUsers: 1,
      syncedUsers: 1,
      usersWithoutUsageLocation: 0,
      groups: 2,
      licensedGroups: 1,
      dynamicGroups: 0,
      syncedGroups: 0,
      members: 6,
      otherMembers: 0,
      skus: 2,
      entries: 3,
      directEntries: 1,
      inheritedEntries: 2,
      entriesInError: 1,
      usersWithEntries: 3,
    });
  });

  it('keeps the report in the copy, word for word', async () => {
    const { report, target } = await importSmall();
    const store = openTenantStore(target, { readonly: true });
    expect(store.importReports.latest()).toEqual(report);
    store.close();
  });

  it('does not depend on the order of users, groups and members in the files', async () => {
    const { tenant } = await importSmall();
    const reversed = await importSmall((exported) => {
      exported.users.reverse();
      exported.groups!.reverse();
      for (const list of Object.values(exported.members)) list.reverse();
    });
    expect(reversed.tenant).toEqual(tenant);
  });
});

describe('pages of a bundle', () => {
  const { users } = smallTenant();
  const next = { '@odata.nextLink': 'https://graph.example/users?$skiptoken=2' };
  const pagesOf = (pages: Record<string, string>) => {
    const { 'users-0001.json': _, ...others } = toFiles(smallTenant());
    return { ...others, ...pages };
  };

  it('are put together, ten after two, with bare arrays and responses mixed', async () => {
    const { report, tenant } = await importFiles(
      pagesOf({
        'users-1.json': page([users[0]], next),
        'users-2.json': page([users[1]], next),
        'users-3.json': JSON.stringify(users.slice(2)),
      }),
    );
    expect(report.findings).toEqual([]);
    expect(tenant.ids).toEqual([ID.anna, ID.bo, ID.cia, ID.dan]);
  });

  it('ignore @odata members and whatever else is not kept', async () => {
    const decorated = users.map((raw) => ({
      '@odata.id': 'x',
      ...raw,
      'manager@odata.context': 1,
      signInActivity: { a: [1] },
      hobbies: 7,
    }));
    const { report, tenant } = await importFiles(
      pagesOf({ 'users.json': page(decorated, { '@odata.context': 'c', '@odata.count': 4, other: {} }) }),
    );
    expect(report.findings).toEqual([]);
    expect(tenant).toEqual((await importSmall()).tenant);
  });

  it('say in a finding when the last one still has an @odata.nextLink', async () => {
    const { report } = await importFiles(pagesOf({ 'users-1.json': page(users.slice(0, 2)), 'users-2.json': page(users.slice(2), next) }));
    expect(findingOf(report, 'pagesMissing')).toEqual({
      code: 'pagesMissing',
      severity: 'warning',
      count: 1,
      examples: ['after users-2.json'],
    });
  });

  it('say in a finding which number is missing', async () => {
    const pages = { 'users-0001.json': page(users.slice(0, 2), next), 'users-0004.json': page(users.slice(2)) };
    const { report } = await importFiles(pagesOf(pages));
    expect(findingOf(report, 'pagesMissing')).toMatchObject({ count: 2, examples: ['users 2', 'users 3'] });
  });

  it('of members say so too', async () => {
    const { [`members-${ID.staff}-0001.json`]: _, ...others } = toFiles(smallTenant());
    const files = { ...others, [`members-${ID.staff}-0002.json`]: page([member(ID.anna)]) };
    const { report, tenant } = await importFiles(files);
    expect(findingOf(report, 'pagesMissing')?.examples).toEqual([`members-${ID.staff} 1`]);
    expect(tenant.members[ID.staff]).toEqual([ID.anna]);
  });

  it('may be empty', async () => {
    const { report, tenant } = await importFiles(pagesOf({ 'users-1.json': page(users, next), 'users-2.json': page([]) }));
    expect(report.findings).toEqual([]);
    expect(tenant.ids).toHaveLength(4);
  });
});
