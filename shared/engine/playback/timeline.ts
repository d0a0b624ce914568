import { Bitset } from '../columns/bitset.ts';
import type { FamilyTable } from '../compare/serviceFamilies.ts';
import { DIRECT, type LicenseProfile } from '../licensing/profileTable.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import type { ErrorColumns, Timeline } from './recording.ts';

const DELETED = kindCode('userDeleted');

/** How many users stand how at the end of every second: one pass over the log, what a change means worked out once per pair of profiles. */
export function buildTimeline(rehearsal: Rehearsal): { timeline: Timeline; errorsOf: ReadonlyMap<number, ErrorColumns> } {
  const { log, profiles, startProfileOf } = rehearsal;
  const missing = new MissingServices(rehearsal);
  const errors = new GroupErrors(rehearsal);
  const seconds = new SecondColumns(distinctSeconds(log.at, log.length) + 1);
  let without = 0;
  let inError = usersInError(rehearsal);
  let changed = 0;
  seconds.push(-1, NONE, without, inError, changed);
  for (let row = 0; row < log.length; row++) {
    const at = log.at[row]!;
    const user = log.user[row]!;
    const before = log.before[row]!;
    const after = log.after[row]!;
    const isDeleted = log.kind[row] === DELETED;
    if (user !== NONE && (before !== after || isDeleted)) {
      const start = startProfileOf[user]!;
      const wasInError = profiles[before]!.errorEntries.length > 0;
      const isInError = !isDeleted && profiles[after]!.errorEntries.length > 0;
      without += (!isDeleted && missing.lacks(start, after) ? 1 : 0) - (missing.lacks(start, before) ? 1 : 0);
      inError += (isInError ? 1 : 0) - (wasInError ? 1 : 0);
      changed += (!isDeleted && after !== start ? 1 : 0) - (before !== start ? 1 : 0);
      if (wasInError || isInError) errors.change(at, before, isDeleted ? null : after);
    }
    if (row === log.length - 1 || log.at[row + 1] !== at) seconds.push(at, row, without, inError, changed);
  }
  return { timeline: seconds.toTimeline(), errorsOf: errors.toColumns() };
}

function distinctSeconds(at: Int32Array, length: number): number {
  let seconds = 0;
  for (let row = 0; row < length; row++) if (row === 0 || at[row] !== at[row - 1]) seconds++;
  return seconds;
}

function usersInError({ profiles, startProfileOf }: Rehearsal): number {
  const inError = Uint8Array.from(profiles, (profile) => (profile.errorEntries.length > 0 ? 1 : 0));
  let users = 0;
  for (const profile of startProfileOf) users += inError[profile]!;
  return users;
}

class SecondColumns {
  readonly #at: Int32Array;
  readonly #row: Int32Array;
  readonly #without: Int32Array;
  readonly #inError: Int32Array;
  readonly #changed: Int32Array;
  #length = 0;

  constructor(length: number) {
    this.#at = new Int32Array(length);
    this.#row = new Int32Array(length);
    this.#without = new Int32Array(length);
    this.#inError = new Int32Array(length);
    this.#changed = new Int32Array(length);
  }

  push(at: number, row: number, without: number, inError: number, changed: number): void {
    const place = this.#length++;
    this.#at[place] = at;
    this.#row[place] = row;
    this.#without[place] = without;
    this.#inError[place] = inError;
    this.#changed[place] = changed;
  }

  toTimeline(): Timeline {
    return { at: this.#at, row: this.#row, without: this.#without, inError: this.#inError, changed: this.#changed };
  }
}

/** Whether somebody with the services of one profile would miss one with those of another. */
class MissingServices {
  readonly #families: FamilyTable;
  readonly #profiles: readonly LicenseProfile[];
  readonly #sets: (Bitset | undefined)[] = [];
  readonly #known = new Map<number, boolean>();

  constructor({ families, profiles }: Rehearsal) {
    this.#families = families;
    this.#profiles = profiles;
  }

  lacks(start: number, now: number): boolean {
    if (start === now) return false;
    const key = start * this.#profiles.length + now;
    let lacks = this.#known.get(key);
    if (lacks === undefined) {
      const present = this.#familiesOf(now);
      lacks = [...this.#familiesOf(start)].some((family) => !present.has(family));
      this.#known.set(key, lacks);
    }
    return lacks;
  }

  #familiesOf(profile: number): Bitset {
    let set = this.#sets[profile];
    if (set === undefined) {
      const held = this.#families.holdings(this.#profiles[profile]!).map(({ family }) => family);
      set = Bitset.of(
        this.#families.ids.length,
        held.filter((family) => !this.#families.isFoundation(family)),
      );
      this.#sets[profile] = set;
    }
    return set;
  }
}

/** Users in error by group. */
class GroupErrors {
  readonly #profiles: readonly LicenseProfile[];
  readonly #sources: (readonly number[] | undefined)[] = [];
  readonly #counts = new Map<number, { readonly at: number[]; readonly users: number[] }>();

  constructor({ profiles, startProfileOf }: Rehearsal) {
    this.#profiles = profiles;
    const usersOf = new Uint32Array(profiles.length);
    for (const profile of startProfileOf) usersOf[profile]!++;
    usersOf.forEach((users, profile) => {
      if (users > 0) for (const group of this.#groupsInError(profile)) this.#add(-1, group, users);
    });
  }

  /** `after` null: the user is gone. */
  change(at: number, before: number, after: number | null): void {
    const old = this.#groupsInError(before);
    const now = after === null ? [] : this.#groupsInError(after);
    for (const group of old) if (!now.includes(group)) this.#add(at, group, -1);
    for (const group of now) if (!old.includes(group)) this.#add(at, group, 1);
  }

  #add(at: number, group: number, by: number): void {
    const counts = this.#counts.get(group) ?? { at: [-1], users: [0] };
    this.#counts.set(group, counts);
    const last = counts.at.length - 1;
    if (counts.at[last] === at) counts.users[last]! += by;
    else {
      counts.at.push(at);
      counts.users.push(counts.users[last]! + by);
    }
  }

  #groupsInError(profile: number): readonly number[] {
    let groups = this.#sources[profile];
    if (groups === undefined) {
      const { entries, errorEntries } = this.#profiles[profile]!;
      groups = [...new Set(errorEntries.map((position) => entries[position]!.source as number))].filter((source) => source !== DIRECT);
      this.#sources[profile] = groups;
    }
    return groups;
  }

  toColumns(): Map<number, ErrorColumns> {
    return new Map([...this.#counts].map(([group, { at, users }]) => [group, { at: Int32Array.from(at), users: Int32Array.from(users) }]));
  }
}
