import type { SkuOrdinal } from '../../model/brand.ts';
import type { TenantAtRest } from '../explain/tenantAtRest.ts';
import { type UserClass, UserClassifier } from '../explain/userClasses.ts';
import type { Exclusion } from '../licensing/compiledRules.ts';
import { newViolations, type WantedLicense } from '../licensing/groupChange.ts';
import { DIRECT, enabledPlans, type LicenseProfile, type ProfileEntry } from '../licensing/profileTable.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';
import { isInError } from '../snapshot/entryProfile.ts';
import type { Rewrite } from './swapEffect.ts';

/** The group that users move to, also one that is yet to be made. */
export interface MoveTarget {
  readonly id: string;
  /** Ascending by SKU. */
  readonly licenses: readonly WantedLicense[];
  readonly synchronized: boolean;
  /** Services of the two groups exclude each other: the new license plan waits in an error while the user is in both (F125). */
  readonly excludes: boolean;
  /** Null for one that is yet to be made. */
  readonly group: GroupState | null;
}

/**
 * Why a user would not end as expected. All but `blocked` are those for which Microsoft's script of 2018 refuses a user (F126); `blocked`:
 * something else that the user has excludes the new license plan or the user lacks a base of it, so it would stay in error (F120).
 */
export const MOVE_REFUSALS = ['notInherited', 'direct', 'otherGroup', 'targetHeld', 'targetInError', 'blocked'] as const;
export type MoveRefusal = (typeof MOVE_REFUSALS)[number];

export interface RefusedMembers {
  readonly refusal: MoveRefusal;
  /** Ascending. A user can be refused for several reasons. */
  readonly users: readonly number[];
}

/** Only reasons that some member has. */
export function refusedMembers({ state }: TenantAtRest, from: GroupState, target: MoveTarget): readonly RefusedMembers[] {
  const source = leaving(from, target);
  const arriving = target.licenses.map(({ sku }) => sku).filter((sku) => !from.licenses.some((license) => license.sku === sku));
  const users = new Map(MOVE_REFUSALS.map((refusal) => [refusal, [] as number[]]));
  const rewrite = moved(from, target);
  const classifier = new UserClassifier(state, from);
  const known = new Map<UserClass, readonly MoveRefusal[]>();
  for (const user of state.membersOf(from)) {
    const alike = classifier.classOf(user);
    const refusals = known.get(alike) ?? [
      ...refusalsOf(alike.profile, from, source, arriving),
      ...(isBlocked(state, alike, rewrite) ? (['blocked'] as const) : []),
    ];
    known.set(alike, refusals);
    for (const refusal of refusals) users.get(refusal)?.push(user);
  }
  return [...users].filter(([, refused]) => refused.length > 0).map(([refusal, refused]) => ({ refusal, users: refused }));
}

/** License plans that the old group gives and the new one does not. */
export function leaving(from: GroupState, target: MoveTarget): readonly SkuOrdinal[] {
  return from.licenses.map(({ sku }) => sku).filter((sku) => !target.licenses.some((license) => license.sku === sku));
}

function refusalsOf(
  { held, entries }: LicenseProfile,
  from: GroupState,
  source: readonly SkuOrdinal[],
  arriving: readonly SkuOrdinal[],
): readonly MoveRefusal[] {
  const ofSource = held.filter(({ sku }) => source.includes(sku));
  const inherits = (sku: SkuOrdinal): boolean => ofSource.some((entry) => entry.sku === sku && entry.source === from.ordinal);
  const holds: Readonly<Record<Exclude<MoveRefusal, 'blocked'>, boolean>> = {
    notInherited: !source.every(inherits),
    direct: ofSource.some((entry) => entry.source === DIRECT),
    otherGroup: ofSource.some((entry) => entry.source !== DIRECT && entry.source !== from.ordinal),
    targetHeld: held.some(({ sku }) => arriving.includes(sku)),
    targetInError: entries.some((entry) => arriving.includes(entry.sku) && isInError(entry)),
  };
  return MOVE_REFUSALS.filter((refusal) => refusal !== 'blocked' && holds[refusal]);
}

/** The end of the move breaks a rule that the state of today does not. */
function isBlocked({ context }: RehearsalState, alike: UserClass, rewrite: Rewrite): boolean {
  const after = context.profiles.intern(rewrite(alike.profile.entries, alike));
  const { exclusions, requirements } = newViolations(context.rules, alike.profile.enabled, after.enabled).blocking;
  return exclusions.length + requirements.length > 0;
}

/** What the old group gives goes, what the new one gives comes. */
export function moved(from: GroupState, target: Pick<MoveTarget, 'licenses' | 'group'>): Rewrite {
  // A group that is yet to be made has no place in the tables; the old one's stands in, as it gives nothing any more.
  const source = target.group?.ordinal ?? from.ordinal;
  return (entries, users) => {
    if (!users.inherits(from)) return entries;
    const rest = entries.filter((entry) => entry.source !== from.ordinal && entry.source !== source);
    return [...rest, ...target.licenses.map((license): ProfileEntry => ({ ...license, source, state: 'Active', error: 'None' }))];
  };
}

/** Pairs of services, one of each group, that exclude each other while a user is in both. */
export function conflictsBetween({ state }: TenantAtRest, from: GroupState, target: Pick<MoveTarget, 'licenses'>): readonly Exclusion[] {
  const { tables, rules } = state.context;
  const enabled = (licenses: readonly WantedLicense[]) =>
    enabledPlans(
      licenses.map((license) => ({ ...license, source: DIRECT })),
      tables,
    );
  const [old, next] = [enabled(from.licenses), enabled(target.licenses)];
  return rules.exclusions.filter(({ a, b, blocks }) => blocks && ((old.has(a) && next.has(b)) || (old.has(b) && next.has(a))));
}
