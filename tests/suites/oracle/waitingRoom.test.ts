import { describe, expect, test } from 'vitest';
import { entriesOf, seatsOf } from './resultWords.ts';
import { rehearse, toDirectCall } from './tinyRehearsal.ts';

const skus = { e3: { plans: 'ex2', units: 1 }, e1: { plans: 'ex1', units: 1 } };
const scarce = {
  skus,
  groups: { g: { licenses: 'e3', members: 'a b' } },
  users: { a: 'e3@g!CountViolation#-5', b: 'e3@g!CountViolation#-9', c: 'e3' },
};

describe('the waiting room', () => {
  test('F86 in the platform era a freed unit goes to whoever waits longest, in the same instant', () => {
    const result = rehearse({ ...scarce, steps: [toDirectCall('c', '', 'e3')] });
    expect(entriesOf(result)).toEqual({ a: 'e3@g!CountViolation', b: 'e3@g', c: '' });
    expect(seatsOf(result)).toEqual([]);
    expect(result.summary.users.touched).toBe(2);
  });

  test.each(['classic', 'stacking'])('F84 in the %s era freed units retry nobody', (era) => {
    const result = rehearse({ ...scarce, settings: { era }, steps: [toDirectCall('c', '', 'e3')] });
    expect(entriesOf(result)).toEqual({ a: 'e3@g!CountViolation', b: 'e3@g!CountViolation', c: '' });
  });

  test('F86 bought units are handed out while they last', () => {
    const step = (enabled: number) => [{ kind: 'setSeats', skuId: 'e3', enabled }];
    expect(entriesOf(rehearse({ ...scarce, steps: step(2) }))).toEqual({ a: 'e3@g!CountViolation', b: 'e3@g', c: 'e3' });
    expect(entriesOf(rehearse({ ...scarce, steps: step(3) }))).toEqual({ a: 'e3@g', b: 'e3@g', c: 'e3' });
  });

  test('F104 deleting a user frees a unit for one who waits', () => {
    const result = rehearse({ ...scarce, steps: [{ kind: 'deleteUsers', users: { ids: ['c'] } }] });
    expect(entriesOf(result)).toEqual({ a: 'e3@g!CountViolation', b: 'e3@g' });
    expect(result.summary.users).toMatchObject({ total: 3, touched: 2, inErrorBefore: 2, inErrorAfter: 1 });
  });

  test('nothing is offered at the start, and a retry needs a unit that is free', () => {
    const free = { ...scarce, skus: { ...skus, e3: { plans: 'ex2', units: 5 } } };
    expect(entriesOf(rehearse({ ...free, steps: [] }))['a']).toBe('e3@g!CountViolation');
    const over = { ...scarce, skus: { ...skus, e3: { plans: 'ex2', units: 0 } } };
    expect(entriesOf(rehearse({ ...over, steps: [toDirectCall('c', '', 'e3')] }))['b']).toBe('e3@g!CountViolation');
  });

  test('units exchanged within one instant are not freed', () => {
    const result = rehearse({
      ...scarce,
      groups: { ...scarce.groups, out: { licenses: 'e3' }, into: { licenses: 'e3', members: 'd' } },
      users: { ...scarce.users, c: '', d: 'e3@out e3@into!Other' },
      steps: [{ kind: 'reprocess', users: { ids: ['d'] } }],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3@g!CountViolation', b: 'e3@g!CountViolation', c: '', d: 'e3@into' });
  });

  test('one who fails for another reason keeps the place and does not block the next', () => {
    const tiny = {
      ...scarce,
      rules: ['ex1 x ex2'],
      users: { ...scarce.users, b: 'e1 e3@g!CountViolation#-9', d: 'e3@g!CountViolation' },
      groups: { g: { licenses: 'e3', members: 'a b d' } },
    };
    const freed = toDirectCall('c', '', 'e3');
    expect(entriesOf(rehearse({ ...tiny, steps: [freed] }))).toMatchObject({ a: 'e3@g', b: 'e1 e3@g!CountViolation' });
    const later = [freed, toDirectCall('b', '', 'e1'), { kind: 'setSeats', skuId: 'e3', enabled: 2 }];
    expect(entriesOf(rehearse({ ...tiny, steps: later }))).toMatchObject({ a: 'e3@g', b: 'e3@g', d: 'e3@g!CountViolation' });
  });

  test('an entry that is Other because its sibling waits does not wait itself', () => {
    const result = rehearse({
      skus: { e3: { plans: 'ex2', units: 1 }, v: { plans: 'vi', units: 0 } },
      groups: { g: { licenses: 'e3 v', members: 'a' } },
      users: { a: 'e3@g!Other v@g!CountViolation', c: 'e3' },
      steps: [toDirectCall('c', '', 'e3')],
    });
    expect(result.summary.users.touched).toBe(1);
  });

  test('a unit freed by one who was served is handed on in the same instant', () => {
    const result = rehearse({
      skus,
      rules: ['ex1 x ex2'],
      groups: { g: { licenses: 'e3', members: 'a' }, h: { licenses: 'e1', members: 'b' } },
      users: { a: 'e1@g~Other e3@g!CountViolation', b: 'e1@h!CountViolation', c: 'e3' },
      steps: [toDirectCall('c', '', 'e3')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3@g', b: 'e1@h', c: '' });
  });

  test('F99 one who is served is followed by the cascade: what waited for a conflict of theirs is given too', () => {
    const result = rehearse({
      skus: { ...skus, v: 'vi' },
      rules: ['ex1 x vi'],
      groups: { g: { licenses: 'e3', members: 'a' }, h: { licenses: 'v', members: 'a' } },
      users: { a: 'e1@g~Other e3@g!CountViolation v@h!MutuallyExclusiveViolation', c: 'e3' },
      steps: [toDirectCall('c', '', 'e3')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3@g v@h', c: '' });
  });

  test('an entry that fails again with the same error keeps its time, with another error it does not', () => {
    const again = [{ kind: 'reprocess', users: { ids: ['b'] } }, { kind: 'wait', seconds: 9 }, toDirectCall('c', '', 'e3')];
    expect(entriesOf(rehearse({ ...scarce, steps: again }))).toMatchObject({ a: 'e3@g!CountViolation', b: 'e3@g' });
    const other = { ...scarce, users: { ...scarce.users, b: 'e3@g!Other#-9' } };
    expect(entriesOf(rehearse({ ...other, steps: again }))).toMatchObject({ a: 'e3@g', b: 'e3@g!CountViolation' });
  });
});
