import type { GroupId, OtherMember } from '../../../shared/model/graph.ts';

/**
 * Groups on a cycle of nested groups, or on a way from one cycle to another, ascending. Harmless here, as nested groups hand on no
 * licenses (F60). Takes away, again and again, what has nothing below or nothing above it: every group is looked at twice at most.
 */
export function groupsInCycles(otherMembers: readonly OtherMember[]): GroupId[] {
  const nested = otherMembers.filter((member) => member.type === 'group');
  const down = Map.groupBy(nested, (member) => member.groupId);
  const up = Map.groupBy(nested, (member) => member.memberId);
  const below = (id: GroupId) => (down.get(id) ?? []).map((member) => member.memberId);
  const above = (id: GroupId) => (up.get(id) ?? []).map((member) => member.groupId);
  const left = new Set<GroupId>([...down.keys(), ...up.keys()]);
  takeAwayEnds(left, below, above);
  takeAwayEnds(left, above, below);
  return [...left].sort();
}

type Neighbours = (id: GroupId) => readonly GroupId[];

/** Removes from `left` every group without `onward` neighbours in it, and then those that thereby lose their last. */
function takeAwayEnds(left: Set<GroupId>, onward: Neighbours, back: Neighbours): void {
  const open = new Map([...left].map((id) => [id, onward(id).filter((next) => left.has(next)).length]));
  const ends = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = ends.pop(); id !== undefined; id = ends.pop()) {
    left.delete(id);
    for (const before of back(id)) {
      const count = (open.get(before) ?? 0) - 1;
      open.set(before, count);
      if (count === 0 && left.has(before)) ends.push(before);
    }
  }
}
