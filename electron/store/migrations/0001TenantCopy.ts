/**
 * The tables of a tenant copy. Keys are the snapshot's ordinals: `users.key` is the position of the user ascending by id, and so are the
 * keys of the groups and SKUs of the export. Groups and SKUs that the export only mentions follow with `listed` 0.
 */
const TABLES = `
CREATE TABLE tenant (
  key INTEGER PRIMARY KEY CHECK (key = 1),
  displayName TEXT NOT NULL,
  exportedAt TEXT,
  organization TEXT NOT NULL
) STRICT;

CREATE TABLE skus (
  key INTEGER PRIMARY KEY,
  skuId TEXT NOT NULL,
  skuPartNumber TEXT NOT NULL,
  listed INTEGER NOT NULL,
  record TEXT
) STRICT;

CREATE TABLE groups (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  displayName TEXT NOT NULL COLLATE NOCASE,
  listed INTEGER NOT NULL,
  licensed INTEGER NOT NULL,
  memberCount INTEGER NOT NULL,
  record TEXT
) STRICT;

CREATE TABLE users (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  displayName TEXT NOT NULL COLLATE NOCASE,
  userPrincipalName TEXT NOT NULL COLLATE NOCASE,
  mail TEXT,
  department TEXT,
  jobTitle TEXT,
  companyName TEXT,
  officeLocation TEXT,
  city TEXT,
  country TEXT,
  usageLocation TEXT,
  userType TEXT,
  accountEnabled INTEGER,
  onPremisesSyncEnabled INTEGER,
  entryCount INTEGER NOT NULL,
  errorCount INTEGER NOT NULL
) STRICT;

-- Every set of disabled plans once: a directory of 500,000 users has a few hundred.
CREATE TABLE optionSets (
  key INTEGER PRIMARY KEY,
  disabledPlans TEXT NOT NULL
) STRICT;

-- position: place in the canonical order of the user's entries, as in the snapshot. groupKey NULL means direct.
CREATE TABLE entries (
  userKey INTEGER NOT NULL REFERENCES users,
  position INTEGER NOT NULL,
  skuKey INTEGER NOT NULL REFERENCES skus,
  groupKey INTEGER REFERENCES groups,
  optionSetKey INTEGER NOT NULL REFERENCES optionSets,
  state TEXT NOT NULL,
  error TEXT NOT NULL,
  updatedSeconds INTEGER,
  PRIMARY KEY (userKey, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE memberships (
  groupKey INTEGER NOT NULL REFERENCES groups,
  userKey INTEGER NOT NULL REFERENCES users,
  PRIMARY KEY (groupKey, userKey)
) STRICT, WITHOUT ROWID;

CREATE TABLE otherMembers (
  groupKey INTEGER NOT NULL REFERENCES groups,
  memberId TEXT NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (groupKey, memberId)
) STRICT, WITHOUT ROWID;

CREATE TABLE importReports (
  key INTEGER PRIMARY KEY,
  report TEXT NOT NULL
) STRICT;

-- The engine's columns, as shared/engine/snapshot/snapshotCodec.ts writes them; long ones in pieces. checksum: CRC-32 of the piece.
CREATE TABLE snapshotParts (
  name TEXT NOT NULL,
  piece INTEGER NOT NULL,
  codecVersion INTEGER NOT NULL,
  checksum INTEGER NOT NULL,
  value ANY NOT NULL,
  UNIQUE (name, piece)
) STRICT;
`;

const INDEXES = `
CREATE UNIQUE INDEX skusById ON skus (skuId);
CREATE UNIQUE INDEX groupsById ON groups (id);
CREATE INDEX groupsByName ON groups (displayName);
CREATE UNIQUE INDEX usersById ON users (id);
CREATE INDEX usersByName ON users (displayName);
CREATE INDEX usersByPrincipalName ON users (userPrincipalName);
CREATE INDEX usersInError ON users (displayName) WHERE errorCount > 0;
CREATE INDEX entriesBySku ON entries (skuKey, userKey);
CREATE INDEX entriesInError ON entries (groupKey, userKey) WHERE state IN ('Error', 'ActiveWithError');
CREATE INDEX membershipsByUser ON memberships (userKey, groupKey);
`;

/** Apart, because a bulk load fills the tables first and sorts each index once. */
export const tenantCopy = { tables: TABLES, indexes: INDEXES };
