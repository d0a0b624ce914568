import { describe, expect, it } from 'vitest';
import { catalogOf, type StepInput } from '../../../support/planBuilder.ts';
import { tenant } from '../../../support/tenantBuilder.ts';
import { walk } from './judged.ts';

const give = (user: string, sku: string): StepInput => ({
  kind: 'assignLicense',
  target: { users: { ids: [user] } },
  addLicenses: [{ skuId: sku }],
});
const take = (user: string, sku: string): StepInput => ({
  kind: 'assignLicense',
  target: { users: { ids: [user] } },
  removeLicenses: [sku],
});
const wait = (seconds: number): StepInput => ({ kind: 'wait', seconds });
const avoided = { met: true, against: 0, witnesses: [] };
const all = { all: true } as const;

const families = catalogOf({ families: { mailbox: { mail: 1, 'mail-plus': 2 } } });

const two = (seats = 10) =>
  tenant()
    .sku('e1', { plans: ['mail', 'site'] })
    .sku('e3', { plans: ['mail-plus', 'apps'], enabled: seats })
    .group('sales', { licenses: ['e1'] })
    .user('anna', { has: ['e1'] })
    .user('bo', { has: ['e1'] })
    .user('guest')
    .snapshot();

describe('gap', () => {
  const between = { snapshot: two(), steps: [take('anna', 'e1'), wait(600), give('anna', 'e1')], catalog: families };

  it('says which service went when, by which step, and for how long', () => {
    expect(walk(between).event({ kind: 'gap', users: all })).toEqual({
      met: false,
      against: 1,
      of: 3,
      measured: null,
      witnesses: [{ userId: 'anna', service: { family: 'mailbox' }, atSeconds: 0, step: 0, seconds: 600 }],
    });
  });

  it('counts only what lasts longer than allowed, and only among the users asked for', () => {
    const { event } = walk(between);
    expect(event({ kind: 'gap', users: all, longerThanSeconds: 599 }).met).toBe(false);
    expect(event({ kind: 'gap', users: all, longerThanSeconds: 600 })).toMatchObject(avoided);
    expect(event({ kind: 'gap', users: { ids: ['bo'] } })).toMatchObject({ ...avoided, of: 1 });
  });

  it('is none where the service never comes back, and none within a second', () => {
    expect(walk({ snapshot: two(), steps: [take('anna', 'e1')] }).event({ kind: 'gap', users: all })).toMatchObject(avoided);
    expect(walk({ snapshot: two(), steps: [take('anna', 'e1'), give('anna', 'e1')] }).event({ kind: 'gap', users: all })).toMatchObject(
      avoided,
    );
  });

  it('is about nobody without being forbidden to anybody', () => {
    expect(walk(between).event({ kind: 'gap', users: { memberOf: 'unknown' } })).toMatchObject({ ...avoided, of: 0 });
  });
});

describe('loss', () => {
  it('says when what is gone at the end went for good', () => {
    const steps: StepInput[] = [take('anna', 'e1'), wait(5), give('anna', 'e1'), wait(5), take('anna', 'e1')];
    expect(walk({ snapshot: two(), steps, catalog: families }).event({ kind: 'loss', users: all })).toMatchObject({
      against: 1,
      of: 3,
      witnesses: [{ userId: 'anna', service: { family: 'mailbox' }, atSeconds: 10, step: 4 }],
    });
  });

  it('counts a lower level of a service, and not a higher one in its stead', () => {
    const snapshot = tenant()
      .sku('e1', { plans: ['mail'] })
      .sku('e3', { plans: ['mail-plus'] })
      .user('anna', { has: ['e1'] })
      .user('bo', { has: ['e3'] })
      .snapshot();
    const swap = (user: string, from: string, to: string): StepInput => ({
      kind: 'assignLicense',
      target: { users: { ids: [user] } },
      addLicenses: [{ skuId: to }],
      removeLicenses: [from],
    });
    const judged = walk({ snapshot, steps: [swap('anna', 'e1', 'e3'), swap('bo', 'e3', 'e1')], catalog: families }).event({
      kind: 'loss',
      users: all,
    });
    expect(judged.witnesses).toEqual([{ userId: 'bo', service: { family: 'mailbox' }, atSeconds: 0, step: 1 }]);
  });

  it('counts who is deleted, unlike a gap', () => {
    const { event } = walk({ snapshot: two(), steps: [{ kind: 'deleteUsers', users: { ids: ['anna'] } }] });
    expect(event({ kind: 'loss', users: all })).toMatchObject({ against: 1, witnesses: [{ userId: 'anna' }] });
    expect(event({ kind: 'gap', users: all })).toMatchObject(avoided);
  });
});

describe('without', () => {
  it('is asked of those who hold the license plan at the start, and says for how long they are without it', () => {
    const steps: StepInput[] = [take('anna', 'e1'), take('bo', 'e1'), wait(60), give('anna', 'e1'), give('guest', 'e1')];
    expect(walk({ snapshot: two(), steps }).event({ kind: 'without', users: all, skuId: 'e1' })).toEqual({
      met: false,
      against: 2,
      of: 2,
      measured: null,
      witnesses: [
        { userId: 'anna', skuId: 'e1', atSeconds: 0, step: 0, seconds: 60 },
        { userId: 'bo', skuId: 'e1', atSeconds: 0, step: 1 },
      ],
    });
  });

  it('does not happen while one of two sources is left', () => {
    const snapshot = tenant()
      .sku('e1')
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'], has: ['e1'] })
      .snapshot();
    expect(walk({ snapshot, steps: [take('anna', 'e1')] }).event({ kind: 'without', users: all, skuId: 'e1' })).toMatchObject({
      ...avoided,
      of: 1,
    });
  });
});

describe('assignmentError', () => {
  const join: StepInput = { kind: 'addMembers', group: 'g', users: { ids: ['anna', 'bo'] } };
  const tight = tenant()
    .sku('e1', { enabled: 1 })
    .group('g', { licenses: ['e1'] })
    .user('anna')
    .user('bo')
    .snapshot();

  it('F86: tells of a failure though units come later', () => {
    const { event, goal } = walk({ snapshot: tight, steps: [join, wait(600), { kind: 'setSeats', skuId: 'e1', enabled: 2 }] });
    expect(goal({ kind: 'noErrors', users: all }).met).toBe(true);
    expect(event({ kind: 'assignmentError', users: all })).toMatchObject({
      against: 1,
      of: 2,
      witnesses: [{ userId: 'bo', groupId: 'g', skuId: 'e1', code: 'CountViolation', atSeconds: 60, step: 0 }],
    });
  });

  it('is none when an error from before only stays', () => {
    const snapshot = tenant()
      .sku('e1', { enabled: 0 })
      .group('g', { licenses: ['e1'] })
      .user('anna', { in: ['g'], has: [{ sku: 'e1', from: 'g', state: 'Error', error: 'CountViolation' }] })
      .snapshot();
    expect(walk({ snapshot, steps: [{ kind: 'reprocess', users: all }] }).event({ kind: 'assignmentError', users: all })).toMatchObject(
      avoided,
    );
  });
});

describe('refusal', () => {
  it('tells each refused call with its reason, on users and on groups', () => {
    const steps: StepInput[] = [give('anna', 'unknown'), { kind: 'deleteGroup', group: 'sales' }, give('bo', 'e3')];
    expect(walk({ snapshot: two(), steps }).event({ kind: 'refusal' })).toMatchObject({
      against: 2,
      of: null,
      witnesses: [
        { userId: 'anna', code: 'F46', step: 0 },
        { groupId: 'sales', code: 'F96', step: 1 },
      ],
    });
    expect(walk({ snapshot: two(), steps: [give('bo', 'e3')] }).event({ kind: 'refusal' })).toMatchObject(avoided);
  });
});

describe('events about seats', () => {
  it('peakAbove: measures the peak, and says when it went over', () => {
    const steps: StepInput[] = [give('anna', 'e3'), wait(30), give('bo', 'e3'), take('anna', 'e3'), take('bo', 'e3')];
    const { event } = walk({ snapshot: two(), steps });
    expect(event({ kind: 'peakAbove', skuId: 'e3', units: 2 })).toEqual({ ...avoided, of: null, measured: 2 });
    expect(event({ kind: 'peakAbove', skuId: 'e3', units: 1 })).toMatchObject({
      met: false,
      measured: 2,
      witnesses: [{ skuId: 'e3', atSeconds: 30, step: 2 }],
    });
    expect(event({ kind: 'peakAbove', skuId: 'e1', units: 1 }).witnesses).toEqual([{ skuId: 'e1' }]);
  });

  it('seatsAbove: counts what is bought, not what is there', () => {
    const steps: StepInput[] = [wait(5), { kind: 'setSeats', skuId: 'e3', enabled: 20 }];
    const { event } = walk({ snapshot: two(), steps });
    expect(event({ kind: 'seatsAbove', skuId: 'e3', units: 20 })).toMatchObject(avoided);
    expect(event({ kind: 'seatsAbove', skuId: 'e3', units: 19 })).toMatchObject({
      against: 1,
      measured: 20,
      witnesses: [{ skuId: 'e3', atSeconds: 5, step: 1 }],
    });
    expect(event({ kind: 'seatsAbove', skuId: 'e1', units: 0 })).toMatchObject(avoided);
  });
});

describe('events about the path itself', () => {
  it('stepUsed: names each such step', () => {
    const steps: StepInput[] = [wait(1), { kind: 'setSeats', skuId: 'e3', enabled: 20 }, { kind: 'createGroup', group: { id: 'new' } }];
    const { event } = walk({ snapshot: two(), steps });
    expect(event({ kind: 'stepUsed', steps: ['setSeats', 'createGroup'] })).toMatchObject({
      against: 2,
      witnesses: [
        { atSeconds: 1, step: 1 },
        { atSeconds: 1, step: 2 },
      ],
    });
    expect(event({ kind: 'stepUsed', steps: ['deleteUsers'] })).toMatchObject(avoided);
  });

  it('longerThan: measures the whole', () => {
    const { event } = walk({ snapshot: two(), steps: [wait(100)] });
    expect(event({ kind: 'longerThan', seconds: 100 })).toEqual({ ...avoided, of: null, measured: 100 });
    expect(event({ kind: 'longerThan', seconds: 99 })).toMatchObject({ met: false, measured: 100, witnesses: [{ atSeconds: 99 }] });
  });
});

describe('witnesses', () => {
  it('are the five earliest, and all are counted', () => {
    const users = Array.from({ length: 8 }, (_, i) => `user-${8 - i}`);
    const crowd = users.reduce((made, id) => made.user(id, { has: ['e1'] }), tenant().sku('e1')).snapshot();
    const steps = users.map((id) => take(id, 'e1'));
    const judged = walk({ snapshot: crowd, steps, settings: { adminStepSeconds: 60 } }).event({ kind: 'loss', users: all });
    expect(judged).toMatchObject({ against: 8, of: 8 });
    expect(judged.witnesses.map(({ userId, atSeconds }) => [userId, atSeconds])).toEqual([
      ['user-8', 0],
      ['user-7', 60],
      ['user-6', 120],
      ['user-5', 180],
      ['user-4', 240],
    ]);
  });
});
