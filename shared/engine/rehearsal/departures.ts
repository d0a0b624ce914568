import type { PendingWork, ProcessingOrder } from '../../model/processingOrder.ts';

/** How a rehearsal departs from the order it would keep by itself (F77); one per rehearsal, as it counts pieces of work. */
export class Departures {
  readonly #pauses: ReadonlyMap<number, number>;
  readonly #delays: ReadonlyMap<string, number>;
  readonly #pieces = new Map<string, number>();
  readonly #first: ReadonlySet<number>;
  readonly #last: ReadonlySet<number>;

  /** `ordinal`: the user with this id, or -1. */
  constructor(order: ProcessingOrder, ordinal: (userId: string) => number) {
    this.#pauses = new Map(order.pauses.map(({ step, seconds }) => [step, seconds]));
    this.#delays = new Map(
      order.delays.map(({ step, group, work, number, seconds }) => [`${pieceKey(step, group, work)} ${number}`, seconds]),
    );
    this.#first = new Set(order.first.map(ordinal));
    this.#last = new Set(order.last.map(ordinal));
  }

  /** Seconds the administrator waits longer before this step. */
  pauseBefore(step: number): number {
    return this.#pauses.get(step) ?? 0;
  }

  /** Seconds by which the piece of work queued now begins later. */
  delayOf(step: number, group: string, work: PendingWork): number {
    const key = pieceKey(step, group, work);
    const number = this.#pieces.get(key) ?? 0;
    this.#pieces.set(key, number + 1);
    return this.#delays.get(`${key} ${number}`) ?? 0;
  }

  /** The users of a piece of work, ascending, as they are processed. */
  arrange(users: ArrayLike<number>): ArrayLike<number> {
    if (this.#first.size === 0 && this.#last.size === 0) return users;
    const all = Array.from(users);
    const isFirst = (user: number): boolean => this.#first.has(user);
    const isLast = (user: number): boolean => !isFirst(user) && this.#last.has(user);
    return [...all.filter(isFirst), ...all.filter((user) => !isFirst(user) && !isLast(user)), ...all.filter(isLast)];
  }
}

/** The order as stated. */
export const AS_STATED: ProcessingOrder = { pauses: [], delays: [], first: [], last: [] };

function pieceKey(step: number, group: string, work: PendingWork): string {
  return `${step} ${group} ${work}`;
}
