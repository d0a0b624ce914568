import type { AssignmentForm, TargetInput } from '../../../shared/contract/licenses.ts';
import { type UserClass, UserClassifier } from '../../../shared/engine/explain/userClasses.ts';
import type { LicenseProfile } from '../../../shared/engine/licensing/profileTable.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import { groupOf, type LicensingView } from './licensingView.ts';

/** Whose assignments a form edits: users, or a group with its user members. */
export interface FormTarget {
  /** null when users are edited. */
  readonly group: GroupState | null;
  readonly title: string;
  readonly users: Uint32Array;
  readonly profiles: readonly ProfileCount[];
}

/** How many of some users, who are alike, have this profile. */
export interface ProfileCount {
  readonly profile: LicenseProfile;
  readonly users: number;
}

export function readTarget(licensing: LicensingView, target: TargetInput): FormTarget {
  const { tenant, view } = licensing;
  if ('group' in target) {
    const group = groupOf(licensing, target.group);
    const profiles = toProfileCounts(tenant.membersByClass(group));
    return { group, title: group.displayName, users: tenant.state.membersOf(group), profiles };
  }
  const users = 'users' in target ? view.resolve(target.users) : Uint32Array.of(view.userOrdinal(target.user));
  const profiles = toProfileCounts(new UserClassifier(tenant.state, null).count(users));
  return { group: null, title: 'users' in target ? '' : userTitle(licensing, users[0]!), users, profiles };
}

function userTitle({ tenant: { state } }: LicensingView, user: number): string {
  return state.attributes.text(user, 'displayName') ?? state.attributes.text(user, 'userPrincipalName') ?? state.userId(user);
}

/** Several classes can have one profile. */
function toProfileCounts(classes: ReadonlyMap<UserClass, number>): ProfileCount[] {
  return [...classes].map(([{ profile }, users]) => ({ profile, users }));
}

/** The usage location that all the users have, and how many have none. */
export function commonLocation({ tenant, view }: LicensingView, users: Uint32Array): AssignmentForm['usageLocation'] {
  const column = view.snapshot.users.attribute('usageLocation');
  const { locations } = tenant.state;
  let missing = 0;
  let common: string | null | undefined;
  for (const user of users) {
    if (!locations.of(user).hasOwn) missing++;
    else if (common === undefined) common = column?.get(user) ?? null;
    else if (common !== null && common !== column?.get(user)) common = null;
  }
  return { value: missing === 0 ? (common ?? null) : null, missing };
}
