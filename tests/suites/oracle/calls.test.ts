import { describe, expect, test } from 'vitest';
import { changesOf, entriesOf, refusalsOf, seatsOf } from './resultWords.ts';
import { rehearse, toDirectCall, toGroupCall } from './tinyRehearsal.ts';

const skus = { e1: 'ex1 sp1 tm', e3: 'ex2 sp2 tm', co: { plans: 'cp', appliesTo: 'Company' as const }, v: { plans: 'vi', units: 0 } };
const rules = ['ex1 x ex2', 'sp1 x sp2'];

describe('a direct call', () => {
  test('F40 F118 F124 swaps in one call, needing a unit of the new product only', () => {
    const result = rehearse({
      skus: { ...skus, e1: { plans: 'ex1', units: 1 } },
      rules,
      users: { a: 'e1' },
      steps: [toDirectCall('a', 'e3', 'e1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3' });
    expect(seatsOf(result)).toEqual(['0 e1 0/1', '0 e3 1/10']);
  });

  test.each([
    ['F41 there is no free unit', 'e1', 'v', '', 'F41'],
    ['F42 the user has no location and something is added', 'nowhere', 'e1', '', 'F42'],
    ['F43 two services exclude each other', 'e1', 'e3', '', 'F43'],
    ['F44 a service would lack its base after adding', 'e1', 'w', '', 'F44'],
    ['F44 a service would lack its base after removing', 'e3 w', '', 'e3', 'F44'],
    ['F45 the license comes from a group only', 'e1@g', '', 'e1', 'F45'],
    ['F46 the tenant does not have the product', '', 'zz', '', 'F46'],
    ['F47 the user does not have the license', 'e1', '', 'e3', 'F47'],
    ['F47 the user wants the license and does not hold it', 'e1!CountViolation', '', 'e1', 'F47'],
    ['F47 nobody knows the product', '', '', 'zz', 'F47'],
    ['F48 the product is for the company', '', 'co', '', 'F48'],
    ['F49 nothing is asked for', 'e1', '', '', 'F49'],
    ['F50 a disabled plan is not in the product', '', 'e1-ex2', '', 'F50'],
    ['one product is in both lists', 'e1', 'e1', 'e1 zz', 'badRequest'],
  ])('is refused as a whole when %s', (_, entries, add, remove, code) => {
    const user = entries === 'nowhere' ? { usageLocation: null } : entries;
    const result = rehearse({
      skus: { ...skus, w: 'wa' },
      rules: [...rules, 'wa needs ex2'],
      groups: { g: { licenses: 'e1', members: 'a' } },
      users: { a: user },
      steps: [toDirectCall('a', add, remove)],
    });
    expect(refusalsOf(result)).toEqual([`a: ${code}`]);
    expect(entriesOf(result)).toEqual({ a: entries === 'nowhere' ? '' : entries });
    expect(result.summary).toMatchObject({ verdict: 'blocked', users: { touched: 1, changed: 0 } });
  });

  test('F55 reports all reasons in the order of the model', () => {
    const result = rehearse({
      skus: { ...skus, e3: { plans: 'ex2 wa', units: 0 } },
      rules: [...rules, 'wa needs base'],
      users: { a: { entries: 'e1@g', usageLocation: null } },
      steps: [toDirectCall('a', 'zz co e3-nosuch', 'e1 v')],
    });
    expect(refusalsOf(result)).toEqual(['a: F46 F48 F50 F42 F45 F47 F43 F44 F41']);
  });

  test('removing needs no location', () => {
    const result = rehearse({ skus, users: { a: { entries: 'e1', usageLocation: null } }, steps: [toDirectCall('a', '', 'e1')] });
    expect(entriesOf(result)).toEqual({ a: '' });
    expect(changesOf(result)).toEqual(['a ex1 lost ex1>', 'a sp1 lost sp1>', 'a tm lost tm>']);
  });

  test('F35 replaces the options of a product already held directly, and needs no unit for it', () => {
    const result = rehearse({
      skus: { e1: { plans: 'ex1 sp1 tm', units: 1 } },
      users: { a: 'e1-ex1-tm' },
      steps: [toDirectCall('a', 'e1-sp1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1-sp1' });
  });

  test('F69 takes away the direct half only', () => {
    const result = rehearse({ skus, users: { a: 'e1 e1@g' }, steps: [toDirectCall('a', '', 'e1')] });
    expect(entriesOf(result)).toEqual({ a: 'e1@g' });
    expect(result.summary.verdict).toBe('safe');
  });

  test('F66 one unit serves a user however many sources there are', () => {
    const result = rehearse({ skus: { e1: { plans: 'ex1', units: 1 } }, users: { a: 'e1@g' }, steps: [toDirectCall('a', 'e1')] });
    expect(entriesOf(result)).toEqual({ a: 'e1 e1@g' });
  });

  test('F65 the options in force are those all sources share', () => {
    const result = rehearse({ skus, users: { a: 'e1-ex1-tm e1@g-sp1-tm' }, steps: [] });
    expect(result.states[0]!.assignedLicenses).toEqual([{ skuId: 'e1', disabledPlans: ['tm'] }]);
  });
});

describe('a group call', () => {
  test.each([
    ['F59 the group is not security-enabled', 'list', 'e1', '', 'F59'],
    ['F46 the tenant does not have the product', 'g', 'zz', '', 'F46'],
    ['F48 the product is for the company', 'g', 'co', '', 'F48'],
    ['F50 a disabled plan is not in the product', 'g', 'e1-ex2', '', 'F50'],
    ['F49 nothing is asked for', 'g', '', '', 'F49'],
    ['F79 the group lacks the base, whatever its members have', 'g', 'w', '', 'F79'],
    ['F79 the base would leave the group', 'full', '', 'e1', 'F79'],
    ['there is no such group', 'nobody', 'zz', '', 'notFound'],
    ['one product is in both lists', 'list', 'e1', 'e1', 'badRequest'],
    ['several things are wrong', 'list', 'zz co e3-ex1 w', '', 'F59 F46 F48 F50 F79'],
  ])('is refused at once when %s', (_, group, add, remove, codes) => {
    const result = rehearse({
      skus: { ...skus, w: 'wa' },
      rules: [...rules, 'wa needs ex1'],
      groups: { g: { members: 'a' }, list: { securityEnabled: false, members: 'a' }, full: { licenses: 'e1 w' } },
      users: { a: 'e1' },
      steps: [toGroupCall(group, add, remove)],
    });
    expect(refusalsOf(result)).toEqual([`${group}: ${codes}`]);
    expect(result.summary.users.touched).toBe(0);
  });

  test('F59 a group that does not say whether it is security-enabled can carry licenses', () => {
    const result = rehearse({
      skus,
      groups: { g: { securityEnabled: null, members: 'a' } },
      users: { a: '' },
      steps: [toGroupCall('g', 'e1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g' });
  });

  test('queues all members also when it changes nothing; removing what is not carried is ignored', () => {
    const result = rehearse({
      skus,
      groups: { g: { licenses: 'e1', members: 'a b' } },
      users: { a: 'e1@g', b: '' },
      steps: [toGroupCall('g', 'e1', 'e3 zz')],
    });
    expect(refusalsOf(result)).toEqual([]);
    expect(entriesOf(result)).toEqual({ a: 'e1@g', b: 'e1@g' });
    expect(result.summary.users.touched).toBe(2);
  });

  test('reaches the members of that moment; leavers with leftovers are reached by reprocess', () => {
    const tiny = { skus, groups: { g: { licenses: 'e1' } }, users: { a: 'e1@g' } };
    expect(entriesOf(rehearse({ ...tiny, steps: [toGroupCall('g', 'e3')] }))).toEqual({ a: 'e1@g' });
    expect(entriesOf(rehearse({ ...tiny, steps: [{ kind: 'reprocess', users: { all: true } }] }))).toEqual({ a: '' });
  });

  test('F62 guests are licensed unless the setting says no', () => {
    const tiny = { skus, groups: { g: { members: 'a' } }, users: { a: { userType: 'Guest' } }, steps: [toGroupCall('g', 'e1')] };
    expect(entriesOf(rehearse(tiny))).toEqual({ a: 'e1@g' });
    expect(entriesOf(rehearse({ ...tiny, settings: { licenseGuests: false } }))).toEqual({ a: '' });
  });

  test('F105 a product the tenant does not list has no free unit', () => {
    const result = rehearse({
      skus,
      groups: { g: { licenses: 'zz' } },
      users: { a: '' },
      steps: [{ kind: 'addMembers', group: 'g', users: { all: true } }],
    });
    expect(entriesOf(result)).toEqual({ a: 'zz@g!CountViolation' });
  });
});

describe('units', () => {
  test('F28 warning units are assignable unless the setting says no', () => {
    const tiny = { skus: { e1: { plans: 'ex1', units: 0, warning: 1 } }, users: { a: '' }, steps: [toDirectCall('a', 'e1')] };
    expect(refusalsOf(rehearse(tiny))).toEqual([]);
    const strict = rehearse({ ...tiny, settings: { assignWarningUnits: false } });
    expect(refusalsOf(strict)).toEqual(['a: F41']);
    expect(strict.summary.seats[0]).toMatchObject({ owned: 0 });
  });

  test.each([
    ['Enabled', true],
    ['Warning', true],
    ['Suspended', false],
    ['LockedOut', false],
  ])('F10 a product that is %s is assignable: %s', (capabilityStatus, assignable) => {
    const result = rehearse({ skus: { e1: { plans: 'ex1', capabilityStatus } }, users: { a: '' }, steps: [toDirectCall('a', 'e1')] });
    expect(refusalsOf(result)).toEqual(assignable ? [] : ['a: F41']);
    expect(result.summary.seats[0]).toMatchObject({ owned: 10 });
  });

  test('keeps the difference between imported and counted consumption as an offset', () => {
    const result = rehearse({
      skus: { e1: { plans: 'ex1', units: 8, consumedUnits: 7 } },
      groups: { g: { members: 'a b c', licenses: 'e1' } },
      users: { a: 'e1@g', b: '', c: '' },
      steps: [toGroupCall('g', 'e1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g', b: 'e1@g', c: 'e1@g!CountViolation' });
    expect(result.summary.seats[0]).toMatchObject({ consumedBefore: 7, consumedPeak: 8, consumedAfter: 8, owned: 8 });
  });

  test('F29 F169 fewer seats than consumed take nothing away and free nothing', () => {
    const result = rehearse({
      skus: { e1: 'ex1' },
      users: { a: 'e1', b: '' },
      steps: [{ kind: 'setSeats', skuId: 'e1', enabled: 0 }, toDirectCall('b', 'e1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1', b: '' });
    expect(seatsOf(result)).toEqual(['0 e1 1/0']);
    expect(refusalsOf(result)).toEqual(['b: F41']);
  });
});
