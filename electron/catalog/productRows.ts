import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../shared/model/appError.ts';

const MAX_ROW_CHARACTERS = 64 * 1024;

/** Columns of Microsoft's file, one row per product and service plan (F213). Others are ignored. */
const COLUMNS = {
  productName: 'Product_Display_Name',
  partNumber: 'String_Id',
  skuId: 'GUID',
  planName: 'Service_Plan_Name',
  servicePlanId: 'Service_Plan_Id',
  planDisplayName: 'Service_Plans_Included_Friendly_Names',
} as const;
type Column = keyof typeof COLUMNS;
type ByColumn<Value> = Readonly<Record<Column, Value>>;

/** Cells of one row: trimmed, inner runs of blanks and tabs made one blank, ids valid GUIDs in lower case. */
export type ProductRow = ByColumn<string>;

/**
 * Calls `visit` for every row of the text of a product CSV. Comma or semicolon, columns in any order and letter case (F212).
 * Throws `badInput` with `line N` for a missing or repeated column, an id that is no GUID, misplaced quotes, and rows cut short.
 */
export function forEachProductRow(text: string, file: string, visit: (row: ProductRow) => void): void {
  let positions: ByColumn<number> | null = null;
  try {
    parse(text, {
      delimiter: chooseDelimiter(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      trim: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: MAX_ROW_CHARACTERS,
      on_record: (cells, { lines }) => {
        if (positions === null) positions = findColumns(cells, file, lines);
        else visit(toRow(cells, positions, file, lines));
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? toAppError(error, file) : error;
  }
  if (positions === null)
    throw new AppError('badInput', { file, place: 'line 1', expected: describe(Object.values(COLUMNS)), found: 'nothing' });
}

function mapColumns<Value>(toValue: (heading: string) => Value): ByColumn<Value> {
  return {
    productName: toValue(COLUMNS.productName),
    partNumber: toValue(COLUMNS.partNumber),
    skuId: toValue(COLUMNS.skuId),
    planName: toValue(COLUMNS.planName),
    servicePlanId: toValue(COLUMNS.servicePlanId),
    planDisplayName: toValue(COLUMNS.planDisplayName),
  };
}

/** The one of comma and semicolon that cuts the first line into more of our columns. */
function chooseDelimiter(text: string): ',' | ';' {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1);
  const known = new Set(Object.values(COLUMNS).map(foldHeading));
  const count = (delimiter: string) => header.split(delimiter).filter((heading) => known.has(foldHeading(heading))).length;
  return count(';') > count(',') ? ';' : ',';
}

/** Letters only: copies differ in case, blanks, underscores, and in what is left of a byte order mark. */
function foldHeading(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z]/g, '');
}

function findColumns(headings: readonly string[], file: string, line: number): ByColumn<number> {
  const folded = headings.map(foldHeading);
  const fail = (expected: string, found: string) => new AppError('badInput', { file, place: `line ${line}`, expected, found });
  const missing = Object.values(COLUMNS).filter((heading) => !folded.includes(foldHeading(heading)));
  if (missing.length > 0) throw fail(describe(missing), shorten(headings.join(',')));
  return mapColumns((heading) => {
    const position = folded.indexOf(foldHeading(heading));
    if (folded.includes(foldHeading(heading), position + 1)) throw fail(`one column ${heading}`, 'several');
    return position;
  });
}

function toRow(cells: readonly string[], positions: ByColumn<number>, file: string, line: number): ProductRow {
  const cell = (column: Column) => (cells[positions[column]] ?? '').replace(/\s+/g, ' ').trim();
  const guid = (column: Column) => {
    const id = cell(column).toLowerCase();
    if (GUID.test(id)) return id;
    const expected = `a GUID in the column ${COLUMNS[column]}`;
    throw new AppError('badInput', { file, place: `line ${line}`, expected, found: shorten(cell(column)) });
  };
  return {
    productName: cell('productName'),
    partNumber: cell('partNumber'),
    skuId: guid('skuId'),
    planName: cell('planName'),
    servicePlanId: guid('servicePlanId'),
    planDisplayName: cell('planDisplayName'),
  };
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function describe(headings: readonly string[]): string {
  return `the column${headings.length > 1 ? 's' : ''} ${headings.join(', ')}`;
}

/** What was found, fit for one line on a terminal: a file that is no CSV at all can hold anything. */
function shorten(text: string): string {
  const printable = text.replace(/\p{Cc}/gu, '?');
  if (printable === '') return 'nothing';
  return printable.length > 80 ? `${printable.slice(0, 80)}…` : printable;
}

function toAppError(error: CsvError, file: string): AppError {
  const place = typeof error['lines'] === 'number' ? { place: `line ${error['lines']}` } : {};
  return new AppError('badInput', { file, ...place, ...explain(error) }, { cause: error });
}

function explain(error: CsvError): { expected: string; found: string } {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { expected: 'a closing quote', found: 'the end of the file' };
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH': {
      const cells = Array.isArray(error['record']) ? error['record'].length : 'another number of';
      return { expected: 'as many cells as in the first line', found: `${cells} cells` };
    }
    case 'CSV_MAX_RECORD_SIZE':
      return { expected: `at most ${MAX_ROW_CHARACTERS} characters in a row`, found: 'more' };
    default:
      return { expected: 'quotes around whole cells only, and doubled inside them', found: 'a quote out of place' };
  }
}
