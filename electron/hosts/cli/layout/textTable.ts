import { cut, padEnd, padStart, widthOf } from './textWidth.ts';

export interface Column {
  readonly heading: string;
  readonly align?: 'start' | 'end';
  /** Gives way when the table is too wide; the others keep their width. Several share what there is. */
  readonly flexible?: boolean;
}

const GAP = 2;
const NARROWEST = 8;

/**
 * An aligned table without lines. Cells are plain printable text; `paint` may colour a finished line, given its index (-1 for the headings).
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: (line: string, row: number) => string = (line) => line,
): string[] {
  const widths = fitWidths(columns, naturalWidths(columns, rows), width);
  const toLine = (cells: readonly string[]): string =>
    columns
      .map(({ align }, i) => (align === 'end' ? padStart : padEnd)(cut(cells[i] ?? '', widths[i]!), widths[i]!))
      .join(' '.repeat(GAP))
      .trimEnd();
  return [paint(toLine(columns.map((column) => column.heading)), -1), ...rows.map((row, i) => paint(toLine(row), i))];
}

function naturalWidths(columns: readonly Column[], rows: readonly (readonly string[])[]): number[] {
  return columns.map(({ heading }, i) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? '')), widthOf(heading)));
}

/** Takes from the widest flexible column until the table fits or every flexible one is at its narrowest. */
function fitWidths(columns: readonly Column[], natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const flexible = widths.flatMap((_, i) => (columns[i]!.flexible ? [i] : []));
  let excess = widths.reduce((sum, columnWidth) => sum + columnWidth, GAP * (columns.length - 1)) - width;
  for (; excess > 0; excess--) {
    const widest = flexible.reduce<number | null>((best, i) => (best === null || widths[i]! > widths[best]! ? i : best), null);
    if (widest === null || widths[widest]! <= NARROWEST) break;
    widths[widest]!--;
  }
  return widths;
}
