import type { Database } from 'better-sqlite3';
import { AppError } from '../../../shared/model/appError.ts';
import { guardStore } from '../storeError.ts';

/** A price book as it is kept: whole, as JSON. Who reads it checks it. */
export interface PriceBookRow {
  readonly id: number;
  readonly revision: number;
  readonly name: string;
  readonly book: string;
  readonly changedAt: string;
}

type NewRow = Pick<PriceBookRow, 'name' | 'book' | 'changedAt'>;

export function createPriceBooks(db: Database, file: string) {
  const all = db.prepare<[], PriceBookRow>('SELECT id, revision, name, book, changedAt FROM priceBooks ORDER BY id');
  const one = db.prepare<[number], PriceBookRow>('SELECT id, revision, name, book, changedAt FROM priceBooks WHERE id = ?');
  const add = db.prepare<NewRow>('INSERT INTO priceBooks (name, book, changedAt) VALUES (@name, @book, @changedAt)');
  const renew = db.prepare<NewRow & { id: number; revision: number }>(
    'UPDATE priceBooks SET name = @name, book = @book, changedAt = @changedAt, revision = revision + 1 WHERE id = @id AND revision = @revision',
  );
  const remove = db.prepare<[number]>('DELETE FROM priceBooks WHERE id = ?');

  const get = (id: number): PriceBookRow => {
    const row = one.get(id);
    if (row === undefined) throw new AppError('notFound', { found: `price book ${id}` });
    return row;
  };
  const guard = <Result>(work: () => Result): Result => guardStore(file, work);
  return {
    /** In the order they were made. */
    all: () => guard(() => all.all()),
    /** Throws `notFound`, as every change of one that is not there does. */
    get: (id: number) => guard(() => get(id)),
    add: (row: NewRow): PriceBookRow => guard(() => get(Number(add.run(row).lastInsertRowid))),
    /** Throws `outdated` for another revision than the current one. */
    renew: (id: number, revision: number, row: NewRow): PriceBookRow =>
      guard(() => {
        if (renew.run({ ...row, id, revision }).changes > 0) return get(id);
        throw new AppError('outdated', { expected: `revision ${get(id).revision}`, found: `revision ${revision}` });
      }),
    remove: (id: number): void =>
      guard(() => {
        if (remove.run(id).changes === 0) throw new AppError('notFound', { found: `price book ${id}` });
      }),
  };
}
