import { type InThreeStates, type Judgement, PREDICTION_KINDS, type PredictionKind } from '../../model/prediction.ts';

const HIT: Judgement = { kind: 'hit', detail: 'asPredicted' };
const DID_NOT_COME: Judgement = { kind: 'miss', detail: 'didNotCome' };
const CAME_OTHERWISE: Judgement = { kind: 'miss', detail: 'cameOtherwise' };

/** null for what neither the plan nor anybody else has changed. Values are compared as they are: texts, numbers, truths. */
export function judge<Value extends string | number | boolean>({ before, predicted, actual }: InThreeStates<Value>): Judgement | null {
  if (predicted !== before) {
    if (actual === predicted) return HIT;
    return actual === before ? DID_NOT_COME : CAME_OTHERWISE;
  }
  if (actual === predicted) return null;
  return { kind: 'drift', detail: before === null ? 'added' : actual === null ? 'gone' : 'changed' };
}

/** One bit per kind, so that a column of bytes says which a user has. */
export function bitOf(kind: PredictionKind): number {
  return 1 << PREDICTION_KINDS.indexOf(kind);
}
