/**
 * Who is in which group, as users are written: one 16-bit number a membership and one 32-bit number a user, and the same
 * again when it is turned around to list members by group. That is what keeps half a million users in some tens of megabytes.
 */
export interface MemberStore {
  /** Users must be added in ascending order, each once. */
  add(groups: readonly number[]): void;
  /** Members of each group, by user number, ascending. Call once, when all users are in. */
  byGroup(): (group: number) => Uint32Array;
}

export function createMemberStore(users: number, groupCount: number): MemberStore {
  if (groupCount > 0xffff) throw new RangeError(`at most 65,535 groups, not ${groupCount}`);
  const starts = new Uint32Array(users + 1);
  let groups = new Uint16Array(Math.max(16, users * 6));
  let length = 0;
  let added = 0;

  const add = (list: readonly number[]): void => {
    if (length + list.length > groups.length) {
      const larger = new Uint16Array(groups.length * 2 + list.length);
      larger.set(groups);
      groups = larger;
    }
    for (const group of list) groups[length++] = group;
    starts[++added] = length;
  };

  const byGroup = () => {
    const ends = new Uint32Array(groupCount + 1);
    for (let i = 0; i < length; i++) ends[groups[i]! + 1]! += 1;
    for (let g = 0; g < groupCount; g++) ends[g + 1]! += ends[g]!;
    const members = new Uint32Array(length);
    const next = ends.slice(0, groupCount);
    for (let user = 0; user < added; user++) {
      for (let i = starts[user]!; i < starts[user + 1]!; i++) {
        const group = groups[i]!;
        members[next[group]!] = user;
        next[group]! += 1;
      }
    }
    return (group: number) => members.subarray(ends[group]!, ends[group + 1]!);
  };

  return { add, byGroup };
}
