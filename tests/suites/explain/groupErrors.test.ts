import { describe, expect, it } from 'vitest';
import type { Concerned, GroupErrors } from '../../../shared/engine/explain/groupErrors.ts';
import type { PlacedService } from '../../../shared/engine/explain/placedServices.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { ask } from './questions.ts';

const catalog = catalogOf({
  exclusive: [['sites1', 'sites2']],
  requires: { insights: ['mail1', 'mail2'] },
  barred: { BN: ['calls'] },
});

const suite = () =>
  tenant()
    .sku('call', { plans: ['calls'] })
    .sku('e1', { plans: ['mail1', 'sites1'] })
    .sku('e3', { plans: ['mail2', 'sites2'], enabled: 2 })
    .sku('viva', { plans: ['insights'] });

const failed = (
  sku: string,
  error: 'MutuallyExclusiveViolation' | 'DependencyViolation' | 'CountViolation' | 'Other' | 'ProhibitedInUsageLocationViolation',
) => ({ sku, from: 'sales', state: 'Error', error }) as const;

/** The reasons of the group *sales*, in ids. */
function reasonsOf(built: TenantBuilder, settings = {}) {
  const asked = ask(built, catalog, settings);
  const { tables } = asked.tenant.state.context;
  const place = ({ plan, path }: PlacedService): string =>
    `${tables.planIds[plan]} of ${path === null ? 'nobody' : `${tables.skus[path.sku]?.skuId}/${tables.groupIds[path.source] ?? 'direct'}`}`;
  const names = ({ users }: Concerned): string => users.map((user) => asked.nameOf(user)).join();
  return asked.errors('sales').map((reason: GroupErrors) => ({
    error: reason.error,
    users: names(reason),
    skus: reason.skus.map((sku) => tables.skus[sku]?.skuId),
    conflicts: reason.conflicts.map((pair) => `${place(pair.own)} x ${place(pair.other)}: ${names(pair)}`),
    missingBases: reason.missingBases.map(
      (each) => `${place(each.service)} < ${each.anyOf.map((plan) => tables.planIds[plan]).join()}: ${names(each)}`,
    ),
    lacking: reason.lacking.map((each) => `${tables.skus[each.sku]?.skuId}: ${names(each)}`),
    prohibited: reason.prohibited.map(
      (each) => `${each.plans.map((plan) => tables.planIds[plan]).join()} of ${tables.skus[each.path.sku]?.skuId}: ${names(each)}`,
    ),
    curable: names({ users: reason.curable }),
  }));
}

const NOTHING = { conflicts: [], missingBases: [], lacking: [], prohibited: [], curable: '' };

describe('the errors of a group', () => {
  it('F43, F76 name the exact pair and by which path the user has the other; siblings are no cause of their own', () => {
    const built = suite()
      .group('other', { licenses: ['e1'] })
      .group('sales', { licenses: ['call', 'e3'] })
      .user('anna', { in: ['sales'], has: ['e1', failed('e3', 'MutuallyExclusiveViolation'), failed('call', 'Other')] })
      .user('bo', { in: ['sales', 'other'], has: [failed('e3', 'MutuallyExclusiveViolation'), failed('call', 'Other')] })
      .user('cia', { in: ['sales'] });
    expect(reasonsOf(built)).toEqual([
      {
        ...NOTHING,
        error: 'MutuallyExclusiveViolation',
        users: 'anna,bo',
        skus: ['e3'],
        conflicts: ['sites2 of e3/sales x sites1 of e1/direct: anna', 'sites2 of e3/sales x sites1 of e1/other: bo'],
      },
    ]);
  });

  it('F44 name the service and all that would do as its base', () => {
    const built = suite()
      .group('sales', { licenses: ['viva'] })
      .user('anna', { in: ['sales'], has: [failed('viva', 'DependencyViolation')] });
    expect(reasonsOf(built)).toEqual([
      {
        ...NOTHING,
        error: 'DependencyViolation',
        users: 'anna',
        skus: ['viva'],
        missingBases: ['insights of viva/sales < mail1,mail2: anna'],
      },
    ]);
  });

  it('F95 reach users who have left: a direct license leans on what should go', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { has: ['viva', { sku: 'e1', from: 'sales', state: 'ActiveWithError', error: 'DependencyViolation' }] });
    expect(reasonsOf(built)).toEqual([
      {
        ...NOTHING,
        error: 'DependencyViolation',
        users: 'anna',
        skus: ['e1'],
        missingBases: ['insights of viva/direct < mail1,mail2: anna'],
      },
    ]);
  });

  it('F83 count the users without a unit', () => {
    const built = suite()
      .group('sales', { licenses: ['e3'] })
      .user('anna', { has: ['e3'] })
      .user('bo', { has: ['e3'] })
      .user('cia', { in: ['sales'], has: [failed('e3', 'CountViolation')] })
      .user('dan', { in: ['sales'], has: [failed('e3', 'CountViolation')] });
    expect(reasonsOf(built)).toEqual([{ ...NOTHING, error: 'CountViolation', users: 'cia,dan', skus: ['e3'], lacking: ['e3: cia,dan'] }]);
  });

  it('F110 name the service that the location forbids; where no rule says so, the license plan alone', () => {
    const built = suite()
      .group('sales', { licenses: ['call'] })
      .user('anna', { in: ['sales'], location: 'BN', has: [failed('call', 'ProhibitedInUsageLocationViolation')] })
      .user('bo', { in: ['sales'], location: 'SE', has: [failed('call', 'ProhibitedInUsageLocationViolation')] });
    expect(reasonsOf(built)).toEqual([
      {
        ...NOTHING,
        error: 'ProhibitedInUsageLocationViolation',
        users: 'anna,bo',
        skus: ['call'],
        prohibited: ['calls of call: anna', ' of call: bo'],
        curable: 'bo',
      },
    ]);
  });

  it('F37 say for whom nothing stands in the way any more', () => {
    const built = suite()
      .group('sales', { licenses: ['e3'] })
      .user('anna', { in: ['sales'], has: [failed('e3', 'CountViolation')] });
    expect(reasonsOf(built)).toEqual([{ ...NOTHING, error: 'CountViolation', users: 'anna', skus: ['e3'], curable: 'anna' }]);
  });

  it('F7 without any reason count as an unknown one', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'], has: [{ sku: 'e1', from: 'sales', state: 'Error' }] });
    expect(reasonsOf(built)).toEqual([{ ...NOTHING, error: 'Other', users: 'anna', skus: ['e1'], curable: 'anna' }]);
  });

  it('come with most users first, and not at all where there are none', () => {
    const built = suite()
      .group('sales', { licenses: ['e3'] })
      .user('anna', { in: ['sales'], has: ['e1', failed('e3', 'MutuallyExclusiveViolation')] })
      .user('bo', { in: ['sales'], has: [failed('e3', 'CountViolation')] })
      .user('cia', { in: ['sales'], has: [failed('e3', 'CountViolation')] });
    expect(reasonsOf(built).map(({ error, users }) => `${error} ${users}`)).toEqual([
      'CountViolation bo,cia',
      'MutuallyExclusiveViolation anna',
    ]);
    expect(
      reasonsOf(
        suite()
          .group('sales', { licenses: ['e1'] })
          .user('anna', { in: ['sales'] }),
      ),
    ).toEqual([]);
  });
});
