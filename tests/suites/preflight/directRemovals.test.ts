import { describe, expect, it } from 'vitest';
import { testDirectRemoval } from '../../../shared/engine/preflight/directRemovals.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { check, onGroup, wait } from './checked.ts';

const suite = () =>
  tenant()
    .sku('e3', { plans: ['mail', 'teams'] })
    .sku('e1', { plans: ['mail'] });
const removeDirect = { kind: 'assignLicense', target: { users: { hasDirect: 'e3' } }, removeLicenses: ['e3'] } as const;
const move = [onGroup('staff', ['e3']), wait, { ...removeDirect, removeLicenses: ['e3'] }];

describe('F160 safe to remove', () => {
  it('tells those from whom the direct license can go, and those from whom it cannot', () => {
    const built = suite()
      .group('staff')
      .user('anna', { in: ['staff'], has: ['e3'] })
      .user('bea', { has: ['e3'] });
    const checked = check(built, move);
    expect(checked.line('F160', 'safe')).toBe('info 1 anna');
    expect(checked.line('F160')).toBe('warning 1 bea');
  });

  it('is not asked where no group gives that license plan', () => {
    const built = suite()
      .group('staff')
      .user('anna', { has: ['e3'] });
    const checked = check(built, [{ ...removeDirect, removeLicenses: ['e3'] }]);
    expect(checked.line('F160')).toBeNull();
    expect(checked.line('F160', 'safe')).toBeNull();
  });

  it('is not asked of a call that gives something else at the same time', () => {
    const built = suite()
      .group('staff')
      .user('anna', { in: ['staff'], has: ['e3'] });
    const swap = { ...removeDirect, addLicenses: [{ skuId: 'e1' }], removeLicenses: ['e3'] };
    const checked = check(built, [onGroup('staff', ['e3']), wait, swap]);
    expect(checked.line('F160')).toBeNull();
    expect(checked.line('F160', 'safe')).toBeNull();
  });

  it('looks at the license plans that are removed, not at others held directly', () => {
    const built = suite()
      .sku('extra')
      .group('staff')
      .group('extras', { licenses: [{ skuId: 'extra', disabledPlans: ['extra-service'] }] })
      .user('anna', { in: ['staff', 'extras'], has: ['e3', 'extra'] });
    const checked = check(built, move);
    expect(checked.line('F160', 'safe')).toBe('info 1 anna');
    expect(checked.line('F160')).toBeNull();
  });

  const verdicts = (built: TenantBuilder) => {
    const { profiles, startProfileOf, tables } = rehearse({ snapshot: built.snapshot(), plan: plan([]), catalog: catalogOf() });
    const { safe, inherited, lost } = testDirectRemoval(profiles[startProfileOf[0]!]!, tables.sku('e3')!, tables);
    return [safe, inherited, lost.toArray().map((id) => tables.planIds[id])];
  };

  it('F152 the union of all groups counts', () => {
    const both = suite()
      .group('a', { licenses: [{ skuId: 'e3', disabledPlans: ['mail'] }] })
      .group('b', { licenses: [{ skuId: 'e3', disabledPlans: ['teams'] }] })
      .user('anna', { in: ['a', 'b'], has: ['e3'] });
    expect(verdicts(both)).toEqual([true, true, []]);
  });

  it('F151 a service that only the direct license has on would be lost', () => {
    const less = suite()
      .group('a', { licenses: [{ skuId: 'e3', disabledPlans: ['teams'] }] })
      .user('anna', { in: ['a'], has: ['e3'] });
    expect(verdicts(less)).toEqual([false, true, ['teams']]);
  });

  it('an inherited license in error is not there', () => {
    const error = suite()
      .group('a', { licenses: ['e3'] })
      .user('anna', { in: ['a'], has: ['e3', { sku: 'e3', from: 'a', state: 'Error', error: 'Other' }] });
    expect(verdicts(error)).toEqual([false, false, ['mail', 'teams']]);
  });
});

describe('F159 pitfalls of moving from direct to group licenses', () => {
  const pitfalls = (built: TenantBuilder, steps: Parameters<typeof check>[1] = move) =>
    check(built, steps)
      .findings.filter((finding) => finding.code === 'F159')
      .map((finding) => `${finding.about} ${finding.severity} ${finding.examples.join()}`);

  it('nobody is trapped where the group gives exactly the same', () => {
    expect(
      pitfalls(
        suite()
          .group('staff')
          .user('anna', { in: ['staff'], has: ['e3'] }),
      ),
    ).toEqual([]);
  });

  it('the direct license enables more services than the group', () => {
    const built = suite()
      .group('staff')
      .user('anna', { in: ['staff'], has: ['e3'] })
      .user('bea', { in: ['staff'], has: [{ sku: 'e3', off: ['teams'] }] });
    const steps = [onGroup('staff', [{ skuId: 'e3', disabledPlans: ['teams'] }]), wait, { ...removeDirect, removeLicenses: ['e3'] }];
    expect(pitfalls(built, steps)).toEqual(['enablesMore warning anna']);
  });

  it('users are in error on the inherited path while the direct one goes', () => {
    const built = suite()
      .sku('scarce', { enabled: 0 })
      .group('staff')
      .user('anna', { in: ['staff'], has: ['e3'] });
    const steps = [onGroup('staff', ['e3', 'scarce']), wait, { ...removeDirect, removeLicenses: ['e3'] }];
    expect(pitfalls(built, steps)).toEqual(['inheritedInError warning anna']);
  });

  it('users are members of a group inside the group, or of neither', () => {
    const built = suite()
      .group('inner')
      .group('other')
      .group('staff', { members: ['inner'] })
      .user('anna', { in: ['inner'], has: ['e3'] })
      .user('bea', { has: ['e3'] });
    const elsewhere = { kind: 'addMembers', group: 'other', users: { ids: ['bea'] } } as const;
    expect(pitfalls(built, [elsewhere, ...move])).toEqual(['notFirstLevel warning anna', 'notMember warning bea']);
  });

  it('users are members already, and the group has not come to them yet', () => {
    const built = suite()
      .group('staff')
      .user('anna', { in: ['staff'], has: ['e3'] });
    expect(pitfalls(built, [onGroup('staff', ['e3']), { ...removeDirect, removeLicenses: ['e3'] }])).toEqual([
      'notYetInherited warning anna',
    ]);
  });

  it('the group gives another license plan than the direct one', () => {
    const built = suite()
      .group('staff')
      .user('anna', { in: ['staff'], has: ['e3'] });
    expect(pitfalls(built, [onGroup('staff', ['e1']), wait, { ...removeDirect, removeLicenses: ['e3'] }])).toEqual(['otherPlan info anna']);
  });

  it('several groups give the same license plan', () => {
    const built = suite()
      .group('staff')
      .group('more', { licenses: ['e3'] })
      .user('anna', { in: ['staff', 'more'], has: ['e3'] });
    expect(pitfalls(built)).toEqual(['severalGroups info anna']);
  });

  it('F70 an admin center may refuse to take the direct license from those who inherit it too', () => {
    expect(
      check(
        suite()
          .group('staff')
          .user('anna', { in: ['staff'], has: ['e3'] }),
        move,
      ).line('F70'),
    ).toBe('info 1 anna');
    expect(
      check(
        suite()
          .group('staff')
          .user('anna', { has: ['e3'] }),
        move,
      ).line('F70'),
    ).toBeNull();
  });
});
