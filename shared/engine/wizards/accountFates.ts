import type { GroupOrdinal } from '../../model/brand.ts';
import type { AssignedLicense } from '../../model/graph.ts';
import { buildDirectChange } from '../licensing/directCall.ts';
import { buildGroupChange, type NewViolations } from '../licensing/groupChange.ts';
import { groupLicensesAfter, readLicenseCall } from '../licensing/licenseCall.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';
import { groupMissingBases } from '../rehearsal/steps/groupLicenses.ts';
import type { LocationKind } from '../rehearsal/usageLocations.ts';

/** What would become of an account that is to get a license; the gravest that applies. */
export const FATES = ['conflict', 'missingBase', 'prohibited', 'noUnit', 'already', 'licensed'] as const;
export type Fate = (typeof FATES)[number];

export interface FatesInput {
  /** Ascending. */
  readonly users: Iterable<number>;
  readonly license: AssignedLicense;
  /** Whoever has no usage location gets this one first. */
  readonly location: string;
  /** The group that gives it; null for a group to be made, undefined for direct licenses. */
  readonly group: GroupState | null | undefined;
}

export interface Fates {
  readonly users: ReadonlyMap<Fate, readonly number[]>;
  /** Units needed and free. */
  readonly needed: number;
  readonly free: number;
}

/** What the next call says about a user, leaving units aside. */
type Change = { readonly fate: Exclude<Fate, 'noUnit'>; readonly needsUnit: boolean };

/** Each account by the engine's own rules, in the order in which they would be licensed: the units that are free go to the first. */
export function accountFates(state: RehearsalState, input: FatesInput): Fates {
  const sku = state.context.tables.sku(input.license.skuId);
  const free = sku === undefined ? 0 : state.ledger.free(sku);
  const known = new Map<string, Change>();
  const found = new Map<Fate, number[]>(FATES.map((fate) => [fate, []]));
  let needed = 0;
  for (const user of input.users) {
    const kind = state.locations.kindOfUser[user]!;
    const inherits = input.group?.hasMember(user) === true;
    const key = `${state.profileOf[user]!} ${kind} ${inherits}`;
    const change = known.get(key) ?? changeOf(state, user, input);
    known.set(key, change);
    if (change.needsUnit) needed++;
    found.get(change.needsUnit && needed > free ? 'noUnit' : change.fate)!.push(user);
  }
  return { users: found, needed, free };
}

function changeOf(state: RehearsalState, user: number, { license, location, group }: FatesInput): Change {
  const { context } = state;
  const before = state.profile(user);
  const read = readLicenseCall({ addLicenses: [license], removeLicenses: [] }, context.tables);
  const [wanted] = read.add;
  if (wanted === undefined) return { fate: 'missingBase', needsUnit: false };
  const own = state.locations.of(user);
  const located: LocationKind = own.hasOwn ? own : withLocation(state, location);
  if (group === undefined) {
    const { blocking, needs, next } = buildDirectChange(context, before, read, located.hasOwn);
    return toChange(blocking, { prohibited: false, unchanged: next === before, needsUnit: needs.length > 0 });
  }
  const present = group?.licenses ?? [];
  // A group that gives the license plan already is left as it is.
  const licenses = present.some(({ sku }) => sku === wanted.sku) ? present : groupLicensesAfter(present, read);
  if (groupMissingBases(state, present, licenses).length > 0) return { fate: 'missingBase', needsUnit: false };
  // A group that is not there yet has no number of its own: any that the user has nothing from will do.
  const ordinal = (group?.ordinal ?? context.tables.groupIds.length) as GroupOrdinal;
  const change = buildGroupChange(context, before, [{ group: ordinal, licenses }], located.inGroups);
  const hasPlan = before.heldSkus.includes(wanted.sku);
  return toChange(change.blocking, {
    prohibited: change.prohibited.length > 0,
    unchanged: change.nothingToDo,
    needsUnit: !hasPlan && change.needs.includes(wanted.sku),
  });
}

function toChange(
  blocking: NewViolations,
  found: { readonly prohibited: boolean; readonly unchanged: boolean; readonly needsUnit: boolean },
): Change {
  if (found.prohibited) return { fate: 'prohibited', needsUnit: false };
  if (blocking.exclusions.length > 0) return { fate: 'conflict', needsUnit: false };
  if (blocking.requirements.length > 0) return { fate: 'missingBase', needsUnit: false };
  return { fate: found.unchanged ? 'already' : 'licensed', needsUnit: found.needsUnit };
}

function withLocation({ context }: RehearsalState, country: string): LocationKind {
  return { hasOwn: true, inGroups: { missing: false, barred: context.rules.barredPlans.get(country.toUpperCase()) ?? null } };
}
