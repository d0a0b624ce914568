import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../../shared/model/appError.ts';
import { MOST_PRICES, PRICE_BOOK_FORMAT, PRICE_BOOK_VERSION, readAmount } from '../../../shared/model/priceBook.ts';

/** What a table of prices may have; the first two name the license plan. Headings are compared without regard to case. */
const COLUMNS = ['skuId', 'skuPartNumber', 'amount', 'per', 'validFrom', 'validUntil', 'note', 'currency'] as const;
type Column = (typeof COLUMNS)[number];

/** As a spreadsheet of the countries where a comma is a decimal sign writes it, and as the others do. */
const DELIMITERS = [';', ',', '\t'] as const;

/**
 * A table of prices as the value of a price book that still has to be checked. Amounts are a month's where nothing else is said, and may
 * have a decimal comma. `currency` is that of a table without such a column. Throws AppError `badInput` with the line.
 */
export function readPriceTable(text: string, file: string, currency: string | null): unknown {
  const lines = rowsOf(text, file);
  const [header = { line: 1, cells: [] }, ...rows] = lines;
  const columns = columnsOf(header.cells, file);
  const prices: Record<string, string>[] = [];
  const currencies = new Set<string>();
  for (const { line, cells } of rows) {
    const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? '';
    const refuse = (expected: string, found: string): AppError =>
      new AppError('badInput', { file, place: `line ${line}`, expected, found: JSON.stringify(found.slice(0, 60)) });
    const amount = readAmount(cell('amount'));
    if (amount === null) throw refuse('an amount such as 12.50', cell('amount'));
    const name = cell('skuId') === '' ? 'skuPartNumber' : 'skuId';
    if (cell(name) === '') throw refuse('a skuPartNumber or skuId', '');
    const given = (['validFrom', 'validUntil', 'note'] as const).flatMap((column) => (cell(column) === '' ? [] : [[column, cell(column)]]));
    prices.push({ [name]: cell(name), amount, per: cell('per').toLowerCase() || 'month', ...Object.fromEntries(given) });
    if (cell('currency') !== '') currencies.add(cell('currency').toUpperCase());
    if (currencies.size > 1) throw refuse('one currency in the whole table', cell('currency'));
  }
  const [said = currency] = currencies;
  if (said === null) throw new AppError('badInput', { file, expected: 'a column "currency", such as EUR', found: columns.join(', ') });
  const name = path.parse(file).name.trim().slice(0, 100);
  return { format: PRICE_BOOK_FORMAT, version: PRICE_BOOK_VERSION, name: name === '' ? said : name, currency: said, prices };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string, file: string): Row[] {
  const header = text.split(/[\r\n]/, 1)[0] ?? '';
  const delimiter = [...DELIMITERS].sort((a, b) => header.split(b).length - header.split(a).length)[0] ?? ';';
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      skip_empty_lines: true,
      max_record_size: 10_000,
      // One more than there may be, and the header: that there are too many is said by who checks the book.
      to: MOST_PRICES + 2,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as readonly { readonly info: { readonly lines: number }; readonly record: readonly string[] }[];
    return records.map(({ info, record }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = `line ${String(error['lines'] ?? '?')}`;
    throw new AppError(
      'badInput',
      { file, place, expected: 'a CSV row with as many cells as the header', found: error.code },
      { cause: error },
    );
  }
}

function columnsOf(header: readonly string[], file: string): (Column | undefined)[] {
  const columns = header.map((heading) => COLUMNS.find((column) => column.toLowerCase() === heading.trim().toLowerCase()));
  const unknown = columns.indexOf(undefined);
  const at = { file, place: 'line 1' };
  if (unknown >= 0) {
    throw new AppError('badInput', {
      ...at,
      expected: `columns out of ${COLUMNS.join(', ')}`,
      found: JSON.stringify((header[unknown] ?? '').slice(0, 60)),
    });
  }
  const isNamed = columns.includes('skuPartNumber') || columns.includes('skuId');
  if (!isNamed || !columns.includes('amount')) {
    throw new AppError('badInput', { ...at, expected: 'the columns skuPartNumber and amount', found: header.join(', ').slice(0, 60) });
  }
  return columns;
}
