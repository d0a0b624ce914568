import type { ReportTable } from '../../../../shared/model/reportDocument.ts';
import { CAPTION, CONTENT_HEIGHT, CONTENT_WIDTH, HAIRLINE, PAGE, RULE, SHADE, SMALL, SMALL_MUTED, SMALL_STRONG } from '../look.ts';
import { flow } from '../page/flow.ts';
import type { Sheet, Tagged } from '../page/sheet.ts';
import type { Line } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';
import type { LaidOut } from './block.ts';
import { CELL_SIDE, columnWidths } from './columnWidths.ts';
import { drawRow, heightOfRow, layOutRow, type TableRow } from './tableRow.ts';

/** Taller than this, a row may be divided between pages; a lower one goes on to the next page whole. */
const TALL_ROW = CONTENT_HEIGHT / 3;
const CAPTION_SPACE = 5;
/** So many rows stand with the head at least, or the table begins on the next page. */
const FIRST_ROWS = 2;
/** Of a column's title; a head that filled the page would leave no room for rows. */
const MOST_TITLE_LINES = 12;

interface Head {
  readonly caption: readonly Line[];
  /** Above the table where it goes on on another page. */
  readonly continued: readonly Line[];
  readonly titles: readonly (readonly Line[])[];
  readonly height: number;
}

/** A table over as many pages as it needs, its head on each; `continued` says there that it goes on. */
export function layOutTable(table: ReportTable, typesetter: Typesetter, continued: string): LaidOut {
  const widths = columnWidths(table, typesetter);
  const lefts = widths.map((_, index) => PAGE.left + widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const columns = table.columns.map(({ align }, index) => ({ align, left: lefts[index] ?? 0, width: widths[index] ?? 0 }));
  const titles = table.columns.map(({ title }, index) =>
    typesetter.layOut(title, SMALL_STRONG, (widths[index] ?? 0) - 2 * CELL_SIDE).slice(0, MOST_TITLE_LINES),
  );
  const head: Head = {
    caption: table.caption === '' ? [] : typesetter.layOut(table.caption, CAPTION, CONTENT_WIDTH),
    continued: typesetter.layOut(`${table.caption} (${continued})`.trim(), SMALL_MUTED, CONTENT_WIDTH).slice(0, 1),
    titles,
    height: Math.max(1, ...titles.map((lines) => lines.length)) * SMALL.leading + 10,
  };
  const rows = table.rows.map((row) => layOutRow(row, columns, typesetter));
  const note = table.note === null ? [] : typesetter.layOut(table.note, SMALL_MUTED, CONTENT_WIDTH);
  const captionHeight = head.caption.length === 0 ? 0 : head.caption.length * CAPTION.leading + CAPTION_SPACE;
  const firstRows = rows.slice(0, FIRST_ROWS).reduce((sum, row) => sum + heightOfRow(row), 0);
  const least = captionHeight + head.height + Math.min(firstRows, TALL_ROW);
  return {
    above: 14,
    below: 14,
    least,
    leads: false,
    draw: (sheet, parent) => {
      sheet.ensure(least);
      const element = sheet.begin(parent, 'Table');
      drawCaption(sheet, element, head);
      drawHead(sheet, element, head, columns);
      drawBody(sheet, element, rows, head, columns);
      element.end();
      drawNote(sheet, parent, note);
    },
  };
}

type Columns = Parameters<typeof layOutRow>[1];

function drawCaption(sheet: Sheet, table: Tagged, { caption }: Head): void {
  if (caption.length === 0) return;
  const top = sheet.y;
  sheet.element(table, 'Caption', () => sheet.lines(caption, CAPTION, PAGE.left, top));
  sheet.y += caption.length * CAPTION.leading + CAPTION_SPACE;
}

function drawHead(sheet: Sheet, table: Tagged, head: Head, columns: Columns): void {
  const top = sheet.y;
  sheet.decoration(() => drawHeadGround(sheet, top, head));
  const group = sheet.begin(table, 'THead');
  const row = sheet.begin(group, 'TR');
  columns.forEach((column, index) => {
    sheet.element(row, 'TH', () => drawTitle(sheet, top, head, index, column), { scope: 'Column' });
  });
  row.end();
  group.end();
  sheet.y = top + head.height;
}

function drawHeadGround(sheet: Sheet, top: number, { height }: Head): void {
  sheet.fill(PAGE.left, top, CONTENT_WIDTH, height, SHADE);
  sheet.rule(PAGE.left, top + height, CONTENT_WIDTH, RULE, 0.8);
}

/** Titles stand on the foot of the head. */
function drawTitle(sheet: Sheet, top: number, { titles, height }: Head, index: number, { left, width, align }: Columns[number]): void {
  const lines = titles[index] ?? [];
  const y = top + height - 5 - lines.length * SMALL.leading;
  sheet.lines(lines, SMALL_STRONG, left + CELL_SIDE, y, { width: width - 2 * CELL_SIDE, align });
}

/** On a further page of the table. Whoever has it read has heard it already. */
function repeatHead(sheet: Sheet, head: Head, columns: Columns): void {
  sheet.newPage();
  const top = sheet.y + head.continued.length * SMALL.leading + 4;
  sheet.decoration(() => {
    sheet.lines(head.continued, SMALL_MUTED, PAGE.left, sheet.y);
    drawHeadGround(sheet, top, head);
    columns.forEach((column, index) => {
      drawTitle(sheet, top, head, index, column);
    });
  }, 'Pagination');
  sheet.y = top + head.height;
}

/** The last row does not stand alone on a page. */
function drawBody(sheet: Sheet, table: Tagged, rows: readonly TableRow[], head: Head, columns: Columns): void {
  if (rows.length === 0) return;
  const body = sheet.begin(table, 'TBody');
  const turnPage = (): void => repeatHead(sheet, head, columns);
  for (const [index, row] of rows.entries()) {
    const together = heightOfRow(row) + (index === rows.length - 2 ? heightOfRow(rows[index + 1] ?? []) : 0);
    if (index > 0 && together > sheet.room && together <= TALL_ROW) turnPage();
    else if (heightOfRow(row) > sheet.room && heightOfRow(row) <= TALL_ROW) turnPage();
    drawRow(sheet, body, row, columns, turnPage);
    sheet.decoration(() => sheet.rule(PAGE.left, sheet.y, CONTENT_WIDTH, HAIRLINE));
  }
  body.end();
}

function drawNote(sheet: Sheet, parent: Tagged, lines: readonly Line[]): void {
  if (lines.length === 0) return;
  sheet.space(5);
  const element = sheet.begin(parent, 'P');
  flow(sheet, element, lines, SMALL_MUTED);
  element.end();
}
