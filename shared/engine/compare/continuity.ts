import type { LicenseProfile } from '../licensing/profileTable.ts';
import type { PlanOrdinal } from '../licensing/tenantTables.ts';
import type { FamilyHolding, FamilyOrdinal, FamilyTable } from './serviceFamilies.ts';

/** What became of a service, gravest first: one result per user and family, the first that holds (simulation.md section 10). */
export const FAMILY_RESULTS = ['lost', 'downgraded', 'gap', 'dip', 'gained', 'upgraded', 'successor', 'kept'] as const;
export type FamilyResult = (typeof FAMILY_RESULTS)[number];

export interface FamilyChange {
  readonly family: FamilyOrdinal;
  readonly result: FamilyResult;
  readonly fromPlan: PlanOrdinal | null;
  readonly toPlan: PlanOrdinal | null;
}

/** A family held, then not, then held again: not there from state `from` until state `to` of the path. */
export interface FamilyGap {
  readonly family: FamilyOrdinal;
  readonly from: number;
  readonly to: number;
}

/** What a path of states means for every family on it. Foundation families are in the lists and in none of the flags. */
export interface PathResult {
  /** Ascending by family; without those that are `kept`. */
  readonly changes: readonly FamilyChange[];
  /** Ascending by family, then in order of time. */
  readonly gaps: readonly FamilyGap[];
  readonly hasGap: boolean;
  readonly hasLoss: boolean;
  readonly hasDowngrade: boolean;
  readonly hasDip: boolean;
  /** Families that are not foundation ones, by result; `kept` too. */
  readonly counts: Readonly<Record<FamilyResult, number>>;
}

/** What a user holds at the end of each second in which something changed, the state before the first step first. */
export type Path = readonly (readonly FamilyHolding[])[];

export function followPath(path: Path, families: Pick<FamilyTable, 'isFoundation'>): PathResult {
  const holdings = path.map((state) => new Map(state.map((holding) => [holding.family, holding])));
  const seen = [...new Set(holdings.flatMap((state) => [...state.keys()]))].sort((a, b) => a - b);
  const changes: FamilyChange[] = [];
  const gaps: FamilyGap[] = [];
  const counts = Object.fromEntries(FAMILY_RESULTS.map((result) => [result, 0])) as Record<FamilyResult, number>;
  for (const family of seen) {
    const states = holdings.map((state) => state.get(family));
    const familyGaps = findGaps(states).map((gap) => ({ family, ...gap }));
    gaps.push(...familyGaps);
    const change = judgeFamily(family, states, familyGaps.length > 0);
    if (change === null) continue;
    if (change.result !== 'kept') changes.push(change);
    if (!families.isFoundation(family)) counts[change.result]++;
  }
  return {
    changes,
    gaps,
    counts,
    hasGap: gaps.some((gap) => !families.isFoundation(gap.family)),
    hasLoss: counts.lost > 0,
    hasDowngrade: counts.downgraded > 0,
    hasDip: counts.dip > 0,
  };
}

/** What became of every family between two states, kept ones too; ascending. Without a way between them there are no gaps and dips. */
export function compareHoldings(before: readonly FamilyHolding[], after: readonly FamilyHolding[]): readonly FamilyChange[] {
  const old = new Map(before.map((holding) => [holding.family, holding]));
  const now = new Map(after.map((holding) => [holding.family, holding]));
  const families = [...new Set([...old.keys(), ...now.keys()])].sort((a, b) => a - b);
  return families.flatMap((family) => judgeFamily(family, [old.get(family), now.get(family)], false) ?? []);
}

/** null when the family is absent at both ends: no line then, though there may be gaps in between. */
function judgeFamily(family: FamilyOrdinal, states: readonly (FamilyHolding | undefined)[], hasGap: boolean): FamilyChange | null {
  const start = states[0];
  const end = states.at(-1);
  if (start === undefined && end === undefined) return null;
  return { family, result: resultOf(start, end, states, hasGap), ...plansOf(start, end) };
}

function resultOf(
  start: FamilyHolding | undefined,
  end: FamilyHolding | undefined,
  states: readonly (FamilyHolding | undefined)[],
  hasGap: boolean,
): FamilyResult {
  if (end === undefined) return 'lost';
  if (start !== undefined && end.rank < start.rank) return 'downgraded';
  if (hasGap) return 'gap';
  if (start !== undefined && states.some((state) => state !== undefined && state.rank < start.rank)) return 'dip';
  if (start === undefined) return 'gained';
  if (end.rank > start.rank) return 'upgraded';
  return start.plans.some((plan) => end.plans.includes(plan)) ? 'kept' : 'successor';
}

/** A plan of the highest rank on both sides stands for both; else each side its own lowest id. */
function plansOf(start: FamilyHolding | undefined, end: FamilyHolding | undefined): Pick<FamilyChange, 'fromPlan' | 'toPlan'> {
  if (start !== undefined && end !== undefined && start.rank === end.rank) {
    const shared = start.plans.find((plan) => end.plans.includes(plan));
    if (shared !== undefined) return { fromPlan: shared, toPlan: shared };
  }
  return { fromPlan: start?.plans[0] ?? null, toPlan: end?.plans[0] ?? null };
}

/** Stretches without the family between two states with it. */
function findGaps(states: readonly (FamilyHolding | undefined)[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let from: number | null = null;
  states.forEach((state, i) => {
    if (state === undefined) {
      if (from === null && i > 0 && states[i - 1] !== undefined) from = i;
    } else if (from !== null) {
      gaps.push({ from, to: i });
      from = null;
    }
  });
  return gaps;
}

/** Follows paths and remembers each, as most users of a migration go the same way. */
export class PathFollower {
  readonly #families: FamilyTable;
  readonly #profiles: readonly LicenseProfile[];
  readonly #known = new Map<string, PathResult>();

  constructor(families: FamilyTable, profiles: readonly LicenseProfile[]) {
    this.#families = families;
    this.#profiles = profiles;
  }

  /** `path` are profile ordinals. */
  follow(path: readonly number[]): PathResult {
    const key = path.join();
    let result = this.#known.get(key);
    if (result === undefined) {
      result = followPath(
        path.map((ordinal) => this.#families.holdings(this.#profiles[ordinal]!)),
        this.#families,
      );
      this.#known.set(key, result);
    }
    return result;
  }
}
