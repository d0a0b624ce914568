import { FAMILY_RESULTS, type FamilyResult } from '../compare/continuity.ts';
import type { FamilyHolding, FamilyOrdinal } from '../compare/serviceFamilies.ts';
import type { ProfileEntry } from '../licensing/profileTable.ts';
import type { PlanOrdinal } from '../licensing/tenantTables.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import { userPath } from '../rehearsal/rehearsal.ts';
import type { Tape } from './tape.ts';

export type LaneState = 'held' | 'lower' | 'higher' | 'gap' | 'lost' | 'absent';

/** A stretch of time in which a service stays what it is: up to the second in which the next begins, the last up to the end. */
export interface LaneSegment {
  readonly from: number;
  readonly to: number;
  readonly state: LaneState;
  /** null while there is none. */
  readonly plan: PlanOrdinal | null;
  /** The event that began it; NONE for the start. */
  readonly row: number;
}

export interface FamilyLane {
  readonly family: FamilyOrdinal;
  readonly result: FamilyResult | null;
  readonly segments: readonly LaneSegment[];
}

export interface EntryLane {
  readonly entry: Pick<ProfileEntry, 'sku' | 'source'>;
  readonly segments: readonly EntrySegment[];
}

export interface EntrySegment {
  readonly from: number;
  readonly to: number;
  readonly entry: ProfileEntry;
  readonly row: number;
}

export interface LanesOfUser {
  /** null when the plan does not delete the user. */
  readonly deletedAt: number | null;
  /** The gravest of the families that count; null without any, and for a user who is deleted. */
  readonly result: FamilyResult | null;
  /** Ascending by family. */
  readonly families: readonly FamilyLane[];
  readonly entries: readonly EntryLane[];
  /** Every event of the user, ascending. */
  readonly rows: readonly number[];
}

/** A state of a user's path with the time it lasts. */
interface TimedState {
  readonly profile: number;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/** What happens to one user over time: a swim lane for every family of services, and one for every assignment. */
export function lanesOf(tape: Tape, user: number): LanesOfUser {
  const { log } = tape.recording;
  const rows: number[] = [];
  for (let row = 0; row < log.length; row++) if (log.user[row] === user) rows.push(row);
  const deletion = rows.find((row) => log.kind[row] === kindCode('userDeleted'));
  const deletedAt = deletion === undefined ? null : log.at[deletion]!;
  const states = statesOf(tape, user, deletedAt);
  const families = familyLanes(tape, states, deletedAt !== null);
  const results = families.flatMap(({ family, result }) => (result === null || tape.families.isFoundation(family) ? [] : [result]));
  return {
    deletedAt,
    result: FAMILY_RESULTS.find((result) => results.includes(result)) ?? null,
    families,
    entries: entryLanes(tape, states),
    rows,
  };
}

function statesOf({ recording }: Tape, user: number, deletedAt: number | null): TimedState[] {
  const { log, startProfileOf, endSeconds } = recording;
  const { profiles, seconds, rows } = userPath(log, user, startProfileOf[user]!);
  const end = deletedAt ?? endSeconds;
  return profiles.flatMap((profile, i): TimedState[] => {
    const from = seconds[i]!;
    if (deletedAt !== null && i > 0 && from >= deletedAt) return [];
    return [{ profile, from, to: Math.min(end, seconds[i + 1] ?? end), row: rows[i]! }];
  });
}

function familyLanes({ profiles, families, paths }: Tape, states: readonly TimedState[], isDeleted: boolean): FamilyLane[] {
  const holdings = states.map(({ profile }) => new Map(families.holdings(profiles[profile]!).map((holding) => [holding.family, holding])));
  const seen = [...new Set(holdings.flatMap((state) => [...state.keys()]))].sort((a, b) => a - b);
  const { changes } = paths.follow(states.map(({ profile }) => profile));
  const changed = new Map(changes.map(({ family, result }) => [family, result]));
  return seen.map((family) => {
    const held = holdings.map((state) => state.get(family));
    const isJudged = !isDeleted && (held[0] !== undefined || held.at(-1) !== undefined);
    return { family, result: isJudged ? (changed.get(family) ?? 'kept') : null, segments: segmentsOf(states, held) };
  });
}

function segmentsOf(states: readonly TimedState[], held: readonly (FamilyHolding | undefined)[]): LaneSegment[] {
  const segments: LaneSegment[] = [];
  const first = held.findIndex((holding) => holding !== undefined);
  const last = held.findLastIndex((holding) => holding !== undefined);
  states.forEach(({ from, to, row }, i) => {
    const holding = held[i];
    const before = segments.at(-1);
    const state = holding === undefined ? (i < first ? 'absent' : i > last ? 'lost' : 'gap') : levelOf(holding, held[0]);
    // Where the service of before still gives the level, it is the one to name.
    const plan = holding === undefined ? null : (holding.plans.find((each) => each === before?.plan) ?? holding.plans[0] ?? null);
    if (before?.state === state && before.plan === plan) segments[segments.length - 1] = { ...before, to };
    else segments.push({ from, to, state, plan, row });
  });
  return segments;
}

function levelOf(holding: FamilyHolding, start: FamilyHolding | undefined): LaneState {
  if (start === undefined || holding.rank > start.rank) return 'higher';
  return holding.rank < start.rank ? 'lower' : 'held';
}

function entryLanes({ profiles }: Tape, states: readonly TimedState[]): EntryLane[] {
  const lanes = new Map<string, { readonly entry: ProfileEntry; readonly segments: EntrySegment[] }>();
  for (const { profile, from, to, row } of states) {
    for (const entry of profiles[profile]!.entries) {
      const key = `${entry.sku} ${entry.source}`;
      const lane = lanes.get(key) ?? { entry, segments: [] };
      lanes.set(key, lane);
      const last = lane.segments.at(-1);
      if (last !== undefined && last.to === from && isSame(last.entry, entry)) lane.segments[lane.segments.length - 1] = { ...last, to };
      else lane.segments.push({ from, to, entry, row });
    }
  }
  return [...lanes.values()].sort((a, b) => a.entry.sku - b.entry.sku || a.entry.source - b.entry.source);
}

function isSame(a: ProfileEntry, b: ProfileEntry): boolean {
  return a.state === b.state && a.error === b.error && a.options === b.options;
}

/** Seconds without the service between two stretches with it. */
export function gapsIn({ segments }: FamilyLane): number[] {
  return segments.filter(({ state }) => state === 'gap').map(({ from, to }) => to - from);
}

/** Seconds in which something happens, ascending, each once. */
export function secondsOf({ recording: { log } }: Tape, rows: readonly number[]): number[] {
  return [...new Set(rows.filter((row) => row !== NONE).map((row) => log.at[row]!))];
}
