import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { check, onGroup, onUsers, wait } from './checked.ts';

const swap = onGroup('staff', ['e3'], ['e1']);

/** Anna as F120 assumes; Bea has E1 directly too, Carl through a second group, Dora is a member and holds nothing. */
function mixed() {
  return tenant()
    .sku('e1')
    .sku('e3')
    .group('staff', { licenses: ['e1'] })
    .group('also', { licenses: ['e1'] })
    .user('anna', { in: ['staff'] })
    .user('bea', { in: ['staff'], has: ['e1'] })
    .user('carl', { in: ['staff', 'also'] })
    .user('dora', { in: ['staff'], has: [{ sku: 'e1', from: 'staff', state: 'Error', error: 'CountViolation' }] });
}

const plain = () =>
  tenant()
    .sku('e1')
    .sku('e3')
    .group('staff', { licenses: ['e1'] })
    .user('anna', { in: ['staff'] });

describe('F120 single source', () => {
  it('names those who hold the old license plan directly too, and those who hold it through another group', () => {
    const checked = check(mixed(), [swap, wait]);
    expect(checked.line('F120', 'alsoDirect')).toBe('warning 1 bea');
    expect(checked.line('F120', 'otherGroup')).toBe('warning 1 carl');
  });

  it('names members who do not hold it through the group', () => {
    expect(check(mixed(), [swap, wait]).line('F120', 'notInherited')).toBe('warning 1 dora');
  });

  it('is satisfied where everybody holds it through the group and nowhere else', () => {
    const findings = check(plain(), [swap, wait]).findings.filter((finding) => finding.code === 'F120');
    expect(findings).toEqual([]);
  });

  it('a direct license that the plan removes as well is no longer in the way', () => {
    expect(check(mixed(), [swap, wait, onUsers(['bea'], [], ['e1'])]).line('F120', 'alsoDirect')).toBeNull();
  });

  it('F108 the other path is named also where it makes the change fail', () => {
    const catalog = catalogOf({ exclusive: [['e1-service', 'e3-service']] });
    const checked = check(mixed(), [swap, wait], { catalog });
    expect(checked.line('F120', 'alsoDirect')).toBe('warning 1 bea');
    expect(checked.line('F120', 'otherGroup')).toBe('warning 1 carl');
    expect(checked.line('F108')).toBe('blocking 2 bea,carl');
  });

  it('leaving the group by membership is no different', () => {
    const checked = check(mixed(), [{ kind: 'removeMembers', group: 'staff', users: { all: true } }, wait]);
    expect(checked.line('F120', 'alsoDirect')).toBe('warning 1 bea');
    expect(checked.line('F120', 'otherGroup')).toBe('warning 1 carl');
  });

  it('a second group that gives it only since the plan is what the plan wants', () => {
    const built = plain().group('new', { licenses: ['e1'] });
    const checked = check(built, [
      { kind: 'addMembers', group: 'new', users: { ids: ['anna'] } },
      wait,
      { kind: 'removeMembers', group: 'staff', users: { ids: ['anna'] } },
      wait,
    ]);
    expect(checked.line('F120', 'otherGroup')).toBeNull();
  });

  it('F69 names those whose direct license is replaced while a group still gives the old one', () => {
    const checked = check(mixed(), [onUsers(['bea'], ['e3'], ['e1'])]);
    expect(checked.line('F120', 'alsoInherited')).toBe('warning 1 bea');
    const moved = check(mixed(), [onUsers(['bea'], [], ['e1'])]);
    expect(moved.line('F120', 'alsoInherited')).toBeNull();
  });
});

describe('paths beside the plan', () => {
  it('F126 names those who hold already what they are to get', () => {
    const built = plain().user('bea', { in: ['staff'], has: ['e3'] });
    expect(check(built, [swap, wait]).line('F126')).toBe('info 1 bea');
    expect(check(plain(), [swap, wait]).line('F126')).toBeNull();
  });

  it('F156 names those who keep a direct license beside the same one from a group of the plan', () => {
    const built = () =>
      tenant()
        .sku('e1')
        .group('staff')
        .user('anna', { in: ['staff'], has: ['e1'] })
        .user('bea', { in: ['staff'], has: ['e1'] });
    const steps = [onGroup('staff', ['e1']), wait];
    expect(check(built(), steps).line('F156', 'notInPlan')).toBe('info 2 anna,bea');
    const oneForgotten = check(built(), [...steps, onUsers(['anna'], [], ['e1'])]);
    expect(oneForgotten.line('F156')).toBe('warning 1 bea');
    expect(oneForgotten.line('F156', 'notInPlan')).toBeNull();
    expect(check(built(), [...steps, onUsers(['anna', 'bea'], [], ['e1'])]).line('F156')).toBeNull();
  });

  it('F35 names those whose choice of services a direct call replaces', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3', { plans: ['mail', 'teams'] })
      .user('anna', { has: ['e1', { sku: 'e3', off: ['teams'] }] })
      .user('bea', { has: ['e3'] });
    expect(check(built, [onUsers(['anna', 'bea'], ['e3'])]).line('F35')).toBe('info 1 anna');
    expect(check(built, [onUsers(['bea'], ['e3'])]).line('F35')).toBeNull();
  });
});
