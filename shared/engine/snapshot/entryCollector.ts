import type { LicenseAssignmentState } from '../../model/graph.ts';
import { regrown, release, resized } from '../columns/growth.ts';
import { Interner } from '../columns/interner.ts';
import { isInError, profileKey, sortedStates, toEntryProfile } from './entryProfile.ts';
import type { EntryProfile, ErrorTimes } from './tenantSnapshot.ts';

/** Collects the entries of users, one row a user: which profile they have, and when each entry was last updated. */
export class EntryCollector {
  readonly #profiles = new Interner<EntryProfile>();
  #profileOfRow = new Uint32Array(1024);
  #rows = 0;
  /** Row after row, as many as the row's profile has entries; NaN where there is none. */
  #seconds = new Float64Array(1024);
  #used = 0;

  add(states: readonly LicenseAssignmentState[]): void {
    const sorted = sortedStates(states);
    if (this.#rows >= this.#profileOfRow.length) this.#profileOfRow = regrown(this.#profileOfRow, this.#rows + 1);
    this.#profileOfRow[this.#rows++] = this.#profiles.intern(profileKey(sorted), () => toEntryProfile(sorted));
    if (this.#used + sorted.length > this.#seconds.length) this.#seconds = regrown(this.#seconds, this.#used + sorted.length);
    for (const { lastUpdatedSeconds } of sorted) this.#seconds[this.#used++] = lastUpdatedSeconds ?? Number.NaN;
  }

  get profiles(): readonly EntryProfile[] {
    return this.#profiles.values;
  }

  /** Rows in the given order, or as they came; the collector keeps nothing but the profiles. */
  take(order: Uint32Array | null): { readonly profile: Uint32Array; readonly seconds: Float64Array } {
    const profile = resized(this.#profileOfRow, this.#rows);
    const seconds = resized(this.#seconds, this.#used);
    if (order === null) return { profile, seconds };
    const starts = new Uint32Array(this.#rows + 1);
    for (let row = 0; row < this.#rows; row++) starts[row + 1] = starts[row]! + this.profiles[profile[row]!]!.length;
    const ordered = new Float64Array(seconds.length);
    let used = 0;
    for (const row of order) for (let at = starts[row]!; at < starts[row + 1]!; at++) ordered[used++] = seconds[at]!;
    const orderedProfile = order.map((row) => profile[row]!);
    release(profile, seconds);
    return { profile: orderedProfile, seconds: ordered };
  }
}

/** Those of the times that belong to entries in error. */
export function errorTimes(profiles: readonly EntryProfile[], profile: Uint32Array, seconds: Float64Array): ErrorTimes {
  const inError = profiles.map((entries) => entries.map(isInError));
  const user: number[] = [];
  const entry: number[] = [];
  const times: number[] = [];
  let at = 0;
  for (let row = 0; row < profile.length; row++) {
    const flags = inError[profile[row]!]!;
    for (let e = 0; e < flags.length; e++) {
      const time = seconds[at++]!;
      if (!flags[e] || Number.isNaN(time)) continue;
      user.push(row);
      entry.push(e);
      times.push(time);
    }
  }
  return { user: Uint32Array.from(user), entry: Uint16Array.from(entry), seconds: Float64Array.from(times) };
}
