import type { Database } from 'better-sqlite3';
import { guardStore } from './storeError.ts';

/** A finding that somebody has looked at and lets pass. */
export interface Suppression {
  /** Key of the finding. */
  readonly finding: string;
  readonly reason: string;
  /** How many it was about then: more is another matter. */
  readonly count: number;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** Findings let pass, by scenario. */
export function createSuppressions(db: Database, file: string) {
  const list = db.prepare<[number], Suppression>(
    'SELECT finding, reason, count, madeAt FROM suppressions WHERE scenarioId = ? ORDER BY finding',
  );
  const put = db.prepare('INSERT OR REPLACE INTO suppressions (scenarioId, finding, reason, count, madeAt) VALUES (?, ?, ?, ?, ?)');
  const remove = db.prepare<[number, string]>('DELETE FROM suppressions WHERE scenarioId = ? AND finding = ?');

  return {
    list: (scenarioId: number): readonly Suppression[] => guardStore(file, () => list.all(scenarioId)),
    put: (scenarioId: number, { finding, reason, count, madeAt }: Suppression): void =>
      guardStore(file, () => void put.run(scenarioId, finding, reason, count, madeAt)),
    remove: (scenarioId: number, finding: string): void => guardStore(file, () => void remove.run(scenarioId, finding)),
  };
}
