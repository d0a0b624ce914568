import type { Database } from 'better-sqlite3';
import { createSnapshotParts } from './snapshotParts.ts';
import { guardStore } from './storeError.ts';

/** The tenant that a scenario was made for, or was last said to fit. */
export interface ScenarioBase {
  readonly fingerprint: string;
  /** ISO 8601; null where the export did not say. */
  readonly exportedAt: string | null;
}

/** Which tenant each scenario was made for: after a re-import the file holds another one. */
export function createScenarioBases(db: Database, file: string) {
  const find = db.prepare<[number], ScenarioBase>('SELECT fingerprint, exportedAt FROM scenarioBases WHERE scenarioId = ?');
  const put = db.prepare('INSERT OR REPLACE INTO scenarioBases VALUES (?, ?, ?)');
  const exportedAt = db.prepare<[], string | null>('SELECT exportedAt FROM tenant').pluck();
  const { fingerprint } = createSnapshotParts(db, file);
  const present = (): ScenarioBase => ({ fingerprint: fingerprint(), exportedAt: exportedAt.get() ?? null });

  return {
    /** The tenant that the file holds now. */
    present: (): ScenarioBase => guardStore(file, present),
    /** Undefined for scenarios of program versions that did not note it. */
    find: (scenarioId: number): ScenarioBase | undefined => guardStore(file, () => find.get(scenarioId)),
    /** The scenario was made for another copy than the one the file holds. */
    put: (scenarioId: number, base: ScenarioBase): void =>
      guardStore(file, () => void put.run(scenarioId, base.fingerprint, base.exportedAt)),
    /** The scenario is for the tenant that the file holds now. */
    note: (scenarioId: number): void =>
      guardStore(file, () => {
        const base = present();
        put.run(scenarioId, base.fingerprint, base.exportedAt);
      }),
  };
}
