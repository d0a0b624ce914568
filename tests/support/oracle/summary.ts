import { FOUNDATION_PREFIX } from '../../../shared/model/catalog.ts';
import type { UserId } from '../../../shared/model/graph.ts';
import type { RehearsalSettings } from '../../../shared/model/settings.ts';
import type { FamilyChange, FamilyGap } from './continuity.ts';
import { compareText, type Entry, isInError } from './entries.ts';
import type { SeatRecord } from './seatRecord.ts';
import { toStateLine } from './stateLines.ts';
import { toIsoTime } from './times.ts';
import { consumedUnits, ownedUnits } from './units.ts';
import type { World } from './world.ts';

/** `summary.json` (formats.md), fields in that order. `message` and `findings` are left empty: the oracle has no words. */
export interface OracleSummary {
  readonly format: 'license-rehearsal-result';
  readonly version: 1;
  readonly verdict: 'blocked' | 'atRisk' | 'safe';
  readonly outcome: 'completed' | 'horizonReached';
  readonly clock: { readonly startedAt: string; readonly endedAt: string; readonly elapsedSeconds: number };
  readonly settings: RehearsalSettings;
  readonly seats: readonly {
    readonly skuId: string;
    readonly skuPartNumber: string;
    readonly owned: number;
    readonly consumedBefore: number;
    readonly consumedPeak: number;
    readonly consumedAfter: number;
  }[];
  readonly users: Readonly<Record<UserFigure, number>>;
  readonly gaps: { readonly count: number; readonly totalSeconds: number; readonly longestSeconds: number };
  readonly refusals: readonly {
    readonly step: number;
    readonly target: string;
    readonly reasons: readonly { readonly code: string; readonly message: string }[];
  }[];
  readonly findings: readonly never[];
}

type UserFigure = 'total' | 'touched' | 'changed' | 'withGap' | 'withLoss' | 'withDowngrade' | 'inErrorBefore' | 'inErrorAfter';

export interface Ending {
  readonly world: World;
  readonly outcome: 'completed' | 'horizonReached';
  /** Seconds since `startAt`. */
  readonly endedAt: number;
  readonly seats: SeatRecord;
  /** Of every user there was, deleted ones included. */
  readonly startEntries: ReadonlyMap<UserId, readonly Entry[]>;
  /** Foundation families included. */
  readonly changes: readonly FamilyChange[];
  readonly gaps: readonly FamilyGap[];
}

export function buildSummary(ending: Ending): OracleSummary {
  const { world, outcome, endedAt, seats } = ending;
  const lengths = ending.gaps.filter(counts).map(({ from, to }) => to - from);
  return {
    format: 'license-rehearsal-result',
    version: 1,
    verdict: verdictOf(ending),
    outcome,
    clock: { startedAt: toIsoTime(world.startSecond), endedAt: toIsoTime(world.startSecond + endedAt), elapsedSeconds: endedAt },
    settings: world.settings,
    seats: [...world.skus.values()]
      .sort((a, b) => compareText(a.sku.skuId, b.sku.skuId))
      .map(({ sku: { skuId, skuPartNumber } }) => ({
        skuId,
        skuPartNumber,
        owned: ownedUnits(world, skuId),
        consumedBefore: seats.before.get(skuId)!,
        consumedPeak: seats.peak.get(skuId)!,
        consumedAfter: consumedUnits(world, skuId),
      })),
    users: countUsers(ending),
    gaps: {
      count: lengths.length,
      totalSeconds: lengths.reduce((sum, length) => sum + length, 0),
      longestSeconds: Math.max(0, ...lengths),
    },
    refusals: world.refusals.map(({ step, target, codes }) => ({ step, target, reasons: codes.map((code) => ({ code, message: '' })) })),
    findings: [],
  };
}

/** Section 9: plumbing and ended services count in no figure. */
function counts(line: { readonly family: string }): boolean {
  return !line.family.startsWith(FOUNDATION_PREFIX);
}

/** Section 9, Verdict; a new error is an entry in error at the end that was not at the start (section 10, Results). */
function verdictOf({ world, outcome, changes, gaps }: Ending): OracleSummary['verdict'] {
  if (world.refusals.length > 0 || outcome === 'horizonReached') return 'blocked';
  const harmful = new Set(['gap', 'dip', 'lost', 'downgraded']);
  const hurts = gaps.some(counts) || changes.filter(counts).some(({ result }) => harmful.has(result));
  return hurts || [...world.users.values()].some((user) => hasNewError(user.startEntries, user.entries)) ? 'atRisk' : 'safe';
}

function hasNewError(before: readonly Entry[], after: readonly Entry[]): boolean {
  const keys = new Set(before.filter(isInError).map(({ skuId, source }) => `${skuId}/${source ?? ''}`));
  return after.filter(isInError).some(({ skuId, source }) => !keys.has(`${skuId}/${source ?? ''}`));
}

/** Deleted users count in `total`, `touched` and `inErrorBefore` only (section 10, Results). */
function countUsers({ world, startEntries, changes, gaps }: Ending): Record<UserFigure, number> {
  const users = [...world.users.values()];
  const usersOf = (lines: readonly { readonly userId: UserId; readonly family: string }[]) =>
    new Set(lines.filter(counts).map(({ userId }) => userId)).size;
  const line = (id: UserId, entries: readonly Entry[]) => JSON.stringify(toStateLine(id, entries));
  return {
    total: startEntries.size,
    touched: world.touched.size,
    changed: users.filter((user) => line(user.id, user.startEntries) !== line(user.id, user.entries)).length,
    withGap: usersOf(gaps),
    withLoss: usersOf(changes.filter(({ result }) => result === 'lost')),
    withDowngrade: usersOf(changes.filter(({ result }) => result === 'downgraded')),
    inErrorBefore: [...startEntries.values()].filter((entries) => entries.some(isInError)).length,
    inErrorAfter: users.filter(({ entries }) => entries.some(isInError)).length,
  };
}
