import type { ReportDocument, ReportSection } from '../../../shared/model/reportDocument.ts';
import type { LaidOut } from './blocks/block.ts';
import { layOutBlock } from './blocks/layOutBlock.ts';
import { CONTENT_WIDTH, PAGE, SECTION_TITLE } from './look.ts';
import { PdfFile } from './page/pdfFile.ts';
import type { Sheet, Tagged } from './page/sheet.ts';
import { plainText } from './text/plainText.ts';

const BELOW_TITLE = 2;
const ABOVE_SECTION = 34;

/** Draws all sections, one after the other, and answers the pages that they begin on, by section id, counted from 1. */
export function drawSections(sheet: Sheet, parent: Tagged, { sections, words }: ReportDocument): Map<string, number> {
  sheet.newPage();
  const pages = new Map<string, number>();
  for (const section of sections) {
    sheet.space(ABOVE_SECTION);
    pages.set(section.id, drawSection(sheet, parent, section, words));
  }
  return pages;
}

function drawSection(sheet: Sheet, parent: Tagged, { id, title, blocks }: ReportSection, words: ReportDocument['words']): number {
  const laidOut = blocks.map((block) => layOutBlock(block, sheet.typesetter, words));
  const lines = sheet.typesetter.layOut(title, SECTION_TITLE, CONTENT_WIDTH);
  const height = lines.length * SECTION_TITLE.leading + BELOW_TITLE;
  sheet.ensure(height + (laidOut[0]?.above ?? 0) + leastOf(laidOut, 0));
  const page = sheet.pageNumber;
  const top = sheet.y;
  sheet.pdf.addNamedDestination(id, 'XYZ', 0, Math.max(0, top - 12), null);
  const bookmark = sheet.pdf.outline.addItem(plainText(title), PdfFile.bookmarkAt(top));
  const element = sheet.begin(parent, 'Sect');
  sheet.element(element, 'H2', () => sheet.lines(lines, SECTION_TITLE, PAGE.left, top));
  sheet.y = top + height;
  laidOut.forEach(({ above, draw }, index) => {
    const block = blocks[index];
    sheet.space(Math.max(above, laidOut[index - 1]?.below ?? 0));
    sheet.ensure(leastOf(laidOut, index));
    if (block?.kind === 'heading') bookmark.addItem(plainText(block.text), PdfFile.bookmarkAt(sheet.y));
    draw(sheet, element);
  });
  element.end();
  return page;
}

/** A lead-in is not carried over for the sake of more than this, in points: it would leave too much of a page empty. */
const MOST_CARRIED = 260;

/** What has to stand on one page from the top of this block on: what leads in to something, and the beginning of that. */
function leastOf(blocks: readonly LaidOut[], from: number): number {
  const first = blocks[from];
  if (first === undefined) return 0;
  const next = first.leads ? blocks[from + 1] : undefined;
  if (next === undefined) return first.least;
  const whole = first.least + Math.max(first.below, next.above) + leastOf(blocks, from + 1);
  return whole <= MOST_CARRIED ? whole : first.least;
}
