import { describe, expect, it } from 'vitest';
import type { Rehearsal } from '../../../../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../../../../shared/engine/rehearsal/rehearse.ts';
import { changeLines, gapLines } from '../../../../shared/engine/report/lines.ts';
import { summarize } from '../../../../shared/engine/report/summary.ts';
import { assess } from '../../../../shared/engine/training/assess.ts';
import { compareForgotten } from '../../../../shared/engine/training/compareForgotten.ts';
import { ConditionContext } from '../../../../shared/engine/training/conditionContext.ts';
import { judgeForbidden, judgeGoal } from '../../../../shared/engine/training/judgeCondition.ts';
import { suggestConditions } from '../../../../shared/engine/training/suggestConditions.ts';
import type { ForbiddenEvent } from '../../../../shared/model/condition.ts';
import type { Exercise } from '../../../../shared/model/exercise.ts';
import type { PlanStep, UserSelector } from '../../../../shared/model/migrationPlan.ts';
import { type RandomRehearsal, randomRehearsalFromSeed } from '../../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../../support/snapshotOfOracleTenant.ts';
import { exercise } from './judged.ts';

const all: UserSelector = { all: true };
const SEEDS = Array.from({ length: 30 }, (_, i) => 81_000 + i);

interface Drawn {
  readonly rehearsal: Rehearsal;
  readonly example: RandomRehearsal;
  readonly lesson: Exercise;
}

/** A random plan as the model path of an exercise that asks for what the plan leads to. */
function draw(example: RandomRehearsal): Drawn {
  const { plan, catalog } = example;
  const rehearsal = rehearse({ snapshot: snapshotOfOracleTenant(example.tenant), plan, catalog });
  const { goals, never } = suggestConditions(rehearsal, catalog);
  const lesson = exercise({
    startAt: plan.startAt,
    settings: plan.settings,
    automations: plan.automations,
    goals: goals.slice(0, 30).map(({ goal }, i) => ({ id: `goal-${i}`, goal })),
    never: never.slice(0, 30).map(({ event }, i) => ({ id: `never-${i}`, event })),
    model: { steps: plan.steps },
  });
  return { rehearsal, example, lesson };
}

function assessed({ rehearsal: { snapshot }, example: { catalog }, lesson }: Drawn, steps: readonly PlanStep[]) {
  return assess({ exercise: lesson, snapshot, catalog, path: { steps, answers: {}, hintsTaken: 0 } }).assessment;
}

const EXAMPLES = SEEDS.map((seed) => draw(randomRehearsalFromSeed(seed)));
const check = (holds: (drawn: Drawn) => void): void => EXAMPLES.forEach(holds);

const linesOf = <Line>(pieces: Iterable<string>): Line[] =>
  [...pieces]
    .join('')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

describe('whatever the tenant and the plan', () => {
  it('conditions suggested from a rehearsal hold for it, and its own path has all points', () => {
    check((drawn) => {
      const { passed, score, own, model } = assessed(drawn, drawn.lesson.model.steps);
      expect({ passed, points: score.points }).toEqual({ passed: true, points: 100 });
      expect(own).toEqual(model);
    });
  });

  it('one more call that is refused never raises the score', () => {
    const inVain: PlanStep = {
      kind: 'assignLicense',
      target: { group: 'no-such-group' },
      addLicenses: [{ skuId: 'no-such-license', disabledPlans: [] }],
      removeLicenses: [],
    };
    let refused = 0;
    check((drawn) => {
      const before = assessed(drawn, drawn.lesson.model.steps);
      const after = assessed(drawn, [...drawn.lesson.model.steps, inVain]);
      // A plan that has no step left may end at the horizon as if it were done; one that has is cut off there.
      const isRefused = after.own.refusedCalls > before.own.refusedCalls;
      expect(after.own.calls).toBe(before.own.calls + (isRefused ? 1 : 0));
      if (isRefused) refused++;
      expect(after.score.points).toBeLessThanOrEqual(before.score.points);
    });
    expect(refused).toBeGreaterThan(SEEDS.length / 2);
  });

  it('gaps, losses and peaks are those of the result files', () => {
    check(({ rehearsal, example: { catalog } }) => {
      const context = new ConditionContext(rehearsal, catalog);
      const ask = (event: ForbiddenEvent) => judgeForbidden(context, event);
      const { users, seats, refusals, gaps } = summarize(rehearsal);
      const isCounted = ({ family }: { family: string }): boolean => !family.startsWith('foundation-');
      const files = {
        gaps: linesOf<{ userId: string; family: string; seconds: number }>(gapLines(rehearsal)).filter(isCounted),
        changes: linesOf<{ userId: string; family: string; result: string }>(changeLines(rehearsal)).filter(isCounted),
      };
      const usersOf = (lines: readonly { userId: string }[]): string[] => [...new Set(lines.map(({ userId }) => userId))].sort();
      const struck = (event: ForbiddenEvent): (string | null)[] =>
        ask(event)
          .witnesses.map(({ userId }) => userId)
          .sort();

      expect(ask({ kind: 'gap', users: all }).against).toBe(users.withGap);
      expect(struck({ kind: 'gap', users: all })).toEqual(usersOf(files.gaps));
      const longer = files.gaps.filter(({ seconds }) => seconds > 60);
      expect(struck({ kind: 'gap', users: all, longerThanSeconds: 60 })).toEqual(usersOf(longer));
      const lost = files.changes.filter(({ result }) => result === 'lost' || result === 'downgraded');
      const losers = struck({ kind: 'loss', users: all }).filter((id) => id !== null && !isDeleted(rehearsal, id));
      expect(losers).toEqual(usersOf(lost));
      for (const { skuId, consumedPeak, consumedAfter } of seats) {
        expect(ask({ kind: 'peakAbove', skuId, units: 0 }).measured).toBe(consumedPeak);
        expect(ask({ kind: 'peakAbove', skuId, units: consumedPeak })).toMatchObject({ met: true });
        if (consumedPeak > 0) expect(ask({ kind: 'peakAbove', skuId, units: consumedPeak - 1 })).toMatchObject({ met: false });
        expect(judgeGoal(context, { kind: 'unitsUsed', skuId, atMost: 0 }).measured).toBe(consumedAfter);
      }
      expect(ask({ kind: 'refusal' }).against).toBe(refusals.length);
      expect(gaps.longestSeconds).toBe(Math.max(0, ...files.gaps.map(({ seconds }) => seconds)));
    });
  });

  it('a condition and its opposite are never both met of one user', () => {
    check(({ rehearsal, example: { catalog } }) => {
      const context = new ConditionContext(rehearsal, catalog);
      const { ids } = rehearsal.snapshot.users;
      const skuIds = rehearsal.tables.skus.map(({ skuId }) => skuId);
      for (let user = 0; user < rehearsal.snapshot.users.count; user++) {
        const users: UserSelector = { ids: [ids.get(user) ?? ''] };
        for (const skuId of skuIds) {
          const is = judgeGoal(context, { kind: 'holds', users, skuId });
          const isNot = judgeGoal(context, { kind: 'holds', users, skuId, not: true });
          expect(is.met).toBe(!isNot.met);
        }
      }
    });
  });

  it('results keep to the people when everybody gets another id of the same order', () => {
    check((drawn) => {
      const { example } = drawn;
      const renamed = draw(withOtherUserIds(example));
      const anonymous = (one: Drawn) =>
        assessed(one, one.lesson.model.steps.slice(1)).results.map(({ id, met, against, of, measured, witnesses }) => ({
          id,
          met,
          against,
          of,
          measured,
          witnesses: witnesses.map(({ userId, ...rest }) => ({ ...rest, userId: userId?.replace('renamed-', '') ?? null })),
        }));
      expect(anonymous(renamed)).toEqual(anonymous(drawn));
    });
  });

  it('a plan of which nothing is forgotten leaves everybody as they fare, and what gets worse one way gets better the other', () => {
    check(({ rehearsal, example: { plan, catalog } }) => {
      expect(compareForgotten(rehearsal, rehearsal, 10)).toMatchObject({ worse: 0, better: 0, users: [] });
      const without = rehearse({ snapshot: rehearsal.snapshot, plan: { ...plan, steps: plan.steps.slice(1) }, catalog });
      const there = compareForgotten(rehearsal, without, 10).users;
      const back = compareForgotten(without, rehearsal, 10).users;
      const byId = new Map(back.map((each) => [each.userId, each]));
      expect(there.map(({ userId }) => userId).sort()).toEqual([...byId.keys()].sort());
      for (const { userId, worse, better } of there) expect(byId.get(userId)).toMatchObject({ worse: better, better: worse });
    });
  });
});

function isDeleted({ deleted, snapshot }: Rehearsal, id: string): boolean {
  return [...deleted].some((user) => snapshot.users.ids.get(user) === id);
}

/** `renamed-` in front of every id of a user keeps their order, in the tenant and in the plan. */
function withOtherUserIds({ tenant, plan, catalog }: RandomRehearsal): RandomRehearsal {
  const known = new Set(tenant.users.map(({ id }) => id));
  const rename = <Value>(value: Value): Value => {
    if (typeof value === 'string') return (known.has(value) ? `renamed-${value}` : value) as Value;
    if (Array.isArray(value)) return value.map(rename) as Value;
    if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, rename(each)])) as Value;
    if (value instanceof Set) return new Set([...value].map(rename)) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rename(each)])) as Value;
  };
  return { tenant: rename(tenant), plan: rename(plan), catalog };
}
