import type { PendingWork } from '../../model/processingOrder.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import type { Move } from './situation.ts';

/** When something happened to a user, and for a piece of work which of its kind it was. */
export interface Happening {
  readonly second: number;
  /** Of the log: orders what happens in one second. */
  readonly row: number;
  /** Among the pieces of work that one step led to for one group. */
  readonly number: number;
}

const STEP = kindCode('stepStarted');
const WORK = new Map<number, PendingWork>([
  [kindCode('membershipRuleEvaluated'), 'ruleEvaluation'],
  [kindCode('onPremisesChangeSynchronized'), 'synchronization'],
]);
const PROCESSING = kindCode('groupProcessingStarted');
const PROCESSED = new Set([kindCode('licensesApplied'), kindCode('licensesFailed'), kindCode('licensesUnchanged')]);
const CALLED = new Set([kindCode('userLicensesSet'), kindCode('callRefused')]);

/** What a rehearsal did to one user, by move: several of one name in the order in which they happened. */
export function userTimes({ log }: Pick<Rehearsal, 'log'>, user: number): Map<string, Happening[]> {
  const times = new Map<string, Happening[]>();
  const numberOfPiece = new Map<number, number>();
  const pieces = new Map<string, number>();
  const note = (name: string, happening: Happening): void => void times.set(name, [...(times.get(name) ?? []), happening]);
  for (let row = 0; row < log.length; row++) {
    const kind = log.kind[row]!;
    const step = log.step[row]!;
    const group = log.group[row]!;
    const second = log.at[row]!;
    const work = WORK.get(kind);
    if (kind === STEP) note(`step ${step}`, { second, row, number: 0 });
    else if (work !== undefined) note(`${work} ${group} ${step}`, { second, row, number: 0 });
    else if (kind === PROCESSING) {
      const piece = `${group} ${step}`;
      numberOfPiece.set(row, pieces.get(piece) ?? 0);
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
    } else if (log.user[row] === user && PROCESSED.has(kind)) {
      // Only what the piece of work did itself: what it set off in the same instant has other causes.
      const number = numberOfPiece.get(log.cause[row]!);
      if (number !== undefined) note(`processing ${group} ${step}`, { second, row, number });
    } else if (log.user[row] === user && CALLED.has(kind) && step !== NONE) note(`call ${step}`, { second, row, number: 0 });
  }
  return times;
}

/** The name under which a move stands there; null for one that nobody schedules. */
export function nameOf(move: Move): string | null {
  switch (move.kind) {
    case 'step':
    case 'call':
      return `${move.kind} ${move.step}`;
    case 'pending':
      return `${move.pending.work} ${move.pending.group} ${move.pending.step}`;
    default:
      return null;
  }
}
