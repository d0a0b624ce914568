import type { Group } from '../../model/graph.ts';
import type { MembershipRule } from '../membership/membershipRule.ts';
import { parseMembershipRule } from '../membership/parseMembershipRule.ts';
import { RuleError } from '../membership/ruleError.ts';
import type { EventKind } from '../rehearsal/eventLog.ts';
import { isPaused } from '../rehearsal/groupState.ts';
import { type DetailedFinding, findingOf, findingOfUsers } from './buildFinding.ts';
import { addAll, noUsers, type PreflightContext } from './preflightContext.ts';
import { isDynamicGroup } from './targetGroups.ts';
import type { UserChanges } from './userChanges.ts';

/** Members that come and go by rule, and rules that do not do what they seem to. */
export const dynamicGroups = [conversions, ruleLeavers, movedByAttributes, rulesThatReadLicenses, rulesThatStandStill];

/** F100: converting a static group to a dynamic one removes everybody first; who matches comes back after a gap. */
function conversions(context: PreflightContext): DetailedFinding[] {
  const emptied = context.changes.filter(({ via }) => via === 'membershipRuleSet');
  return aboutMembers(context, 'F100', emptied);
}

/** F101: a changed rule takes out those who no longer match, and their licenses with them. */
function ruleLeavers(context: PreflightContext): DetailedFinding[] {
  return aboutMembers(context, 'F101', byRule(context, 'memberRemoved', 'setMembershipRule'));
}

/** Users removed from groups that give licenses (`warning`), and from others (`info`). */
function aboutMembers(context: PreflightContext, code: string, changes: readonly UserChanges[]): DetailedFinding[] {
  const licensed = noUsers(context);
  const unlicensed = noUsers(context);
  for (const { group, begun, users } of changes) addAll(context.groups.licensesAt(group, begun).length > 0 ? licensed : unlicensed, users);
  return [
    ...findingOfUsers(context, code, 'warning', licensed),
    ...findingOfUsers(context, code, 'info', unlicensed, { about: 'withoutLicenses' }),
  ];
}

/** F78, F197: a changed attribute moves users out of licensed dynamic groups, or into them. */
function movedByAttributes(context: PreflightContext): DetailedFinding[] {
  const moved = (kind: EventKind) => {
    const users = noUsers(context);
    for (const { group, begun, users: each } of byRule(context, kind, 'updateUsers')) {
      if (context.groups.licensesAt(group, begun).length > 0) addAll(users, each);
    }
    return users;
  };
  return [
    ...findingOfUsers(context, 'F78', 'warning', moved('memberRemoved'), { about: 'leave' }),
    ...findingOfUsers(context, 'F78', 'info', moved('memberAdded'), { about: 'join' }),
  ];
}

function byRule({ changes, plan }: PreflightContext, kind: EventKind, stepKind: string): UserChanges[] {
  return changes.filter((each) => each.kind === kind && each.via === 'membershipRuleEvaluated' && plan.steps[each.step]?.kind === stepKind);
}

/** F102: rules that read assigned plans can feed on themselves; this model does not follow that circle. */
function rulesThatReadLicenses(context: PreflightContext): DetailedFinding[] {
  return aboutGroups(context, 'F102', (group) => readRule(group)?.reads.has('assignedPlans') === true);
}

/** F196: paused rules move nobody. F194: rules this model cannot read move nobody in the rehearsal (simulation.md section 10). */
function rulesThatStandStill(context: PreflightContext): DetailedFinding[] {
  return [
    ...aboutGroups(context, 'F196', (group) => isPaused(group.membershipRuleProcessingState)),
    ...aboutGroups(context, 'F194', (group) => readRule(group) === null, 'unreadable'),
  ];
}

/** Dynamic groups of the plan (`warning`) and other licensed ones (`info`, about `elsewhere`). `about` tells apart what shares the code. */
function aboutGroups(
  { snapshot, groups, tables }: PreflightContext,
  code: string,
  applies: (group: Group) => boolean,
  about?: string,
): DetailedFinding[] {
  const dynamic = snapshot.groups.filter(isDynamicGroup);
  const inPlan = dynamic.filter((group) => groups.has(tables.group(group.id)!));
  const elsewhere = dynamic.filter((group) => group.assignedLicenses.length > 0 && !inPlan.includes(group));
  const ids = (found: readonly Group[]): string[] => found.filter(applies).map((group) => group.id);
  const inAbout = about === undefined ? 'elsewhere' : `${about}Elsewhere`;
  return [
    ...findingOf(code, 'warning', ids(inPlan), about === undefined ? {} : { about }),
    ...findingOf(code, 'info', ids(elsewhere), { about: inAbout }),
  ];
}

/** null when the rule cannot be read, undefined when there is none. */
function readRule({ membershipRule }: Group): MembershipRule | null | undefined {
  if (!membershipRule?.trim()) return undefined;
  try {
    return parseMembershipRule(membershipRule);
  } catch (error) {
    if (error instanceof RuleError) return null;
    throw error;
  }
}
