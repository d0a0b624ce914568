import { buildGroupChange, type GroupChange, type GroupWish, type WantedLicense } from '../licensing/groupChange.ts';
import { DIRECT, type LicenseProfile } from '../licensing/profileTable.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';
import { groupsInError, type UserClass } from './userClasses.ts';

/** What processing one group comes to for the users of a class. */
export interface GroupOutcome {
  /** The group alone, or together with the others in error where only that passes. */
  readonly change: GroupChange;
  /** The profile at the end of the instant, as if the group's own change passed and units for it were there. */
  readonly after: LicenseProfile;
}

/** Licenses a group wants, where they are not those it has now. */
export interface WantedBy {
  readonly group: GroupState;
  readonly licenses: readonly WantedLicense[];
}

/** simulation.md section 5 for one class of users: the group alone, else together with the others in error, then the cascade. */
export function groupOutcome(state: RehearsalState, users: UserClass, wanted: WantedBy): GroupOutcome {
  const alone = changeFor(state, users, users.profile, [wanted]);
  const others = groupsInError(state, users.profile).filter((other) => other !== wanted.group);
  const together = alone.allowed || others.length === 0 ? null : changeFor(state, users, users.profile, [wanted, ...others.map(asItIs)]);
  const change = together?.allowed ? together : alone;
  return { change, after: change.changesHoldings ? cascade(state, users, change.next) : change.next };
}

function changeFor(state: RehearsalState, users: UserClass, before: LicenseProfile, wanted: readonly WantedBy[]): GroupChange {
  const wishes = wanted.map(
    ({ group, licenses }): GroupWish => ({ group: group.ordinal, licenses: users.inherits(group) ? licenses : [] }),
  );
  return buildGroupChange(state.context, before, wishes, users.location.inGroups);
}

function asItIs(group: GroupState): WantedBy {
  return { group, licenses: group.licenses };
}

/** F99: the groups in error are processed again, oldest error first, each time that what the user holds has changed. */
function cascade(state: RehearsalState, users: UserClass, start: LicenseProfile): LicenseProfile {
  let now = start;
  for (let next: LicenseProfile | null = now; next !== null; next = cascadeOnce(state, users, now)) now = next;
  return now;
}

/** The profile after the first group whose processing changes what is held; null when none does. */
function cascadeOnce(state: RehearsalState, users: UserClass, now: LicenseProfile): LicenseProfile | null {
  const waiting = groupsInError(state, now).sort(
    (a, b) => errorTime(state, users, a) - errorTime(state, users, b) || a.ordinal - b.ordinal,
  );
  for (const group of waiting) {
    const alone = changeFor(state, users, now, [asItIs(group)]);
    if (alone.nothingToDo) continue;
    const change = alone.allowed || waiting.length === 1 ? alone : changeFor(state, users, now, waiting.map(asItIs));
    if (change.allowed && change.changesHoldings && hasUnits(state, users, change)) return change.next;
  }
  return null;
}

/** What waits elsewhere comes only if there is a unit for it, or the user has just given one back. */
function hasUnits({ ledger }: RehearsalState, { profile }: UserClass, { needs }: GroupChange): boolean {
  return needs.every((sku) => ledger.free(sku, profile.heldSkus.includes(sku) ? 1 : 0) > 0);
}

/** Seconds since 1970 of the oldest error of a group on the first of the users. */
function errorTime(state: RehearsalState, { profile, example }: UserClass, group: GroupState): number {
  const times = state.errorTimes.get(example) ?? [];
  const ofGroup = profile.errorEntries.flatMap((position, i) => {
    const { source } = profile.entries[position]!;
    return source !== DIRECT && source === group.ordinal ? [times[i] ?? 0] : [];
  });
  return Math.min(...ofGroup);
}
