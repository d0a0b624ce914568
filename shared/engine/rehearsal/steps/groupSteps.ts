import type { Group } from '../../../model/graph.ts';
import { reasons } from '../../licensing/refusal.ts';
import { parseMembershipRule } from '../../membership/parseMembershipRule.ts';
import { kindCode } from '../eventLog.ts';
import { isLicensable, isPaused, withRule } from '../groupState.ts';
import type { Origin } from '../lanes.ts';
import { ruleReasons } from './membershipSteps.ts';
import { groupOrRefuse, refuseGroup, type StepContext, type StepOf } from './stepContext.ts';

/** A new group is empty and without licenses; a dynamic one is evaluated after the delay (simulation.md section 10). */
export function createGroup(context: StepContext, { group: properties }: StepOf<'createGroup'>, origin: Origin): void {
  const { state, membership } = context;
  const { at, step, cause } = origin;
  const { id, membershipRule } = properties;
  const why = state.presentGroup(id) === undefined ? ruleReasons(membershipRule) : [reasons.groupExists(id)];
  if (why.length > 0) {
    refuseGroup(context, id, why, origin);
    return;
  }
  const group = state.groups[state.context.tables.group(id)!]!;
  const rule = membershipRule?.trim() ? membershipRule : null;
  group.status = 'present';
  group.displayName = properties.displayName;
  group.record = recordOf(properties, rule);
  group.licensable = isLicensable({ securityEnabled: properties.securityEnabled ?? null });
  group.synchronized = properties.onPremisesSyncEnabled === true;
  group.dynamic = rule !== null;
  group.paused = isPaused(properties.membershipRuleProcessingState);
  group.rule = rule === null ? null : parseMembershipRule(rule);
  group.setLicenses([]);
  group.clearMembers();
  const created = state.log.append(at, kindCode('groupCreated'), step, cause, group.ordinal, 0);
  if (group.dynamic) membership.evaluateLater(group, null, { at, step, cause: created });
}

export function recordOf(properties: StepOf<'createGroup'>['group'], rule: string | null): Group {
  return withRule(
    {
      id: properties.id,
      displayName: properties.displayName,
      groupTypes: properties.groupTypes,
      securityEnabled: properties.securityEnabled ?? null,
      mailEnabled: properties.mailEnabled ?? null,
      membershipRule: null,
      membershipRuleProcessingState: properties.membershipRuleProcessingState ?? null,
      onPremisesSyncEnabled: properties.onPremisesSyncEnabled ?? null,
      isAssignableToRole: properties.isAssignableToRole ?? null,
      assignedLicenses: [],
      licenseProcessingState: null,
    },
    rule,
  );
}

/** F96: refused while the group has licenses. Its members vanish at once; queued work on leftovers goes on in its lane. */
export function deleteGroup(context: StepContext, step: StepOf<'deleteGroup'>, origin: Origin): void {
  const group = groupOrRefuse(context, step.group, origin);
  if (group === undefined) return;
  if (group.licenses.length > 0) {
    refuseGroup(context, group.id, [reasons.groupHasLicenses()], origin);
    return;
  }
  group.status = 'deleted';
  group.clearMembers();
  group.changes.length = 0;
  context.state.log.append(origin.at, kindCode('groupDeleted'), origin.step, origin.cause, group.ordinal, 0);
}
