import type { Database } from 'better-sqlite3';

export interface OtherMemberRow {
  readonly memberId: string;
  readonly type: string;
}

export const MEMBERSHIP_STATEMENTS = {
  usersOfGroup: 'SELECT userKey FROM memberships WHERE groupKey = ? AND userKey > ? ORDER BY userKey LIMIT ?',
  groupsOfUser: 'SELECT groupKey FROM memberships WHERE userKey = ? ORDER BY groupKey',
  othersOfGroup: 'SELECT memberId, type FROM otherMembers WHERE groupKey = ? ORDER BY memberId',
} as const;

export function createMemberships(db: Database) {
  const usersOfGroup = db.prepare<[number, number, number], number>(MEMBERSHIP_STATEMENTS.usersOfGroup).pluck();
  const groupsOfUser = db.prepare<[number], number>(MEMBERSHIP_STATEMENTS.groupsOfUser).pluck();
  const othersOfGroup = db.prepare<[number], OtherMemberRow>(MEMBERSHIP_STATEMENTS.othersOfGroup);
  return {
    /** Keys of user members after `afterKey`, ascending. */
    usersOfGroup: (groupKey: number, limit: number, afterKey = -1) => usersOfGroup.all(groupKey, afterKey, limit),
    groupsOfUser: (userKey: number) => groupsOfUser.all(userKey),
    /** Members that are not users (F60, F61). */
    othersOfGroup: (groupKey: number) => othersOfGroup.all(groupKey),
  };
}
