import { afterAll, describe, expect, it } from 'vitest';
import { groupsInCycles } from '../../../electron/import/findings/groupCycles.ts';
import { group, ID, member, page, smallTenant, toFiles } from './exportedTenant.ts';
import { createWorkshop, findingOf } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);
const { importFiles, importSmall } = workshop;

/** A group's id with a number of its own. */
const groupId = (n: number) => `bbbbbbbb-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`;

describe('groups and members', () => {
  it('members that point nowhere are counted, and not kept', async () => {
    const { report, tenant } = await importSmall((exported) => exported.members[ID.staff]!.push(member(ID.nobody), { id: 'who' }));
    expect(report.findings).toEqual([
      { code: 'unknownMembers', severity: 'warning', count: 2, examples: [`${ID.staff} ${ID.nobody}`, `${ID.staff} who`] },
    ]);
    expect(tenant.otherMembers).toEqual([]);
  });

  it('F60, F61: members of other types are kept beside the users and never licensed', async () => {
    const { report, tenant } = await importSmall((exported) => {
      exported.members[ID.staff]!.push(member('d1', 'device'), member('o1', 'orgContact'), { id: ID.sales, additionalProperties: {} });
    });
    expect(report.findings).toEqual([]);
    expect(report.counts).toMatchObject({ members: 6, otherMembers: 3 });
    expect(tenant.otherMembers).toEqual([
      { groupId: ID.staff, memberId: ID.sales, type: 'group' },
      { groupId: ID.staff, memberId: 'd1', type: 'device' },
      { groupId: ID.staff, memberId: 'o1', type: 'orgContact' },
    ]);
  });

  it('the same member twice is a member once, and counted', async () => {
    const { report, tenant } = await importSmall((exported) => {
      exported.members[ID.staff]!.push(member(ID.anna), member(ID.bo.toUpperCase()), member('d1', 'device'), member('d1', 'device'));
    });
    expect(report.findings).toEqual([{ code: 'duplicateMembers', severity: 'info', count: 3, examples: [] }]);
    expect(tenant.members[ID.staff]).toEqual([ID.anna, ID.bo, ID.cia, ID.dan]);
  });

  it('a licensed group without a member file is named, one without licenses is not', async () => {
    const { report } = await importSmall((exported) => {
      exported.members = {};
    });
    expect(report.findings).toEqual([{ code: 'licensedGroupWithoutMembersFile', severity: 'warning', count: 1, examples: [ID.sales] }]);
  });

  it('a licensed group with an empty member file is fine', async () => {
    const { report } = await importSmall((exported) => {
      exported.members = { [ID.sales]: [] };
    });
    expect(report.findings).toEqual([]);
  });

  it('a member file of a group that is not there is named', async () => {
    const { report } = await importSmall((exported) => {
      exported.members[ID.nobody] = [member(ID.anna)];
    });
    expect(report.findings).toEqual([
      { code: 'memberFileOfUnknownGroup', severity: 'warning', count: 1, examples: [`members-${ID.nobody}-0001.json`] },
    ]);
  });

  it('entries from a group that is not there are kept, and the group is named', async () => {
    const { report, tenant } = await importSmall((exported) => {
      exported.groups = exported.groups!.filter((raw) => raw['id'] !== ID.sales);
      delete exported.members[ID.sales];
    });
    expect(report.findings).toEqual([{ code: 'unknownLicensingGroup', severity: 'warning', count: 1, examples: [ID.sales] }]);
    expect(tenant.entries[ID.bo]).toMatchObject([{ assignedByGroup: ID.sales }]);
  });

  it('F60: groups inside licensed groups are named', async () => {
    const { report } = await importSmall((exported) => exported.members[ID.sales]!.push(member(ID.staff, 'group')));
    expect(report.findings).toEqual([{ code: 'F60', severity: 'warning', count: 1, examples: [`${ID.sales} ${ID.staff}`] }]);
  });

  it('F62: guests in licensed groups are named once per group', async () => {
    const { report } = await importSmall((exported) => exported.members[ID.sales]!.push(member(ID.dan), member(ID.dan)));
    expect(findingOf(report, 'F62')).toEqual({ code: 'F62', severity: 'info', count: 1, examples: [ID.dan] });
  });

  it('F59: licensed groups that are no security groups are named; unknown is not a no', async () => {
    const { report } = await importSmall((exported) => {
      exported.groups!.push(group(groupId(1), 'List', { securityEnabled: false, assignedLicenses: [{ skuId: ID.e3 }] }));
      exported.groups!.push(group(groupId(2), 'Silent', { securityEnabled: null, assignedLicenses: [{ skuId: ID.e3 }] }));
      exported.members[groupId(1)] = [];
      exported.members[groupId(2)] = [];
    });
    expect(report.findings).toEqual([{ code: 'F59', severity: 'warning', count: 1, examples: [groupId(1)] }]);
  });

  it('F194: dynamic groups with a rule that cannot be read are named', async () => {
    const { report } = await importSmall((exported) => {
      const dynamic = { groupTypes: ['DynamicMembership'], membershipRuleProcessingState: 'On' };
      exported.groups!.push(group(groupId(1), 'Good', { ...dynamic, membershipRule: 'user.department -eq "Finance"' }));
      exported.groups!.push(group(groupId(2), 'Bad', { ...dynamic, membershipRule: 'user.department -eq' }));
    });
    expect(report.findings).toEqual([{ code: 'F194', severity: 'warning', count: 1, examples: [groupId(2)] }]);
    expect(report.counts.dynamicGroups).toBe(2);
  });

  it('cycles of nested groups do no harm: themselves, of two, and with tails', async () => {
    const [a, b, c, d, e] = [1, 2, 3, 4, 5].map(groupId) as [string, string, string, string, string];
    const nest = (...ids: string[]) => ids.map((id) => member(id, 'group'));
    const { report, tenant } = await importSmall((exported) => {
      exported.groups!.push(...[a, b, c, d, e].map((id) => group(id, id)));
      // d above the ring of a and b, e below it, c in itself.
      Object.assign(exported.members, { [a]: nest(b), [b]: nest(a, e), [c]: nest(c), [d]: nest(a) });
    });
    expect(report.findings).toEqual([{ code: 'groupCycle', severity: 'info', count: 3, examples: [a, b, c] }]);
    expect(tenant.otherMembers).toHaveLength(5);
  });

  it('a chain of ten thousand nested groups and a ring of as many are read', async () => {
    const many = 10_000;
    const id = (kind: string, n: number) => `${kind}-${String(n).padStart(5, '0')}`;
    const files = toFiles(smallTenant());
    const groups = ['chain', 'ring'].flatMap((kind) =>
      Array.from({ length: many }, (_, n) => ({ id: id(kind, n), displayName: id(kind, n) })),
    );
    // Without their member files, as twenty thousand files would only slow the test down.
    const nested = groups.flatMap(({ id: groupId }, i) => {
      const n = i % many;
      const kind = i < many ? 'chain' : 'ring';
      return kind === 'chain' && n === many - 1 ? [] : [{ groupId, memberId: id(kind, (n + 1) % many), type: 'group' }];
    });
    expect(groupsInCycles(nested)).toEqual(Array.from({ length: many }, (_, n) => id('ring', n)));
    const { report } = await importFiles({ ...files, 'groups-0002.json': page(groups) });
    expect(report.counts.groups).toBe(2 * many + 2);
  });

  it('ids that are no GUIDs are told apart in the names of member files', async () => {
    const { tenant } = await importSmall((exported) => {
      exported.groups!.push(group('team', 'Team'), group('team-1', 'Team one'));
      exported.members['team'] = [member(ID.anna)];
      exported.members['team-1'] = [member(ID.bo)];
    });
    expect(tenant.members).toMatchObject({ team: [ID.anna], 'team-1': [ID.bo] });
  });

  it('are kept with all that the engine and the screens need', async () => {
    const whole = {
      groupTypes: ['DynamicMembership', 'Unified'],
      securityEnabled: false,
      mailEnabled: true,
      membershipRule: 'user.country -eq "SE"',
      membershipRuleProcessingState: 'Paused',
      onPremisesSyncEnabled: false,
      isAssignableToRole: false,
      licenseProcessingState: { state: 'QueuedForProcessing' },
    };
    const { tenant } = await importSmall((exported) => exported.groups!.push(group(groupId(1), 'Whole', whole)));
    expect(tenant.groups.find(({ id }) => id === groupId(1))).toEqual({
      ...whole,
      id: groupId(1),
      displayName: 'Whole',
      assignedLicenses: [],
      licenseProcessingState: 'QueuedForProcessing',
    });
  });
});
