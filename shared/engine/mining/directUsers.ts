import { LEFTOVER_REASONS, type LeftoverReason } from '../../model/directLicenses.ts';
import { DIRECT, type LicenseProfile, type ProfileEntry } from '../licensing/profileTable.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';
import { type MinedLicense, MinedLicenses } from './minedLicenses.ts';
import { BaseRules } from './selfContained.ts';

/** Users for whom the same groups would do: what those together must give. */
export interface Combination {
  /** Ascending, self-contained (F79). */
  readonly licenses: readonly MinedLicense[];
  /** Ascending. */
  readonly users: Uint32Array;
}

/** Users with direct licenses by what is to be done for them. */
export interface DirectUsers {
  readonly licenses: MinedLicenses;
  readonly bases: BaseRules;
  /** Everybody who holds a license directly. */
  readonly count: number;
  /** Most users first. */
  readonly combinations: readonly Combination[];
  /** Their groups give them all of it already: nothing but the direct licenses is left to remove (F160). */
  readonly inherited: Uint32Array;
  readonly leftovers: ReadonlyMap<LeftoverReason, Uint32Array>;
}

export interface DirectUserOptions {
  /** F62: Microsoft advises against group licensing of guests. */
  readonly includeGuests: boolean;
}

/** What becomes of the users with one profile, one kind of location and one answer to "guest": a set of licenses, or a reason. */
type Fate = 'none' | 'inherited' | LeftoverReason | readonly MinedLicense[];

/** Fates that are no set of licenses come first, so that they have fixed numbers. */
const NONE = 0;
const INHERITED = 1;
const FIRST_REASON = 2;
const FIRST_COMBINATION = FIRST_REASON + LEFTOVER_REASONS.length;

/** Sorts users with direct licenses by what a group would have to give them: one look at each user, one thought per profile. */
export function sortDirectUsers(state: RehearsalState, { includeGuests }: DirectUserOptions): DirectUsers {
  const { context, locations, guests, profileOf, userCount } = state;
  const licenses = new MinedLicenses(context.tables);
  const bases = new BaseRules(licenses, context.rules);
  const numbers = new FateNumbers();
  const leaveGuests = !includeGuests || !state.settings.licenseGuests;
  const kinds = locations.kinds.length;
  const known = new Int32Array(context.profiles.profiles.length * kinds * 2).fill(-1);
  const fateOf = new Uint32Array(userCount);
  const sizes: number[] = [];
  for (let user = 0; user < userCount; user++) {
    const isLeftGuest = leaveGuests && guests.has(user);
    const kind = locations.kindOfUser[user]!;
    const at = (profileOf[user]! * kinds + kind) * 2 + (isLeftGuest ? 1 : 0);
    let fate = known[at]!;
    if (fate < 0) {
      const noLocation = locations.kinds[kind]!.inGroups.missing;
      fate = numbers.of(fateOfProfile(state, { licenses, bases }, state.profile(user), { isLeftGuest, noLocation }));
      known[at] = fate;
    }
    fateOf[user] = fate;
    sizes[fate] = (sizes[fate] ?? 0) + 1;
  }
  const users = usersByFate(fateOf, sizes);
  const combinations = numbers.combinations
    .map((of, i) => ({ licenses: of, users: users[FIRST_COMBINATION + i]! }))
    .sort((a, b) => b.users.length - a.users.length || a.users[0]! - b.users[0]!);
  return {
    licenses,
    bases,
    count: userCount - (sizes[NONE] ?? 0),
    combinations,
    inherited: users[INHERITED] ?? NOBODY,
    leftovers: new Map(LEFTOVER_REASONS.map((reason, i) => [reason, users[FIRST_REASON + i] ?? NOBODY])),
  };
}

const NOBODY = new Uint32Array(0);

class FateNumbers {
  readonly combinations: (readonly MinedLicense[])[] = [];
  readonly #numbers = new Map<string, number>();

  of(fate: Fate): number {
    if (fate === 'none') return NONE;
    if (fate === 'inherited') return INHERITED;
    if (typeof fate === 'string') return FIRST_REASON + LEFTOVER_REASONS.indexOf(fate);
    const key = fate.join();
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = FIRST_COMBINATION + this.combinations.push(fate) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

function fateOfProfile(
  { context: { tables } }: RehearsalState,
  { licenses, bases }: Pick<DirectUsers, 'licenses' | 'bases'>,
  profile: LicenseProfile,
  { isLeftGuest, noLocation }: { readonly isLeftGuest: boolean; readonly noLocation: boolean },
): Fate {
  const direct = profile.held.filter((entry) => entry.source === DIRECT);
  if (direct.length === 0) return 'none';
  // A change would have the groups in error processed again, which may do more than is meant (F99).
  if (profile.errorEntries.length > 0) return 'inError';
  const inherited = profile.held.filter((entry) => entry.source !== DIRECT);
  const needed = direct.filter((entry) => !isInherited(licenses, entry, inherited));
  if (needed.length === 0) return 'inherited';
  if (isLeftGuest) return 'guest';
  if (noLocation) return 'noUsageLocation';
  const rows = needed.map(({ sku }) => tables.skus[sku]!);
  if (rows.some(({ subscribed }) => subscribed === null)) return 'planNotInTenant';
  if (rows.some(({ subscribed }) => subscribed?.appliesTo === 'Company')) return 'companyPlan';
  const toLicenses = (entries: readonly ProfileEntry[]): MinedLicense[] => entries.map((entry) => licenses.of(entry));
  const assignable = [...direct, ...inherited].filter(({ sku }) => tables.skus[sku]!.subscribed?.appliesTo === 'User');
  return bases.withBases(toLicenses(needed), toLicenses(assignable)) ?? 'missingBase';
}

/** F152: compared with all groups that give the license plan, not with one of them. */
function isInherited(licenses: MinedLicenses, direct: ProfileEntry, inherited: readonly ProfileEntry[]): boolean {
  const same = inherited.filter(({ sku }) => sku === direct.sku);
  if (same.length === 0) return false;
  const enabled = licenses.enabledBy(same.map((entry) => licenses.of(entry)));
  return licenses
    .enabled(licenses.of(direct))
    .toArray()
    .every((plan) => enabled.has(plan));
}

/** The users of each fate but the first, ascending. */
function usersByFate(fateOf: Uint32Array, sizes: readonly number[]): (Uint32Array | undefined)[] {
  const users = Array.from(sizes, (size, fate) => (fate === NONE || size === undefined ? undefined : new Uint32Array(size)));
  const ends = new Uint32Array(sizes.length);
  for (let user = 0; user < fateOf.length; user++) {
    const fate = fateOf[user]!;
    if (fate !== NONE) users[fate]![ends[fate]!++] = user;
  }
  return users;
}
