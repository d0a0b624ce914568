import { DIRECT } from '../../../shared/engine/licensing/profileTable.ts';
import { perView } from '../session/perView.ts';
import type { TenantView } from '../session/tenantView.ts';

/** Figures of every group, worked out in one pass over the profiles. */
export interface GroupCounts {
  /** Users with an assignment of the group in error, by ordinal of `view.tables`. */
  readonly usersInError: Uint32Array;
  /** Members that are not users, by id of the group. */
  readonly otherMembers: ReadonlyMap<string, number>;
}

export const groupCounts = perView((view: TenantView): GroupCounts => {
  const usersInError = new Uint32Array(view.tables.groupIds.length);
  view.licenseProfiles.forEach(({ entries, errorEntries }, profile) => {
    const groups = new Set(errorEntries.map((position) => entries[position]?.source ?? DIRECT));
    for (const group of groups) if (group !== DIRECT) usersInError[group]! += view.usersOfProfile[profile]!;
  });
  const otherMembers = new Map<string, number>();
  for (const { groupId } of view.snapshot.otherMembers) otherMembers.set(groupId, (otherMembers.get(groupId) ?? 0) + 1);
  return { usersInError, otherMembers };
});
