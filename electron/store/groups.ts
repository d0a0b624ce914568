import type { Database } from 'better-sqlite3';
import { guardStore } from './storeError.ts';

/** A group the export only mentions has `listed` 0 and no name. */
interface GroupRow {
  readonly displayName: string;
  readonly listed: number;
}

export const GROUP_STATEMENTS = {
  byId: 'SELECT displayName, listed FROM groups WHERE id = ?',
} as const;

/** Names of single groups; whoever wants more of them loads the snapshot (decision 0009). */
export function createGroups(db: Database, file: string) {
  const byId = db.prepare<[string], GroupRow>(GROUP_STATEMENTS.byId);
  return { get: (id: string) => guardStore(file, () => byId.get(id)) };
}
