/**
 * What people write on top of a tenant copy. These rows outlive the copy they were made on (`keptTables.ts`), so they name users and
 * groups by id, never by ordinal.
 *
 * A scenario is a line of revisions, each the whole of it as it was then; undo and redo move `at` along the line. Steps are rows of their
 * own that never change, so a revision is short however many users a step names.
 */
export const scenarioTables = `
-- AUTOINCREMENT: the id of a scenario that was removed never comes back as another one.
-- revision: a counter that only grows, also on undo. nextKey: the key of the next new step.
CREATE TABLE scenarios (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  nextKey INTEGER NOT NULL,
  changedAt TEXT NOT NULL
) STRICT;

-- editedSteps: how many steps the edit was about. stepKeys: JSON list, in order.
CREATE TABLE scenarioRevisions (
  scenarioId INTEGER NOT NULL REFERENCES scenarios ON DELETE CASCADE,
  number INTEGER NOT NULL,
  editKind TEXT NOT NULL,
  editedSteps INTEGER NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  startAt TEXT NOT NULL,
  settings TEXT NOT NULL,
  stepKeys TEXT NOT NULL,
  PRIMARY KEY (scenarioId, number)
) STRICT;

-- shown: the step with only the first of its users, where it names so many that a screen is not sent all of them. namedUsers: how many.
CREATE TABLE scenarioSteps (
  scenarioId INTEGER NOT NULL REFERENCES scenarios ON DELETE CASCADE,
  key INTEGER NOT NULL,
  step TEXT NOT NULL,
  shown TEXT,
  namedUsers INTEGER,
  PRIMARY KEY (scenarioId, key)
) STRICT;
`;
