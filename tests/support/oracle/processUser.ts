import type { GroupId } from '../../../shared/model/graph.ts';
import { currentEntries, desiredIsCurrent, desiredLicenses } from './desired.ts';
import { compareText, heldSignature, isInError } from './entries.ts';
import { findObstacles, isClear, type Obstacles } from './groupChange.ts';
import { applyDesired, markFailure } from './groupOutcome.ts';
import { canProcess, type World, type WorldUser } from './world.ts';

/** Section 5: one user for one group, with everything that follows for this user in the same instant. */
export function processUser(world: World, user: WorldUser, groupId: GroupId): void {
  if (processAlone(world, user, groupId, 'markFailure')) cascade(world, user);
}

/**
 * A waiting user is tried again (F86). One who fails keeps the place (section 10, Instants): only `CountViolation` waits and a new
 * error has a new time, so the entries stay as they are (decision 0007, 1).
 */
export function retryWaitingUser(world: World, user: WorldUser, groupId: GroupId): void {
  if (processAlone(world, user, groupId, 'leaveAsIs')) cascade(world, user);
}

/** Points 1 to 5. Answers whether the user's held entries changed. */
function processAlone(world: World, user: WorldUser, groupId: GroupId, onFailure: 'markFailure' | 'leaveAsIs'): boolean {
  world.touched.add(user.id);
  const heldBefore = heldSignature(user.entries);
  const outcome = judge(world, user, groupId);
  if (outcome.kind === 'pass') for (const id of outcome.groupIds) applyDesired(world, user, id);
  if (outcome.kind === 'fail' && onFailure === 'markFailure') markFailure(world, user, groupId, outcome.obstacles);
  return heldSignature(user.entries) !== heldBefore;
}

type Outcome =
  | { readonly kind: 'nothingToDo' }
  | { readonly kind: 'pass'; readonly groupIds: readonly GroupId[] }
  | { readonly kind: 'fail'; readonly obstacles: Obstacles };

function judge(world: World, user: WorldUser, groupId: GroupId): Outcome {
  const inError = user.entries.some((entry) => entry.source === groupId && isInError(entry));
  // Point 1.
  if (!inError && desiredIsCurrent(currentEntries(user, groupId), desiredLicenses(world, user, groupId))) return { kind: 'nothingToDo' };
  // Point 2.
  const obstacles = findObstacles(world, user, [groupId]);
  if (isClear(obstacles)) return { kind: 'pass', groupIds: [groupId] };
  // Point 5, Together (F125): once, with all other groups in error; failing, the reasons of the first try hold.
  const others = groupsInErrorOldestFirst(world, user).filter((id) => id !== groupId);
  const together = [groupId, ...others];
  if (others.length > 0 && isClear(findObstacles(world, user, together))) return { kind: 'pass', groupIds: together };
  return { kind: 'fail', obstacles };
}

/** Point 6 (F99): starts over with the oldest error after each change, until nothing changes. A group that passed has no error left. */
function cascade(world: World, user: WorldUser): void {
  while (groupsInErrorOldestFirst(world, user).some((groupId) => processAlone(world, user, groupId, 'markFailure')));
}

/** Time of the group's oldest error on this user, then group id. */
function groupsInErrorOldestFirst(world: World, user: WorldUser): GroupId[] {
  const since = new Map<GroupId, number>();
  for (const { source, errorSince } of user.entries.filter(isInError)) {
    if (source === null || !canProcess(world, source)) continue;
    since.set(source, Math.min(since.get(source) ?? Number.POSITIVE_INFINITY, errorSince ?? world.startSecond));
  }
  return [...since].sort(([a, sinceA], [b, sinceB]) => sinceA - sinceB || compareText(a, b)).map(([groupId]) => groupId);
}
