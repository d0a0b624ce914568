import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';

/** Everything a snapshot says, in one order, whatever the order in which its records came. */
export function saidBy(snapshot: TenantSnapshot) {
  const { organization, exportedAt, skus, groups, users, members, otherMembers, profiles, errorTimes } = snapshot;
  const others = otherMembers.map(({ groupId, memberId, type }) => `${groupId} ${memberId} ${type}`).sort();
  return {
    organization,
    exportedAt,
    skus,
    groups,
    attributes: users.attributeNames,
    users: Array.from({ length: users.count }, (_, user) => ({
      id: users.ids.get(user),
      attributes: users.attributeNames.map((name) => users.attribute(name)?.get(user) ?? null),
      entries: profiles[users.profile[user] ?? -1],
    })),
    members: groups.map((_, group) => [...targetsOf(members, group as GroupOrdinal)]),
    others,
    errorTimes: {
      user: [...errorTimes.user],
      entry: [...errorTimes.entry],
      seconds: [...errorTimes.seconds],
    },
  };
}
