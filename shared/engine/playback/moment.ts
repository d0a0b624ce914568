import type { GroupMoment, PlaybackMoment } from '../../model/playbackMoment.ts';
import { lastUpTo, type SeatColumns, type WorkedGroup } from './recording.ts';
import type { Tape } from './tape.ts';

/** How everything stands when everything of a second has happened. Nothing here looks at more than a few numbers of any column. */
export function momentAt({ recording, marks, troubleSeconds }: Tape, second: number): PlaybackMoment {
  const { timeline, worked, seats, usersPerSecond, endSeconds } = recording;
  const at = Math.min(second, endSeconds);
  const place = lastUpTo(timeline.at, at);
  const row = timeline.row[place]!;
  const mark = marks.findLast((each) => each.at <= at);
  return {
    at,
    step: mark?.step ?? null,
    row,
    groups: worked.map((group) => groupAt(group, at, usersPerSecond)),
    seats: seats.map((columns) => seatsAt(columns, row)),
    without: timeline.without[place]!,
    inError: timeline.inError[place]!,
    changed: timeline.changed[place]!,
    next: { event: secondAfter(timeline.at, at), trouble: secondAfter(troubleSeconds, at) },
    previous: { event: secondBefore(timeline.at, at), trouble: secondBefore(troubleSeconds, at) },
  };
}

function groupAt({ work, errors }: WorkedGroup, at: number, usersPerSecond: number): GroupMoment {
  const inError = errors.users[lastUpTo(errors.at, at)]!;
  const unfinished = firstEndingAfter(work, at);
  const piece = work[unfinished];
  if (piece !== undefined && piece.start <= at) {
    const processed = Math.min(piece.users, (at - piece.start + 1) * usersPerSecond);
    return { state: 'inProgress', processed, total: piece.users, inError, begins: null };
  }
  if (piece !== undefined && piece.queuedAt <= at) {
    return { state: 'queued', processed: 0, total: piece.users, inError, begins: piece.start };
  }
  const done = work[unfinished - 1];
  if (done === undefined) return { state: 'none', processed: 0, total: 0, inError, begins: null };
  return { state: inError > 0 ? 'errors' : 'applied', processed: done.users, total: done.users, inError, begins: null };
}

/** Work of a lane ends in the order in which it was queued. */
function firstEndingAfter(work: WorkedGroup['work'], at: number): number {
  let low = 0;
  let high = work.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (work[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function seatsAt({ row: rows, consumed, owned }: SeatColumns, row: number): PlaybackMoment['seats'][number] {
  const place = lastUpTo(rows, row);
  return { consumed: consumed[place]!, owned: owned[place]! };
}

function secondAfter(seconds: Int32Array, at: number): number | null {
  return seconds[lastUpTo(seconds, at) + 1] ?? null;
}

function secondBefore(seconds: Int32Array, at: number): number | null {
  const before = seconds[lastUpTo(seconds, at - 1)] ?? -1;
  return before < 0 ? null : before;
}
