import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/model/appError.ts';
import type { WizardAnswers, WizardKind } from '../../shared/model/wizard.ts';
import { guardStore } from './storeError.ts';

/** A wizard that was begun. */
export interface WizardRecord {
  readonly id: number;
  readonly kind: WizardKind;
  /** The page it was left at. */
  readonly page: string;
  readonly answers: WizardAnswers;
  /** The scenario it has made, while that exists. */
  readonly scenarioId: number | null;
  /** The revision the scenario had when the wizard wrote it. */
  readonly appliedRevision: number | null;
  /** ISO 8601. */
  readonly changedAt: string;
}

interface WizardRow extends Omit<WizardRecord, 'answers'> {
  readonly answers: string;
}

/** Wizards that were begun, and how far people have come in them. */
export function createWizards(db: Database, file: string) {
  const list = db.prepare<[], WizardRow>('SELECT * FROM wizards ORDER BY changedAt DESC, id DESC');
  const one = db.prepare<[number], WizardRow>('SELECT * FROM wizards WHERE id = ?');
  const add = db.prepare<[string, string, string, string]>('INSERT INTO wizards (kind, page, answers, changedAt) VALUES (?, ?, ?, ?)');
  const save = db.prepare<[string, string, string, number]>('UPDATE wizards SET page = ?, answers = ?, changedAt = ? WHERE id = ?');
  const note = db.prepare<[number, number, string, number]>(
    'UPDATE wizards SET scenarioId = ?, appliedRevision = ?, changedAt = ? WHERE id = ?',
  );
  const remove = db.prepare<[number]>('DELETE FROM wizards WHERE id = ?');

  const find = (id: number): WizardRecord => {
    const row = one.get(id);
    if (row === undefined) throw new AppError('notFound', { found: `wizard ${id}` });
    return toRecord(row);
  };
  return {
    /** Latest first. */
    list: (): readonly WizardRecord[] => guardStore(file, () => list.all().map(toRecord)),
    /** Throws `notFound`, as all that name one wizard do. */
    get: (id: number): WizardRecord => guardStore(file, () => find(id)),
    create: ({ kind, page, answers, changedAt }: Pick<WizardRecord, 'kind' | 'page' | 'answers' | 'changedAt'>): WizardRecord =>
      guardStore(file, () => find(Number(add.run(kind, page, JSON.stringify(answers), changedAt).lastInsertRowid))),
    save: (id: number, { page, answers, changedAt }: Pick<WizardRecord, 'page' | 'answers' | 'changedAt'>): WizardRecord =>
      guardStore(file, () => {
        save.run(page, JSON.stringify(answers), changedAt, id);
        return find(id);
      }),
    /** Remembers the scenario that the wizard has written. */
    noteScenario: (id: number, scenario: { readonly id: number; readonly revision: number }, changedAt: string): WizardRecord =>
      guardStore(file, () => {
        note.run(scenario.id, scenario.revision, changedAt, id);
        return find(id);
      }),
    remove: (id: number): void =>
      guardStore(file, () => {
        find(id);
        remove.run(id);
      }),
  };
}

function toRecord({ answers, ...row }: WizardRow): WizardRecord {
  return { ...row, answers: JSON.parse(answers) as WizardAnswers };
}
