import type { GroupOrdinal, UserOrdinal } from '../../model/brand.ts';
import type { SkuId } from '../../model/graph.ts';
import { type Adjacency, includesSorted, targetsOf } from '../columns/adjacency.ts';
import { type TextColumn, textColumn } from '../columns/textColumn.ts';
import type { ErrorTimes, TenantSnapshot } from '../snapshot/tenantSnapshot.ts';

/**
 * The tenant with this one user alone: the same groups, of which only this user can be a member, and as many free units as there are. What
 * is rehearsed on it takes no longer in a large tenant than in a small one, and holds for the user wherever nobody else is in the way.
 * `consumed`: units taken in the whole tenant, by license plan.
 */
export function withOneUser(snapshot: TenantSnapshot, user: number, consumed: ReadonlyMap<SkuId, number>): TenantSnapshot {
  const { users } = snapshot;
  const profile = snapshot.profiles[users.profile[user] ?? -1];
  if (profile === undefined) throw new RangeError(`no user ${user}`);
  return {
    ...snapshot,
    skus: snapshot.skus.map((sku) => ({ ...sku, consumedUnits: consumed.get(sku.skuId) ?? sku.consumedUnits })),
    users: {
      count: 1,
      ids: columnOf(users.ids.get(user)),
      profile: Uint32Array.of(0),
      attribute: (name) => {
        const column = users.attribute(name);
        return column === undefined ? undefined : columnOf(column.get(user));
      },
      attributeNames: users.attributeNames,
    },
    members: membershipsOf(snapshot, user),
    profiles: [profile],
    errorTimes: errorTimesOf(snapshot.errorTimes, user),
  };
}

function columnOf(value: string | null): TextColumn {
  return textColumn({ kind: 'dictionary', codes: Uint8Array.of(value === null ? 0 : 1), values: value === null ? [] : [value] });
}

function membershipsOf({ groups, members }: TenantSnapshot, user: number): Adjacency<GroupOrdinal, UserOrdinal> {
  const offsets = new Uint32Array(groups.length + 1);
  groups.forEach((_, group) => {
    const isMember = includesSorted(targetsOf(members, group as GroupOrdinal), user);
    offsets[group + 1] = offsets[group]! + (isMember ? 1 : 0);
  });
  return { offsets, targets: new Uint32Array(offsets[groups.length]!) };
}

function errorTimesOf(times: ErrorTimes, user: number): ErrorTimes {
  const rows = Array.from(times.user.keys()).filter((row) => times.user[row] === user);
  return {
    user: new Uint32Array(rows.length),
    entry: Uint16Array.from(rows, (row) => times.entry[row]!),
    seconds: Float64Array.from(rows, (row) => times.seconds[row]!),
  };
}
