import { describe, expect, it } from 'vitest';
import { assess } from '../../../../shared/engine/training/assess.ts';
import { nextHint } from '../../../../shared/engine/training/nextHint.ts';
import { scoreOf } from '../../../../shared/engine/training/score.ts';
import { AppError } from '../../../../shared/model/appError.ts';
import type { ConditionResult, PathFigures } from '../../../../shared/model/assessment.ts';
import { catalogOf, type StepInput } from '../../../support/planBuilder.ts';
import { tenant } from '../../../support/tenantBuilder.ts';
import { exercise, steps } from './judged.ts';

const figures = (parts: Partial<PathFigures> = {}): PathFigures => ({
  verdict: 'safe',
  usersWithGap: 0,
  longestGapSeconds: 0,
  servicesLost: 0,
  extraUnits: 0,
  calls: 0,
  needlessRemovals: 0,
  refusedCalls: 0,
  usersInError: 0,
  elapsedSeconds: 0,
  ...parts,
});

const result = (kind: 'goal' | 'never' | 'question', met: boolean): ConditionResult => ({
  id: 'x',
  condition:
    kind === 'goal'
      ? { kind, goal: { kind: 'groupGone', group: 'g' } }
      : kind === 'never'
        ? { kind, event: { kind: 'refusal' } }
        : { kind, question: 'x', answered: true },
  met,
  against: met ? 0 : 1,
  of: null,
  measured: null,
  witnesses: [],
});

describe('the score', () => {
  it('is 100 for a path that reaches everything at no more than the model path costs', () => {
    const score = scoreOf([result('goal', true), result('never', true)], figures({ calls: 3 }), figures({ calls: 4, usersWithGap: 2 }), 0);
    expect(score.points).toBe(100);
    expect(score.parts.map(({ part, points, of }) => [part, points, of])).toEqual([
      ['goals', 30, 30],
      ['rules', 20, 20],
      ['gaps', 10, 10],
      ['losses', 10, 10],
      ['units', 10, 10],
      ['calls', 10, 10],
      ['removals', 10, 10],
    ]);
  });

  it('is nothing for a path that does nothing, though it harms nobody', () => {
    expect(scoreOf([result('goal', false), result('never', true)], figures(), figures({ calls: 4 }), 0).points).toBe(0);
  });

  it('counts questions among the goals, and everything else by the share of them', () => {
    // 1 of 2: 15 of 30 for goals, and of the other 70 half: 50.
    expect(scoreOf([result('goal', true), result('question', false)], figures(), figures(), 0).points).toBe(50);
    // Nothing to reach: everything is.
    expect(scoreOf([result('never', true)], figures(), figures(), 0).points).toBe(100);
  });

  it('takes points for forbidden events by their share', () => {
    // 20 * 2/3 = 13.33 of the 20: 93.33.
    expect(scoreOf([result('never', true), result('never', false), result('never', true)], figures(), figures(), 0).points).toBe(93);
  });

  it('takes points in proportion where a figure is above that of the model path', () => {
    // calls (4+1)/(9+1) = 5 of 10; gaps (0+1)/(3+1) = 2.5; units (2+1)/(3+1) = 7.5; the others whole: 30+20+2.5+10+7.5+5+10.
    const own = figures({ calls: 9, usersWithGap: 3, extraUnits: 3 });
    const score = scoreOf([result('goal', true)], own, figures({ calls: 4, extraUnits: 2 }), 0);
    expect(score.parts.map(({ points }) => points)).toEqual([30, 20, 2.5, 10, 7.5, 5, 10]);
    expect(score.points).toBe(85);
  });

  it('rounds once, after everything is added up', () => {
    // Three parts of 10/3 and 40 of goals and rules less nothing: 30+20+10+3.33+3.33+10+3.33 = 80, exactly.
    const own = figures({ servicesLost: 2, extraUnits: 2, needlessRemovals: 2 });
    expect(scoreOf([result('goal', true)], own, figures(), 0).points).toBe(80);
  });

  it('takes three points a hint, and never goes below nothing', () => {
    expect(scoreOf([result('goal', true)], figures(), figures(), 4)).toMatchObject({ points: 88, hints: { taken: 4, points: 12 } });
    expect(scoreOf([result('goal', false)], figures(), figures(), 4).points).toBe(0);
  });
});

const snapshot = tenant()
  .sku('e1', { plans: ['mail'] })
  .sku('e3', { plans: ['mail', 'apps'] })
  .user('anna', { has: ['e1'] })
  .user('bo', { has: ['e1'] })
  .snapshot();
const swap: StepInput = {
  kind: 'assignLicense',
  target: { users: { hasDirect: 'e1' } },
  addLicenses: [{ skuId: 'e3' }],
  removeLicenses: ['e1'],
};
const add: StepInput = { kind: 'assignLicense', target: { users: { hasDirect: 'e1' } }, addLicenses: [{ skuId: 'e3' }] };
const remove: StepInput = { kind: 'assignLicense', target: { users: { hasDirect: 'e1' } }, removeLicenses: ['e1'] };
const mail = { text: { en: 'x' }, why: { en: 'x' } };

const migration = exercise({
  goals: [{ id: 'has-e3', goal: { kind: 'holds', users: { all: true }, skuId: 'e3' } }],
  never: [{ id: 'gap', event: { kind: 'gap', users: { all: true } } }],
  questions: [
    {
      id: 'why',
      text: { en: 'x' },
      choices: [
        { id: 'a', right: true, ...mail },
        { id: 'b', ...mail },
      ],
    },
  ],
  hints: [
    { id: 'any', text: { en: 'x' } },
    { id: 'gap-1', for: 'gap', text: { en: 'x' } },
    { id: 'e3-1', for: 'has-e3', text: { en: 'x' } },
    { id: 'gap-2', for: 'gap', text: { en: 'x' } },
  ],
  model: { steps: [swap], answers: { why: 'a' } },
});

const assessed = (answers: Record<string, string>, ...path: StepInput[]) =>
  assess({ exercise: migration, snapshot, catalog: catalogOf(), path: { steps: steps(...path), answers, hintsTaken: 0 } }).assessment;

describe('an assessment', () => {
  it('passes the model path with 100 points, and lists goals, forbidden events and questions in this order', () => {
    const { passed, score, results } = assessed({ why: 'a' }, swap);
    expect([passed, score.points, results.map(({ id }) => id)]).toEqual([true, 100, ['has-e3', 'gap', 'why']]);
  });

  it('weighs the path and not only the end', () => {
    // Remove, wait, add: two users with a gap, 4 calls, the same two removals. 30 + 0 + 10/3 + 10 + 10 + 10 * 3/5 + 10.
    const late: StepInput = { kind: 'assignLicense', target: { users: { all: true } }, addLicenses: [{ skuId: 'e3' }] };
    const { passed, score, own, model } = assessed({ why: 'a' }, remove, { kind: 'wait', seconds: 60 }, late);
    expect([own.usersWithGap, own.longestGapSeconds, own.calls, own.needlessRemovals, own.extraUnits]).toEqual([2, 60, 4, 0, 2]);
    expect([model.usersWithGap, model.calls, model.extraUnits]).toEqual([0, 2, 2]);
    expect([passed, score.points]).toEqual([false, 69]);
  });

  it('counts a removal that the model path does not make, though everything is given back', () => {
    const giveBack: StepInput = { kind: 'assignLicense', target: { users: { ids: ['anna', 'bo'] } }, addLicenses: [{ skuId: 'e3' }] };
    const takeBack: StepInput = { kind: 'assignLicense', target: { users: { hasDirect: 'e3' } }, removeLicenses: ['e3'] };
    const { own } = assessed({ why: 'a' }, add, takeBack, giveBack, remove);
    expect(own).toMatchObject({ needlessRemovals: 2, calls: 8, usersWithGap: 0 });
  });

  it('tells a wrong answer from none', () => {
    const question = (answers: Record<string, string>) => assessed(answers, swap).results.at(-1);
    expect(question({ why: 'b' })).toMatchObject({ met: false, condition: { kind: 'question', question: 'why', answered: true } });
    expect(question({})).toMatchObject({ met: false, condition: { answered: false } });
    expect(question({ other: 'a' })).toMatchObject({ met: false, condition: { answered: false } });
  });

  it('counts no call for what rules, synchronization and automations do', () => {
    const dynamic = tenant()
      .sku('e1')
      .group('g', { licenses: ['e1'], rule: 'user.department -eq "Sales"' })
      .user('anna')
      .snapshot();
    const moving = exercise({
      goals: [{ id: 'a', goal: { kind: 'member', users: { all: true }, group: 'g' } }],
      automations: [{ id: 'script', users: { all: true }, addLicenses: [{ skuId: 'e1' }], everySeconds: 60 }],
      model: {
        steps: [
          { kind: 'updateUsers', users: { all: true }, set: { department: 'Sales' } },
          { kind: 'wait', seconds: 600 },
        ],
      },
    });
    const path = { steps: moving.model.steps, answers: {}, hintsTaken: 0 };
    const { assessment } = assess({ exercise: moving, snapshot: dynamic, catalog: catalogOf(), path });
    expect([assessment.passed, assessment.own.calls]).toEqual([true, 1]);
  });

  it.each([
    ['goals[0].goal.users.where', { goals: [{ id: 'a', goal: { kind: 'noErrors', users: { where: 'user.' } } }] }],
    ['never[0].event.users.not.where', { never: [{ id: 'a', event: { kind: 'loss', users: { not: { where: 'nonsense' } } } }] }],
  ] as const)('refuses a selector that cannot be read: %s', (place, parts) => {
    const careless = exercise({ goals: [...('goals' in parts ? parts.goals : [])], never: [...('never' in parts ? parts.never : [])] });
    const run = () => assess({ exercise: careless, snapshot, catalog: catalogOf(), path: { steps: [], answers: {}, hintsTaken: 0 } });
    expect(run).toThrow(AppError);
    expect(run).toThrow(
      expect.objectContaining({ code: 'badInput', details: expect.objectContaining({ place: expect.stringContaining(place) }) }),
    );
  });
});

describe('the next hint', () => {
  const hint = (failed: string[], given: string[]) => nextHint(migration, failed, given)?.id ?? null;

  it('is about the first failed condition that has one left', () => {
    expect(hint(['has-e3', 'gap'], [])).toBe('e3-1');
    expect(hint(['has-e3', 'gap'], ['e3-1'])).toBe('gap-1');
    expect(hint(['gap', 'has-e3'], ['gap-1'])).toBe('gap-2');
    expect(hint(['why', 'gap'], [])).toBe('gap-1');
  });

  it('is about none where nothing was checked or nothing is left, and there is an end to hints', () => {
    expect(hint([], [])).toBe('any');
    expect(hint(['has-e3'], ['e3-1'])).toBe('any');
    expect(hint(['has-e3'], ['e3-1', 'any'])).toBeNull();
  });
});
