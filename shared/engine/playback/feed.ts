import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { LogColumns } from './recording.ts';

/** Whose events are told; NONE for those of everybody. */
export interface FeedFilter {
  readonly group: number;
  readonly user: number;
}

const UNCHANGED = kindCode('licensesUnchanged');

/** Rows around a place in the log, ascending, and whether there are more on either side. */
export interface FeedRows {
  readonly rows: readonly number[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}

/** Up to `before` rows up to and with `row`, and up to `after` rows behind it. */
export function feedRows(log: LogColumns, filter: FeedFilter, row: number, before: number, after: number): FeedRows {
  const place = Math.min(row, log.length - 1);
  const older = collect(log, filter, place, -1, before + 1);
  const newer = collect(log, filter, place + 1, 1, after + 1);
  return {
    rows: [...older.slice(0, before).reverse(), ...newer.slice(0, after)],
    hasOlder: older.length > before,
    hasNewer: newer.length > after,
  };
}

function collect(log: LogColumns, { group, user }: FeedFilter, from: number, by: 1 | -1, most: number): number[] {
  const rows: number[] = [];
  const { length, kind, group: groups, user: users } = log;
  for (let row = from; row >= 0 && row < length && rows.length < most; row += by) {
    if (user !== NONE ? users[row] !== user : kind[row] === UNCHANGED) continue;
    if (group === NONE || groups[row] === group) rows.push(row);
  }
  return rows;
}

/** The rows that led to this one, from the step or automation on; the row itself last. */
export function causesOf({ cause }: LogColumns, row: number): number[] {
  const chain: number[] = [];
  for (let next = row; next !== NONE; next = cause[next] ?? NONE) chain.push(next);
  return chain.reverse();
}
