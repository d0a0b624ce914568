import type { PlanStep } from '../../../model/migrationPlan.ts';
import { attributeKind } from '../../../model/userAttributes.ts';
import { Bitset } from '../../columns/bitset.ts';
import { parseMembershipRule } from '../../membership/parseMembershipRule.ts';
import { RuleError } from '../../membership/ruleError.ts';
import type { DetailedFinding } from '../buildFinding.ts';
import type { PreflightContext } from '../preflightContext.ts';
import { guestMembers, isDynamicGroup, nestedOnly } from '../targetGroups.ts';
import type { UserChanges } from '../userChanges.ts';
import { refusedSteps } from './callRemedies.ts';
import { both, EVERYBODY_ELSE, insert, type Remedy, type RemedyEdit, remedy, replace, THESE } from './remedy.ts';

/** F103: membership is changed where it is kept: on-premises for a synchronized group, in the cloud for any other. */
export function changeWhereKept(context: PreflightContext): Remedy[] {
  const { plan, groups, tables } = context;
  const steps = refusedSteps(context, 'F103').flatMap((index) => {
    const step = plan.steps[index];
    if (step?.kind !== 'addMembers' && step?.kind !== 'removeMembers') return [];
    const group = groups.all.find(({ ordinal }) => ordinal === tables.group(step.group));
    return [{ index, step, synchronized: group?.imported?.onPremisesSyncEnabled === true }];
  });
  const values = { stepNumber: (steps[0]?.index ?? 0) + 1 };
  const edits = steps.map(({ index, step, synchronized }) => {
    const { onPremises: _, ...inCloud } = step;
    return replace(index, synchronized ? { ...step, onPremises: true } : inCloud);
  });
  return remedy(steps[0]?.synchronized ? 'onPremises' : 'inCloud', edits, values);
}

/** F197: who is to be in a dynamic group gets the attribute that its rule asks for, where it asks for one value of one attribute. */
export function setAttribute(context: PreflightContext): Remedy[] {
  const { plan, snapshot } = context;
  for (const index of refusedSteps(context, 'F197')) {
    const step = plan.steps[index];
    if (step?.kind !== 'addMembers') continue;
    const group = snapshot.groups.find(({ id }) => id === step.group);
    const asked = attributeAskedFor(group?.membershipRule);
    if (asked === null) continue;
    const { attribute, value } = asked;
    const update: PlanStep = { kind: 'updateUsers', users: step.users, set: { [attribute]: value } };
    return remedy('setAttribute', [replace(index, update)], { attribute, value, group: step.group, stepNumber: index + 1 });
  }
  return [];
}

function attributeAskedFor(rule: string | null | undefined): { readonly attribute: string; readonly value: string } | null {
  if (!rule?.trim()) return null;
  try {
    const { root } = parseMembershipRule(rule);
    const isOne = root.kind === 'text' && root.operator === 'eq' && root.property !== 'id';
    return isOne && (attributeKind(root.property) ?? 'text') === 'text' ? { attribute: root.property, value: root.value } : null;
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}

/** F60: who is in a group only through another group comes into it directly, where members are kept in the cloud by hand. */
export function addDirectly(context: PreflightContext): Remedy[] {
  const found = nestedOnly(context).filter(
    ({ group, isPlanned, users }) => isPlanned && users.count() > 0 && !isDynamicGroup(group) && group.onPremisesSyncEnabled !== true,
  );
  const count = found.reduce((sum, { users }) => sum + users.count(), 0);
  const steps = found.map(({ group, users }) => ({ step: { kind: 'addMembers', group: group.id, users: THESE } as PlanStep, users }));
  return steps.length === 0 ? [] : remedy('addDirectly', [insert(0, ...steps)], { count, group: found[0]?.group.id ?? '' });
}

/** F62: guests leave the groups before anything is assigned, and are not added to them. */
export function takeOutGuests(context: PreflightContext, { count }: DetailedFinding): Remedy[] {
  const found = guestMembers(context).filter(({ group: { imported } }) => imported === null || !isDynamicGroup(imported));
  const leave = found.flatMap(({ group, users }) => {
    const present = Bitset.of(
      users.size,
      Array.from(group.members).filter((user) => users.has(user)),
    );
    if (present.count() === 0) return [];
    const onPremises = group.imported?.onPremisesSyncEnabled === true ? { onPremises: true } : {};
    return [{ step: { kind: 'removeMembers', group: group.id, users: THESE, ...onPremises } as PlanStep, users: present }];
  });
  const stay = context.plan.steps.flatMap((step, index): RemedyEdit[] => {
    if (step.kind !== 'addMembers') return [];
    const guests = found.find(({ group }) => group.id === step.group)?.users;
    // A list of ids says whom it means; anything else may mean again those who were taken out.
    const names = 'ids' in step.users && !context.changes.some((change) => addsAny(change, index, guests));
    if (guests === undefined || names) return [];
    return [replace(index, { step: { ...step, users: both(step.users, EVERYBODY_ELSE) }, users: guests })];
  });
  return remedy('takeOutGuests', [...(leave.length === 0 ? [] : [insert(0, ...leave)]), ...stay], { count });
}

function addsAny({ kind, step, users }: UserChanges, index: number, guests: Bitset | undefined): boolean {
  return kind === 'memberAdded' && step === index && users.some((user) => guests?.has(user));
}
