import Database from 'better-sqlite3';

/**
 * Tables that people write. An import makes a new file, and takes their rows along from the copy it will replace (decision 0005). Parents
 * before children.
 */
const KEPT_TABLES = ['scenarios', 'scenarioRevisions', 'scenarioSteps', 'scenarioBases', 'suppressions', 'wizards'] as const;

/** The copy an import is about to replace, with nobody else writing to it. */
export interface KeptRows {
  copyInto(db: Database.Database): void;
  /** Lets others write to the old copy again. */
  release(): void;
}

/**
 * Holds the old copy still. Its tables are read as they are: a column that a copy of an older version lacks has its default. A migration that
 * changes columns in another way has to be repeated here. (Version 1 has none of these tables.)
 */
export function holdKeptRows(file: string, busyMilliseconds: number): KeptRows {
  const old = new Database(file, { fileMustExist: true, timeout: busyMilliseconds });
  try {
    old.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    old.close();
    throw error;
  }
  return {
    copyInto: (db) => {
      for (const table of KEPT_TABLES.filter((name) => hasTable(old, name))) copyRows(old, db, table);
      copyCounters(old, db);
    },
    release: () => old.close(),
  };
}

function copyRows(from: Database.Database, to: Database.Database, table: string): void {
  const rows = from.prepare(`SELECT * FROM ${table}`).raw();
  const columns = rows.columns().map(({ name }) => name);
  const insert = to.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows.iterate() as Iterable<unknown[]>) insert.run(row);
}

/** The ids of removed scenarios stay used up. */
function copyCounters(from: Database.Database, to: Database.Database): void {
  if (!hasTable(from, 'sqlite_sequence')) return;
  for (const { name, seq } of from.prepare('SELECT name, seq FROM sqlite_sequence').all() as { name: string; seq: number }[]) {
    to.prepare('DELETE FROM sqlite_sequence WHERE name = ?').run(name);
    to.prepare('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)').run(name, seq);
  }
}

function hasTable(db: Database.Database, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
}
