import type { Database } from 'better-sqlite3';
import { guardStore } from './storeError.ts';

/** What people call a user. */
interface UserNames {
  readonly displayName: string;
  readonly userPrincipalName: string;
}

export const USER_STATEMENTS = {
  byId: 'SELECT displayName, userPrincipalName FROM users WHERE id = ?',
} as const;

/** Names of single users; whoever wants more of them loads the snapshot (decision 0009). */
export function createUsers(db: Database, file: string) {
  const byId = db.prepare<[string], UserNames>(USER_STATEMENTS.byId);
  return { get: (id: string) => guardStore(file, () => byId.get(id)) };
}
