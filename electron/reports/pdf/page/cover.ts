import type { LabelledText, ReportDocument } from '../../../../shared/model/reportDocument.ts';
import { ACCENT, CONTENT_WIDTH, HAIRLINE, MUTED, PAGE, SMALL, SUBTITLE, TITLE } from '../look.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { flow } from './flow.ts';
import type { Sheet, Tagged } from './sheet.ts';

const FIRST_LINE = 132;
const LABEL_WIDTH = 132;
/** Small enough that a SHA-256 stands on one line. */
const FACT = { ...SMALL, leading: 13 };
const FACT_LABEL = { ...FACT, colour: MUTED };
const FACT_SIDE = 5;

/** The first page: what this is, and of what. */
export function drawCover(sheet: Sheet, parent: Tagged, { title, subtitle, facts }: ReportDocument): void {
  sheet.newPage();
  sheet.y = FIRST_LINE;
  sheet.decoration(() => sheet.fill(PAGE.left, FIRST_LINE - 22, 44, 4, ACCENT));
  const front = sheet.begin(parent, 'Sect');
  const heading = sheet.begin(front, 'H1');
  flow(sheet, heading, sheet.typesetter.layOut(title, TITLE, CONTENT_WIDTH), TITLE);
  heading.end();
  if (subtitle !== '') {
    sheet.space(8);
    const paragraph = sheet.begin(front, 'P');
    flow(sheet, paragraph, sheet.typesetter.layOut(subtitle, SUBTITLE, CONTENT_WIDTH), SUBTITLE);
    paragraph.end();
  }
  if (facts.length > 0) drawFacts(sheet, front, facts);
  front.end();
}

function drawFacts(sheet: Sheet, parent: Tagged, facts: readonly LabelledText[]): void {
  sheet.space(26);
  const table = sheet.begin(parent, 'Table');
  sheet.decoration(() => sheet.rule(PAGE.left, sheet.y, CONTENT_WIDTH, HAIRLINE));
  for (const fact of facts) drawFact(sheet, table, fact, sheet.typesetter);
  table.end();
}

function drawFact(sheet: Sheet, table: Tagged, { label, text }: LabelledText, typesetter: Typesetter): void {
  const labels = typesetter.layOut(label, FACT_LABEL, LABEL_WIDTH - 12);
  const texts = typesetter.layOut(text, FACT, CONTENT_WIDTH - LABEL_WIDTH);
  sheet.ensure(labels.length * FACT.leading + 2 * FACT_SIDE);
  const row = sheet.begin(table, 'TR');
  const top = sheet.y + FACT_SIDE;
  sheet.element(row, 'TH', () => sheet.lines(labels, FACT_LABEL, PAGE.left, top), { scope: 'Row' });
  const cell = sheet.begin(row, 'TD');
  sheet.y = top;
  flow(sheet, cell, texts, FACT, { x: PAGE.left + LABEL_WIDTH });
  cell.end();
  row.end();
  const foot = Math.max(sheet.y, sheet.y > top ? top + labels.length * FACT.leading : sheet.y) + FACT_SIDE;
  sheet.decoration(() => sheet.rule(PAGE.left, foot, CONTENT_WIDTH, HAIRLINE));
  sheet.y = foot;
}
