import { grown } from '../columns/textColumn.ts';

/** What can happen in a rehearsal, as past-tense facts. The position in this list is the code in the log's `kind` column. */
export const EVENT_KINDS = [
  'stepStarted',
  'callRefused',
  'groupLicensesSet',
  'userLicensesSet',
  'groupProcessingStarted',
  'groupProcessingFinished',
  'licensesApplied',
  'licensesFailed',
  'licensesUnchanged',
  'memberAdded',
  'memberRemoved',
  'groupCreated',
  'groupDeleted',
  'membershipRuleSet',
  'membershipRuleEvaluated',
  'onPremisesChangeSynchronized',
  'userUpdated',
  'userDeleted',
  'seatsSet',
  'reprocessRequested',
  'automationRan',
  'automationRefused',
  'automationRetired',
  'planEnded',
  'horizonReached',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

const KIND_CODE: Readonly<Record<EventKind, number>> = Object.fromEntries(EVENT_KINDS.map((kind, code) => [kind, code])) as Record<
  EventKind,
  number
>;

export function kindCode(kind: EventKind): number {
  return KIND_CODE[kind];
}

/** No user, group, cause or earlier event. */
export const NONE = -1;

/**
 * Everything that happened, in order, as columns. `cause` is the row of the event that led to this one, `before` and `after` are the
 * user's license profiles, `previous` is the row of the event that last changed the same user's profile (NONE for the first), so a
 * user's history is a walk back from `lastOfUser`.
 */
export class EventLog {
  length = 0;
  /** Seconds from the start of the plan. */
  at = new Int32Array(0);
  kind = new Uint8Array(0);
  /** Zero-based index of the plan step that set this off; NONE for what an automation does. */
  step = new Int32Array(0);
  cause = new Int32Array(0);
  user = new Int32Array(0);
  group = new Int32Array(0);
  before = new Int32Array(0);
  after = new Int32Array(0);
  previous = new Int32Array(0);
  /**
   * By kind: a refusal for `callRefused` and, in a list of their own, `automationRefused`; the license plan for `seatsSet`; the position of
   * the automation in the plan for `automationRan` and `automationRetired`; users concerned for processing events.
   */
  detail = new Int32Array(0);
  readonly lastOfUser: Int32Array;

  constructor(userCount: number, expectedEvents = 4096) {
    this.lastOfUser = new Int32Array(userCount).fill(NONE);
    this.reserve(expectedEvents);
  }

  /** Returns the row of the new event. */
  append(at: number, kind: number, step: number, cause: number, group: number, detail: number): number {
    return this.#append(at, kind, step, cause, NONE, group, NONE, NONE, NONE, detail);
  }

  /** Something that concerns one user; `before` and `after` are equal when it left the profile as it was. */
  appendOfUser(
    at: number,
    kind: number,
    step: number,
    cause: number,
    user: number,
    group: number,
    before: number,
    after: number,
    detail: number,
  ): number {
    const row = this.#append(at, kind, step, cause, user, group, before, after, this.lastOfUser[user]!, detail);
    if (before !== after) this.lastOfUser[user] = row;
    return row;
  }

  #append(
    at: number,
    kind: number,
    step: number,
    cause: number,
    user: number,
    group: number,
    before: number,
    after: number,
    previous: number,
    detail: number,
  ): number {
    const row = this.length++;
    if (row === this.at.length) this.reserve(row * 2);
    this.at[row] = at;
    this.kind[row] = kind;
    this.step[row] = step;
    this.cause[row] = cause;
    this.user[row] = user;
    this.group[row] = group;
    this.before[row] = before;
    this.after[row] = after;
    this.previous[row] = previous;
    this.detail[row] = detail;
    return row;
  }

  /** Makes room for at least `events` rows in all. */
  reserve(events: number): void {
    if (events <= this.at.length) return;
    this.at = grown(this.at, events);
    this.kind = grown(this.kind, this.at.length);
    this.step = grown(this.step, this.at.length);
    this.cause = grown(this.cause, this.at.length);
    this.user = grown(this.user, this.at.length);
    this.group = grown(this.group, this.at.length);
    this.before = grown(this.before, this.at.length);
    this.after = grown(this.after, this.at.length);
    this.previous = grown(this.previous, this.at.length);
    this.detail = grown(this.detail, this.at.length);
  }
}
