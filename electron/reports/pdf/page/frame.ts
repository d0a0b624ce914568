import type { ReportDocument } from '../../../../shared/model/reportDocument.ts';
import { CONTENT_BOTTOM, CONTENT_WIDTH, FRAME, HAIRLINE, PAGE } from '../look.ts';
import type { Line } from '../text/line.ts';
import type { Sheet } from './sheet.ts';

const HEADER_TOP = 40;
const FOOTER_TOP = CONTENT_BOTTOM + 22;
/** For the page's number, and space before it. */
const NUMBER_WIDTH = 110;

/** What stands around the text of every page: the title above, from the second page on; below, the footer and the page's number. */
export function drawFrames(sheet: Sheet, { title, footer, words }: ReportDocument): void {
  const pages = sheet.pageNumber;
  const header = cutTo(1, sheet, title, CONTENT_WIDTH);
  const foot = cutTo(2, sheet, footer, CONTENT_WIDTH - NUMBER_WIDTH);
  for (let page = 1; page <= pages; page++) {
    sheet.pdf.switchToPage(page - 1);
    const number = words.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
    sheet.decoration(() => {
      if (page > 1) {
        sheet.lines(header, FRAME, PAGE.left, HEADER_TOP);
        sheet.rule(PAGE.left, HEADER_TOP + FRAME.leading + 5, CONTENT_WIDTH, HAIRLINE);
      }
      sheet.rule(PAGE.left, FOOTER_TOP - 7, CONTENT_WIDTH, HAIRLINE);
      sheet.lines(foot, FRAME, PAGE.left, FOOTER_TOP);
      sheet.words(number, FRAME, PAGE.left, FOOTER_TOP, { width: CONTENT_WIDTH, align: 'end' });
    }, 'Pagination');
  }
}

/** As much of a text as stands on so many lines. */
function cutTo(most: number, sheet: Sheet, text: string, width: number): readonly Line[] {
  const whole = sheet.typesetter.layOut(text, FRAME, width);
  if (whole.length <= most) return whole;
  const characters = [...text];
  let cut = sheet.typesetter.layOut('…', FRAME, width);
  let fits = 0;
  for (let step = characters.length; step >= 1; step = Math.floor(step / 2)) {
    const longer = sheet.typesetter.layOut(
      `${characters
        .slice(0, fits + step)
        .join('')
        .trimEnd()}…`,
      FRAME,
      width,
    );
    if (longer.length > most) continue;
    fits += step;
    cut = longer;
  }
  return cut;
}
