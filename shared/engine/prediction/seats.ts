import type { SubscribedSku } from '../../model/graph.ts';
import type { InThreeStates, Judgement } from '../../model/prediction.ts';
import { judge } from './judgement.ts';
import { STATES, type ThreeStates } from './threeStates.ts';

/** The units of one license plan in three states; null where the tenant does not have it, or does not count. */
export interface JudgedSeats {
  readonly skuId: string;
  readonly owned: InThreeStates<number>;
  /** What became of the units bought; null when they are as they were. */
  readonly ownedJudged: Judgement | null;
  readonly consumed: InThreeStates<number>;
}

/** Every license plan for users that one of the states has; ascending by id. What is consumed follows from what users hold. */
export function judgeSeats(states: ThreeStates): readonly JudgedSeats[] {
  const plans = new Map<string, InThreeStates<SubscribedSku>>();
  for (const state of STATES) {
    for (const sku of states[state].skus) {
      if (sku.appliesTo !== 'User') continue;
      plans.set(sku.skuId, { before: null, predicted: null, actual: null, ...plans.get(sku.skuId), [state]: sku });
    }
  }
  return [...plans]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([skuId, { before, predicted, actual }]) => {
      const owned = {
        before: before?.prepaidUnits.enabled ?? null,
        predicted: predicted?.prepaidUnits.enabled ?? null,
        actual: actual?.prepaidUnits.enabled ?? null,
      };
      const consumed = {
        before: before?.consumedUnits ?? null,
        predicted: predicted?.consumedUnits ?? null,
        actual: actual?.consumedUnits ?? null,
      };
      return { skuId, owned, ownedJudged: judge(owned), consumed };
    });
}
