import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { changeMembers, nextSyncCycle, scheduleEvaluation } from './membership.ts';
import { type Rehearsal, schedulePending } from './rehearsal.ts';
import { selectUsers } from './selectors.ts';
import { toWorldGroup } from './world.ts';

/** The operations of section 7 on groups. Each answers the codes it is refused with; none when it was done. */
type Step<Kind extends PlanStep['kind']> = Extract<PlanStep, { kind: Kind }>;

/** Section 7: refused on dynamic groups (F197) and, in the cloud, on synchronized ones (F103); `onPremises` belongs on the latter only. */
export function changeMembersByStep(rehearsal: Rehearsal, step: Step<'addMembers'> | Step<'removeMembers'>): readonly string[] {
  const { world } = rehearsal;
  const group = world.groups.get(step.group);
  if (group === undefined) return ['notFound'];
  const onPremises = step.onPremises === true;
  const codes = [...(group.isDynamic ? ['F197'] : []), ...(group.isSynchronized !== onPremises ? ['F103'] : [])];
  if (codes.length > 0) return codes;
  // On-premises too, the selector is evaluated now (section 10, Operations).
  const users = selectUsers(world, step.users);
  const change = () => changeMembers(rehearsal, step.group, step.kind === 'addMembers' ? { join: users } : { leave: users });
  if (onPremises) schedulePending(rehearsal, step.group, nextSyncCycle(rehearsal), { kind: 'synchronization', group: step.group }, change);
  else change();
  return [];
}

/** Section 10, Operations: empty; security-enabled unless false; a dynamic one is evaluated after the delay. */
export function createGroup(rehearsal: Rehearsal, step: Step<'createGroup'>): readonly string[] {
  const { world } = rehearsal;
  const { id, displayName, securityEnabled, membershipRule, membershipRuleProcessingState, onPremisesSyncEnabled } = step.group;
  if (world.groups.has(id)) return ['badRequest'];
  // A rule makes the group dynamic, and no rule makes it static, whatever `groupTypes` says.
  const rule = toRule(membershipRule ?? null);
  if (rule !== null && world.readRule(rule) === null) return ['F194'];
  const group = toWorldGroup(
    {
      id,
      displayName,
      groupTypes: rule === null ? [] : ['DynamicMembership'],
      securityEnabled: securityEnabled ?? null,
      mailEnabled: null,
      membershipRule: rule,
      membershipRuleProcessingState: membershipRuleProcessingState ?? null,
      onPremisesSyncEnabled: onPremisesSyncEnabled ?? null,
      isAssignableToRole: null,
      assignedLicenses: [],
      licenseProcessingState: null,
    },
    [],
  );
  world.groups.set(id, group);
  world.deletedGroups.delete(id);
  if (rule !== null) scheduleEvaluation(rehearsal, id, 'all');
  return [];
}

/** F96: refused while the group has licenses. Members vanish at once; nobody is queued, leftovers stay (section 10). */
export function deleteGroup(rehearsal: Rehearsal, step: Step<'deleteGroup'>): readonly string[] {
  const { world } = rehearsal;
  const group = world.groups.get(step.group);
  if (group === undefined) return ['notFound'];
  if (group.licenses.size > 0) return ['F96'];
  world.groups.delete(step.group);
  world.deletedGroups.add(step.group);
  return [];
}

/** F100, F101; a null or empty rule makes the group static and keeps its members (section 10, Operations). */
export function setMembershipRule(rehearsal: Rehearsal, step: Step<'setMembershipRule'>): readonly string[] {
  const { world } = rehearsal;
  const group = world.groups.get(step.group);
  if (group === undefined) return ['notFound'];
  const rule = toRule(step.rule);
  if (rule === null) {
    group.isDynamic = false;
    group.rule = null;
    return [];
  }
  if (world.readRule(rule) === null) return ['F194'];
  const wasStatic = !group.isDynamic;
  group.isDynamic = true;
  group.rule = rule;
  if (wasStatic) changeMembers(rehearsal, step.group, { leave: [...group.members] });
  scheduleEvaluation(rehearsal, step.group, 'all');
  return [];
}

function toRule(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
