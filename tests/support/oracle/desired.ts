import type { AssignedLicense, GroupId } from '../../../shared/model/graph.ts';
import { type Entry, isHeld, sameOptions } from './entries.ts';
import type { World, WorldUser } from './world.ts';

/** Section 5: the group's licenses if the user is a first-level member (F60), else nothing. A deleted group has no members. */
export function desiredLicenses(world: World, user: WorldUser, groupId: GroupId): AssignedLicense[] {
  const group = world.groups.get(groupId);
  if (group === undefined || !group.members.has(user.id)) return [];
  // F62.
  if (!world.settings.licenseGuests && user.attributes.get('userType') === 'Guest') return [];
  return [...group.licenses.values()];
}

/** Section 5: held entries with this group as source. */
export function currentEntries(user: WorldUser, groupId: GroupId): Entry[] {
  return user.entries.filter((entry) => entry.source === groupId && isHeld(entry));
}

export function hasAsIs(current: readonly Entry[], license: AssignedLicense): boolean {
  return current.some((entry) => entry.skuId === license.skuId && sameOptions(entry, license));
}

/** Whether what is desired is exactly what is held: SKUs and options. */
export function desiredIsCurrent(current: readonly Entry[], desired: readonly AssignedLicense[]): boolean {
  return current.length === desired.length && desired.every((license) => hasAsIs(current, license));
}
