import type { Database } from 'better-sqlite3';
import type { Group } from '../../shared/model/graph.ts';

/** `key` is the group's ordinal in the snapshot. A group the export only mentions has `listed` 0 and no record. */
export interface GroupRow {
  readonly key: number;
  readonly id: string;
  readonly displayName: string;
  readonly listed: number;
  readonly licensed: number;
  readonly memberCount: number;
}

export const GROUP_STATEMENTS = {
  count: 'SELECT count(*) FROM groups WHERE listed = 1',
  byId: 'SELECT key, id, displayName, listed, licensed, memberCount FROM groups WHERE id = ?',
  recordById: 'SELECT record FROM groups WHERE id = ?',
  pageByName: `SELECT key, id, displayName, listed, licensed, memberCount FROM groups
    WHERE (displayName, key) > (?, ?) ORDER BY displayName, key LIMIT ?`,
} as const;

export function createGroups(db: Database) {
  const count = db.prepare<[], number>(GROUP_STATEMENTS.count).pluck();
  const byId = db.prepare<[string], GroupRow>(GROUP_STATEMENTS.byId);
  const recordById = db.prepare<[string], string | null>(GROUP_STATEMENTS.recordById).pluck();
  const pageByName = db.prepare<[string, number, number], GroupRow>(GROUP_STATEMENTS.pageByName);
  return {
    count: () => count.get() ?? 0,
    get: (id: string) => byId.get(id),
    /** The whole group as exported; undefined for one that is not in the copy. */
    record: (id: string): Group | undefined => {
      const record = recordById.get(id);
      return typeof record === 'string' ? (JSON.parse(record) as Group) : undefined;
    },
    page: (limit: number, after: { readonly text: string; readonly key: number } = { text: '', key: -1 }) =>
      pageByName.all(after.text, after.key, limit),
  };
}
