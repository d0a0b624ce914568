import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licensePlanDetail, listLicensePlans } from '../../../electron/service/directory/licensePlans.ts';
import { userFacets } from '../../../electron/service/directory/userFacets.ts';
import { PATHS, type UserFilter } from '../../../shared/contract/users.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { tenants, viewOf } from './directoryTenant.ts';
import { errorsOf, heldBy, pathOf } from './naiveDirectory.ts';

describe('license plans', () => {
  it('F66: count a user once however many paths lead to the plan, and say by which', () => {
    fc.assert(
      fc.property(tenants, (builder) => {
        for (const row of listLicensePlans(viewOf(builder), 'en')) {
          const paths = builder.users.map((user) => pathOf(heldBy(user).filter(({ skuId }) => skuId === row.skuId)));
          const expected = Object.fromEntries(PATHS.map((path) => [path, paths.filter((each) => each === path).length]));
          expect(row.users).toEqual(expected);
          expect(row.consumed).toBe(paths.filter((path) => path !== null).length);
          expect(row.usersInError).toBe(builder.users.filter((user) => errorsOf(user).some(({ skuId }) => skuId === row.skuId)).length);
        }
      }),
    );
  });

  it('tell of every service and path as many users as the list of users finds for the same question', () => {
    fc.assert(
      fc.property(tenants, (builder) => {
        const view = viewOf(builder);
        const count = (matching: UserFilter): number => view.resolve({ matching }).length;
        for (const { skuId, users } of listLicensePlans(view, 'en')) {
          for (const path of PATHS) expect(users[path]).toBe(count({ licensePlans: [skuId], path }));
          for (const service of licensePlanDetail(view, skuId, 'en').services) {
            const { servicePlanId, users: on } = service;
            for (const path of PATHS) expect(on[path]).toBe(count({ licensePlans: [skuId], service: servicePlanId, path }));
            expect(on.off + on.direct + on.inherited + on.both).toBe(count({ licensePlans: [skuId] }));
            if (!service.perUser) expect(on.off).toBe(0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('F28, F29: own active units and those in their grace period, and consume as many as the tenant itself counts', () => {
    const builder = tenant()
      .sku('alfa', { enabled: 10, warning: 5, consumed: 12 })
      .sku('beta', { enabled: 2, consumed: 7 })
      .sku('delta', { enabled: 9, consumed: 1, capability: 'Suspended' })
      .user('anna', { has: ['alfa'] });
    const rows = listLicensePlans(viewOf(builder), 'en');
    expect(rows.map(({ skuId, owned, consumed, free, warningUnits }) => ({ skuId, owned, consumed, free, warningUnits }))).toEqual([
      { skuId: 'alfa', owned: 15, consumed: 12, free: 3, warningUnits: 5 },
      { skuId: 'beta', owned: 2, consumed: 7, free: -5, warningUnits: 0 },
      { skuId: 'delta', owned: 9, consumed: 1, free: 0, warningUnits: 0 },
    ]);
  });

  it('that the tenant does not list, and somebody has, are shown without units and services', () => {
    const builder = tenant().user('anna', { has: [{ sku: 'old', off: ['mail'] }] });
    const view = viewOf(builder);
    expect(listLicensePlans(view, 'en')).toMatchObject([
      { skuId: 'old', name: 'old', owned: 0, consumed: 1, services: 0, users: { direct: 1, inherited: 0, both: 0 } },
    ]);
    expect(licensePlanDetail(view, 'old', 'en').services).toEqual([]);
  });

  it('F48: for the whole company are marked', () => {
    const [row] = listLicensePlans(viewOf(tenant().sku('alfa', { appliesTo: 'Company' })), 'en');
    expect(row).toMatchObject({ forCompany: true });
  });

  it('F36: name the groups that give them with how many services they switch on', () => {
    const builder = tenant()
      .sku('alfa', { plans: ['mail', 'chat', 'video', 'company:audit'] })
      .group('north', { licenses: [{ skuId: 'alfa', disabledPlans: ['chat'] }] })
      .group('south')
      .user('anna', { in: ['north'], has: [{ sku: 'alfa', from: 'north', state: 'Error', error: 'CountViolation' }] })
      .user('bo', { in: ['north'] });
    const { row, groups, services } = licensePlanDetail(viewOf(builder), 'alfa', 'en');
    expect(row).toMatchObject({ groups: 1, services: 4, usersInError: 1 });
    expect(groups).toEqual([{ id: 'north', name: 'north', members: 2, enabledServices: 2, usersInError: 1 }]);
    expect(services.map(({ servicePlanId, perUser, users }) => [servicePlanId, perUser, users])).toEqual([
      ['audit', false, { direct: 0, inherited: 1, both: 0, off: 0 }],
      ['chat', true, { direct: 0, inherited: 0, both: 0, off: 1 }],
      ['mail', true, { direct: 0, inherited: 1, both: 0, off: 0 }],
      ['video', true, { direct: 0, inherited: 1, both: 0, off: 0 }],
    ]);
  });
});

describe('what filters can choose from', () => {
  it('has every value with as many users as the filter then finds, most users first', () => {
    fc.assert(
      fc.property(tenants, (builder) => {
        const view = viewOf(builder);
        const facets = userFacets(view, 'sv');
        for (const attribute of ['department', 'usageLocation', 'country', 'userType'] as const) {
          const counts = facets[attribute].map(({ users }) => users);
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
          expect(counts.reduce((sum, users) => sum + users, 0)).toBe(builder.users.length);
          for (const { value, users } of facets[attribute]) expect(view.resolve({ matching: { [attribute]: [value] } }).length).toBe(users);
        }
        for (const { skuId, users } of facets.licensePlans)
          expect(view.resolve({ matching: { licensePlans: [skuId] } }).length).toBe(users);
      }),
      { numRuns: 60 },
    );
  });
});
