import type { ReportBlock } from '../../../../shared/model/reportDocument.ts';
import { BODY_STRONG, CONTENT_HEIGHT, CONTENT_WIDTH, PAGE, RULE, SMALL_MUTED } from '../look.ts';
import type { Sheet, Tagged } from '../page/sheet.ts';
import type { Line } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';
import type { LaidOut } from './block.ts';

type Signatures = Extract<ReportBlock, { kind: 'signatures' }>;

/** Room for a name and a signature by hand. */
const LEAST_ROW = 52;
const GAP = 14;
const LABEL_SHARE = 0.24;

/** A row for each who signs, with a line to write on under each heading. All on one page, where they fit one. */
export function layOutSignatures({ headings, labels }: Signatures, typesetter: Typesetter): LaidOut {
  const labelWidth = CONTENT_WIDTH * LABEL_SHARE;
  const width = (CONTENT_WIDTH - labelWidth) / Math.max(1, headings.length);
  const places = headings.map((_, index) => ({ x: PAGE.left + labelWidth + index * width, width: width - GAP }));
  const titles = headings.map((heading) => typesetter.layOut(heading, SMALL_MUTED, width - GAP));
  const rows = labels.map((label) => typesetter.layOut(label, BODY_STRONG, labelWidth - GAP));
  const headHeight = Math.max(1, ...titles.map((lines) => lines.length)) * SMALL_MUTED.leading;
  const heights = rows.map((lines) => Math.max(LEAST_ROW, lines.length * BODY_STRONG.leading + 20));
  const height = headHeight + heights.reduce((sum, own) => sum + own, 0);
  return {
    above: 16,
    below: 14,
    least: Math.min(height, CONTENT_HEIGHT / 2),
    leads: false,
    draw: (sheet, parent) => {
      if (height <= CONTENT_HEIGHT) sheet.ensure(height);
      const table = sheet.begin(parent, 'Table');
      drawTitles(sheet, table, titles, places);
      sheet.y += headHeight;
      rows.forEach((lines, index) => {
        const own = heights[index] ?? LEAST_ROW;
        sheet.ensure(own);
        drawLines(sheet, table, lines, places, own);
      });
      table.end();
    },
  };
}

interface Place {
  readonly x: number;
  readonly width: number;
}

function drawTitles(sheet: Sheet, table: Tagged, titles: readonly (readonly Line[])[], places: readonly Place[]): void {
  const row = sheet.begin(table, 'TR');
  sheet.begin(row, 'TD').end();
  titles.forEach((lines, index) => {
    sheet.element(row, 'TH', () => sheet.lines(lines, SMALL_MUTED, places[index]?.x ?? 0, sheet.y), { scope: 'Column' });
  });
  row.end();
}

function drawLines(sheet: Sheet, table: Tagged, label: readonly Line[], places: readonly Place[], height: number): void {
  const foot = sheet.y + height - 8;
  sheet.decoration(() => {
    for (const { x, width } of places) sheet.rule(x, foot, width, RULE, 0.7);
  });
  const row = sheet.begin(table, 'TR');
  const top = foot - label.length * BODY_STRONG.leading + 3;
  sheet.element(row, 'TH', () => sheet.lines(label, BODY_STRONG, PAGE.left, top), { scope: 'Row' });
  for (const _ of places) sheet.begin(row, 'TD').end();
  row.end();
  sheet.y += height;
}
