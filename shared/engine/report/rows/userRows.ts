import { NONE } from '../../rehearsal/eventLog.ts';
import type { Rehearsal } from '../../rehearsal/rehearsal.ts';
import { type GapSpan, OutcomeTable, type UserOutcome } from './userOutcome.ts';
import { WayFinder } from './wayFinder.ts';

/**
 * Goes through the users of a rehearsal, and tells what a row says of the one it stands at. No object is made per user, so that it costs
 * little to go through all of them once for every list and sheet.
 */
export class UserRows {
  readonly count: number;
  /** Of the user it stands at: all seconds without a service, of all services together; and the longest such time. */
  gapSeconds = 0;
  longestGapSeconds = 0;

  readonly #rehearsal: Rehearsal;
  readonly #outcomes: OutcomeTable;
  readonly #ways: WayFinder;
  /** By profile at the start, then profile at the end, and whether the plan reached the user: who went straight from one to the other. */
  readonly #straight: (UserOutcome | undefined)[][] = [];

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal;
    this.#outcomes = new OutcomeTable(rehearsal);
    this.#ways = new WayFinder(rehearsal);
    this.count = rehearsal.startProfileOf.length;
  }

  moveTo(user: number): UserOutcome {
    const { startProfileOf, endProfileOf, deleted, touched, log } = this.#rehearsal;
    const start = startProfileOf[user] ?? 0;
    const end = endProfileOf[user] ?? 0;
    const last = log.lastOfUser[user] ?? NONE;
    this.gapSeconds = 0;
    this.longestGapSeconds = 0;
    if (deleted.has(user)) return this.#outcomes.ofDeleted(start);
    if (last === NONE || log.previous[last] === NONE) return this.#straightOutcome(start, end, touched.has(user));
    const outcome = this.#outcomes.ofWay(this.#ways.find(user), start, end, touched.has(user));
    if (outcome.gapSpans.length > 0) this.#measureGaps(outcome.gapSpans);
    return outcome;
  }

  /** Second from the start in which a state of the user's way begins; for users who have gaps. */
  secondOf(state: number): number {
    return this.#ways.seconds[state] ?? 0;
  }

  #straightOutcome(start: number, end: number, touched: boolean): UserOutcome {
    this.#straight[start] ??= [];
    const position = end * 2 + (touched ? 1 : 0);
    this.#straight[start][position] ??= this.#outcomes.ofWay(
      this.#rehearsal.paths.follow(start === end ? [start] : [start, end]),
      start,
      end,
      touched,
    );
    return this.#straight[start][position];
  }

  #measureGaps(spans: readonly GapSpan[]): void {
    for (const { from, to, services } of spans) {
      const lasting = this.secondOf(to) - this.secondOf(from);
      this.gapSeconds += lasting * services;
      if (lasting > this.longestGapSeconds) this.longestGapSeconds = lasting;
    }
  }
}
