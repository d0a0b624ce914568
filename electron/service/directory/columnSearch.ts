import { dataOf, joinTexts, type TextColumn, type TextColumnData } from '../../../shared/engine/columns/textColumn.ts';
import { foldUnit } from './foldedText.ts';
import { Haystack } from './haystack.ts';
import { type UnitReader, unitReader } from './unitReader.ts';

/** Marks with 1 the rows of a column whose text holds the needle, which is folded and not empty. */
export type MarkRows = (needle: Uint16Array, rows: Uint8Array) => void;

const searches = new WeakMap<TextColumn, MarkRows>();

/** Searches a column; getting ready for it is done once. */
export function columnSearch(column: TextColumn): MarkRows {
  let search = searches.get(column);
  if (search === undefined) {
    const data = dataOf(column);
    search = data.kind === 'plain' ? plainSearch(data) : dictionarySearch(data);
    searches.set(column, search);
  }
  return search;
}

function plainSearch(data: TextColumnData & { kind: 'plain' }): MarkRows {
  const haystack = new Haystack(data);
  return (needle, rows) => haystack.mark(needle, rows);
}

/** Every value is looked at once, however many rows have it. */
function dictionarySearch({ codes, values }: TextColumnData & { kind: 'dictionary' }): MarkRows {
  const haystack = new Haystack(joinTexts(values));
  return (needle, rows) => {
    const holds = new Uint8Array(values.length + 1);
    haystack.mark(needle, holds.subarray(1));
    for (let row = 0; row < rows.length; row++) rows[row]! |= holds[codes[row]!]!;
  };
}

interface Difference {
  readonly other: TextColumn;
  readonly search: MarkRows;
}

const differences = new WeakMap<TextColumn, Difference>();

/** More texts than this are searched as they are kept. */
const MOST = 20_000;

/** Searches a column but for the texts that another column, which is searched anyway, has as well: mail addresses are mostly sign-in names. */
export function differenceSearch(column: TextColumn, other: TextColumn): MarkRows {
  let difference = differences.get(column);
  if (difference?.other !== other) {
    const rows = differentRows(column, other);
    difference = { other, search: rows === null ? columnSearch(column) : rowsSearch(column, rows) };
    differences.set(column, difference);
  }
  return difference.search;
}

/** Rows with another text, whatever the case; null when they are many. */
function differentRows(column: TextColumn, other: TextColumn): number[] | null {
  const rows: number[] = [];
  const [mine, its] = [unitReader(column), unitReader(other)];
  for (let row = 0; row < column.count; row++) {
    mine.seek(row);
    its.seek(row);
    if (mine.to > mine.from && !isSame(mine, its)) rows.push(row);
    if (rows.length > MOST) return null;
  }
  return rows;
}

function rowsSearch(column: TextColumn, rows: readonly number[]): MarkRows {
  const haystack = new Haystack(joinTexts(rows.map((row) => column.get(row) ?? '')));
  return (needle, marked) => {
    const holds = new Uint8Array(rows.length);
    haystack.mark(needle, holds);
    for (const [text, row] of rows.entries()) if (holds[text] === 1) marked[row] = 1;
  };
}

function isSame(a: UnitReader, b: UnitReader): boolean {
  if (a.to - a.from !== b.to - b.from) return false;
  for (let at = a.from, other = b.from; at < a.to; at++, other++) if (foldUnit(a.units[at]!) !== foldUnit(b.units[other]!)) return false;
  return true;
}
