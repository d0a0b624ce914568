import type { PlanStepKind } from '../../../shared/model/migrationPlan.ts';
import type { HandoverContent } from '../handoverContent.ts';
import { planIdOf } from '../handoverNaming.ts';
import { type CheckedGroup, createdGroups, type Touched, touchedGroups, touchedUsers } from './touched.ts';
import { changedAttributes, isSettable } from './userAccount.ts';

/** What the plan does and the files do not say: the provider has nothing for it, or it is no lasting state. */
export const LEFT_OUT = [
  'reprocess',
  'setSeats',
  'waits',
  'onPremises',
  'retireAutomation',
  'deleteUsers',
  'attributes',
  'unified',
  'dynamic',
  'changedType',
  'inError',
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

const OF_STEPS: Partial<Record<PlanStepKind, LeftOut>> = {
  reprocess: 'reprocess',
  setSeats: 'setSeats',
  wait: 'waits',
  waitForProcessing: 'waits',
  retireAutomation: 'retireAutomation',
  deleteUsers: 'deleteUsers',
};

/** Each once, in the order of `LEFT_OUT`; with the names of the attributes that cannot be set. */
export function leftOut(content: HandoverContent): { readonly kinds: readonly LeftOut[]; readonly attributes: readonly string[] } {
  const found = new Set<LeftOut>();
  for (const { kind } of content.plan.steps) {
    const left = OF_STEPS[kind];
    if (left !== undefined) found.add(left);
  }
  if (content.manualTasks.some(({ task }) => task.kind.startsWith('onPremises'))) found.add('onPremises');
  if ([...createdGroups(content).values()].some((properties) => !makesByTerraform(properties))) found.add('unified');
  for (const group of touchedGroups(content)) for (const kind of ofGroup(group)) found.add(kind);
  const attributes = new Set<string>();
  const isByHand = attributesByHand(content);
  for (const { first, last } of touchedUsers(content)) {
    if (first === null || last === null) continue;
    for (const name of changedAttributes(first.attributes, last.attributes)) {
      if (!isSettable(name, last.attributes) || isByHand(last.id, name)) attributes.add(name);
    }
    if (last.states.some(({ assignedByGroup, state }) => assignedByGroup === null && !isLasting(state))) found.add('inError');
  }
  if (attributes.size > 0) found.add('attributes');
  return { kinds: LEFT_OUT.filter((kind) => found.has(kind)), attributes: [...attributes].sort() };
}

function* ofGroup({ first, last }: Touched<CheckedGroup>): Generator<LeftOut> {
  if (last?.membershipRule != null) yield 'dynamic';
  if (first !== null && last !== null && (first.membershipRule === null) !== (last.membershipRule === null)) yield 'changedType';
}

/** A Microsoft 365 group has a mailbox, a site and owners that the plan says nothing of. */
export function makesByTerraform(properties: Readonly<Record<string, unknown>>): boolean {
  return properties['mailEnabled'] !== true;
}

/** Whether somebody, and not a rule or another directory, decides who is a member, before and after. */
export function keptMembers({ manualTasks }: Pick<HandoverContent, 'manualTasks'>, { first, last }: Touched<CheckedGroup>): boolean {
  if (last === null || last.membershipRule !== null || (first !== null && first.membershipRule !== null)) return false;
  return !manualTasks.some(({ task }) => task.kind === 'onPremisesMembers' && planIdOf(task.groupId) === planIdOf(last.id));
}

/** Attributes that a person sets elsewhere, by user: the provider would be refused, or overwritten by the next synchronization. */
export function attributesByHand({ manualTasks }: Pick<HandoverContent, 'manualTasks'>): (userId: string, name: string) => boolean {
  const byHand = manualTasks.flatMap(({ task }) =>
    task.kind === 'onPremisesAttributes' || task.kind === 'otherAttributes' ? [{ users: new Set(task.userIds), values: task.values }] : [],
  );
  return (userId, name) => byHand.some(({ users, values }) => users.has(userId) && name in values);
}

/** A direct license that is off or in error is not one that Terraform could give. */
export function isLasting(state: string): boolean {
  return state === 'Active' || state === 'ActiveWithError';
}
