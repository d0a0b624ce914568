import { describe, expect, it } from 'vitest';
import { tenant } from '../../support/tenantBuilder.ts';
import { check, onGroup, onUsers, wait } from './checked.ts';

const built = () =>
  tenant()
    .sku('e1')
    .sku('e3')
    .group('old', { licenses: ['e1'] })
    .group('new', { licenses: ['e3'] })
    .user('anna', { in: ['old'], has: ['e3'] })
    .user('bea', { in: ['old'] })
    .user('zoe', { in: ['new'] });
const join = { kind: 'addMembers', group: 'new', users: { ids: ['anna', 'bea'] } } as const;
const leave = { kind: 'removeMembers', group: 'old', users: { ids: ['anna', 'bea'] } } as const;

describe('steps that start before the group work they depend on is over', () => {
  it('F153 direct licenses removed before the group has given its own', () => {
    const early = check(built(), [join, onUsers(['anna'], [], ['e3'])]);
    expect(early.line('missingWait', 'directRemoval')).toBe('warning 1 anna');
    expect(early.find('missingWait', 'directRemoval')?.values).toEqual({ stepNumber: 2 });
    expect(check(built(), [join, wait, onUsers(['anna'], [], ['e3'])]).line('missingWait', 'directRemoval')).toBeNull();
  });

  it('F98 members taken out of one group before another has given', () => {
    expect(check(built(), [join, leave]).line('missingWait', 'leavingGroup')).toBe('warning 2 anna,bea');
    expect(check(built(), [join, wait, leave]).line('missingWait', 'leavingGroup')).toBeNull();
    expect(
      check(built(), [join, { kind: 'waitForProcessing', groups: ['old'] }, leave]).line('missingWait', 'leavingGroup'),
    ).not.toBeNull();
  });

  it('F98 licenses taken from one group before another has given', () => {
    expect(check(built(), [join, onGroup('old', [], ['e1'])]).line('missingWait', 'leavingGroup')).toBe('warning 2 anna,bea');
  });

  it('F96 a group deleted before its licenses are gone from everybody', () => {
    const empty = onGroup('old', [], ['e1']);
    const early = check(built(), [empty, { kind: 'deleteGroup', group: 'old' }]);
    expect(early.line('missingWait', 'deletion')).toBe('warning 2 anna,bea');
    expect(check(built(), [empty, wait, { kind: 'deleteGroup', group: 'old' }]).line('missingWait', 'deletion')).toBeNull();
  });

  it('one group may be told to add and then to remove: its own work keeps its order', () => {
    const checked = check(built(), [onGroup('old', ['e3']), onGroup('old', [], ['e1'])]);
    expect(checked.findings.filter((finding) => finding.code === 'missingWait')).toEqual([]);
  });

  it('late work on other users hurts nobody', () => {
    const checked = check(built(), [{ ...join, users: { ids: ['bea'] } }, onUsers(['anna'], [], ['e3'])]);
    expect(checked.line('missingWait', 'directRemoval')).toBeNull();
  });
});
