import type { GroupId, UserId } from '../../../shared/model/graph.ts';
import { queueWork } from './lanes.ts';
import { type Rehearsal, schedulePending } from './rehearsal.ts';
import { type RuleReading, ruleHolds } from './ruleReader.ts';
import type { World } from './world.ts';

/** Changes the member list now and queues those whom it concerned (sections 6 and 7). Members who join twice are ignored, and so on. */
export function changeMembers(rehearsal: Rehearsal, groupId: GroupId, change: { join?: Iterable<UserId>; leave?: Iterable<UserId> }): void {
  const { world } = rehearsal;
  const group = world.groups.get(groupId);
  if (group === undefined) return;
  const joined = [...(change.join ?? [])].filter((id) => world.users.has(id) && !group.members.has(id));
  const left = [...(change.leave ?? [])].filter((id) => group.members.has(id));
  for (const id of joined) group.members.add(id);
  for (const id of left) group.members.delete(id);
  queueWork(rehearsal, groupId, [...joined, ...left]);
}

/**
 * Section 7: an attribute or rule change is evaluated after `dynamicRuleDelaySeconds`, of these users or of all.
 * The rule and the values at that moment count (section 10, Operations).
 */
export function scheduleEvaluation(rehearsal: Rehearsal, groupId: GroupId, userIds: readonly UserId[] | 'all'): void {
  const { world } = rehearsal;
  if (readableRule(world, groupId) === null) return;
  const second = world.now + world.settings.dynamicRuleDelaySeconds;
  schedulePending(rehearsal, groupId, second, { kind: 'ruleEvaluation', group: groupId }, () => evaluate(rehearsal, groupId, userIds));
}

/** null for a group without members by rule: static, deleted, paused (F196) or with a rule that cannot be read (section 10, Sources). */
export function readableRule(world: World, groupId: GroupId): RuleReading | null {
  const group = world.groups.get(groupId);
  if (group === undefined || !group.isDynamic || group.isPaused || group.rule === null) return null;
  return world.readRule(group.rule);
}

/** Those who match before and after keep membership (F101). */
function evaluate(rehearsal: Rehearsal, groupId: GroupId, userIds: readonly UserId[] | 'all'): void {
  const { world } = rehearsal;
  const rule = readableRule(world, groupId);
  if (rule === null) return;
  const users = (userIds === 'all' ? [...world.users.keys()] : userIds)
    .map((id) => world.users.get(id))
    .filter((user) => user !== undefined);
  const matching = new Set(users.filter((user) => ruleHolds(world, rule, user)).map(({ id }) => id));
  const others = users.map(({ id }) => id).filter((id) => !matching.has(id));
  changeMembers(rehearsal, groupId, { join: matching, leave: others });
}

/** Section 10, Time: the first multiple of `syncCycleSeconds` strictly after now. */
export function nextSyncCycle(rehearsal: Rehearsal): number {
  const { now, settings } = rehearsal.world;
  return (Math.floor(now / settings.syncCycleSeconds) + 1) * settings.syncCycleSeconds;
}
