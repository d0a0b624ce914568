import type { Database } from 'better-sqlite3';
import { guardStore } from './storeError.ts';

/** What an answer is an answer to. */
export interface AnswerKey {
  readonly kind: string;
  /** 0 for the tenant as imported. */
  readonly scenarioId: number;
  /** Canonical JSON of whatever else was asked. */
  readonly params: string;
  readonly revision: number;
  readonly version: number;
  /** Of the tenant. */
  readonly fingerprint: string;
  /** The program and the catalogue that it was worked out with. */
  readonly maker: string;
}

/** Answers about one scenario that are kept with different `params`; who asks for more is likely trying things out. */
const KEPT_OF_A_KIND = 12;

/** Answers of long work, as JSON text. One per kind, scenario and params: the one that was worked out last. */
export function createAnswers(db: Database, file: string) {
  const find = db
    .prepare<[string, number, string, number, number, string], string>(
      `SELECT answer FROM answers
        WHERE kind = ? AND scenarioId = ? AND params = ? AND revision = ? AND version = ? AND fingerprint = ?`,
    )
    .pluck();
  const put = db.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const trim = db.prepare(
    `DELETE FROM answers WHERE kind = ? AND scenarioId = ? AND params NOT IN
      (SELECT params FROM answers WHERE kind = ? AND scenarioId = ? ORDER BY madeAt DESC LIMIT ${KEPT_OF_A_KIND})`,
  );
  const removeOfScenario = db.prepare<[number]>('DELETE FROM answers WHERE scenarioId = ?');

  return {
    find: ({ kind, scenarioId, params, revision, version, ...basis }: AnswerKey): string | undefined =>
      guardStore(file, () => find.get(kind, scenarioId, params, revision, version, toText(basis))),
    keep: ({ kind, scenarioId, params, revision, version, ...basis }: AnswerKey, answer: string, madeAt: string): void =>
      guardStore(file, () =>
        db
          .transaction(() => {
            put.run(kind, scenarioId, params, revision, version, toText(basis), madeAt, answer);
            trim.run(kind, scenarioId, kind, scenarioId);
          })
          .immediate(),
      ),
    removeOfScenario: (scenarioId: number): void => guardStore(file, () => void removeOfScenario.run(scenarioId)),
  };
}

function toText({ fingerprint, maker }: Pick<AnswerKey, 'fingerprint' | 'maker'>): string {
  return `${fingerprint} ${maker}`;
}
