import type { Witness } from '../../../model/assessment.ts';
import type { Goal } from '../../../model/condition.ts';
import type { PlanStepKind } from '../../../model/migrationPlan.ts';
import { type EventKind, NONE } from '../../rehearsal/eventLog.ts';
import type { GroupState } from '../../rehearsal/groupState.ts';
import { type ConditionContext, NEVER } from '../conditionContext.ts';
import { type Judgement, ofTenant, ofUsers, witness } from '../judgement.ts';
import { type RefusedCall, refusedCalls } from '../refusedCalls.ts';

type GoalOf<Kind extends Goal['kind']> = Extract<Goal, { kind: Kind }>;

/** First-level members count, however they came to be members (F60). */
export function member(context: ConditionContext, { users, group: groupId, not }: GoalOf<'member'>): Judgement {
  const group = presentGroup(context, groupId);
  const asked = context.usersOf(users);
  const wrong = asked.filter((user) => (!context.deleted.has(user) && group?.hasMember(user) === true) === (not === true));
  const ordinal = context.rehearsal.tables.group(groupId) ?? NONE;
  const lastRows = lastMemberRows(context, ordinal, not === true ? 'memberAdded' : 'memberRemoved');
  const kinds: readonly PlanStepKind[] =
    not === true ? ['removeMembers', 'setMembershipRule'] : ['addMembers', 'setMembershipRule', 'createGroup'];
  const refused = firstRefusal(context, groupId, kinds);
  const gone = lastRowOfGroup(context, 'groupDeleted', ordinal);
  return ofUsers(
    asked.length,
    wrong.map((user) => {
      const row = lastRows.get(user) ?? (group === undefined && not !== true ? gone : NONE);
      const why = row !== NONE || refused === undefined ? context.momentOf(row) : momentAndCode(refused);
      return witness({ userId: context.userId(user), groupId, ...why });
    }),
  );
}

/** Services that the license plan has not are neither on nor off: asking for one to be off is met. */
export function groupAssigns(
  context: ConditionContext,
  { group: groupId, skuId, on = [], off = [], not }: GoalOf<'groupAssigns'>,
): Judgement {
  const { tables } = context.rehearsal;
  const sku = tables.sku(skuId);
  const license = presentGroup(context, groupId)?.licenses.find((each) => each.sku === sku);
  const isOn = (servicePlanId: string): boolean => {
    const plan = tables.plan(servicePlanId);
    return license !== undefined && plan !== undefined && tables.enabledPlans(license.sku, license.options).has(plan);
  };
  const because = whyOfGroup(context, groupId);
  const wrongServices = [...on.filter((plan) => !isOn(plan)), ...off.filter(isOn)];
  if (not === true) return ofTenant(license !== undefined && wrongServices.length === 0 ? [witness({ groupId, skuId, ...because })] : []);
  if (license === undefined) return ofTenant([witness({ groupId, skuId, ...because })]);
  return ofTenant(wrongServices.map((servicePlanId) => witness({ groupId, skuId, service: { servicePlanId }, ...because })));
}

/** A group that was never there is not gone. */
export function groupGone(context: ConditionContext, { group: groupId }: GoalOf<'groupGone'>): Judgement {
  const { tables, groups } = context.rehearsal;
  if (groups[tables.group(groupId) ?? NONE]?.status === 'deleted') return ofTenant([]);
  const refused = firstRefusal(context, groupId, ['deleteGroup']);
  return ofTenant([witness({ groupId, ...(refused === undefined ? NEVER : momentAndCode(refused)) })]);
}

/** The last refused call that was to change the group's licenses, or else the last change of them, or the end of the group. */
function whyOfGroup(context: ConditionContext, groupId: string): Partial<Witness> {
  const ordinal = context.rehearsal.tables.group(groupId) ?? NONE;
  const gone = presentGroup(context, groupId) === undefined ? lastRowOfGroup(context, 'groupDeleted', ordinal) : NONE;
  if (gone !== NONE) return context.momentOf(gone);
  const changed = lastRowOfGroup(context, 'groupLicensesSet', ordinal);
  const refused = refusedCalls(context).findLast((each) => each.groupId === groupId && isAbout(each, ['assignLicense', 'createGroup']));
  return refused !== undefined && refused.row > changed ? momentAndCode(refused) : context.momentOf(changed);
}

function presentGroup({ rehearsal: { tables, groups } }: ConditionContext, groupId: string): GroupState | undefined {
  const group = groups[tables.group(groupId) ?? NONE];
  return group?.status === 'present' ? group : undefined;
}

function lastRowOfGroup(context: ConditionContext, kind: EventKind, group: number): number {
  return context.rowsOf(kind).findLast((row) => context.rehearsal.log.group[row] === group) ?? NONE;
}

function lastMemberRows(context: ConditionContext, group: number, kind: EventKind): ReadonlyMap<number, number> {
  const { log } = context.rehearsal;
  return new Map(context.rowsOf(kind).flatMap((row) => (log.group[row] === group ? [[log.user[row] ?? NONE, row] as const] : [])));
}

function firstRefusal(context: ConditionContext, groupId: string, kinds: readonly PlanStepKind[]): RefusedCall | undefined {
  return refusedCalls(context).find((each) => each.groupId === groupId && isAbout(each, kinds));
}

function isAbout({ call }: RefusedCall, kinds: readonly PlanStepKind[]): boolean {
  return kinds.includes(call.kind);
}

function momentAndCode({ atSeconds, step, code }: RefusedCall): Pick<Witness, 'atSeconds' | 'step' | 'code'> {
  return { atSeconds, step, code };
}
