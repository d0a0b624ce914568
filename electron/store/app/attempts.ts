import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/model/appError.ts';
import type { Answers } from '../../../shared/model/exercise.ts';
import type { LocalizedText } from '../../../shared/model/localizedText.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { guardStore } from '../storeError.ts';

/** A path that was checked, and what it came to. */
export interface CheckedPath {
  readonly passed: boolean;
  readonly points: number;
  readonly steps: readonly PlanStep[];
  readonly answers: Answers;
  readonly hintsTaken: number;
}

/** Somebody's go at an exercise. Times are ISO 8601. */
export interface Attempt {
  readonly id: number;
  /** Names the exercise in this library. */
  readonly exerciseKey: string;
  /** What the exercise calls itself, the hash of its file, and its title: they outlive the exercise. */
  readonly exerciseId: string;
  readonly sha256: string;
  readonly title: LocalizedText;
  /** null when the tenant has been thrown away. */
  readonly tenantId: string | null;
  readonly scenarioId: number | null;
  readonly modelScenarioId: number | null;
  readonly begunAt: string;
  /** From then on no better result comes of it. */
  readonly closedAt: string | null;
  readonly passedAt: string | null;
  /** Of the best path that passed. */
  readonly points: number | null;
  readonly checks: number;
  readonly resets: number;
  readonly answers: Answers;
  /** Ids of the hints given, in their order. */
  readonly hints: readonly string[];
  /** Conditions that the last check found wanting, in the order of the diagnosis. */
  readonly failed: readonly string[];
  /** As the window is shown it: the service that writes it reads it. null after a reset, as its scenario is gone. */
  readonly lastCheck: unknown;
  readonly lastPath: CheckedPath | null;
  readonly bestPath: CheckedPath | null;
}

export type NewAttempt = Pick<Attempt, 'exerciseKey' | 'exerciseId' | 'sha256' | 'title' | 'tenantId' | 'scenarioId' | 'begunAt'>;

const JSON_COLUMNS = ['title', 'answers', 'hints', 'failed', 'lastCheck', 'lastPath', 'bestPath'] as const;
type JsonColumn = (typeof JSON_COLUMNS)[number];
type Row = Omit<Attempt, JsonColumn> & Readonly<Record<JsonColumn, string | null>>;

const CHANGING =
  'sha256, title, tenantId, scenarioId, modelScenarioId, closedAt, passedAt, points, checks, resets, answers, hints, failed, lastCheck, lastPath, bestPath';

export function createAttempts(db: Database, file: string) {
  const all = db.prepare<[], Row>('SELECT * FROM attempts ORDER BY id');
  const one = db.prepare<[number], Row>('SELECT * FROM attempts WHERE id = ?');
  const ofTenant = db.prepare<[string], Row>('SELECT * FROM attempts WHERE tenantId = ?');
  const add = db.prepare<Record<string, unknown>>(
    `INSERT INTO attempts (exerciseKey, exerciseId, sha256, title, tenantId, scenarioId, begunAt)
     VALUES (@exerciseKey, @exerciseId, @sha256, @title, @tenantId, @scenarioId, @begunAt)`,
  );
  const change = db.prepare<Row>(`UPDATE attempts SET ${CHANGING.replace(/\w+/g, '$& = @$&')} WHERE id = @id`);

  const get = (id: number): Attempt => {
    const row = one.get(id);
    if (row === undefined) throw new AppError('notFound', { found: `attempt ${id}` });
    return toAttempt(row);
  };
  const guard = <Result>(work: () => Result): Result => guardStore(file, work);
  const changeOne = (id: number, revise: (attempt: Attempt) => Attempt): Attempt =>
    guard(() =>
      db
        .transaction(() => {
          change.run(toRow(revise(get(id))));
          return get(id);
        })
        .immediate(),
    );
  return {
    /** In the order they were begun. */
    all: (): readonly Attempt[] => guard(() => all.all().map(toAttempt)),
    /** Throws `notFound`, as a change of one that is not there does. */
    get: (id: number): Attempt => guard(() => get(id)),
    ofTenant: (tenantId: string): Attempt | null =>
      guard(() => {
        const row = ofTenant.get(tenantId);
        return row === undefined ? null : toAttempt(row);
      }),
    add: (attempt: NewAttempt): Attempt =>
      guard(() => get(Number(add.run({ ...attempt, title: JSON.stringify(attempt.title) }).lastInsertRowid))),
    /** What `revise` makes of the attempt as it is now; nobody else writes in between. Works inside `alone`, too. */
    change: changeOne,
  };
}

function toAttempt(row: Row): Attempt {
  const parsed = Object.fromEntries(JSON_COLUMNS.map((name) => [name, JSON.parse(row[name] ?? 'null')]));
  return { ...row, ...(parsed as Pick<Attempt, JsonColumn>) };
}

function toRow(attempt: Attempt): Row {
  const texts = Object.fromEntries(JSON_COLUMNS.map((name) => [name, attempt[name] === null ? null : JSON.stringify(attempt[name])]));
  return { ...attempt, ...(texts as Record<JsonColumn, string | null>) };
}
