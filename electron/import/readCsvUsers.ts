import { AppError } from '../../shared/model/appError.ts';
import type { ProductCatalog } from '../../shared/model/catalog.ts';
import type { ImportSourceKind } from '../../shared/model/importReport.ts';
import { readHeader, type UserColumn } from './csvColumns.ts';
import { type CsvRow, readCsvRows } from './csvRows.ts';
import { readCsvUser } from './csvUser.ts';
import { toId } from './idPool.ts';
import { countOne, type ImportTally } from './importTally.ts';
import { ProductNames } from './productNames.ts';
import type { ReadTarget } from './readRecords.ts';
import type { SourceFile } from './sourceFile.ts';

/** Rows between two calls of `pulse`. */
const ROWS_PER_PULSE = 4096;

/**
 * Users of the Entra "Download users" or the admin center's Active users export (F202 to F207). Neither says how a user came to a
 * license, so that no user has entries; what the second says of licenses is counted. Throws AppError `badInput`.
 */
export async function readCsvUsers(file: SourceFile, target: ReadTarget, catalog: ProductCatalog | undefined): Promise<ImportSourceKind> {
  const { builder, tally, pulse } = target;
  const names = new ProductNames(catalog?.products ?? []);
  let columns: (UserColumn | null)[] | null = null;
  for await (const row of readCsvRows(file)) {
    if (columns === null) {
      columns = readHeader(row, file.path);
      continue;
    }
    const user = readCsvUser(row, columns, file.path, tally);
    if (!builder.addUser(user)) throw await duplicate(user.id, row, columns, file);
    tally.usersWithoutStates.add(user.id);
    countLicenses(row.cells[columns.indexOf('licenses')], names, tally);
    if (builder.userCount % ROWS_PER_PULSE === 0) await pulse();
  }
  if (columns === null) throw new AppError('badInput', { file: file.path, place: 'line 1', expected: 'a header', found: 'nothing' });
  tally.countFile(file.size);
  tally.filesWithoutSources.add(file.name);
  return columns.includes('licenses') || columns.includes('blocked') ? 'adminCenterUsersCsv' : 'entraUsersCsv';
}

function countLicenses(cell: string | undefined, names: ProductNames, tally: ImportTally): void {
  for (const { skuId, name } of names.parse(cell ?? '')) {
    if (skuId === null) countOne(tally.productsWithoutSource, name);
    else countOne(tally.skusWithoutSource, skuId);
  }
}

/** Looks the first of the two up again, so that no line is kept per user. */
async function duplicate(id: string, second: CsvRow, columns: readonly (UserColumn | null)[], file: SourceFile): Promise<AppError> {
  let firstLine = 0;
  for await (const { line, cells } of readCsvRows(file)) {
    firstLine = line;
    if (toId(cells[columns.indexOf('id')] ?? '') === id) break;
  }
  const found = `${id} once more; it is in line ${firstLine} too`;
  return new AppError('badInput', { file: file.path, place: `line ${second.line}`, expected: 'an id that occurs once', found });
}
