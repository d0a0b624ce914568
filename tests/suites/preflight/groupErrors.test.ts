import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { check, onGroup, wait } from './checked.ts';

const swap = onGroup('staff', ['e3'], ['e1']);

describe('users on whom group processing fails', () => {
  it('F108 names those with another license that conflicts, and the two services', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3')
      .sku('rival')
      .group('staff', { licenses: ['e1'] })
      .user('anna', { in: ['staff'] })
      .user('bea', { in: ['staff'], has: ['rival'] });
    const conflict = catalogOf({ exclusive: [['e3-service', 'rival-service']] });
    const checked = check(built, [swap, wait], { catalog: conflict });
    expect(checked.line('F108')).toBe('blocking 1 bea');
    expect(checked.find('F108')?.values).toEqual({ servicePlanId: 'e3-service', otherServicePlanId: 'rival-service' });
    expect(check(built, [swap, wait]).line('F108')).toBeNull();
  });

  it('F108 names the services also where licenses stay and only their options were to change', () => {
    const built = tenant()
      .sku('e3', { plans: ['mail', 'sites'] })
      .sku('more', { plans: ['extra'] })
      .sku('rival')
      .group('staff', {
        licenses: [
          { skuId: 'e3', disabledPlans: ['sites'] },
          { skuId: 'more', disabledPlans: ['extra'] },
        ],
      })
      .user('bea', { in: ['staff'], has: ['rival'] });
    const checked = check(built, [onGroup('staff', ['e3', 'more']), wait], {
      catalog: catalogOf({ exclusive: [['rival-service', 'sites']] }),
    });
    expect(checked.line('F108')).toBe('blocking 1 bea');
    expect(checked.find('F108')?.values).toEqual({ servicePlanId: 'rival-service', otherServicePlanId: 'sites' });
  });

  it('F99, F125 a conflict that the plan resolves later is only a warning', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3')
      .group('old', { licenses: ['e1'] })
      .group('new', { licenses: ['e3'] })
      .user('anna', { in: ['old'] });
    const catalog = catalogOf({ exclusive: [['e1-service', 'e3-service']] });
    const staged = [
      { kind: 'addMembers', group: 'new', users: { ids: ['anna'] } } as const,
      wait,
      { kind: 'removeMembers', group: 'old', users: { ids: ['anna'] } } as const,
      wait,
    ];
    const checked = check(built, staged, { catalog });
    expect(checked.line('F108')).toBeNull();
    expect(checked.line('F108', 'onTheWay')).toBe('warning 1 anna');
    expect(check(built, staged.slice(0, 2), { catalog }).line('F108')).toBe('blocking 1 anna');
  });

  it('F109 names those who lack the base of an add-on', () => {
    const built = tenant()
      .sku('base')
      .sku('addon', { plans: ['extra'] })
      .group('addons')
      .user('anna', { in: ['addons'], has: ['base'] })
      .user('bea', { in: ['addons'] });
    built.groups[0] = { ...built.groups[0]!, assignedLicenses: [{ skuId: 'addon', disabledPlans: [] }] };
    const catalog = catalogOf({ requires: { extra: ['base-service'] } });
    const checked = check(built, [{ kind: 'reprocess', users: { all: true } }], { catalog });
    expect(checked.line('F109')).toBe('blocking 1 bea');
    expect(checked.find('F109')?.values).toEqual({ servicePlanId: 'extra' });
    expect(check(built, [{ kind: 'reprocess', users: { ids: ['anna'] } }], { catalog }).line('F109')).toBeNull();
  });

  const PROJECT = 'fe71d6c3-a2ea-4499-9778-da042bf08063';
  const suite = (dependant: string) =>
    tenant()
      .sku('e5', { plans: ['sharepoint'] })
      .sku('other', { plans: ['sharepoint-other'] })
      .sku('dependant', { plans: [dependant] })
      .group('staff', { licenses: ['e5'] })
      .user('anna', { in: ['staff'] })
      .user('bea', { in: ['staff'], has: ['dependant'] });
  const needs = (dependant: string) => catalogOf({ requires: { [dependant]: ['sharepoint'] } });

  it('F114 Project Online blocks the removal of the suite whose SharePoint it needs', () => {
    const checked = check(suite(PROJECT), [onGroup('staff', ['other'], ['e5']), wait], { catalog: needs(PROJECT) });
    expect(checked.line('F114')).toBe('blocking 1 bea');
    expect(checked.find('F114')?.values).toEqual({ servicePlanId: PROJECT });
    expect(checked.line('F95')).toBeNull();
  });

  it('F95, F120 any other license that needs the old one blocks its removal in the same way', () => {
    const checked = check(suite('analytics'), [{ kind: 'removeMembers', group: 'staff', users: { all: true } }, wait], {
      catalog: needs('analytics'),
    });
    expect(checked.line('F95')).toBe('blocking 1 bea');
    expect(checked.find('F95')?.values).toEqual({ servicePlanId: 'analytics' });
    expect(checked.line('F114')).toBeNull();
  });

  it('F95 a new license plan that gives the same base leaves nothing to block', () => {
    const built = suite('analytics');
    built.sku('same', { plans: ['sharepoint'] });
    const checked = check(built, [onGroup('staff', ['same'], ['e5']), wait], { catalog: needs('analytics') });
    expect(checked.line('F95')).toBeNull();
    expect(checked.findings.filter((finding) => finding.severity === 'blocking')).toEqual([]);
  });

  it('F76 names those whom one license plan of the group keeps from the others', () => {
    const built = tenant()
      .sku('e3')
      .sku('scarce', { enabled: 1 })
      .group('staff')
      .user('anna', { in: ['staff'] })
      .user('bea', { in: ['staff'] });
    const checked = check(built, [onGroup('staff', ['e3', 'scarce']), wait]);
    expect(checked.line('F76')).toBe('blocking 1 bea');
    expect(checked.findings.filter((finding) => finding.code === 'F83').map((finding) => finding.values)).toEqual([{ skuId: 'scarce' }]);
    expect(check(built, [onGroup('staff', ['e3']), wait]).line('F76')).toBeNull();
  });

  it('F76 an old license plan that stays because its one successor failed is no sibling', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3', { enabled: 0 })
      .group('staff', { licenses: ['e1'] })
      .user('anna', { in: ['staff'] });
    const checked = check(built, [swap, wait]);
    expect(checked.line('F83')).toBe('blocking 1 anna');
    expect(checked.line('F76')).toBeNull();
  });

  it('F110 names those whose location bars a service, F75 those without any', () => {
    const built = tenant(null)
      .sku('e3')
      .group('staff')
      .user('anna', { in: ['staff'] })
      .user('bea', { in: ['staff'], location: 'XX' })
      .user('carl', { in: ['staff'], location: null });
    const checked = check(built, [onGroup('staff', ['e3']), wait], { catalog: catalogOf({ barred: { XX: ['e3-service'] } }) });
    expect(checked.line('F110')).toBe('blocking 1 bea');
    expect(checked.line('F75')).toBe('blocking 1 carl');
  });

  it('F73 where the tenant has a country nobody fails for want of a location', () => {
    const built = tenant('SE')
      .sku('e3')
      .group('staff')
      .user('carl', { in: ['staff'], location: null });
    const steps = [onGroup('staff', ['e3']), wait];
    expect(check(built, steps).line('F75')).toBeNull();
    expect(check(built, steps, { settings: { missingUsageLocationInGroups: 'error' } }).line('F75')).toBe('blocking 1 carl');
  });

  it('an error that was there before the plan and stays is not its doing', () => {
    const built = tenant()
      .sku('e3')
      .sku('rival')
      .group('staff', { licenses: ['e3'] });
    built.user('anna', {
      in: ['staff'],
      has: ['rival', { sku: 'e3', from: 'staff', state: 'Error', error: 'Other' }],
    });
    const checked = check(built, [{ kind: 'reprocess', users: { all: true } }], {
      catalog: catalogOf({ exclusive: [['e3-service', 'rival-service']] }),
    });
    expect(checked.line('F108')).toBeNull();
    expect(checked.line('F108', 'onTheWay')).toBeNull();
    expect(checked.line('F116')).toBe('info 1 anna');
  });
});

describe('rules that are not settled', () => {
  const disputed = catalogOf({ exclusive: [['e3-service', 'rival-service', 'disputed']] });
  const built = () =>
    tenant()
      .sku('e3')
      .sku('rival')
      .group('staff')
      .user('anna', { in: ['staff'] })
      .user('bea', { in: ['staff'], has: ['rival'] });
  const steps = [onGroup('staff', ['e3']), wait];

  it('F132 names those whom a disputed exclusion blocks, and those whom it lets pass', () => {
    expect(check(built(), steps, { catalog: disputed }).line('F132', 'blocks')).toBe('warning 1 bea');
    const lenient = check(built(), steps, { catalog: disputed, settings: { disputedExclusions: 'warn' } });
    expect(lenient.line('F132', 'passes')).toBe('warning 1 bea');
    expect(lenient.line('F132', 'blocks')).toBeNull();
  });

  it('F132 a direct call that a disputed exclusion refuses counts too', () => {
    const call = { kind: 'assignLicense', target: { users: { all: true } }, addLicenses: [{ skuId: 'e3' }] } as const;
    const checked = check(built(), [{ ...call, addLicenses: [...call.addLicenses] }], { catalog: disputed });
    expect(checked.line('F43')).toBe('blocking 1 bea');
    expect(checked.line('F132', 'blocks')).toBe('warning 1 bea');
  });

  it('F132 an exclusion that nobody disputes is none of these', () => {
    const checked = check(built(), steps, { catalog: catalogOf({ exclusive: [['e3-service', 'rival-service']] }) });
    expect(checked.line('F132', 'blocks')).toBeNull();
  });

  it('F217 names those for whom a base that is only inferred is missing', () => {
    const inferred = catalogOf({ requires: { 'e3-service': ['?rival-service'] } });
    expect(check(built(), steps, { catalog: inferred }).line('F217')).toBe('info 1 anna');
    expect(check(built(), steps, { catalog: inferred, settings: { inferredRules: 'off' } }).line('F217')).toBeNull();
  });
});
