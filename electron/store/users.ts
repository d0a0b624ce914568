import type { Database } from 'better-sqlite3';

/** What a list of users shows. `key` is the user's ordinal in the snapshot. Booleans are 0, 1 or null as SQLite keeps them. */
export interface UserRow {
  readonly key: number;
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly department: string | null;
  readonly jobTitle: string | null;
  readonly companyName: string | null;
  readonly officeLocation: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly usageLocation: string | null;
  readonly userType: string | null;
  readonly accountEnabled: number | null;
  readonly onPremisesSyncEnabled: number | null;
  readonly entryCount: number;
  readonly errorCount: number;
}

/** Where the page before ended; the first page has none. */
export interface UserCursor {
  readonly text: string;
  readonly key: number;
}

export const USER_STATEMENTS = {
  count: 'SELECT count(*) FROM users',
  byId: 'SELECT * FROM users WHERE id = ?',
  byKey: 'SELECT * FROM users WHERE key = ?',
  pageByName: 'SELECT * FROM users WHERE (displayName, key) > (?, ?) ORDER BY displayName, key LIMIT ?',
  pageByPrincipalName: 'SELECT * FROM users WHERE (userPrincipalName, key) > (?, ?) ORDER BY userPrincipalName, key LIMIT ?',
  pageInError: 'SELECT * FROM users WHERE errorCount > 0 AND (displayName, key) > (?, ?) ORDER BY displayName, key LIMIT ?',
  startingWith: `SELECT * FROM users WHERE key IN (
      SELECT key FROM (SELECT key FROM users WHERE displayName >= @prefix AND displayName < @end LIMIT @limit)
      UNION
      SELECT key FROM (SELECT key FROM users
        WHERE userPrincipalName >= @prefix AND userPrincipalName < @end LIMIT @limit))
    LIMIT @limit`,
} as const;

/** Sorts after every text that begins as the prefix does. */
const LAST_CHARACTER = '\u{10ffff}';

const FROM_THE_START: UserCursor = { text: '', key: -1 };

export function createUsers(db: Database) {
  const count = db.prepare<[], number>(USER_STATEMENTS.count).pluck();
  const byId = db.prepare<[string], UserRow>(USER_STATEMENTS.byId);
  const byKey = db.prepare<[number], UserRow>(USER_STATEMENTS.byKey);
  const pages = {
    displayName: db.prepare<[string, number, number], UserRow>(USER_STATEMENTS.pageByName),
    userPrincipalName: db.prepare<[string, number, number], UserRow>(USER_STATEMENTS.pageByPrincipalName),
    inError: db.prepare<[string, number, number], UserRow>(USER_STATEMENTS.pageInError),
  };
  const startingWith = db.prepare<[{ prefix: string; end: string; limit: number }], UserRow>(USER_STATEMENTS.startingWith);
  return {
    count: () => count.get() ?? 0,
    get: (id: string) => byId.get(id),
    at: (key: number) => byKey.get(key),
    /** The next `limit` users in the named order; `inError` is by displayName. */
    page: (order: keyof typeof pages, limit: number, { text, key }: UserCursor = FROM_THE_START) => pages[order].all(text, key, limit),
    /** Users whose name or sign-in name begins so, whatever the case of ASCII letters. */
    startingWith: (prefix: string, limit: number) => startingWith.all({ prefix, end: prefix + LAST_CHARACTER, limit }),
  };
}
