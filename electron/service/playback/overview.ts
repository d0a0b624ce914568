import type { PlaybackOverview, PlaybackTrouble } from '../../../shared/contract/playback.ts';
import { busySpans, troubleStrip, unitCurve } from '../../../shared/engine/playback/curves.ts';
import type { Trouble, WorkedGroup } from '../../../shared/engine/playback/recording.ts';
import { NONE } from '../../../shared/engine/rehearsal/eventLog.ts';
import { toIsoTime } from '../../../shared/engine/report/summary.ts';
import type { NamedTape } from './tapes.ts';

/** What a window shows of a tape from beginning to end. */
export function toOverview(named: NamedTape): PlaybackOverview {
  const { tape, names } = named;
  const { recording, marks } = tape;
  const { startSeconds, endSeconds, verdict, outcome, log, startProfileOf } = recording;
  return {
    startAt: toIsoTime(startSeconds),
    endSeconds,
    verdict,
    outcome,
    events: log.length,
    users: startProfileOf.length,
    groups: recording.worked.map((group) => toGroup(named, group)),
    seats: recording.seats.map((columns) => ({ ...names.licensePlan(columns.sku), ...unitCurve(recording, columns) })),
    strip: troubleStrip(recording.timeline),
    marks,
    troubles: recording.troubles.map((trouble) => toTrouble(named, trouble)),
    busy: busySpans(recording),
  };
}

function toGroup({ tape, names }: NamedTape, { group, work }: WorkedGroup): PlaybackOverview['groups'][number] {
  const known = tape.recording.groupNames[group];
  return {
    ...names.group(group),
    mostUsers: work.reduce((most, { users }) => Math.max(most, users), 0),
    pieces: work.length,
    deleted: known?.after === false,
    created: known?.before === false,
  };
}

function toTrouble({ names }: NamedTape, { kind, at, row, count, atEnd, step, group, sku, user }: Trouble): PlaybackTrouble {
  return {
    kind,
    at,
    row,
    count,
    atEnd,
    step: step === NONE ? null : step,
    group: names.groupOrNull(group),
    licensePlan: names.licensePlanOrNull(sku),
    user: names.userOrNull(user),
  };
}
