import { FAMILY_RESULTS, type FamilyResult, type PathResult } from '../../compare/continuity.ts';
import { DIRECT, type LicenseProfile } from '../../licensing/profileTable.ts';
import { hasNewError } from '../../rehearsal/figures.ts';
import type { Rehearsal } from '../../rehearsal/rehearsal.ts';

/** What became of a user in one word, the gravest first; foundation families do not count. A deleted user leaves the comparison. */
export const USER_RESULTS = ['deleted', ...FAMILY_RESULTS] as const;
export type UserResult = (typeof USER_RESULTS)[number];

/**
 * What a row says of a user but for names and seconds. Users who went the same way share one, so that who writes rows can put it into words
 * once: `ordinal` counts up from 0.
 */
export interface UserOutcome {
  readonly ordinal: number;
  readonly touched: boolean;
  /** The licenses at the end are not those of the start; of a deleted user false. */
  readonly changed: boolean;
  readonly result: UserResult;
  /** Services by what became of them; foundation families do not count. Of a deleted user nothing is counted. */
  readonly counts: PathResult['counts'];
  /** Times without a service; one service may have several. */
  readonly gaps: number;
  /** Those gaps, by the states of the way between which they lie: services often go and come back together. */
  readonly gapSpans: readonly GapSpan[];
  /** Foundation families too, as in `changes.jsonl` and `gaps.jsonl`; null for a deleted user. */
  readonly path: PathResult | null;
  readonly before: LicenseProfile;
  /** null for a deleted user. */
  readonly after: LicenseProfile | null;
  readonly newError: boolean;
}

/** Not there from state `from` until state `to` of the way. */
export interface GapSpan {
  readonly from: number;
  readonly to: number;
  readonly services: number;
}

const NOTHING = Object.fromEntries(FAMILY_RESULTS.map((result) => [result, 0])) as Record<FamilyResult, number>;

/** Numbers the outcomes in the order in which they are asked for. */
export class OutcomeTable {
  readonly #rehearsal: Rehearsal;
  /** By the way, which begins and ends with certain profiles; apart for those whom the plan reached and those whom it did not. */
  readonly #ways = { touched: new Map<PathResult, UserOutcome>(), untouched: new Map<PathResult, UserOutcome>() };
  readonly #deleted = new Map<LicenseProfile, UserOutcome>();
  #count = 0;

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal;
  }

  ofWay(path: PathResult, start: number, end: number, touched: boolean): UserOutcome {
    const known = touched ? this.#ways.touched : this.#ways.untouched;
    let outcome = known.get(path);
    if (outcome === undefined) {
      outcome = this.#make(path, start, end, touched);
      known.set(path, outcome);
    }
    return outcome;
  }

  /** The plan reaches whom it deletes. */
  ofDeleted(start: number): UserOutcome {
    const before = this.#profile(start);
    let outcome = this.#deleted.get(before);
    if (outcome === undefined) {
      const nothing = { changed: false, counts: NOTHING, gaps: 0, gapSpans: [], path: null, after: null, newError: false };
      outcome = { ordinal: this.#count++, touched: true, result: 'deleted', before, ...nothing };
      this.#deleted.set(before, outcome);
    }
    return outcome;
  }

  #make(path: PathResult, start: number, end: number, touched: boolean): UserOutcome {
    const { families } = this.#rehearsal;
    const before = this.#profile(start);
    const after = this.#profile(end);
    const gaps = path.gaps.filter(({ family }) => !families.isFoundation(family));
    return {
      ordinal: this.#count++,
      touched,
      changed: start !== end,
      result: gravest(path),
      counts: path.counts,
      gaps: gaps.length,
      gapSpans: [...Map.groupBy(gaps, ({ from, to }) => `${from},${to}`).values()].flatMap(([first, ...others]) =>
        first === undefined ? [] : [{ from: first.from, to: first.to, services: 1 + others.length }],
      ),
      path,
      before,
      after,
      newError: hasNewError(before, after),
    };
  }

  #profile(ordinal: number): LicenseProfile {
    const profile = this.#rehearsal.profiles[ordinal];
    if (profile === undefined) throw new Error(`no profile ${ordinal}`);
    return profile;
  }
}

/** A gap counts in a service that is lost in the end too, and in one that is there only on the way. */
function gravest({ counts, hasGap }: PathResult): UserResult {
  return FAMILY_RESULTS.find((result) => (result === 'gap' ? hasGap : counts[result] > 0)) ?? 'kept';
}

/** An assignment in error. */
export interface EntryError {
  readonly skuId: string;
  /** null for a direct assignment. */
  readonly groupId: string | null;
  readonly error: LicenseProfile['entries'][number]['error'];
}

export function errorsOf({ errorEntries, entries }: LicenseProfile, { skus, groupIds }: Rehearsal['tables']): readonly EntryError[] {
  return errorEntries.flatMap((position) => {
    const entry = entries[position];
    const sku = entry === undefined ? undefined : skus[entry.sku];
    if (entry === undefined || sku === undefined) return [];
    return { skuId: sku.skuId, groupId: entry.source === DIRECT ? null : (groupIds[entry.source] ?? null), error: entry.error };
  });
}

/** License plans held, ascending by id. */
export function heldSkuIds(profile: LicenseProfile | null, { skus }: Rehearsal['tables']): readonly string[] {
  return (profile?.heldSkus ?? []).flatMap((sku) => skus[sku]?.skuId ?? []);
}
