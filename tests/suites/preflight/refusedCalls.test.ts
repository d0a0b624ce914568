import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { changeGroup, check, onGroup, onUsers } from './checked.ts';

/** A tenant in which every call below has one thing wrong with it, and `ok` nothing. */
function faultyTenant() {
  return tenant()
    .sku('e1')
    .sku('e3', { plans: ['mail', 'apps'] })
    .sku('scarce', { enabled: 1 })
    .sku('addon')
    .sku('rival')
    .sku('company', { appliesTo: 'Company' })
    .group('licensed', { licenses: ['e1'] })
    .group('list', { securityEnabled: false })
    .group('synced', { synced: true })
    .group('dynamic', { rule: 'user.department -eq "x"' })
    .user('anna', { in: ['licensed'] })
    .user('bea', { has: ['e1'] })
    .user('carl', { location: null })
    .user('dora', { has: ['scarce'] });
}

const rules = catalogOf({ exclusive: [['e1-service', 'rival-service']], requires: { 'addon-service': ['mail'] } });

describe('refused calls', () => {
  it.each([
    ['F41', onUsers(['anna', 'bea'], ['scarce']), 'anna,bea'],
    ['F42', onUsers(['carl', 'bea'], ['e3']), 'carl'],
    ['F43', onUsers(['bea', 'dora'], ['rival']), 'bea'],
    ['F44', onUsers(['bea'], ['addon']), 'bea'],
    ['F45', onUsers(['anna', 'bea'], [], ['e1']), 'anna'],
    ['F46', onUsers(['bea'], ['nosuch']), 'bea'],
    ['F47', onUsers(['bea'], [], ['e3']), 'bea'],
    ['F48', onUsers(['bea'], ['company']), 'bea'],
    ['F49', onUsers(['bea'], []), 'bea'],
    ['F50', onUsers(['bea'], [{ skuId: 'e3', disabledPlans: ['other'] }]), 'bea'],
    ['F59', onGroup('list', ['e3']), 'list'],
    ['F79', onGroup('licensed', ['addon']), 'licensed'],
    ['F96', { kind: 'deleteGroup', group: 'licensed' } as const, 'licensed'],
    ['F103', { kind: 'addMembers', group: 'synced', users: { all: true } } as const, 'synced'],
    ['F194', { kind: 'setMembershipRule', group: 'licensed', rule: 'user.nonsense -eq' } as const, 'licensed'],
    ['F197', { kind: 'removeMembers', group: 'dynamic', users: { all: true } } as const, 'dynamic'],
    ['badRequest', onUsers(['bea'], ['e1'], ['e1']), 'bea'],
    ['notFound', onGroup('nosuch', ['e3']), 'nosuch'],
  ])('%s is told before the call is made, with everybody it concerns', (code, step, ids) => {
    const checked = check(faultyTenant(), [step], { catalog: rules });
    expect(checked.line(code)).toBe(`blocking ${ids.split(',').length} ${ids}`);
    expect(checked.find(code)?.values).toEqual({ stepNumber: 1 });
    // A shortage of units is told once more as F120.
    const blocking = checked.findings.filter((finding) => finding.severity === 'blocking' && finding.code !== 'F120');
    expect(blocking.map((finding) => finding.code)).toEqual([code]);
  });

  it('a call that goes through is no finding', () => {
    const checked = check(faultyTenant(), [onUsers(['bea'], ['e3'])], { catalog: rules });
    expect(checked.findings.filter((finding) => finding.severity === 'blocking')).toEqual([]);
  });

  it('F55 all reasons of one call are told, and a user who is refused twice counts once', () => {
    const checked = check(faultyTenant(), [onUsers(['carl'], ['nosuch']), onUsers(['carl', 'anna'], ['e3'])], { catalog: rules });
    expect(checked.line('F42')).toBe('blocking 1 carl');
    expect(checked.line('F46')).toBe('blocking 1 carl');
  });

  it('a group that is created in vain is told with the step it happens in', () => {
    const built = changeGroup(faultyTenant(), 'licensed', { displayName: 'again' });
    const checked = check(built, [onUsers(['bea'], ['e3']), { kind: 'createGroup', group: { id: 'licensed' } }], { catalog: rules });
    expect(checked.line('badRequest')).toBe('blocking 1 licensed');
    expect(checked.find('badRequest')?.values).toEqual({ stepNumber: 2 });
  });
});
