import type { Database } from 'better-sqlite3';
import { AppError } from '../../shared/model/appError.ts';
import type { Automation, PlanStep } from '../../shared/model/migrationPlan.ts';
import type { RehearsalSettings } from '../../shared/model/settings.ts';
import { createScenarioBases } from './scenarioBases.ts';
import type { EditNote, EditOrder, KeyedStep, ScenarioContent, ScenarioHead, ScenarioRecord } from './scenarioRecord.ts';
import { createScenarioWriter, keysOf, type RevisionRow, type ScenarioRow } from './scenarioWriter.ts';
import { guardStore } from './storeError.ts';

export const SCENARIO_STATEMENTS = {
  one: 'SELECT id, revision, at, nextKey, changedAt FROM scenarios WHERE id = ?',
  revision: 'SELECT * FROM scenarioRevisions WHERE scenarioId = ? AND number = ?',
  steps: `SELECT scenarioSteps.key, step FROM scenarioRevisions, json_each(stepKeys) AS listed
    JOIN scenarioSteps ON scenarioSteps.scenarioId = scenarioRevisions.scenarioId AND scenarioSteps.key = listed.value
    WHERE scenarioRevisions.scenarioId = ? AND number = ? ORDER BY listed.key`,
  shownSteps: `SELECT scenarioSteps.key, coalesce(shown, step) AS step, namedUsers FROM scenarioRevisions, json_each(stepKeys) AS listed
    JOIN scenarioSteps ON scenarioSteps.scenarioId = scenarioRevisions.scenarioId AND scenarioSteps.key = listed.value
    WHERE scenarioRevisions.scenarioId = ? AND number = ? ORDER BY listed.key`,
  step: 'SELECT step FROM scenarioSteps WHERE scenarioId = ? AND key = ?',
} as const;

/** What people plan on top of the tenant. Everything that writes does so in one transaction, or not at all. */
export function createScenarios(db: Database, file: string) {
  const list = db.prepare<[], ScenarioHead>(
    `SELECT id, name, revision, json_array_length(stepKeys) AS steps, changedAt
      FROM scenarios JOIN scenarioRevisions ON scenarioId = id AND number = at ORDER BY id`,
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM scenarios').pluck();
  const one = db.prepare<[number], ScenarioRow>(SCENARIO_STATEMENTS.one);
  const revision = db.prepare<[number, number], RevisionRow>(SCENARIO_STATEMENTS.revision);
  const steps = db.prepare<[number, number], { key: number; step: string }>(SCENARIO_STATEMENTS.steps);
  const shownSteps = db.prepare<[number, number], { key: number; step: string; namedUsers: number | null }>(SCENARIO_STATEMENTS.shownSteps);
  const step = db.prepare<[number, number], string>(SCENARIO_STATEMENTS.step).pluck();

  const find = (id: number): ScenarioRow => {
    const row = one.get(id);
    if (row === undefined) throw new AppError('notFound', { found: `scenario ${id}` });
    return row;
  };
  const findCurrent = (order: EditOrder): ScenarioRow => {
    const row = find(order.id);
    if (row.revision === order.revision) return row;
    throw new AppError('outdated', { expected: `revision ${row.revision}`, found: `revision ${order.revision}` });
  };
  const record = (id: number): ScenarioRecord => {
    const { at, ...head } = find(id);
    const current = revision.get(id, at);
    if (current === undefined) throw new AppError('notATenantCopy', { file, place: `scenario ${id}`, expected: `revision ${at}` });
    const { name, note, startAt } = current;
    const settings = JSON.parse(current.settings) as RehearsalSettings;
    const automations = JSON.parse(current.automations) as Automation[];
    const [before, after] = [revision.get(id, at - 1), revision.get(id, at + 1)];
    return {
      id,
      revision: head.revision,
      changedAt: head.changedAt,
      name,
      note,
      startAt,
      settings,
      automations,
      stepKeys: keysOf(current),
      undo: before === undefined ? null : toNote(current),
      redo: after === undefined ? null : toNote(after),
    };
  };
  const write = <Result>(work: () => Result): Result => guardStore(file, () => db.transaction(work).immediate());
  const writer = createScenarioWriter(db);
  const bases = createScenarioBases(db, file);

  return {
    count: () => guardStore(file, () => count.get() ?? 0),
    /** In the order they were made. */
    list: () => guardStore(file, () => list.all()),
    /** Throws `notFound`, as all that name one scenario do. */
    get: (id: number) => guardStore(file, () => record(id)),
    shownSteps: (id: number): KeyedStep[] =>
      guardStore(file, () => shownSteps.all(id, find(id).at).map((row) => ({ ...row, step: JSON.parse(row.step) as PlanStep }))),
    /** The steps as they are, with all the users they name. */
    wholeSteps: (id: number): PlanStep[] =>
      guardStore(file, () => steps.all(id, find(id).at).map((row) => JSON.parse(row.step) as PlanStep)),
    wholeStep: (id: number, key: number): PlanStep => {
      const text = guardStore(file, () => step.get(id, key));
      if (text === undefined) throw new AppError('notFound', { found: `step ${key}` });
      return guardStore(file, () => JSON.parse(text) as PlanStep);
    },
    create: (content: ScenarioContent, changedAt: string): ScenarioRecord =>
      write(() => {
        const id = writer.create(content, changedAt);
        bases.note(id);
        return record(id);
      }),
    /** `revise` is given what is there now. Edits that were undone are forgotten; throws `outdated` for an older revision. */
    edit: (order: EditOrder, revise: (now: ScenarioRecord) => { readonly note: EditNote; readonly content: ScenarioContent } | null) =>
      write(() => {
        const row = findCurrent(order);
        const revised = revise(record(order.id));
        if (revised !== null) writer.append(row, revised.note, revised.content, order.changedAt);
        return record(order.id);
      }),
    /** One revision back (-1) or on (1). At the end of the line nothing happens. */
    travel: (order: EditOrder, by: -1 | 1): ScenarioRecord =>
      write(() => {
        const row = findCurrent(order);
        if (revision.get(order.id, row.at + by) !== undefined) writer.moveTo(row, row.at + by, order.changedAt);
        return record(order.id);
      }),
    remove: (id: number): void =>
      write(() => {
        find(id);
        writer.remove(id);
      }),
  };
}

function toNote({ editKind, editedSteps }: RevisionRow): EditNote {
  return { kind: editKind, steps: editedSteps };
}
