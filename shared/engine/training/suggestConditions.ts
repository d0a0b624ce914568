import type { CatalogBundle } from '../../model/catalog.ts';
import type { ForbiddenEvent, Goal } from '../../model/condition.ts';
import type { ConditionsThatHold } from '../../model/exerciseDraft.ts';
import type { UserSelector } from '../../model/migrationPlan.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { ConditionContext } from './conditionContext.ts';
import { judgeForbidden, judgeGoal } from './judgeCondition.ts';
import { goalsOfStep, usersOfStep } from './suggestedGoals.ts';

/** More than an author can look through; a plan of many waves would have hundreds. */
const MOST_GOALS = 60;
/** Above this many different groups of users nobody reads "everybody else". */
const MOST_CONCERNED = 6;
const HOUR = 3600;
const EVERYBODY: UserSelector = { all: true };

/**
 * Conditions that a rehearsal fulfils, for an author to choose from: what its steps are about first, in their order, then what holds for the
 * whole. Whom a step meant when it began may not be whom its selector means before the first step; what does not hold then is left out.
 */
export function suggestConditions(rehearsal: Rehearsal, catalog: CatalogBundle): ConditionsThatHold {
  const context = new ConditionContext(rehearsal, catalog);
  const goals: { goal: Goal; users: number | null }[] = [];
  for (const goal of distinct([...rehearsal.plan.steps.flatMap((step) => goalsOfStep(step, rehearsal)), ...goalsOfWhole(rehearsal)])) {
    if (goals.length === MOST_GOALS) break;
    const { met, of } = judgeGoal(context, goal);
    if (met) goals.push({ goal, users: of });
  }
  const never = distinct(eventsAvoided(rehearsal)).flatMap((event) => {
    const { met, of } = judgeForbidden(context, event);
    return met && of !== 0 ? [{ event, users: of }] : [];
  });
  return { goals, never };
}

function goalsOfWhole(rehearsal: Rehearsal): Goal[] {
  const { steps } = rehearsal.plan;
  const concerned = distinct(steps.flatMap(usersOfStep));
  const others: UserSelector = { and: concerned.map((users) => ({ not: users })) };
  return [
    { kind: 'noErrors', users: EVERYBODY },
    ...concerned.map((users): Goal => ({ kind: 'noErrors', users })),
    ...(concerned.length === 0 || concerned.length > MOST_CONCERNED ? [] : [{ kind: 'unchanged', users: others } as const]),
    ...movedSkus(rehearsal).map(({ skuId, after }): Goal => ({ kind: 'unitsUsed', skuId, atLeast: after, atMost: after })),
  ];
}

function eventsAvoided(rehearsal: Rehearsal): ForbiddenEvent[] {
  const { figures, plan, elapsedSeconds } = rehearsal;
  const longest = figures.gaps.longestSeconds;
  const concerned = distinct(plan.steps.flatMap(usersOfStep));
  const used = new Set(plan.steps.map(({ kind }) => kind));
  const unused = (
    ['setSeats', 'deleteUsers', 'deleteGroup', 'createGroup', 'setMembershipRule', 'updateUsers', 'retireAutomation'] as const
  ).filter((kind) => !used.has(kind));
  return [
    longest === 0 ? { kind: 'gap', users: EVERYBODY } : { kind: 'gap', users: EVERYBODY, longerThanSeconds: longest },
    ...(longest === 0 ? [] : concerned.map((users): ForbiddenEvent => ({ kind: 'gap', users }))),
    { kind: 'loss', users: EVERYBODY },
    ...(figures.withLoss + figures.withDowngrade === 0 ? [] : concerned.map((users): ForbiddenEvent => ({ kind: 'loss', users }))),
    { kind: 'assignmentError', users: EVERYBODY },
    { kind: 'refusal' },
    ...movedSkus(rehearsal).flatMap(({ skuId, peak, enabled }): ForbiddenEvent[] => [
      { kind: 'without', users: EVERYBODY, skuId },
      { kind: 'peakAbove', skuId, units: peak },
      { kind: 'seatsAbove', skuId, units: enabled },
    ]),
    ...unused.map((kind): ForbiddenEvent => ({ kind: 'stepUsed', steps: [kind] })),
    { kind: 'longerThan', seconds: Math.ceil((elapsedSeconds + 1) / HOUR) * HOUR },
  ];
}

/** License plans of which units are taken or given back, or bought. */
function movedSkus({ tables, ledger, plan }: Rehearsal): { skuId: string; peak: number; after: number; enabled: number }[] {
  const bought = new Set(plan.steps.flatMap((step) => (step.kind === 'setSeats' ? [step.skuId] : [])));
  const moved = new Set(ledger.rowSku.subarray(0, ledger.rowCount));
  return tables.skus.flatMap(({ skuId }, sku) => {
    const after = ledger.consumed[sku] ?? 0;
    // Below nothing where the tenant's own count is less than what its users hold: no condition for anybody.
    if (after < 0 || (!moved.has(sku) && !bought.has(skuId))) return [];
    return [{ skuId, peak: ledger.peak[sku] ?? 0, after, enabled: ledger.enabled[sku] ?? 0 }];
  });
}

/** Each value once, the first time it comes. */
function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value] as const)).values()];
}
