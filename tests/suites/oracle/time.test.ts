import { describe, expect, test } from 'vitest';
import { entriesOf, gapsOf, seatsOf } from './resultWords.ts';
import { rehearse, toDirectCall, toGroupCall, wait } from './tinyRehearsal.ts';

const skus = { e1: 'ex1', e3: 'ex2' };
const members = 'a b c d e';
const users = { a: '', b: '', c: '', d: '', e: '' };
const settings = { groupQueueDelaySeconds: 60, usersPerSecondPerGroup: 2 };

describe('lanes', () => {
  test('user i of a piece of work is processed at start + floor(i / rate)', () => {
    const result = rehearse({ skus, settings, groups: { g: { members } }, users, steps: [toGroupCall('g', 'e1')] });
    expect(seatsOf(result)).toEqual(['60 e1 1/10', '60 e1 2/10', '61 e1 3/10', '61 e1 4/10', '62 e1 5/10']);
    expect(result.summary.clock).toEqual({ startedAt: '2026-12-01T08:00:00Z', endedAt: '2026-12-01T08:01:02Z', elapsedSeconds: 62 });
  });

  test('work is not merged, starts when the lane is free, and goes by the list of that moment', () => {
    const result = rehearse({
      skus,
      settings,
      groups: { g: { members } },
      users,
      steps: [toGroupCall('g', 'e1'), toGroupCall('g', 'e3')],
    });
    expect(seatsOf(result).slice(0, 3)).toEqual(['60 e1 1/10', '60 e3 1/10', '60 e1 2/10']);
    expect(result.summary.clock.elapsedSeconds).toBe(64);
  });

  test('two groups run side by side, the one queued first going first within a second', () => {
    const result = rehearse({
      skus: { e1: { plans: 'ex1', units: 3 } },
      settings,
      groups: { h: { licenses: 'e1', members: 'a b' }, g: { licenses: 'e1', members: 'c d' } },
      users,
      steps: [toGroupCall('h', 'e1'), toGroupCall('g', 'e1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@h', b: 'e1@h', c: 'e1@g', d: 'e1@g!CountViolation', e: '' });
    expect(result.summary.clock.elapsedSeconds).toBe(60);
  });

  test('work on nobody is no work', () => {
    const result = rehearse({ skus, settings, groups: { g: {} }, users, steps: [toGroupCall('g', 'e1'), wait] });
    expect(result.summary.clock.elapsedSeconds).toBe(0);
  });
});

describe('steps', () => {
  test('direct calls follow their rate and the next step starts in the second of the last one', () => {
    const result = rehearse({
      skus,
      settings: { directCallsPerSecond: 2 },
      users,
      steps: [toDirectCall('c a b', 'e1'), { kind: 'setSeats', skuId: 'e1', enabled: 5 }],
    });
    expect(seatsOf(result)).toEqual(['0 e1 1/10', '0 e1 2/10', '1 e1 3/10', '1 e1 3/5']);
  });

  test('adminStepSeconds follows every step but the last', () => {
    const seats = [4, 5, 6].map((enabled) => ({ kind: 'setSeats', skuId: 'e1', enabled }));
    const result = rehearse({ skus, settings: { adminStepSeconds: 5 }, users, steps: seats });
    expect(seatsOf(result)).toEqual(['0 e1 0/4', '5 e1 0/5', '10 e1 0/6']);
    expect(result.summary.clock.elapsedSeconds).toBe(10);
  });

  test('a step does not wait for processing unless told to', () => {
    const steps = [toGroupCall('g', 'e1'), { kind: 'setSeats', skuId: 'e1', enabled: 9 }];
    const tiny = { skus, settings, groups: { g: { members: 'a' } }, users };
    expect(seatsOf(rehearse({ ...tiny, steps }))).toEqual(['0 e1 0/9', '60 e1 1/9']);
    expect(seatsOf(rehearse({ ...tiny, steps: [steps[0]!, wait, steps[1]!] }))).toEqual(['60 e1 1/10', '60 e1 1/9']);
  });

  test('waiting for one group does not wait for another, and an unknown group is idle', () => {
    const steps = (group: string) => [
      toGroupCall('g', 'e1'),
      { kind: 'waitForProcessing', groups: [group] },
      { kind: 'setSeats', skuId: 'e3', enabled: 9 },
    ];
    const tiny = { skus, settings, groups: { g: { members: 'a' }, h: {} }, users };
    expect(seatsOf(rehearse({ ...tiny, steps: steps('g') }))).toEqual(['60 e1 1/10', '60 e3 0/9']);
    for (const group of ['h', 'nobody']) expect(seatsOf(rehearse({ ...tiny, steps: steps(group) }))).toEqual(['0 e3 0/9', '60 e1 1/10']);
  });

  test('the calls of a step are scheduled before the next step, and both after what was scheduled already', () => {
    // One unit: the group's work of second 0 was queued before the direct call was made.
    const result = rehearse({
      skus: { e1: { plans: 'ex1', units: 1 } },
      groups: { g: { members: 'b' } },
      users,
      steps: [toGroupCall('g', 'e1'), toDirectCall('a', 'e1')],
    });
    expect(entriesOf(result)).toMatchObject({ a: '', b: 'e1@g' });
  });

  test('a last wait takes its time', () => {
    expect(rehearse({ skus, users, steps: [{ kind: 'wait', seconds: 90 }] }).summary.clock.elapsedSeconds).toBe(90);
  });
});

describe('gaps', () => {
  const tiny = {
    skus,
    settings: { ...settings, usersPerSecondPerGroup: 1 },
    groups: { g: { licenses: 'e1', members: 'a b' } },
    users: { a: 'e1@g', b: 'e1@g' },
  };

  test('F98 removing first and adding later leaves every user without the service in between', () => {
    const result = rehearse({ ...tiny, steps: [toGroupCall('g', '', 'e1'), wait, toGroupCall('g', 'e1'), wait] });
    expect(gapsOf(result)).toEqual(['a ex1 60-121', 'b ex1 61-122']);
    expect(result.gaps[0]).toEqual({ userId: 'a', family: 'ex1', from: '2026-12-01T08:01:00Z', to: '2026-12-01T08:02:01Z', seconds: 61 });
    expect(result.summary).toMatchObject({
      verdict: 'atRisk',
      users: { withGap: 2, changed: 0, touched: 2 },
      gaps: { count: 2, totalSeconds: 122, longestSeconds: 61 },
      seats: [{ skuId: 'e1', consumedBefore: 2, consumedPeak: 2, consumedAfter: 2 }, { skuId: 'e3' }],
    });
  });

  test('both calls before the first member is processed do no harm', () => {
    const result = rehearse({ ...tiny, steps: [toGroupCall('g', '', 'e1'), toGroupCall('g', 'e1'), wait] });
    expect(result.gaps).toEqual([]);
    expect(result.summary).toMatchObject({ verdict: 'safe', users: { touched: 2 } });
  });

  test('a gap that begins and ends in one second is none', () => {
    const result = rehearse({ ...tiny, users: { a: 'e1' }, groups: {}, steps: [toDirectCall('a', '', 'e1'), toDirectCall('a', 'e1')] });
    expect(seatsOf(result)).toEqual(['0 e1 0/10', '0 e1 1/10']);
    expect(result.gaps).toEqual([]);
  });
});

describe('the horizon', () => {
  test('events of its second still happen, and the rehearsal says that it stopped there', () => {
    const result = rehearse({
      skus,
      settings: { ...settings, horizonSeconds: 61 },
      groups: { g: { members } },
      users,
      steps: [toGroupCall('g', 'e1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g', b: 'e1@g', c: 'e1@g', d: 'e1@g', e: '' });
    expect(result.summary).toMatchObject({ verdict: 'blocked', outcome: 'horizonReached', clock: { elapsedSeconds: 61 } });
  });
});
