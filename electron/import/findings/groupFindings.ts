import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { parseMembershipRule } from '../../../shared/engine/membership/parseMembershipRule.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Group } from '../../../shared/model/graph.ts';
import { type ImportTally, Occurrences } from '../importTally.ts';
import { about, metAs } from './findingList.ts';
import { groupsInCycles } from './groupCycles.ts';

/** What should be known of groups and their members. */
export function groupFindings(snapshot: TenantSnapshot, tally: ImportTally, duplicateMembers: number): Finding[] {
  const { groups, profiles } = snapshot;
  const licensed = groups.filter((group) => group.assignedLicenses.length > 0);
  const known = new Set(groups.map((group) => group.id));
  const sources = new Set(profiles.flat().flatMap((entry) => entry.assignedByGroup ?? []));
  return [
    ...about('unknownLicensingGroup', 'warning', [...sources].filter((id) => !known.has(id)).sort()),
    ...metAs('unknownMembers', 'warning', tally.unknownMembers),
    ...about('licensedGroupWithoutMembersFile', 'warning', idsOf(licensed.filter((group) => !tally.groupsWithMemberFile.has(group.id)))),
    ...about('F59', 'warning', idsOf(licensed.filter((group) => group.securityEnabled === false))),
    ...about('F60', 'warning', nestedInLicensed(snapshot, licensed)),
    ...metAs('F62', 'info', guestsInLicensed(snapshot)),
    ...about('F194', 'warning', idsOf(groups.filter(hasUnreadableRule))),
    ...about('groupCycle', 'info', groupsInCycles(snapshot.otherMembers)),
    ...metAs('duplicateMembers', 'info', { count: duplicateMembers, examples: [] }),
  ];
}

function idsOf(groups: readonly Group[]): string[] {
  return groups.map((group) => group.id);
}

/** Members of licensed groups that are groups: their members inherit nothing. */
function nestedInLicensed({ otherMembers }: TenantSnapshot, licensed: readonly Group[]): string[] {
  const ids = new Set(idsOf(licensed));
  return otherMembers
    .filter(({ groupId, type }) => type === 'group' && ids.has(groupId))
    .map(({ groupId, memberId }) => `${groupId} ${memberId}`);
}

/** Users of type Guest who are members of licensed groups, each once per group. */
function guestsInLicensed({ groups, members, users }: TenantSnapshot): Occurrences {
  const found = new Occurrences();
  const userType = users.attribute('userType');
  groups.forEach(({ assignedLicenses }, ordinal) => {
    if (assignedLicenses.length === 0 || userType === undefined) return;
    for (const user of targetsOf(members, ordinal as GroupOrdinal)) if (userType.get(user) === 'Guest') found.add(users.ids.get(user)!);
  });
  return found;
}

/** The engine cannot evaluate it; such a group keeps its members (simulation.md section 10). */
function hasUnreadableRule({ membershipRule, groupTypes }: Group): boolean {
  if (membershipRule === null || !groupTypes.includes('DynamicMembership')) return false;
  try {
    parseMembershipRule(membershipRule);
    return false;
  } catch (error) {
    if (error instanceof RuleError) return true;
    throw error;
  }
}
