import type { Database } from 'better-sqlite3';
import type { EditKind, EditNote, ScenarioContent } from './scenarioRecord.ts';
import { toShown } from './shownStep.ts';

/** Older ones are forgotten: nobody undoes two hundred edits. */
export const KEPT_REVISIONS = 200;

export interface ScenarioRow {
  readonly id: number;
  readonly revision: number;
  readonly at: number;
  readonly nextKey: number;
  readonly changedAt: string;
}

export interface RevisionRow {
  readonly number: number;
  readonly editKind: EditKind;
  readonly editedSteps: number;
  readonly name: string;
  readonly note: string;
  readonly startAt: string;
  readonly settings: string;
  readonly stepKeys: string;
  readonly automations: string;
}

/** Statements that change rows, inside a transaction of the caller. */
export function createScenarioWriter(db: Database) {
  const addScenario = db.prepare<[string]>('INSERT INTO scenarios (revision, at, nextKey, changedAt) VALUES (1, 1, 1, ?)');
  const setNextKey = db.prepare<[number, number]>('UPDATE scenarios SET nextKey = ? WHERE id = ?');
  const setAt = db.prepare<[number, string, number]>('UPDATE scenarios SET revision = revision + 1, at = ?, changedAt = ? WHERE id = ?');
  const removeScenario = db.prepare<[number]>('DELETE FROM scenarios WHERE id = ?');
  const addRevision = db.prepare('INSERT INTO scenarioRevisions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const revisions = db.prepare<[number, number, number], RevisionRow>(
    'SELECT * FROM scenarioRevisions WHERE scenarioId = ? AND number BETWEEN ? AND ? ORDER BY number',
  );
  const removeRevisions = db.prepare<[number, number, number]>(
    'DELETE FROM scenarioRevisions WHERE scenarioId = ? AND number BETWEEN ? AND ?',
  );
  const addStep = db.prepare('INSERT INTO scenarioSteps VALUES (?, ?, ?, ?, ?)');
  const removeStep = db.prepare<[number, number]>('DELETE FROM scenarioSteps WHERE scenarioId = ? AND key = ?');

  const insert = (id: number, number: number, firstKey: number, note: EditNote, content: ScenarioContent): void => {
    let nextKey = firstKey;
    const keys = content.steps.map((step) => {
      if (typeof step === 'number') return step;
      const { shown, namedUsers } = toShown(step);
      addStep.run(id, nextKey, JSON.stringify(step), shown === null ? null : JSON.stringify(shown), namedUsers);
      return nextKey++;
    });
    const { name, note: words, startAt, settings, automations } = content;
    const lists = [settings, keys, automations].map((value) => JSON.stringify(value));
    addRevision.run(id, number, note.kind, note.steps, name, words, startAt, ...lists);
    setNextKey.run(nextKey, id);
  };
  /**
   * Forgets revisions at one end of the line, and the steps that only they have. A step that has left the line of revisions never comes
   * back to it, so what the nearest kept revision does not have, no kept one has.
   */
  const forget = (id: number, from: number, to: number, nearest: number): void => {
    const gone = new Set(revisions.all(id, from, to).flatMap(keysOf));
    for (const key of revisions.all(id, nearest, nearest).flatMap(keysOf)) gone.delete(key);
    removeRevisions.run(id, from, to);
    for (const key of gone) removeStep.run(id, key);
  };

  return {
    create: (content: ScenarioContent, changedAt: string): number => {
      const id = Number(addScenario.run(changedAt).lastInsertRowid);
      insert(id, 1, 1, { kind: 'create', steps: content.steps.length }, content);
      return id;
    },
    append: ({ id, at, nextKey }: ScenarioRow, note: EditNote, content: ScenarioContent, changedAt: string): void => {
      forget(id, at + 1, Number.MAX_SAFE_INTEGER, at);
      insert(id, at + 1, nextKey, note, content);
      const oldest = at + 2 - KEPT_REVISIONS;
      forget(id, 0, oldest - 1, oldest);
      setAt.run(at + 1, changedAt, id);
    },
    moveTo: ({ id }: ScenarioRow, at: number, changedAt: string): void => void setAt.run(at, changedAt, id),
    remove: (id: number): void => void removeScenario.run(id),
  };
}

export function keysOf(row: RevisionRow): number[] {
  return JSON.parse(row.stepKeys) as number[];
}
