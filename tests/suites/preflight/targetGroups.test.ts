import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { changeGroup, check, onGroup, onUsers, wait } from './checked.ts';

const swap = onGroup('staff', ['e3'], ['e1']);
const plain = () =>
  tenant()
    .sku('e1')
    .sku('e3')
    .group('staff', { licenses: ['e1'] })
    .user('anna', { in: ['staff'] });

/** `staff` holds `inner`, which holds `deep` and, in a circle, `staff`. */
const nested = () =>
  tenant()
    .sku('e1')
    .sku('e3')
    .group('deep')
    .group('inner', { members: ['deep', 'staff'] })
    .group('staff', { licenses: ['e1'], members: ['inner'] })
    .group('elsewhere', { licenses: ['e1'], members: ['deep'] })
    .user('anna', { in: ['staff'] })
    .user('bea', { in: ['inner'] })
    .user('carl', { in: ['deep'] })
    .user('dora', { in: ['deep', 'staff'] });

describe('target groups', () => {
  it('F60 counts the users in groups inside a group of the plan, at any depth, who are not members themselves', () => {
    const checked = check(nested(), [swap, wait]);
    expect(checked.line('F60')).toBe('warning 2 bea,carl');
    expect(checked.line('F60', 'elsewhere')).toBe('info 2 carl,dora');
    expect(check(plain(), [swap, wait]).line('F60')).toBeNull();
  });

  it('F60 members that the plan adds themselves are no longer missing', () => {
    const checked = check(nested(), [{ kind: 'addMembers', group: 'staff', users: { ids: ['bea', 'carl'] } }, swap, wait]);
    expect(checked.line('F60')).toBeNull();
  });

  it('F60 a selector by membership means first-level members only', () => {
    const checked = check(nested(), [{ kind: 'assignLicense', target: { users: { memberOf: 'inner' } }, addLicenses: [{ skuId: 'e3' }] }]);
    expect(checked.line('F60')).toBe('warning 3 anna,carl,dora');
  });

  it('F62 names guests in the licensed groups of the plan, also those it adds', () => {
    const built = plain()
      .group('bare')
      .user('gus', { in: ['staff'], guest: true })
      .user('gwen', { guest: true })
      .user('gina', { guest: true });
    const add = (group: string, id: string) => ({ kind: 'addMembers' as const, group, users: { ids: [id] } });
    const steps = [swap, add('staff', 'gwen'), add('bare', 'gina'), wait];
    expect(check(built, steps).line('F62')).toBe('warning 2 gus,gwen');
    expect(check(built, steps, { settings: { licenseGuests: false } }).line('F62', 'leftOut')).toBe('info 2 gus,gwen');
    expect(check(plain(), steps).line('F62')).toBeNull();
  });

  it('F76 names groups that give several license plans', () => {
    const both = [onGroup('staff', ['e3']), wait, onGroup('staff', [], ['e1'])];
    expect(check(plain(), both).line('F76', 'severalProducts')).toBe('info 1 staff');
    expect(check(plain(), [swap]).line('F76', 'severalProducts')).toBeNull();
  });

  it('F79 names groups with an add-on whose base they do not give', () => {
    const built = () =>
      plain()
        .sku('addon')
        .group('addons', { licenses: ['addon'] });
    const catalog = catalogOf({ requires: { 'addon-service': ['e1-service'] } });
    expect(check(built(), [onGroup('addons', ['e3'])], { catalog }).line('F79', 'already')).toBe('info 1 addons');
    expect(check(built(), [onGroup('addons', ['e1'])], { catalog }).line('F79', 'already')).toBeNull();
  });

  it('F105 names groups that give a license plan the tenant no longer lists', () => {
    const built = plain().group('old', { licenses: ['gone'] });
    expect(check(built, [onGroup('old', ['e3'])]).line('F105')).toBe('warning 1 old');
    expect(check(built, [swap]).line('F105', 'elsewhere')).toBe('info 1 old');
    expect(check(plain(), [swap]).line('F105')).toBeNull();
  });

  it('F22 names groups that can hold directory roles', () => {
    expect(check(changeGroup(plain(), 'staff', { isAssignableToRole: true }), [swap]).line('F22')).toBe('info 1 staff');
    expect(check(plain(), [swap]).line('F22')).toBeNull();
  });

  it('F103 names groups whose members are kept on-premises, F197 those whose members follow a rule', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3')
      .group('synced', { synced: true })
      .group('dynamic', { rule: 'user.city -eq "x"' })
      .group('staff');
    const checked = check(built, [onGroup('synced', ['e3']), onGroup('dynamic', ['e3']), onGroup('staff', ['e3'])]);
    expect(checked.line('F103', 'targets')).toBe('info 1 synced');
    expect(checked.line('F197', 'targets')).toBe('info 1 dynamic');
    expect(check(plain(), [swap]).line('F103', 'targets')).toBeNull();
    expect(check(plain(), [swap]).line('F197', 'targets')).toBeNull();
  });

  it('a group that gets members and gives nothing is told', () => {
    const built = plain().group('empty');
    const fill = { kind: 'addMembers', group: 'empty', users: { ids: ['anna'] } } as const;
    expect(check(built, [fill]).line('groupWithoutLicenses')).toBe('info 1 empty');
    expect(check(built, [fill, onGroup('empty', ['e3'])]).line('groupWithoutLicenses')).toBeNull();
    const create = (id: string) => ({ kind: 'createGroup' as const, group: { id } });
    expect(check(built, [create('a'), create('b'), { ...fill, group: 'a' }]).line('groupWithoutLicenses')).toBe('info 1 a');
  });

  it('a group of which entries speak and which is not in the copy is told', () => {
    const built = plain().user('bea', { has: [{ sku: 'e1', from: 'lost' }] });
    expect(check(built, [swap]).line('groupNotInCopy')).toBe('warning 1 lost');
    expect(check(plain(), [onUsers(['anna'], ['e3'])]).line('groupNotInCopy')).toBeNull();
  });
});
