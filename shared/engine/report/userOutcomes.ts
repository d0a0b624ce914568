import { MOST_AT_RISK, RISKS, type Risk } from '../../model/report.ts';
import type { FamilyResult, PathResult } from '../compare/continuity.ts';
import type { LicenseProfile, ProfileEntry } from '../licensing/profileTable.ts';
import { NONE } from '../rehearsal/eventLog.ts';
import { followUser, type Rehearsal } from '../rehearsal/rehearsal.ts';
import { valueAt } from './holders.ts';

/** A user whom the plan harms, and what a list of them is ordered by. */
export interface HarmedUser {
  readonly user: number;
  readonly risk: Risk;
  /** The longest time without a service, and when it begins; 0 seconds without a gap. */
  readonly gapFrom: number;
  readonly gapSeconds: number;
  readonly result: PathResult;
  readonly newErrors: readonly ProfileEntry[];
  /** The same for users to whom the same happens. */
  readonly fate: string;
}

/** What becomes of everybody, counted in one pass over the users. */
export interface UserOutcomes {
  /** Users by family and result, where the result is not `kept`; foundation families are not counted. */
  readonly families: ReadonlyMap<number, Readonly<Record<FamilyResult, number>>>;
  readonly harmed: number;
  readonly by: Readonly<Record<Risk, number>>;
  /** The gravest, at most `MOST_AT_RISK`. */
  readonly gravest: readonly HarmedUser[];
  /** Users by fate. */
  readonly alike: ReadonlyMap<string, number>;
}

export function userOutcomes(rehearsal: Rehearsal): UserOutcomes {
  const { startProfileOf, endProfileOf, deleted, profiles, log } = rehearsal;
  const tally = new OutcomeTally(rehearsal);
  for (let user = 0; user < startProfileOf.length; user++) {
    if (deleted.has(user) || valueAt(log.lastOfUser, user) === NONE) continue;
    const start = profiles[valueAt(startProfileOf, user)];
    const end = profiles[valueAt(endProfileOf, user)];
    if (start !== undefined && end !== undefined) tally.add(user, start, end);
  }
  return tally.toOutcomes();
}

/** Entries in error at the end that were not in error at the start (simulation.md section 10). */
function newErrorsOf(start: LicenseProfile, end: LicenseProfile): readonly ProfileEntry[] {
  if (end.errorEntries.length === 0) return NO_ENTRIES;
  const before = start.errorEntries.flatMap((position) => start.entries[position] ?? []);
  return end.errorEntries
    .flatMap((position) => end.entries[position] ?? [])
    .filter((entry) => !before.some((old) => old.sku === entry.sku && old.source === entry.source));
}

const NO_ENTRIES: readonly ProfileEntry[] = [];

class OutcomeTally {
  readonly #rehearsal: Rehearsal;
  readonly #usersOfPath = new Map<PathResult, number>();
  readonly #alike = new Map<string, number>();
  readonly #harms = new Map<PathResult, string>();
  readonly #by: Record<Risk, number> = { lost: 0, downgraded: 0, gap: 0, dip: 0, newError: 0 };
  #harmed = 0;
  /** Up to twice as many as are kept, so that sorting them is rare. */
  #worst: HarmedUser[] = [];

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal;
  }

  add(user: number, start: LicenseProfile, end: LicenseProfile): void {
    const { result, seconds } = followUser(this.#rehearsal, user);
    this.#usersOfPath.set(result, (this.#usersOfPath.get(result) ?? 0) + 1);
    const newErrors = newErrorsOf(start, end);
    const { hasLoss, hasDowngrade, hasGap, hasDip } = result;
    const risks = [hasLoss, hasDowngrade, hasGap, hasDip, newErrors.length > 0];
    const gravest = RISKS[risks.indexOf(true)];
    if (gravest === undefined) return;
    this.#harmed++;
    for (const [place, risk] of RISKS.entries()) if (risks[place] === true) this.#by[risk]++;
    const gap = hasGap ? this.#longestGap(result, seconds) : NO_GAP;
    const fate = `${this.#harmsOf(result)};${newErrors.map(({ sku, source, error, state }) => [sku, source, error, state].join()).join()}`;
    this.#alike.set(fate, (this.#alike.get(fate) ?? 0) + 1);
    this.#worst.push({ user, risk: gravest, ...gap, result, newErrors, fate });
    if (this.#worst.length >= 2 * MOST_AT_RISK) this.#cut();
  }

  toOutcomes(): UserOutcomes {
    this.#cut();
    return { families: this.#families(), harmed: this.#harmed, by: this.#by, gravest: this.#worst, alike: this.#alike };
  }

  /** What befalls the services on a path, as a text to compare by. */
  #harmsOf(result: PathResult): string {
    const known = this.#harms.get(result);
    if (known !== undefined) return known;
    const harms = result.changes.flatMap(({ family, result: what, fromPlan, toPlan }) => {
      if (this.#rehearsal.families.isFoundation(family) || !isHarm(what)) return [];
      return [what === 'downgraded' ? `${family} ${fromPlan} ${toPlan}` : `${family} ${what}`];
    });
    const text = `${result.hasGap},${harms.join()}`;
    this.#harms.set(result, text);
    return text;
  }

  #cut(): void {
    this.#worst = this.#worst.sort(byGravity).slice(0, MOST_AT_RISK);
  }

  #longestGap({ gaps }: PathResult, seconds: readonly number[]): { gapFrom: number; gapSeconds: number } {
    let longest = NO_GAP;
    for (const { family, from, to } of gaps) {
      if (this.#rehearsal.families.isFoundation(family)) continue;
      const gapFrom = seconds[from] ?? 0;
      const gapSeconds = (seconds[to] ?? 0) - gapFrom;
      if (gapSeconds > longest.gapSeconds) longest = { gapFrom, gapSeconds };
    }
    return longest;
  }

  #families(): Map<number, Record<FamilyResult, number>> {
    const families = new Map<number, Record<FamilyResult, number>>();
    for (const [{ changes }, users] of this.#usersOfPath) {
      for (const { family, result } of changes) {
        if (this.#rehearsal.families.isFoundation(family)) continue;
        const counts = families.get(family) ?? { ...NO_RESULTS };
        counts[result] += users;
        families.set(family, counts);
      }
    }
    return families;
  }
}

function isHarm(result: FamilyResult): boolean {
  return RISKS.some((risk) => risk === result);
}

const NO_GAP = { gapFrom: 0, gapSeconds: 0 };
const NO_RESULTS: Readonly<Record<FamilyResult, number>> = {
  lost: 0,
  downgraded: 0,
  gap: 0,
  dip: 0,
  gained: 0,
  upgraded: 0,
  successor: 0,
  kept: 0,
};

function byGravity(a: HarmedUser, b: HarmedUser): number {
  return RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) || b.gapSeconds - a.gapSeconds || a.user - b.user;
}
