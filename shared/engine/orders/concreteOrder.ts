import type { ProcessingOrder } from '../../model/processingOrder.ts';
import { followUser, type Rehearsal } from '../rehearsal/rehearsal.ts';
import type { Move } from './situation.ts';
import { type Happening, nameOf, userTimes } from './userTimes.ts';

/** An order of processing that a rehearsal can play, and what it came to. */
export interface PlayedOrder {
  readonly order: ProcessingOrder;
  readonly rehearsal: Rehearsal;
}

/** Plays the plan in another order; null when there is to be no further try. */
export type Play = (order: ProcessingOrder) => Rehearsal | null;

/** Each try mends one pair of moves that still come in the wrong order. */
const TRIES = 16;

/** Seconds by which a move comes behind the one before it: well within what the service takes (F89), and long enough to be seen. */
const MARGIN = 600;

/**
 * Finds pauses and delays that make these moves happen to the user in this order, and plays them. What a rehearsal does not do to the user
 * so, with all the other users about, is not claimed: null then.
 */
export function playOrder(
  moves: readonly Move[],
  user: number,
  userId: string,
  groupIds: readonly string[],
  play: Play,
): PlayedOrder | null {
  const runsShort = moves.some((move) => 'short' in move && move.short.length > 0);
  for (const place of runsShort ? (['last', 'first'] as const) : (['first'] as const)) {
    const order = new OpenOrder(place, userId);
    for (let tries = 0; tries < TRIES; tries++) {
      const made = order.make();
      const rehearsal = play(made);
      if (rehearsal === null) return null;
      if (isHarmed(rehearsal, user)) return { order: made, rehearsal };
      if (!order.mend(moves, userTimes(rehearsal, user), groupIds)) break;
    }
  }
  return null;
}

/** Loses something, for good or for a while. A deleted user loses nothing (simulation.md section 9). */
export function isHarmed(rehearsal: Rehearsal, user: number): boolean {
  if (rehearsal.deleted.has(user)) return false;
  const { hasGap, hasLoss, hasDowngrade, hasDip } = followUser(rehearsal, user).result;
  return hasGap || hasLoss || hasDowngrade || hasDip;
}

class OpenOrder {
  readonly #place: 'first' | 'last';
  readonly #userId: string;
  readonly #pauses = new Map<number, number>();
  readonly #delays = new Map<string, ProcessingOrder['delays'][number]>();

  constructor(place: 'first' | 'last', userId: string) {
    this.#place = place;
    this.#userId = userId;
  }

  make(): ProcessingOrder {
    const pauses = [...this.#pauses].map(([step, seconds]) => ({ step, seconds })).sort((a, b) => a.step - b.step);
    const order = { pauses, delays: [...this.#delays.values()], first: [] as string[], last: [] as string[] };
    order[this.#place].push(this.#userId);
    return order;
  }

  /**
   * Puts off the first move that comes before the one it should follow; when there is none, the first that shares a second with it, as only
   * the end of a second counts. False when there is neither, or none that can be put off.
   */
  mend(moves: readonly Move[], times: ReadonlyMap<string, readonly Happening[]>, groupIds: readonly string[]): boolean {
    const seen = new Map<string, number>();
    let last: Happening = { second: Number.NEGATIVE_INFINITY, row: -1, number: 0 };
    let together: (() => boolean) | null = null;
    for (const move of moves) {
      const name = nameOf(move);
      if (name === null) continue;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      const happening = times.get(name)?.[nth];
      if (happening === undefined) return false;
      const { second, row, number } = happening;
      if (row < last.row) return this.#putOff(move, last.second - second + MARGIN, number, groupIds);
      if (second === last.second && move.kind !== 'call') together ??= () => this.#putOff(move, MARGIN, number, groupIds);
      last = happening;
    }
    return together?.() ?? false;
  }

  #putOff(move: Move, seconds: number, number: number, groupIds: readonly string[]): boolean {
    if (move.kind === 'step') {
      this.#pauses.set(move.step, (this.#pauses.get(move.step) ?? 0) + seconds);
      return true;
    }
    // A call comes when its step says: nothing holds it back but the step itself.
    if (move.kind !== 'pending') return false;
    const { work, group, step } = move.pending;
    const key = `${work} ${group} ${step} ${number}`;
    const known = this.#delays.get(key);
    this.#delays.set(key, { step, group: groupIds[group]!, work, number, seconds: (known?.seconds ?? 0) + seconds });
    return true;
  }
}
