/**
 * What is kept of rehearsals, and what people write around them.
 *
 * `answers` are only remembered, not written by anybody: they can be worked out again from the tenant and the scenario, so a re-import
 * leaves them behind. The other tables outlive the copy (`keptTables.ts`).
 */
export const rehearsalTables = `
-- JSON: what goes on assigning licenses beside the steps.
ALTER TABLE scenarioRevisions ADD COLUMN automations TEXT NOT NULL DEFAULT '[]';

-- scenarioId 0: about the tenant as imported. fingerprint: of the tenant the answer is about, and what it was worked out
-- with. version: of the shape of the answer.
CREATE TABLE answers (
  kind TEXT NOT NULL,
  scenarioId INTEGER NOT NULL,
  params TEXT NOT NULL,
  revision INTEGER NOT NULL,
  version INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  madeAt TEXT NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (kind, scenarioId, params)
) STRICT, WITHOUT ROWID;

-- The tenant that the scenario was made for: tells after a re-import that it was another one.
CREATE TABLE scenarioBases (
  scenarioId INTEGER PRIMARY KEY REFERENCES scenarios ON DELETE CASCADE,
  fingerprint TEXT NOT NULL,
  exportedAt TEXT
) STRICT;

-- Findings of preflight that somebody has looked at and lets pass. finding: its key. count: how many it was about then.
CREATE TABLE suppressions (
  scenarioId INTEGER NOT NULL REFERENCES scenarios ON DELETE CASCADE,
  finding TEXT NOT NULL,
  reason TEXT NOT NULL,
  count INTEGER NOT NULL,
  madeAt TEXT NOT NULL,
  PRIMARY KEY (scenarioId, finding)
) STRICT, WITHOUT ROWID;

-- Wizards that were begun. answers: JSON. scenarioId: what the wizard has made; appliedRevision: as it was then.
CREATE TABLE wizards (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  page TEXT NOT NULL,
  answers TEXT NOT NULL,
  scenarioId INTEGER REFERENCES scenarios ON DELETE SET NULL,
  appliedRevision INTEGER,
  changedAt TEXT NOT NULL
) STRICT;
`;
