import type { LicenseLane, ServiceLane, UserLanes } from '../../../shared/contract/playback.ts';
import { compareFamilies } from '../../../shared/engine/compare/familyOrder.ts';
import { type EntryLane, type FamilyLane, gapsIn, lanesOf, secondsOf } from '../../../shared/engine/playback/lanes.ts';
import { NONE } from '../../../shared/engine/rehearsal/eventLog.ts';
import { toFeedEntry } from './feedEntries.ts';
import type { NamedTape } from './tapes.ts';

/** Entries of one user that are told; a person reads no more. */
const MOST_ENTRIES = 500;

export function toUserLanes(named: NamedTape, user: number): UserLanes {
  const { tape, names } = named;
  const { deletedAt, result, families, entries, rows } = lanesOf(tape, user);
  return {
    user: names.user(user),
    endSeconds: tape.recording.endSeconds,
    deletedAt,
    result,
    services: families.map((lane) => toServiceLane(named, lane)).sort(inOrderOfNotice),
    licenses: entries.map((lane) => toLicenseLane(named, lane)),
    seconds: secondsOf(tape, rows),
    entries: rows.slice(0, MOST_ENTRIES).map((row) => toFeedEntry(named, row)),
  };
}

function inOrderOfNotice(a: ServiceLane, b: ServiceLane): number {
  return Number(a.foundation) - Number(b.foundation) || compareFamilies(a.family.id, b.family.id);
}

function toServiceLane({ tape, names }: NamedTape, lane: FamilyLane): ServiceLane {
  const gaps = gapsIn(lane);
  return {
    family: names.family(lane.family),
    foundation: tape.families.isFoundation(lane.family),
    result: lane.result,
    segments: lane.segments.map(({ from, to, state, plan, row }) => ({
      from,
      to,
      state,
      service: plan === null ? null : names.service(plan),
      row: row === NONE ? null : row,
    })),
    gapSeconds: gaps.reduce((sum, seconds) => sum + seconds, 0),
    longestGapSeconds: Math.max(0, ...gaps),
  };
}

function toLicenseLane({ tape, names }: NamedTape, { entry, segments }: EntryLane): LicenseLane {
  return {
    licensePlan: names.licensePlan(entry.sku),
    group: names.groupOrNull(entry.source),
    segments: segments.map((segment) => ({
      from: segment.from,
      to: segment.to,
      state: segment.entry.state,
      error: segment.entry.error,
      disabledPlans: tape.tables.disabledPlans(segment.entry.options).length,
      row: segment.row === NONE ? null : segment.row,
    })),
  };
}
