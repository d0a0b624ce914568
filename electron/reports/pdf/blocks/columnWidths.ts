import type { ReportTable } from '../../../../shared/model/reportDocument.ts';
import { CONTENT_WIDTH, SMALL, SMALL_STRONG } from '../look.ts';
import type { Typesetter } from '../text/typesetter.ts';

/** Of the sign of a toned cell, with the space behind it; in points. */
export const SIGN_WIDTH = 12;
/** Left and right of a cell's text, in points. */
export const CELL_SIDE = 6;
/** More than this share of the table is not given to a column for the sake of its longest word. */
const MOST_FOR_A_WORD = 0.36;
/** A column whose longest text is within this share keeps its texts on one line each, where the others have room to spare. */
const MOST_FOR_A_LINE = 0.26;

interface Needs {
  /** For its longest word, or number. */
  readonly word: number;
  /** For its longest text on one line. */
  readonly line: number;
}

/**
 * The widths that the table asks for, in points; but no column narrower than its longest word or number, nor than its texts on one line
 * where they are short, as long as the others have room to spare.
 */
export function columnWidths(table: ReportTable, typesetter: Typesetter): number[] {
  const shares = table.columns.reduce((sum, { width }) => sum + width, 0);
  const wanted = table.columns.map(({ width }) => (CONTENT_WIDTH * width) / shares);
  const needs = table.columns.map((_, column) => needsOf(table, column, typesetter));
  const words = needs.map(({ word }) => Math.min(word, MOST_FOR_A_WORD * CONTENT_WIDTH));
  const lines = needs.map(({ line }, column) => (line <= MOST_FOR_A_LINE * CONTENT_WIDTH ? line : (words[column] ?? 0)));
  const settled = settle(wanted, sumOf(lines) < 0.9 * CONTENT_WIDTH ? lines : words);
  return spread(
    settled,
    needs.map(({ line }) => line),
  );
}

function needsOf({ columns, rows }: ReportTable, column: number, typesetter: Typesetter): Needs {
  const { title = '', align = 'start' } = columns[column] ?? {};
  let word = typesetter.longestWord(title, SMALL_STRONG);
  let line = word;
  for (const row of rows) {
    const { text = '', tone } = row[column] ?? {};
    const sign = tone === undefined ? 0 : SIGN_WIDTH;
    const whole = typesetter.widthOf(text, SMALL) + sign;
    word = Math.max(word, align === 'end' ? whole : typesetter.longestWord(text, SMALL) + sign);
    line = Math.max(line, whole);
  }
  const sides = 2 * CELL_SIDE + 0.1;
  return { word: word + sides, line: line + sides };
}

/** Gives each at least its least, taken from those that have more than they need. */
function settle(wanted: readonly number[], least: readonly number[]): number[] {
  const needed = sumOf(least);
  if (needed >= CONTENT_WIDTH) return least.map((width) => (width * CONTENT_WIDTH) / needed);
  const lacking = sumOf(wanted.map((width, index) => Math.max(0, (least[index] ?? 0) - width)));
  const spare = sumOf(wanted.map((width, index) => Math.max(0, width - (least[index] ?? 0))));
  const given = spare === 0 ? 0 : lacking / spare;
  return wanted.map((width, index) => {
    const own = least[index] ?? 0;
    return width < own ? own : width - (width - own) * given;
  });
}

/** Space that a column has beside all its texts, in points; more of it goes to columns whose texts take several lines. */
const AIR = 10;

function spread(widths: readonly number[], needed: readonly number[]): number[] {
  const spare = widths.map((width, index) => Math.max(0, width - (needed[index] ?? 0) - AIR));
  const lacking = widths.map((width, index) => Math.max(0, (needed[index] ?? 0) - width));
  const moved = Math.min(sumOf(spare), sumOf(lacking));
  if (moved === 0) return [...widths];
  return widths.map((width, index) => {
    const given = ((spare[index] ?? 0) / sumOf(spare)) * moved;
    return width - given + ((lacking[index] ?? 0) / sumOf(lacking)) * moved;
  });
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
