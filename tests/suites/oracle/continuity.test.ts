import { describe, expect, test } from 'vitest';
import { changesOf, gapsOf } from './resultWords.ts';
import { rehearse, toDirectCall } from './tinyRehearsal.ts';

const families = ['mailbox: exk=5 ex1=10 exb=10 ex2=20', 'foundation-sync: sy=1'];
const skus = { k: 'exk', e1: 'ex1', b: 'exb', e3: 'ex2', s: 'sy', mix: 'ex1 exb', c: '*cp tm' };
const pause = { kind: 'wait', seconds: 10 };
const swap = (add: string, remove: string) => toDirectCall('a', add, remove);

describe('continuity', () => {
  test.each([
    ['kept', [swap('mix', 'e1')], []],
    ['successor', [swap('b', 'e1')], ['a mailbox successor ex1>exb']],
    ['upgraded', [swap('e3', 'e1')], ['a mailbox upgraded ex1>ex2']],
    ['downgraded', [swap('k', 'e1')], ['a mailbox downgraded ex1>exk']],
    ['lost', [swap('', 'e1')], ['a mailbox lost ex1>']],
    ['gained', [swap('s', '')], ['a foundation-sync gained >sy']],
    ['dip', [swap('k', 'e1'), pause, swap('e3', 'k')], ['a mailbox dip ex1>ex2']],
    ['gap', [swap('', 'e1'), pause, swap('b', '')], ['a mailbox gap ex1>exb']],
    ['lost before gap', [swap('', 'e1'), pause, swap('e1', ''), pause, swap('', 'e1')], ['a mailbox lost ex1>']],
    ['downgraded before gap', [swap('', 'e1'), pause, swap('k', '')], ['a mailbox downgraded ex1>exk']],
  ])('%s', (_, steps, changes) => {
    expect(changesOf(rehearse({ skus, families, users: { a: 'e1' }, steps }))).toEqual(changes);
  });

  test('a gap of a service that was neither there at the start nor at the end has a line of its own', () => {
    const steps = [swap('e3', ''), pause, swap('', 'e3'), pause, swap('e3', ''), pause, swap('', 'e3')];
    const result = rehearse({ skus, families, users: { a: '' }, steps });
    expect(gapsOf(result)).toEqual(['a mailbox 10-20']);
    expect(changesOf(result)).toEqual([]);
    expect(result.summary).toMatchObject({ verdict: 'atRisk', users: { withGap: 1 } });
  });

  test('foundation families are listed and count for nothing', () => {
    const result = rehearse({ skus, families, users: { a: 's' }, steps: [swap('', 's'), pause, swap('s', ''), pause, swap('', 's')] });
    expect(gapsOf(result)).toEqual(['a foundation-sync 0-10']);
    expect(changesOf(result)).toEqual(['a foundation-sync lost sy>']);
    expect(result.summary).toMatchObject({
      verdict: 'safe',
      users: { withGap: 0, withLoss: 0, withDowngrade: 0 },
      gaps: { count: 0, totalSeconds: 0, longestSeconds: 0 },
    });
  });

  test('Company plans come with the product whatever is disabled, and a plan without a family is one of its own', () => {
    const result = rehearse({ skus, families, users: { a: '' }, steps: [swap('c-cp-tm', '')] });
    expect(changesOf(result)).toEqual(['a cp gained >cp']);
  });

  test('an override replaces the families of a plan in one product', () => {
    const result = rehearse({
      skus,
      families: [...families, 'calendar in k: exk=10'],
      users: { a: 'e1' },
      steps: [swap('k', 'e1')],
    });
    expect(changesOf(result)).toEqual(['a calendar gained >exk', 'a mailbox lost ex1>']);
  });

  test('the best of several products counts, and disabled users like others', () => {
    const result = rehearse({ skus, families, users: { a: { entries: 'e1 e3', accountEnabled: false } }, steps: [swap('', 'e3')] });
    expect(changesOf(result)).toEqual(['a mailbox downgraded ex2>ex1']);
    expect(result.summary).toMatchObject({ verdict: 'atRisk', users: { withDowngrade: 1 } });
  });
});
