import { describe, expect, it } from 'vitest';
import { rehearse } from '../../../../shared/engine/rehearsal/rehearse.ts';
import { compareForgotten } from '../../../../shared/engine/training/compareForgotten.ts';
import { catalogOf, plan, type StepInput } from '../../../support/planBuilder.ts';
import { tenant } from '../../../support/tenantBuilder.ts';

const snapshot = tenant()
  .sku('e1', { plans: ['mail', 'site'] })
  .sku('e3', { plans: ['mail', 'apps'], enabled: 2 })
  .group('new', { licenses: ['e3'] })
  .user('anna', { has: ['e1'] })
  .user('bo', { has: ['e1'] })
  .user('cleo')
  .snapshot();

const join: StepInput = { kind: 'addMembers', group: 'new', users: { hasDirect: 'e1' } };
const settle: StepInput = { kind: 'waitForProcessing' };
const remove: StepInput = { kind: 'assignLicense', target: { users: { hasDirect: 'e1' } }, removeLicenses: ['e1'] };

function forget(steps: readonly StepInput[], index: number, most = 10) {
  const run = (kept: readonly StepInput[]) => rehearse({ snapshot, plan: plan(kept), catalog: catalogOf() });
  return compareForgotten(run(steps), run(steps.toSpliced(index, 1)), most);
}

describe('a forgotten step', () => {
  it('that waits: shows who goes without, and from when', () => {
    const { worse, better, users, with: whole, without } = forget([join, settle, remove], 1);
    expect([worse, better, whole.usersWithGap, without.usersWithGap]).toEqual([2, 0, 0, 2]);
    expect(users.map(({ userId }) => userId)).toEqual(['anna', 'bo']);
    expect(users[0]?.worse).toEqual([{ result: 'gap', family: 'mail', skuId: null, error: null, atSeconds: 0 }]);
  });

  it('that gives something: shows what never comes', () => {
    expect(forget([join], 0).users[0]).toEqual({
      userId: 'anna',
      worse: [{ result: 'missing', family: 'apps', skuId: null, error: null, atSeconds: null }],
      better: [],
    });
  });

  it('that takes something: shows who fares better without it, and what the loss was', () => {
    const { worse, better, users } = forget([settle, remove], 1);
    expect([worse, better]).toEqual([0, 2]);
    expect(users[0]).toMatchObject({
      userId: 'anna',
      worse: [],
      better: [
        { result: 'lost', family: 'mail' },
        { result: 'lost', family: 'site' },
      ],
    });
  });

  it('F83: that buys: shows whose license is in error, and why', () => {
    const buy: StepInput = { kind: 'setSeats', skuId: 'e3', enabled: 3 };
    const everybody: StepInput = { kind: 'addMembers', group: 'new', users: { all: true } };
    const { users, without } = forget([buy, everybody], 0);
    expect(users).toEqual([
      {
        userId: 'cleo',
        worse: [
          { result: 'error', family: null, skuId: 'e3', error: 'CountViolation', atSeconds: 60 },
          { result: 'missing', family: 'apps', skuId: null, error: null, atSeconds: null },
          { result: 'missing', family: 'mail', skuId: null, error: null, atSeconds: null },
        ],
        better: [],
      },
    ]);
    expect(without.usersInError).toBe(1);
  });

  it('names no more users than asked for, and counts all', () => {
    expect(forget([join, settle, remove], 1, 1)).toMatchObject({ worse: 2, users: [{ userId: 'anna' }] });
    expect(forget([join, settle, remove], 1, 0).users).toEqual([]);
  });

  it('makes removals needless that the whole plan does not make', () => {
    const swap: StepInput = { kind: 'assignLicense', target: { users: { ids: ['anna'] } }, removeLicenses: ['e1'] };
    const back: StepInput = { kind: 'assignLicense', target: { users: { ids: ['anna'] } }, addLicenses: [{ skuId: 'e1' }] };
    expect(forget([swap, back], 1)).toMatchObject({ with: { needlessRemovals: 0 }, without: { needlessRemovals: 0, servicesLost: 2 } });
  });
});
