import type { Reason } from '../../../model/resultSummary.ts';
import { reasons } from '../../licensing/refusal.ts';
import { parseMembershipRule } from '../../membership/parseMembershipRule.ts';
import { RuleError } from '../../membership/ruleError.ts';
import { selectUsers } from '../../plan/userSelection.ts';
import { kindCode } from '../eventLog.ts';
import { type GroupState, withRule } from '../groupState.ts';
import type { Origin } from '../lanes.ts';
import { groupOrRefuse, refuseGroup, type StepContext, type StepOf } from './stepContext.ts';

/** By hand in the cloud, or on-premises for a synchronized group (F103, F197). */
export function changeMembers(context: StepContext, step: StepOf<'addMembers' | 'removeMembers'>, origin: Origin): void {
  const group = groupOrRefuse(context, step.group, origin);
  if (group === undefined) return;
  const onPremises = step.onPremises === true;
  const why = membershipReasons(group, onPremises);
  if (why.length > 0) {
    refuseGroup(context, group.id, why, origin);
    return;
  }
  const users = selectUsers(context.state, step.users, origin.at);
  const [joining, leaving] = step.kind === 'addMembers' ? [users, []] : [[], users];
  if (onPremises) context.membership.synchronizeLater(group, joining, leaving, origin);
  else context.membership.change(group, joining, leaving, origin);
}

function membershipReasons(group: GroupState, onPremises: boolean): Reason[] {
  return [
    ...(group.dynamic ? [reasons.dynamicMembership()] : []),
    ...(group.synchronized && !onPremises ? [reasons.membershipMasteredOnPremises()] : []),
    ...(onPremises && !group.synchronized ? [reasons.notSynchronized()] : []),
  ];
}

/**
 * A new rule is evaluated for everybody after the delay; who matches before and after stays (F101). A static group is emptied first
 * (F100). No rule makes the group static and keeps its members.
 */
export function setMembershipRule(context: StepContext, step: StepOf<'setMembershipRule'>, origin: Origin): void {
  const group = groupOrRefuse(context, step.group, origin);
  if (group === undefined) return;
  const text = step.rule?.trim() ? step.rule : null;
  const why = ruleReasons(text);
  if (why.length > 0) {
    refuseGroup(context, group.id, why, origin);
    return;
  }
  const { at, step: stepIndex, cause } = origin;
  const changed = context.state.log.append(at, kindCode('membershipRuleSet'), stepIndex, cause, group.ordinal, 0);
  const wasDynamic = group.dynamic;
  group.dynamic = text !== null;
  if (group.record !== null) group.record = withRule(group.record, text);
  group.rule = text === null ? null : parseMembershipRule(text);
  if (text === null) return;
  if (!wasDynamic) context.membership.empty(group, { at, step: stepIndex, cause: changed });
  context.membership.evaluateLater(group, null, { at, step: stepIndex, cause: changed });
}

/** F194. */
export function ruleReasons(text: string | null | undefined): Reason[] {
  if (!text?.trim()) return [];
  try {
    parseMembershipRule(text);
    return [];
  } catch (error) {
    if (error instanceof RuleError) return [reasons.ruleDoesNotParse(error.message)];
    throw error;
  }
}
