import { describe, expect, it } from 'vitest';
import { type GroupListInput, groupDetail, listGroups } from '../../../electron/service/directory/groups.ts';
import type { GroupFilter } from '../../../shared/contract/groups.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { viewOf } from './directoryTenant.ts';

const firm = (): TenantBuilder =>
  tenant()
    .sku('alfa')
    .sku('beta')
    .group('Östra', { licenses: ['beta', 'alfa'] })
    .group('Västra', { licenses: ['beta'], rule: 'user.department -eq "Sales"' })
    .group('Norra', { synced: true })
    .group('Inre', { rule: 'user.department -eq' })
    .user('anna', { in: ['Östra', 'Västra'], attributes: { department: 'Sales' } })
    .user('bo', { in: ['Östra', 'Västra'], attributes: { department: 'Finance' } })
    .user('cia', { attributes: { department: 'SALES' } })
    .user('dan', {
      in: ['Östra'],
      has: [
        { sku: 'alfa', from: 'Östra', state: 'Error', error: 'CountViolation' },
        { sku: 'beta', from: 'Östra', state: 'ActiveWithError', error: 'DependencyViolation' },
      ],
    });

function names(
  builder: TenantBuilder,
  filter: GroupFilter = {},
  sort: GroupListInput['query']['sort'] = { column: 'displayName', descending: false },
  language: 'en' | 'sv' = 'sv',
): string[] {
  const { rows } = listGroups(viewOf(builder), { query: { filter, sort, language }, window: { offset: 0, limit: 100 } });
  return rows.map((row) => row.displayName);
}

describe('the list of groups', () => {
  it('is by name as readers of the language expect it', () => {
    expect(names(firm())).toEqual(['Inre', 'Norra', 'Västra', 'Östra']);
    expect(names(firm(), {}, { column: 'displayName', descending: false }, 'en')).toEqual(['Inre', 'Norra', 'Östra', 'Västra']);
  });

  it('says of each group what decides who is a member, its licenses by name, and its members in error once each', () => {
    const { rows, matching, total } = listGroups(viewOf(firm()), {
      query: { filter: {}, sort: { column: 'errors', descending: true }, language: 'en' },
      window: { offset: 0, limit: 1 },
    });
    expect({ matching, total }).toEqual({ matching: 4, total: 4 });
    expect(rows).toEqual([
      {
        id: 'Östra',
        displayName: 'Östra',
        kind: 'assigned',
        microsoft365: false,
        members: 3,
        otherMembers: 0,
        licenses: [
          { skuId: 'alfa', name: 'ALFA' },
          { skuId: 'beta', name: 'BETA' },
        ],
        usersInError: 1,
      },
    ]);
  });

  it.each<[string, GroupFilter, string[]]>([
    ['part of a name, whatever the case', { search: 'ÖST' }, ['Östra']],
    ['kind', { kind: ['dynamic', 'synchronized'] }, ['Inre', 'Norra', 'Västra']],
    ['having licenses', { licensed: true }, ['Västra', 'Östra']],
    ['having none', { licensed: false }, ['Inre', 'Norra']],
    ['members in error', { inError: true }, ['Östra']],
    ['a license plan', { licensePlan: 'alfa' }, ['Östra']],
    ['all conditions together', { licensePlan: 'beta', kind: ['dynamic'] }, ['Västra']],
  ])('is filtered by %s', (_, filter, expected) => {
    expect(names(firm(), filter)).toEqual(expected);
  });

  it('is sorted by any column both ways, equals by name, and groups without licenses last', () => {
    expect(names(firm(), {}, { column: 'members', descending: true })).toEqual(['Östra', 'Västra', 'Inre', 'Norra']);
    expect(names(firm(), {}, { column: 'kind', descending: false })).toEqual(['Östra', 'Inre', 'Västra', 'Norra']);
    expect(names(firm(), {}, { column: 'licenses', descending: false })).toEqual(['Östra', 'Västra', 'Inre', 'Norra']);
    expect(names(firm(), {}, { column: 'licenses', descending: true })).toEqual(['Västra', 'Östra', 'Inre', 'Norra']);
    expect(names(firm(), {}, { column: 'displayName', descending: true })).toEqual(['Östra', 'Västra', 'Norra', 'Inre']);
  });
});

describe("a group's page", () => {
  it('F183: says whom its rule takes, who would join and who would leave', async () => {
    const { rule } = await groupDetail(viewOf(firm()), 'Västra', 'en');
    expect(rule).toEqual({
      text: 'user.department -eq "Sales"',
      matching: 2,
      joining: 1,
      leaving: 1,
      paused: false,
      fault: null,
    });
  });

  it.each([
    ['attributes that all users have their own value of', 'user.displayName -startsWith "User 1"', 10],
    ['several attributes together', '(user.department -eq "Sales") -and (user.city -eq "Lund")', 8],
    ['an attribute that nobody has', 'user.jobTitle -eq null', 90],
    ['membership of another group', "user.memberof -any (group.objectId -in ['source'])", 30],
    [
      'services that are on',
      'user.assignedPlans -any (assignedPlan.servicePlanId -eq "alfa-service" -and assignedPlan.capabilityStatus -eq "Enabled")',
      30,
    ],
  ])('counts a rule on %s as asking every user by itself', async (_, rule, expected) => {
    const builder = tenant()
      .sku('alfa')
      .group('source', { licenses: ['alfa'] })
      .group('taken', { rule });
    for (let i = 10; i < 100; i++) {
      builder.user(`u${i}`, {
        in: i % 3 === 0 ? ['source'] : [],
        attributes: {
          displayName: `User ${i}`,
          department: i % 2 === 0 ? 'Sales' : 'IT',
          city: i % 6 === 0 ? 'Malmö' : i % 5 < 2 ? 'Lund' : 'Ystad',
        },
      });
    }
    const { rule: effect } = await groupDetail(viewOf(builder), 'taken', 'en');
    const byHand = (i: number): boolean => i % 2 === 0 && i % 6 !== 0 && i % 5 < 2;
    const counted = rule.includes('city') ? Array.from({ length: 90 }, (_, i) => i + 10).filter(byHand).length : expected;
    expect(effect).toMatchObject({ matching: counted, joining: counted, leaving: 0 });
  });

  it('F194: says why a rule cannot be read, by code', async () => {
    const { rule } = await groupDetail(viewOf(firm()), 'Inre', 'en');
    expect(rule).toMatchObject({ fault: 'syntax', matching: null, joining: null, leaving: null });
  });

  it('F60, F61: names nested groups with their users, and other members by their id', async () => {
    const builder = tenant()
      .group('outer')
      .group('inner', { members: ['anna'] })
      .user('anna');
    builder.members.get('outer')?.add('inner');
    const { row, nested } = await groupDetail(viewOf(builder), 'outer', 'en');
    expect(row).toMatchObject({ members: 0, otherMembers: 1 });
    expect(nested).toEqual([{ id: 'inner', name: 'inner', type: 'group', users: 1 }]);
  });

  it('is not there for an id that no group has', async () => {
    await expect(groupDetail(viewOf(firm()), 'nobody', 'en')).rejects.toThrow(
      new AppError('notFound', { expected: 'group', found: 'nobody' }),
    );
  });
});
