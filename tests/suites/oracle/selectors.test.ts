import { expect, test } from 'vitest';
import { rehearse } from './tinyRehearsal.ts';

test.each([
  [{ ids: ['c', 'a', 'nobody'] }, 'ac'],
  [{ memberOf: 'g' }, 'bc'],
  [{ memberOf: 'nobody' }, ''],
  [{ all: true }, 'abcd'],
  [{ where: 'user.department -eq "sales"' }, 'a'],
  [{ hasDirect: 'e1' }, 'a'],
  [{ inherits: 'e1' }, 'bc'],
  [{ inherits: 'e1', from: 'g' }, 'b'],
  [{ and: [{ memberOf: 'g' }, { inherits: 'e1', from: 'h' }] }, 'c'],
  [{ and: [] }, 'abcd'],
  [{ not: { memberOf: 'g' } }, 'ad'],
  [{ first: 2, of: { not: { ids: ['a'] } } }, 'bc'],
  [{ first: 0, of: { all: true } }, ''],
])('the selector %j means %s', (users, expected) => {
  const result = rehearse({
    skus: { e1: 'ex1' },
    groups: { g: { members: 'b c' }, h: {} },
    users: { a: { entries: 'e1', department: 'Sales' }, b: 'e1@g', c: 'e1@h', d: 'e1!CountViolation e1@g!Other' },
    steps: [{ kind: 'deleteUsers', users }],
  });
  const left = result.states.map(({ id }) => id);
  expect([...'abcd'].filter((id) => !left.includes(id)).join('')).toBe(expected);
});
