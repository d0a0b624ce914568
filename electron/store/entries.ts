import type { Database } from 'better-sqlite3';
import type { LicenseAssignmentState } from '../../shared/model/graph.ts';

interface EntryRow {
  readonly skuId: string;
  readonly assignedByGroup: string | null;
  readonly disabledPlans: string;
  readonly state: LicenseAssignmentState['state'];
  readonly error: LicenseAssignmentState['error'];
  readonly lastUpdatedSeconds: number | null;
}

export const ENTRY_STATEMENTS = {
  ofUser: `SELECT skus.skuId, groups.id AS assignedByGroup, optionSets.disabledPlans, entries.state, entries.error,
      entries.updatedSeconds AS lastUpdatedSeconds
    FROM entries JOIN skus ON skus.key = entries.skuKey JOIN optionSets ON optionSets.key = entries.optionSetKey
      LEFT JOIN groups ON groups.key = entries.groupKey
    WHERE entries.userKey = ? ORDER BY entries.position`,
  usersOfSku: 'SELECT DISTINCT userKey FROM entries WHERE skuKey = ? AND userKey > ? ORDER BY userKey LIMIT ?',
  usersInErrorOfGroup: `SELECT DISTINCT userKey FROM entries
    WHERE groupKey = ? AND state IN ('Error', 'ActiveWithError') AND userKey > ? ORDER BY userKey LIMIT ?`,
} as const;

/** Paths by which users have license plans (F2). */
export function createEntries(db: Database) {
  const ofUser = db.prepare<[number], EntryRow>(ENTRY_STATEMENTS.ofUser);
  const usersOfSku = db.prepare<[number, number, number], number>(ENTRY_STATEMENTS.usersOfSku).pluck();
  const usersInErrorOfGroup = db.prepare<[number, number, number], number>(ENTRY_STATEMENTS.usersInErrorOfGroup).pluck();
  return {
    /** By skuId, then by group, direct first. */
    ofUser: (userKey: number): LicenseAssignmentState[] =>
      ofUser.all(userKey).map((row) => ({ ...row, disabledPlans: JSON.parse(row.disabledPlans) as string[] })),
    /** Keys of users with an entry of the SKU, in any state, after `afterKey`. */
    usersOfSku: (skuKey: number, limit: number, afterKey = -1) => usersOfSku.all(skuKey, afterKey, limit),
    usersInErrorOfGroup: (groupKey: number, limit: number, afterKey = -1) => usersInErrorOfGroup.all(groupKey, afterKey, limit),
  };
}
