import type { GroupId, UserId } from '../../../shared/model/graph.ts';
import { sortedUnique } from './entries.ts';
import { processUser } from './processUser.ts';
import { type Rehearsal, schedulePending } from './rehearsal.ts';

/**
 * Queues one piece of work in the group's lane (sections 8 and 10, Time). Its start is known at once, because the end of the work
 * before it is, so its users are scheduled at once. Work on nobody is no work.
 */
export function queueWork(rehearsal: Rehearsal, groupId: GroupId, userIds: Iterable<UserId>): void {
  const { world, agenda, laneEnds } = rehearsal;
  const users = sortedUnique(userIds);
  if (users.length === 0) return;
  const start = Math.max(world.now + world.settings.groupQueueDelaySeconds, laneEnds.get(groupId) ?? 0);
  const piece = rehearsal.pieces++;
  users.forEach((userId, i) => {
    const second = start + Math.floor(i / world.settings.usersPerSecondPerGroup);
    const process = () => {
      const user = world.users.get(userId);
      // Deleted since it was queued.
      if (user !== undefined) processUser(world, user, groupId);
    };
    const what = { kind: 'processing', group: groupId, user: userId, piece } as const;
    if (i < users.length - 1) agenda.schedule(second, what, process);
    else {
      // The work, and a wait for it, ends with its last user.
      schedulePending(rehearsal, groupId, second, what, process);
      laneEnds.set(groupId, second);
    }
  });
}
