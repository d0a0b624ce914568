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
  `
-- Tenants of exercises. SQLite cannot change the CHECK of a column: the table is made anew, with its rows, keys and last number.
CREATE TABLE newTenants (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('import', 'demo', 'generated', 'exercise')),
  exportedAt TEXT,
  importedAt TEXT NOT NULL,
  openedAt TEXT,
  users INTEGER NOT NULL,
  groups INTEGER NOT NULL,
  licensePlans INTEGER NOT NULL,
  openFindings INTEGER NOT NULL,
  scenarios INTEGER NOT NULL,
  earlierOf TEXT
) STRICT;
INSERT INTO sqlite_sequence (name, seq) SELECT 'newTenants', seq FROM sqlite_sequence WHERE name = 'tenants';
INSERT INTO newTenants SELECT
  key, id, name, origin, exportedAt, importedAt, openedAt, users, groups, licensePlans, openFindings, scenarios, earlierOf FROM tenants;
DROP TABLE tenants;
ALTER TABLE newTenants RENAME TO tenants;

-- Exercises that came as files, each whole as JSON: who reads it checks it. A package with a tenant in it lies in exercises/<key>.zip.
CREATE TABLE exercises (
  key TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  exercise TEXT NOT NULL,
  hasPackage INTEGER NOT NULL CHECK (hasPackage IN (0, 1)),
  users INTEGER NOT NULL,
  addedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Attempts stay when their exercise or their tenant is gone: they are what was reached. Lists and paths are JSON.
CREATE TABLE attempts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  exerciseKey TEXT NOT NULL,
  exerciseId TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  title TEXT NOT NULL,
  tenantId TEXT,
  scenarioId INTEGER,
  modelScenarioId INTEGER,
  begunAt TEXT NOT NULL,
  closedAt TEXT,
  passedAt TEXT,
  points INTEGER,
  checks INTEGER NOT NULL DEFAULT 0,
  resets INTEGER NOT NULL DEFAULT 0,
  answers TEXT NOT NULL DEFAULT '{}',
  hints TEXT NOT NULL DEFAULT '[]',
  failed TEXT NOT NULL DEFAULT '[]',
  lastCheck TEXT,
  lastPath TEXT,
  bestPath TEXT
) STRICT;
CREATE INDEX attemptsByExercise ON attempts (exerciseKey);
CREATE UNIQUE INDEX attemptsByTenant ON attempts (tenantId) WHERE tenantId IS NOT NULL;

-- What was guessed of a myth, the first time.
CREATE TABLE mythGuesses (
  mythId TEXT PRIMARY KEY,
  guess TEXT NOT NULL CHECK (guess IN ('true', 'false', 'partly')),
  guessedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
];

/** Marks a SQLite file as the database of a library: the letters `LRap`. */
export const APP_DATABASE_ID = 0x4c52_6170;
