import { describe, expect, it } from 'vitest';
import { SHOWN_USERS, toShown, withAllUsers } from '../../../electron/store/shownStep.ts';
import type { PlanStep, UserSelector } from '../../../shared/model/migrationPlan.ts';

const ids = Array.from({ length: 500 }, (_, i) => `user-${i}`);
const first = ids.slice(0, SHOWN_USERS);
const assign = (users: UserSelector): PlanStep => ({ kind: 'assignLicense', target: { users }, addLicenses: [], removeLicenses: ['e1'] });

describe('a step that names many users', () => {
  it.each([
    ['assignLicense', assign({ ids }), assign({ ids: first })],
    ['addMembers', { kind: 'addMembers', group: 'g', users: { ids } }, { kind: 'addMembers', group: 'g', users: { ids: first } }],
    ['reprocess', { kind: 'reprocess', users: { ids } }, { kind: 'reprocess', users: { ids: first } }],
  ] as const)('%s is shown with the first of them, and how many there are', (_, step, shown) => {
    expect(toShown(step as PlanStep)).toEqual({ shown, namedUsers: 500 });
  });

  it('is shown whole when it names few, and without a number when it says otherwise whom it means', () => {
    expect(toShown(assign({ ids: first }))).toEqual({ shown: null, namedUsers: SHOWN_USERS });
    expect(toShown(assign({ ids: [] }))).toEqual({ shown: null, namedUsers: 0 });
    expect(toShown(assign({ memberOf: 'g' }))).toEqual({ shown: null, namedUsers: null });
    expect(toShown({ kind: 'wait', seconds: 1 })).toEqual({ shown: null, namedUsers: null });
  });

  it('keeps all its users when a screen sends it back changed otherwise', () => {
    const stored = assign({ ids });
    expect(withAllUsers({ ...assign({ ids: first }), note: 'New' }, stored)).toEqual({ ...stored, note: 'New' });
    expect(withAllUsers({ kind: 'reprocess', users: { ids: first } }, stored)).toEqual({ kind: 'reprocess', users: { ids } });
    const pilot = assign({ first: 10, of: { and: [{ ids: first }, { not: { ids: first } }] } });
    expect(withAllUsers(pilot, stored)).toEqual(assign({ first: 10, of: { and: [{ ids }, { not: { ids } }] } }));
  });

  it('has other users when a screen names others', () => {
    const stored = assign({ ids });
    for (const users of [{ ids: first.slice(1) }, { ids: [...first, 'user-30'] }, { ids: ['x', ...first.slice(1)] }, { memberOf: 'g' }]) {
      expect(withAllUsers(assign(users), stored)).toEqual(assign(users));
    }
    // Twenty users are all of them, not the first of more.
    expect(withAllUsers(assign({ ids: first }), assign({ ids: first }))).toEqual(assign({ ids: first }));
    expect(withAllUsers(assign({ ids: first }), assign({ memberOf: 'g' }))).toEqual(assign({ ids: first }));
  });
});
