import { DIRECT, type LicenseProfile } from '../licensing/profileTable.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';
import type { LocationKind } from '../rehearsal/usageLocations.ts';

/** Users for whom any change means the same: same entries, same consequences of the location, and the same of the groups that matter. */
export interface UserClass {
  readonly profile: LicenseProfile;
  readonly location: LocationKind;
  /** One of the users. */
  readonly example: number;
  /** Of the groups that matter: whether the users inherit from it. */
  inherits(group: GroupState): boolean;
}

/** More groups in error on one user than this are not told apart. */
const MOST_GROUPS = 16;

/**
 * Tells which class a user is in. `group` is the one that is about to be processed, if any; groups in error on a user matter as well,
 * because they are processed again when something changes (F99).
 */
export class UserClassifier {
  readonly #state: RehearsalState;
  readonly #group: GroupState | null;
  readonly #groupsOfProfile: (readonly GroupState[] | undefined)[] = [];
  readonly #classes = new Map<number, UserClass>();

  constructor(state: RehearsalState, group: GroupState | null) {
    this.#state = state;
    this.#group = group;
  }

  classOf(user: number): UserClass {
    const { locations, profileOf } = this.#state;
    const profile = profileOf[user]!;
    let groups = this.#groupsOfProfile[profile];
    if (groups === undefined) {
      groups = relevantGroups(this.#state, this.#state.profile(user), this.#group);
      this.#groupsOfProfile[profile] = groups;
    }
    let mask = 0;
    for (let i = 0; i < groups.length; i++) if (this.#state.inherits(user, groups[i]!)) mask |= 1 << i;
    const key = (profile * locations.kinds.length + locations.kindOfUser[user]!) * 2 ** MOST_GROUPS + mask;
    let known = this.#classes.get(key);
    if (known === undefined) {
      known = toClass(this.#state, user, groups, mask);
      this.#classes.set(key, known);
    }
    return known;
  }

  /** How many of the users are in each class, in order of first appearance. */
  count(users: Iterable<number>): ReadonlyMap<UserClass, number> {
    const counts = new Map<UserClass, number>();
    for (const user of users) {
      const alike = this.classOf(user);
      counts.set(alike, (counts.get(alike) ?? 0) + 1);
    }
    return counts;
  }
}

function toClass(state: RehearsalState, example: number, groups: readonly GroupState[], mask: number): UserClass {
  return {
    profile: state.profile(example),
    location: state.locations.of(example),
    example,
    inherits: (group) => ((mask >>> groups.indexOf(group)) & 1) === 1,
  };
}

function relevantGroups(state: RehearsalState, profile: LicenseProfile, group: GroupState | null): GroupState[] {
  const own = group === null ? [] : [group];
  const others = groupsInError(state, profile).filter((other) => other !== group);
  return [...own, ...others].slice(0, MOST_GROUPS);
}

/** Groups of the copy with an entry in error on users with this profile, ascending by id. */
export function groupsInError(state: RehearsalState, profile: LicenseProfile): GroupState[] {
  if (profile.errorEntries.length === 0) return [];
  const sources = new Set(profile.errorEntries.map((position) => profile.entries[position]!.source));
  return [...sources]
    .sort((a, b) => a - b)
    .filter((source) => source !== DIRECT)
    .map((source) => state.groups[source]!)
    .filter((group) => group.status !== 'unknown');
}
