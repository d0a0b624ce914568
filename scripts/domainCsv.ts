import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type * as z from 'zod';
import { AppError } from '../shared/model/appError.ts';

/** Rows of one of our own fact tables, checked. Throws `fileNotReadable`, or `badInput` naming the row and column. */
export function readDomainCsv<Row>(folder: string, name: string, row: z.ZodType<Row>): Row[] {
  const records: unknown[] = parse(readDomainFile(folder, name), { columns: true, bom: true, trim: true, skip_empty_lines: true });
  return records.map((record, index) => {
    const result = row.safeParse(record);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const place = `row ${index + 1}, column ${issue?.path.join('.')}`;
    throw new AppError('badInput', { file: name, place, expected: issue?.message ?? 'a valid row' }, { cause: result.error });
  });
}

export function readDomainFile(folder: string, name: string): Buffer {
  try {
    return readFileSync(path.join(folder, name));
  } catch (cause) {
    throw new AppError('fileNotReadable', { file: path.join(folder, name) }, { cause });
  }
}
