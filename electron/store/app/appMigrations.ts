/** SQL of each step; the step at index i brings the library's database to `user_version` i + 1. Forward only. */
export const APP_MIGRATIONS: readonly string[] = [
  `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The tenant copies of the library. The file of each is tenants/<id>.sqlite. The figures are what a card shows without opening the file.
-- AUTOINCREMENT: the number in the id of a removed tenant never comes back.
CREATE TABLE tenants (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('import', 'demo', 'generated')),
  exportedAt TEXT,
  importedAt TEXT NOT NULL,
  openedAt TEXT,
  users INTEGER NOT NULL,
  groups INTEGER NOT NULL,
  licensePlans INTEGER NOT NULL,
  openFindings INTEGER NOT NULL,
  scenarios INTEGER NOT NULL
) STRICT;
`,
  `
-- An earlier copy of the same organization, kept when a newer export took its place: the id of the copy it is an earlier one of.
ALTER TABLE tenants ADD COLUMN earlierOf TEXT;

-- Each book whole as JSON: who reads it checks it.
CREATE TABLE priceBooks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  book TEXT NOT NULL,
  changedAt TEXT NOT NULL
) STRICT;
`,
  `
-- Of two windows that change a price book the second is told that the first has done so.
ALTER TABLE priceBooks ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
`,
];

/** Marks a SQLite file as the database of a library: the letters `LRap`. */
export const APP_DATABASE_ID = 0x4c52_6170;
