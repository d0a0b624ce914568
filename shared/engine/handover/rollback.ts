import type { HandoverAction, HandoverUndo } from '../../model/handover.ts';
import { type WaitAction, type WaitSettings, waitAction } from './waits.ts';

/** One thing on the way back. `of` is the action that it takes back. */
export type RollbackStep =
  | { readonly kind: 'request'; readonly id: string; readonly of: string; readonly undo: HandoverUndo }
  | WaitAction
  /** A person takes back what a person did. */
  | {
      readonly kind: 'manual';
      readonly id: string;
      readonly of: string;
      readonly task: Extract<HandoverAction, { kind: 'manual' }>['task'];
    };

export interface RollbackRange {
  readonly wave: number;
  readonly firstRow: number;
  readonly endRow: number;
  readonly expectedSeconds: number;
  readonly waits: WaitSettings;
}

/** Rows of the log that are taken back at a time: who makes them from first to last has to hold that many. */
const STRETCH_ROWS = 20_000;

/**
 * A wave backwards. Processing is waited for between any two steps, as what a step needed may be needed the other way round on the way
 * back: a license that conflicts with another comes back only when that one is gone, a group is deleted only without licenses (F96).
 */
export function* rollbackOf(
  between: (firstRow: number, endRow: number) => Iterable<HandoverAction>,
  { wave, firstRow, endRow, expectedSeconds, waits }: RollbackRange,
): Generator<RollbackStep> {
  const groups = new Set<string>();
  let number = 0;
  let step = -1;
  const wait = (): WaitAction[] => {
    const groupIds = [...groups];
    groups.clear();
    return groupIds.length === 0 ? [] : [waitAction(waits, { id: `back-${wave}-wait-${++number}`, step: null, groupIds, expectedSeconds })];
  };
  for (let end = endRow; end > firstRow; end -= STRETCH_ROWS) {
    const stretch = [...between(Math.max(firstRow, end - STRETCH_ROWS), end)].reverse();
    for (const action of stretch) {
      if (action.kind === 'waitForProcessing') yield* wait();
      else if (action.kind === 'manual') yield { kind: 'manual', id: `back-${action.id}`, of: action.id, task: action.task };
      else if (action.kind === 'restore') yield { kind: 'request', id: `back-${action.id}`, of: action.of, undo: action.undo };
      else if (action.kind === 'request') {
        if (action.undo !== null) {
          if (action.step !== step) yield* wait();
          step = action.step;
          yield { kind: 'request', id: `back-${action.id}`, of: action.id, undo: action.undo };
          for (const groupId of groupsSetOff(action)) groups.add(groupId);
        }
        if (action.creates !== null) groups.delete(`{created:${action.creates}}`);
      }
    }
  }
  yield* wait();
}

/** Groups that have something to do when the action is taken back. */
function groupsSetOff({ effect }: Extract<HandoverAction, { kind: 'request' }>): readonly string[] {
  return 'groupId' in effect ? [effect.groupId] : [];
}
