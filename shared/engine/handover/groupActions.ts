import type { Group } from '../../model/graph.ts';
import type { GraphRequest, HandoverEffect, HandoverUndo } from '../../model/handover.ts';
import { isDynamic, isPaused } from '../rehearsal/groupState.ts';
import { createdToken, graphRequests } from './graphRequests.ts';

/** A request with what is so then, and what takes it back. */
export interface Doing {
  readonly request: GraphRequest;
  readonly effect: HandoverEffect;
  readonly undo: HandoverUndo | null;
}

/** `nickname` is unique in the tenant. */
export function groupCreation(record: Group, nickname: string): Doing {
  const token = createdToken(record.id);
  const isUnified = record.groupTypes.some((type) => type.toLowerCase() === 'unified');
  const rule = isDynamic(record.groupTypes)
    ? { membershipRule: record.membershipRule, membershipRuleProcessingState: processingOf(record) }
    : {};
  const request = graphRequests.createGroup({
    displayName: record.displayName === '' ? nickname : record.displayName,
    mailEnabled: isUnified,
    mailNickname: nickname,
    securityEnabled: record.securityEnabled !== false,
    groupTypes: record.groupTypes,
    ...rule,
    ...(record.isAssignableToRole === true ? { isAssignableToRole: true } : {}),
  });
  return {
    request,
    effect: { kind: 'group', groupId: token, present: true, mailNickname: nickname },
    undo: {
      request: graphRequests.deleteGroup(token),
      effect: { kind: 'group', groupId: token, present: false, mailNickname: nickname },
    },
  };
}

/**
 * 64 characters at most, ASCII, none of `@ () \ [] " ; : . <> ,` and no space: https://learn.microsoft.com/graph/api/group-post-groups.
 * `mark` is the package's and `number` the group's own.
 */
export function mailNicknameOf(displayName: string, mark: string, number: number): string {
  const plain = displayName
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${plain === '' ? 'group' : plain}-${mark}-${number}`;
}

/**
 * A new rule, or none: null when the group is as it should be. A group is made static the documented way, paused and without the type
 * (https://learn.microsoft.com/entra/identity/users/groups-change-type); its old text stays and says nothing any more.
 */
export function ruleChange(groupId: string, before: Group, after: Group): Doing | null {
  if (!isDynamic(before.groupTypes) && !isDynamic(after.groupTypes)) return null;
  return { ...ruleRequest(groupId, after), undo: ruleRequest(groupId, before) };
}

function ruleRequest(groupId: string, record: Group): HandoverUndo {
  const otherTypes = record.groupTypes.filter((type) => !isDynamic([type]));
  if (!isDynamic(record.groupTypes)) {
    return {
      request: graphRequests.updateGroup(groupId, { groupTypes: otherTypes, membershipRuleProcessingState: 'Paused' }),
      effect: { kind: 'membershipRule', groupId, rule: null, processing: null },
    };
  }
  const processing = processingOf(record);
  return {
    request: graphRequests.updateGroup(groupId, {
      groupTypes: ['DynamicMembership', ...otherTypes],
      membershipRule: record.membershipRule,
      membershipRuleProcessingState: processing,
    }),
    effect: { kind: 'membershipRule', groupId, rule: record.membershipRule, processing },
  };
}

function processingOf(record: Group): 'On' | 'Paused' {
  return isPaused(record.membershipRuleProcessingState) ? 'Paused' : 'On';
}

export function memberChange(groupId: string, userId: string, isJoining: boolean): Doing {
  const join = memberRequest(groupId, userId, true);
  const leave = memberRequest(groupId, userId, false);
  return isJoining ? { ...join, undo: leave } : { ...leave, undo: join };
}

export function memberRequest(groupId: string, userId: string, present: boolean): HandoverUndo {
  return {
    request: present ? graphRequests.addMember(groupId, userId) : graphRequests.removeMember(groupId, userId),
    effect: { kind: 'member', groupId, userId, present },
  };
}
