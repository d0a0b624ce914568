import type { GroupOrdinal } from '../../model/brand.ts';
import type { GroupId } from '../../model/graph.ts';
import { targetsOf } from '../columns/adjacency.ts';
import { Bitset } from '../columns/bitset.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';

/** For a group's row in the snapshot: the rows of all groups inside it, at any depth, without itself; cycles are harmless (F60). */
export function nestedGroups({ groups, otherMembers }: TenantSnapshot): (row: number) => number[] {
  const rowOf = new Map(groups.map((group, row) => [group.id, row]));
  const inside = new Map<number, number[]>();
  for (const { groupId, memberId } of otherMembers) {
    const outer = rowOf.get(groupId);
    const inner = rowOf.get(memberId);
    if (outer === undefined || inner === undefined) continue;
    const known = inside.get(outer);
    if (known === undefined) inside.set(outer, [inner]);
    else known.push(inner);
  }
  return (row) => {
    const found = new Set<number>();
    const open = [row];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const inner of inside.get(next) ?? []) {
        if (inner === row || found.has(inner)) continue;
        found.add(inner);
        open.push(inner);
      }
    }
    return [...found];
  };
}

/** Users in groups inside these groups, whether or not they are first-level members too. */
export function insideNestedGroups(snapshot: TenantSnapshot, ids: readonly GroupId[]): Bitset {
  const users = new Bitset(snapshot.users.count);
  const wanted = new Set(ids);
  const nested = nestedGroups(snapshot);
  snapshot.groups.forEach(({ id }, row) => {
    if (!wanted.has(id)) return;
    for (const inner of nested(row)) for (const user of targetsOf(snapshot.members, inner as GroupOrdinal)) users.add(user);
  });
  return users;
}
