import type { ServicePlanId, UserId } from '../../../shared/model/graph.ts';
import { compareText } from './entries.ts';
import type { Level } from './familyTable.ts';

/** What a user holds at the end of a second in which it changed. */
export interface Sample {
  readonly second: number;
  readonly levels: ReadonlyMap<string, Level>;
}

export type FamilyResult = 'lost' | 'downgraded' | 'gap' | 'dip' | 'gained' | 'upgraded' | 'successor' | 'kept';

export interface FamilyChange {
  readonly userId: UserId;
  readonly family: string;
  readonly result: FamilyResult;
  readonly fromPlan: ServicePlanId | null;
  readonly toPlan: ServicePlanId | null;
}

/** `[from, to)` in seconds since `startAt`. */
export interface FamilyGap {
  readonly userId: UserId;
  readonly family: string;
  readonly from: number;
  readonly to: number;
}

/** Section 9 for one user: the state before the first step, and every later change, by ascending second. */
export function judgeUser(
  userId: UserId,
  start: ReadonlyMap<string, Level>,
  samples: readonly Sample[],
): { changes: FamilyChange[]; gaps: FamilyGap[] } {
  const timeline: Sample[] = [{ second: 0, levels: start }, ...samples];
  const families = new Set(timeline.flatMap(({ levels }) => [...levels.keys()]));
  const changes: FamilyChange[] = [];
  const gaps: FamilyGap[] = [];
  for (const family of [...families].sort(compareText)) {
    const levels = timeline.map((sample) => ({ second: sample.second, level: sample.levels.get(family) }));
    const gapsHere = findGaps(levels);
    for (const gap of gapsHere) gaps.push({ userId, family, ...gap });
    const first = levels[0]!.level;
    const last = levels.at(-1)!.level;
    if (first === undefined && last === undefined) continue;
    const ranks = levels.map(({ level }) => level?.rank ?? 0);
    changes.push({ userId, family, result: resultOf(first, last, ranks, gapsHere.length > 0), ...plansOf(first, last) });
  }
  return { changes, gaps };
}

/** Held, then rank 0, then held again. */
function findGaps(levels: readonly { readonly second: number; readonly level: Level | undefined }[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let wasHeld = false;
  let from: number | null = null;
  for (const { second, level } of levels) {
    if (level === undefined) {
      if (wasHeld) from ??= second;
      continue;
    }
    if (from !== null) gaps.push({ from, to: second });
    from = null;
    wasHeld = true;
  }
  return gaps;
}

/** Section 10, Results: the first that holds. */
function resultOf(first: Level | undefined, last: Level | undefined, ranks: readonly number[], hasGap: boolean): FamilyResult {
  if (last === undefined) return 'lost';
  if (first !== undefined && last.rank < first.rank) return 'downgraded';
  if (hasGap) return 'gap';
  if (first === undefined) return 'gained';
  if (ranks.some((rank) => rank < first.rank && rank < last.rank)) return 'dip';
  if (last.rank > first.rank) return 'upgraded';
  return sharedPlan(first, last) === undefined ? 'successor' : 'kept';
}

/** A plan of the highest rank at both ends is named on both sides; else the lowest id of the highest rank on each. */
function plansOf(first: Level | undefined, last: Level | undefined): { fromPlan: ServicePlanId | null; toPlan: ServicePlanId | null } {
  const both = sharedPlan(first, last);
  return { fromPlan: both ?? first?.plans[0] ?? null, toPlan: both ?? last?.plans[0] ?? null };
}

function sharedPlan(first: Level | undefined, last: Level | undefined): ServicePlanId | undefined {
  if (first === undefined || last === undefined || first.rank !== last.rank) return undefined;
  return first.plans.find((plan) => last.plans.includes(plan));
}
