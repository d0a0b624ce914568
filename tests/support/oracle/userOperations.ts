import type { AttributeValue, GroupId, UserId } from '../../../shared/model/graph.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { desiredLicenses } from './desired.ts';
import { compareText } from './entries.ts';
import { queueWork } from './lanes.ts';
import { readableRule, scheduleEvaluation } from './membership.ts';
import type { Rehearsal } from './rehearsal.ts';
import { selectUsers } from './selectors.ts';
import { canProcess, removeUser } from './world.ts';

type Step<Kind extends PlanStep['kind']> = Extract<PlanStep, { kind: Kind }>;

/** Attributes, usage location among them, change at once; rules that read one are evaluated later, once per group and step. */
export function updateUsers(rehearsal: Rehearsal, step: Step<'updateUsers'>): void {
  const { world } = rehearsal;
  const users = selectUsers(world, step.users);
  const attributes: [string, AttributeValue][] = Object.entries(step.set);
  for (const id of users) for (const [name, value] of attributes) world.users.get(id)!.attributes.set(name, value);
  if (users.length === 0) return;
  for (const groupId of [...world.groups.keys()].sort(compareText)) {
    const rule = readableRule(world, groupId);
    if (rule !== null && attributes.some(([name]) => rule.reads(name))) scheduleEvaluation(rehearsal, groupId, users);
  }
}

/** F104. */
export function deleteUsers(rehearsal: Rehearsal, step: Step<'deleteUsers'>): void {
  const { world } = rehearsal;
  for (const id of selectUsers(world, step.users)) {
    world.touched.add(id);
    removeUser(world, world.users.get(id)!);
  }
}

/** Answers the codes it is refused with. Below consumption it takes nothing away (F29, F169); more seats are bought units (F86). */
export function setSeats(rehearsal: Rehearsal, step: Step<'setSeats'>): readonly string[] {
  const owned = rehearsal.world.skus.get(step.skuId);
  if (owned === undefined) return ['F46'];
  if (step.enabled > owned.enabledUnits) rehearsal.world.bought.add(step.skuId);
  owned.enabledUnits = step.enabled;
  return [];
}

/** F37; section 10, Sources: per group, ascending, those who have an entry of any state from it or are licensed members of it. */
export function reprocess(rehearsal: Rehearsal, step: Step<'reprocess'>): void {
  const { world } = rehearsal;
  const usersOf = new Map<GroupId, Set<UserId>>();
  for (const id of selectUsers(world, step.users)) {
    const user = world.users.get(id)!;
    const fromEntries = user.entries.map(({ source }) => source).filter((source) => source !== null && canProcess(world, source));
    const fromMembership = [...world.groups.keys()].filter((groupId) => desiredLicenses(world, user, groupId).length > 0);
    for (const groupId of [...fromEntries, ...fromMembership] as GroupId[])
      usersOf.set(groupId, (usersOf.get(groupId) ?? new Set()).add(id));
  }
  for (const groupId of [...usersOf.keys()].sort(compareText)) queueWork(rehearsal, groupId, usersOf.get(groupId)!);
}
