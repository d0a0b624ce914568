import type { Database, Statement } from 'better-sqlite3';

export type SqlValue = number | string | null;

/** Rows handed to SQLite at once: a call costs several times as much as a row of numbers. */
const ROWS_PER_CALL = 32;

/** Inserts many rows into one table, some dozens per call. `flush` at the end. */
export class BulkInsert {
  readonly #many: Statement;
  readonly #one: Statement;
  readonly #columns: number;
  readonly #values: SqlValue[];
  #used = 0;

  constructor(db: Database, table: string, columns: number) {
    const row = `(${Array(columns).fill('?').join(', ')})`;
    this.#many = db.prepare(`INSERT INTO ${table} VALUES ${Array(ROWS_PER_CALL).fill(row).join(', ')}`);
    this.#one = db.prepare(`INSERT INTO ${table} VALUES ${row}`);
    this.#columns = columns;
    this.#values = Array(columns * ROWS_PER_CALL).fill(null);
  }

  /** The next value of the current row; a row is complete when all its columns are there. */
  push(value: SqlValue): void {
    this.#values[this.#used++] = value;
    if (this.#used < this.#values.length) return;
    this.#many.run(this.#values);
    this.#used = 0;
  }

  flush(): void {
    for (let at = 0; at < this.#used; at += this.#columns) this.#one.run(this.#values.slice(at, at + this.#columns));
    this.#used = 0;
  }
}
