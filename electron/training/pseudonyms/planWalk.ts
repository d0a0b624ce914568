import type { ForbiddenEvent, Goal } from '../../../shared/model/condition.ts';
import type { AttributeValue } from '../../../shared/model/graph.ts';
import type { Automation, PlanStep, UserSelector } from '../../../shared/model/migrationPlan.ts';
import { attributeKind } from '../../../shared/model/userAttributes.ts';

/** Everything in plans and conditions that names something of a tenant, and what becomes of it. */
export interface PlanNames {
  /** Of a user or a group. */
  id(id: string): string;
  rule(text: string): string;
  /** An attribute with the value that users get or have; null for one that is left out. */
  attribute(name: string, value: AttributeValue): readonly [name: string, value: AttributeValue] | null;
  /** Of a group that a plan makes. */
  groupName(id: string, name: string): string;
  automation(id: string): string;
}

/** The same step about other names. Notes and names of steps are somebody's own words, and are left out. */
export function renameStep(step: PlanStep, names: PlanNames): PlanStep {
  const { id: _, note: __, ...rest } = step;
  return rest.kind === 'createGroup' ? { ...rest, group: newGroup(rest.group, names) } : renamed(rest, names);
}

type OtherStep = Exclude<PlanStep, { kind: 'createGroup' }>;

function renamed(step: OtherStep, names: PlanNames): PlanStep {
  const users = (selector: UserSelector): UserSelector => renameSelector(selector, names);
  switch (step.kind) {
    case 'assignLicense':
      return { ...step, target: 'group' in step.target ? { group: names.id(step.target.group) } : { users: users(step.target.users) } };
    case 'addMembers':
    case 'removeMembers':
      return { ...step, group: names.id(step.group), users: users(step.users) };
    case 'deleteGroup':
      return { ...step, group: names.id(step.group) };
    case 'setMembershipRule':
      return { ...step, group: names.id(step.group), rule: step.rule === null ? null : names.rule(step.rule) };
    case 'updateUsers':
      return { ...step, users: users(step.users), set: renameSet(step.set, names) };
    case 'deleteUsers':
    case 'reprocess':
      return { ...step, users: users(step.users) };
    case 'waitForProcessing':
      return step.groups === undefined ? step : { ...step, groups: step.groups.map(names.id) };
    case 'retireAutomation':
      return { ...step, automation: names.automation(step.automation) };
    case 'setSeats':
    case 'wait':
      return step;
  }
}

function renameSet(set: Readonly<Record<string, AttributeValue>>, names: PlanNames): Record<string, string | boolean | string[] | null> {
  return Object.fromEntries(
    Object.entries(set).flatMap(([name, value]) => {
      const renamed = names.attribute(name, value);
      if (renamed === null) return [];
      const [newName, newValue] = renamed;
      return [[newName, Array.isArray(newValue) ? [...newValue] : (newValue as string | boolean | null)]];
    }),
  );
}

type NewGroup = Extract<PlanStep, { kind: 'createGroup' }>['group'];

/** Graph's properties alone: what else stands there is ignored by a rehearsal, and may say anything. */
function newGroup(group: NewGroup, names: PlanNames): NewGroup {
  const { id, displayName, groupTypes, securityEnabled, mailEnabled, membershipRule: rule, ...rest } = group;
  const { membershipRuleProcessingState, isAssignableToRole, onPremisesSyncEnabled } = rest;
  return {
    id: names.id(id),
    displayName: names.groupName(id, displayName),
    groupTypes,
    securityEnabled,
    mailEnabled,
    membershipRule: typeof rule === 'string' ? names.rule(rule) : rule,
    membershipRuleProcessingState,
    isAssignableToRole,
    onPremisesSyncEnabled,
  };
}

function renameSelector(selector: UserSelector, names: PlanNames): UserSelector {
  if ('ids' in selector) return { ids: selector.ids.map(names.id) };
  if ('memberOf' in selector) return { memberOf: names.id(selector.memberOf) };
  if ('where' in selector) return { where: names.rule(selector.where) };
  if ('inherits' in selector) return selector.from === undefined ? selector : { ...selector, from: names.id(selector.from) };
  if ('and' in selector) return { and: selector.and.map((each) => renameSelector(each, names)) };
  if ('not' in selector) return { not: renameSelector(selector.not, names) };
  if ('first' in selector) return { first: selector.first, of: renameSelector(selector.of, names) };
  return selector;
}

export function renameAutomation(automation: Automation, names: PlanNames): Automation {
  const id = names.automation(automation.id);
  return { ...automation, id, name: id, users: renameSelector(automation.users, names) };
}

export function renameGoal(goal: Goal, names: PlanNames): Goal {
  switch (goal.kind) {
    case 'holds': {
      const { from } = goal;
      const users = renameSelector(goal.users, names);
      return typeof from === 'object' ? { ...goal, users, from: { group: names.id(from.group) } } : { ...goal, users };
    }
    case 'member':
      return { ...goal, users: renameSelector(goal.users, names), group: names.id(goal.group) };
    case 'attribute': {
      const [attribute, value] = names.attribute(goal.attribute, goal.value) ?? [withoutValue(goal.attribute), null];
      return {
        ...goal,
        users: renameSelector(goal.users, names),
        attribute,
        value: Array.isArray(value) ? null : (value as string | boolean | null),
      };
    }
    case 'groupAssigns':
    case 'groupGone':
      return { ...goal, group: names.id(goal.group) };
    case 'serviceOn':
    case 'noErrors':
    case 'unchanged':
      return { ...goal, users: renameSelector(goal.users, names) };
    case 'unitsUsed':
      return goal;
  }
}

/** An attribute that is left out keeps its name when it is Graph's; any other is somebody's own word. */
function withoutValue(attribute: string): string {
  return attributeKind(attribute) === undefined ? 'notAnAttribute' : attribute;
}

export function renameEvent(event: ForbiddenEvent, names: PlanNames): ForbiddenEvent {
  return 'users' in event ? { ...event, users: renameSelector(event.users, names) } : event;
}
