import { describe, expect, it } from 'vitest';
import { type SkuOptions, tenant } from '../../support/tenantBuilder.ts';
import { check, onGroup, onUsers, wait } from './checked.ts';

/** Three people on E1 through a group, and so many seats of E3. */
function staff(e3: SkuOptions) {
  return tenant()
    .sku('e1')
    .sku('e3', e3)
    .group('staff', { licenses: ['e1'] })
    .user('anna', { in: ['staff'] })
    .user('bea', { in: ['staff'] })
    .user('carl', { in: ['staff'] });
}

const swap = onGroup('staff', ['e3'], ['e1']);

describe('seats', () => {
  it('F67 shows the seats before, at the peak and after, for each license plan somebody is to get', () => {
    const checked = check(staff({ enabled: 5 }), [swap, wait]);
    expect(checked.line('F67')).toBe('info 3 e3');
    expect(checked.find('F67')?.values).toEqual({ skuId: 'e3', owned: 5, freeBefore: 5, before: 0, peak: 3, after: 3, leftAtPeak: 2 });
    expect(check(staff({}), [onGroup('staff', [], ['e1'])]).line('F67')).toBeNull();
  });

  it('F67 leaves out what users hold or wait for beside the plan', () => {
    const built = staff({})
      .sku('mine')
      .sku('unclear')
      .sku('theirs', { enabled: 0 })
      .group('theirs', { licenses: ['theirs'] });
    built.user('dora', {
      in: ['staff', 'theirs'],
      has: ['mine', { sku: 'unclear', state: 'Disabled' }, { sku: 'theirs', from: 'theirs', state: 'Error', error: 'CountViolation' }],
    });
    const { findings } = check(built, [onGroup('staff', ['e3']), wait]);
    expect(findings.filter((finding) => finding.code === 'F67').map((finding) => finding.values?.['skuId'])).toEqual(['e3']);
  });

  it('F120 counts the units short when fewer are free now than people are to get one', () => {
    const checked = check(staff({ enabled: 1 }), [swap, wait]);
    expect(checked.line('F120', 'freeUnits')).toBe('blocking 2 e3');
    expect(checked.find('F120', 'freeUnits')?.values).toEqual({ skuId: 'e3', needed: 3, free: 1 });
    expect(check(staff({ enabled: 3 }), [swap, wait]).line('F120', 'freeUnits')).toBeNull();
  });

  it('F120 units that the plan buys first count as free', () => {
    const checked = check(staff({ enabled: 1 }), [{ kind: 'setSeats', skuId: 'e3', enabled: 3 }, swap, wait]);
    expect(checked.line('F120', 'freeUnits')).toBeNull();
    expect(checked.line('F83')).toBeNull();
  });

  it('F120 is a warning where units come free on the way', () => {
    const built = staff({ enabled: 3 }).user('dora', { has: ['e3'] });
    const checked = check(built, [onUsers(['dora'], [], ['e3']), swap, wait]);
    expect(checked.line('F120', 'freeUnits')).toBe('warning 1 e3');
    expect(checked.line('F83')).toBeNull();
  });

  it('F83 names those who still wait for a unit at the end, and F77 says that the order decides who', () => {
    const checked = check(staff({ enabled: 1 }), [swap, wait]);
    expect(checked.line('F83')).toBe('blocking 2 bea,carl');
    expect(checked.line('F77')).toBe('warning 2 bea,carl');
    const ample = check(staff({}), [swap, wait]);
    expect(ample.line('F83')).toBeNull();
    expect(ample.line('F77')).toBeNull();
  });

  it('F83 who waited before the plan already is not its doing', () => {
    const built = staff({ enabled: 0 }).group('more', { licenses: ['e3'] });
    built.user('zoe', { in: ['more'], has: [{ sku: 'e3', from: 'more', state: 'Error', error: 'CountViolation' }] });
    const checked = check(built, [{ kind: 'reprocess', users: { ids: ['zoe'] } }]);
    expect(checked.line('F83')).toBeNull();
    expect(checked.line('F116')).toBe('info 1 zoe');
  });

  it('F83 who gives a unit back on the way and then finds none is named too', () => {
    const built = tenant()
      .sku('e1', { enabled: 1 })
      .group('staff', { licenses: ['e1'] })
      .user('anna', { in: ['staff'] })
      .user('bea');
    const checked = check(built, [
      { kind: 'removeMembers', group: 'staff', users: { ids: ['anna'] } },
      wait,
      onUsers(['bea'], ['e1']),
      { kind: 'addMembers', group: 'staff', users: { ids: ['anna'] } },
      wait,
    ]);
    expect(checked.line('F83')).toBe('blocking 1 anna');
    expect(checked.line('F67')).toBe('info 1 e1');
  });

  it('F86 tells who gets a unit only after waiting for it', () => {
    const checked = check(staff({ enabled: 2 }), [swap, wait, { kind: 'setSeats', skuId: 'e3', enabled: 3 }]);
    expect(checked.line('F83', 'late')).toBe('warning 1 carl');
    expect(check(staff({ enabled: 3 }), [swap, wait]).line('F83', 'late')).toBeNull();
  });

  it('F41 direct calls without a unit make the shortage blocking too', () => {
    const checked = check(staff({ enabled: 1 }), [onUsers(['anna', 'bea'], ['e3'])]);
    expect(checked.line('F41')).toBe('blocking 1 bea');
    expect(checked.line('F120', 'freeUnits')).toBe('blocking 1 e3');
    expect(checked.line('F77')).toBe('warning 1 bea');
  });

  it('F28 counts the units of the grace period that the peak needs', () => {
    const grace = staff({ enabled: 1, warning: 5 });
    expect(check(grace, [swap, wait]).line('F28')).toBe('warning 2 e3');
    expect(check(grace, [swap, wait], { settings: { assignWarningUnits: false } }).line('F28')).toBeNull();
    expect(check(staff({ enabled: 3, warning: 5 }), [swap, wait]).line('F28')).toBeNull();
  });

  it('F163 an expired license plan can still be assigned, and that is told', () => {
    expect(check(staff({ capability: 'Warning' }), [swap, wait]).line('F163')).toBe('warning 3 e3');
    expect(check(staff({}), [swap, wait]).line('F163')).toBeNull();
  });

  it('F164 a suspended license plan has no unit for anybody', () => {
    const checked = check(staff({ capability: 'Suspended' }), [swap, wait]);
    expect(checked.line('F164')).toBe('blocking 3 e3');
    expect(checked.find('F164')?.values).toEqual({ skuId: 'e3', capability: 'Suspended' });
    expect(check(staff({}), [swap, wait]).line('F164')).toBeNull();
    const one = tenant()
      .sku('e3', { capability: 'LockedOut' })
      .group('staff')
      .user('anna', { in: ['staff'] });
    expect(check(one, [onGroup('staff', ['e3']), wait]).line('F164')).toBe('blocking 1 e3');
    expect(check(one, [onGroup('staff', ['e3']), wait, onGroup('staff', [], ['e3']), wait]).line('F164')).toBe('warning 1 e3');
  });

  it('F86 tells who waits already and is served before', () => {
    const built = staff({ enabled: 5 }).group('more', { licenses: ['e3'] });
    built.user('zoe', { in: ['more'], has: [{ sku: 'e3', from: 'more', state: 'Error', error: 'CountViolation' }] });
    expect(check(built, [swap, wait]).line('F86')).toBe('info 1 zoe');
    expect(check(built, [swap, wait], { settings: { era: 'classic' } }).line('F86')).toBeNull();
    expect(check(staff({}), [swap, wait]).line('F86')).toBeNull();
  });

  it('F84 in the classic era those who wait are not retried when units come free', () => {
    const steps = [swap, wait, { kind: 'setSeats', skuId: 'e3', enabled: 3 } as const];
    expect(check(staff({ enabled: 2 }), steps, { settings: { era: 'classic' } }).line('F84')).toBe('warning 1 carl');
    expect(check(staff({ enabled: 2 }), steps).line('F84')).toBeNull();
    expect(check(staff({ enabled: 3 }), steps, { settings: { era: 'classic' } }).line('F84')).toBeNull();
  });

  it('F29 counts the units in use beyond those owned, and is graver where the plan needs some', () => {
    const over = staff({ enabled: 2, consumed: 6 });
    expect(check(over, [swap, wait]).line('F29')).toBe('warning 4 e3');
    expect(check(over, [onGroup('staff', [], ['e1'])]).line('F29')).toBe('info 4 e3');
    expect(check(staff({ enabled: 2, consumed: 2 }), [swap]).line('F29')).toBeNull();
  });

  it('F66 passes on what the rehearsal says of another count in the tenant', () => {
    expect(check(staff({ consumed: 1 }), [swap]).line('F66')).toBe('warning 1 e3');
    expect(check(staff({}), [swap]).line('F66')).toBeNull();
  });

  it('F169 counts the seats too few after the plan has given some up', () => {
    const fewer = (enabled: number) => check(staff({}), [{ kind: 'setSeats', skuId: 'e1', enabled }]);
    expect(fewer(1).line('F169')).toBe('warning 2 e1');
    expect(fewer(3).line('F169')).toBeNull();
  });
});
