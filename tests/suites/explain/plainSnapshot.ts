import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';

/** A snapshot as plain values, user by user, to compare two whose columns are cut differently. */
export function plainSnapshot({ users, members, errorTimes, groups, profiles, ...rest }: TenantSnapshot) {
  const everybody = Array.from({ length: users.count }, (_, user) => user);
  return {
    ...rest,
    groups,
    users: everybody.map((user) => ({
      id: users.ids.get(user),
      entries: profiles[users.profile[user] ?? -1],
      attributes: Object.fromEntries(
        users.attributeNames.flatMap((name) => {
          const value = users.attribute(name)?.get(user) ?? null;
          return value === null ? [] : [[name, value] as const];
        }),
      ),
    })),
    members: groups.map((_, group) => Array.from(targetsOf(members, group as GroupOrdinal), (user) => users.ids.get(user))),
    errorTimes: Array.from(errorTimes.user, (user, i) => [users.ids.get(user), errorTimes.entry[i], errorTimes.seconds[i]]),
  };
}
