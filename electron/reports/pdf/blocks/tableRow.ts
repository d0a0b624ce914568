import type { ReportCell } from '../../../../shared/model/reportDocument.ts';
import { MUTED, SMALL, type TextStyle, TONES } from '../look.ts';
import type { Sheet, Tagged } from '../page/sheet.ts';
import { drawToneSign } from '../page/toneSign.ts';
import type { Line } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { CELL_SIDE, SIGN_WIDTH } from './columnWidths.ts';

export interface Column {
  readonly align: 'start' | 'end';
  readonly left: number;
  readonly width: number;
}

interface Cell {
  readonly lines: readonly Line[];
  readonly tone: ReportCell['tone'];
  /** A word or two in the colour of the tone stand out; a whole text in it would be tiring, and has the sign alone. */
  readonly colour: string;
}

/** One cell for each column. */
export type TableRow = readonly Cell[];

/** Above and below the text of a row, in points. */
const ROW_SIDE = 4.5;
/** A row is not divided so that fewer of its lines stand on the first page. */
const LEAST_LINES = 4;

export function layOutRow(cells: readonly ReportCell[], columns: readonly Column[], typesetter: Typesetter): TableRow {
  return columns.map(({ width }, index) => {
    const { text = '', tone } = cells[index] ?? {};
    const lines = typesetter.layOut(text, SMALL, width - 2 * CELL_SIDE - (tone === undefined ? 0 : SIGN_WIDTH));
    return { lines, tone, colour: tone === undefined || lines.length > 1 ? SMALL.colour : TONES[tone].ink };
  });
}

export function heightOfRow(row: TableRow): number {
  return linesOf(row) * SMALL.leading + 2 * ROW_SIDE;
}

function linesOf(row: TableRow): number {
  return Math.max(1, ...row.map(({ lines }) => lines.length));
}

/** Draws a row, in parts where it does not fit: `turnPage` goes on to the next page each time. */
export function drawRow(sheet: Sheet, body: Tagged, row: TableRow, columns: readonly Column[], turnPage: () => void): void {
  const tableRow = sheet.begin(body, 'TR');
  const elements = row.map((_, index) => (index === 0 ? sheet.begin(tableRow, 'TH', { scope: 'Row' }) : sheet.begin(tableRow, 'TD')));
  const all = linesOf(row);
  for (let from = 0; from < all; ) {
    const fits = Math.floor((sheet.room - 2 * ROW_SIDE + 0.01) / SMALL.leading);
    if (fits < Math.min(LEAST_LINES, all - from)) {
      turnPage();
      continue;
    }
    const count = Math.min(fits, all - from);
    if (from > 0) repeatName(sheet, row, columns, count);
    row.forEach((cell, index) => {
      const column = columns[index];
      const part = cell.lines.slice(from, from + count);
      if (column === undefined || part.length === 0) return;
      const top = sheet.y + ROW_SIDE;
      elements[index]?.add(() => drawCell(sheet, { ...cell, lines: part }, column, top, from === 0));
    });
    sheet.y += count * SMALL.leading + 2 * ROW_SIDE;
    from += count;
  }
  for (const element of elements) element.end();
  tableRow.end();
}

/** Where a row goes on on another page, its name is there again for the eye, unless it goes on itself. */
function repeatName(sheet: Sheet, row: TableRow, columns: readonly Column[], count: number): void {
  const [name] = row;
  const [column] = columns;
  if (name === undefined || column === undefined || name.lines.length > 3) return;
  const again = { ...name, lines: name.lines.slice(0, count), colour: MUTED };
  sheet.decoration(() => drawCell(sheet, again, column, sheet.y + ROW_SIDE, true), 'Pagination');
}

function drawCell(sheet: Sheet, { lines, tone, colour }: Cell, { left, width, align }: Column, top: number, first: boolean): void {
  const style: TextStyle = { ...SMALL, colour };
  const aside = tone === undefined ? 0 : SIGN_WIDTH;
  const inner = width - 2 * CELL_SIDE - aside;
  const x = left + CELL_SIDE + aside;
  if (tone !== undefined && first) {
    const widest = Math.max(0, ...lines.map((line) => line.width)) * (SMALL.size / 1000);
    const signX = align === 'end' ? x + inner - widest - SIGN_WIDTH : left + CELL_SIDE;
    drawToneSign(sheet.pdf, tone, signX, top + 2.2, 7.6);
  }
  sheet.lines(lines, style, x, top, { width: inner, align });
}
