import type { ReportDocument } from '../../../../shared/model/reportDocument.ts';
import { BODY, BODY_STRONG, CONTENT_WIDTH, PAGE, RULE, SECTION_TITLE } from '../look.ts';
import type { Line } from '../text/line.ts';
import { plainText } from '../text/plainText.ts';
import type { Sheet, Tagged } from './sheet.ts';

const TITLE_STYLE = { ...SECTION_TITLE, size: 13, leading: 18 };
const ENTRY_SPACE = 5;
/** For the number of a page at the right edge. */
const NUMBER_WIDTH = 34;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
  /** Index of the page that the entry stands on. */
  readonly page: number;
  readonly top: number;
}

/** The contents: where each line stands is settled before the sections are drawn, the pages they lead to are known after. */
export class Contents {
  readonly #sheet: Sheet;
  readonly #element: Tagged;
  readonly #title: { readonly text: string; readonly page: number; readonly top: number };
  readonly #entries: readonly Entry[];

  /** Keeps room on this page where all of it fits, else on as many new pages as it needs. */
  constructor(sheet: Sheet, parent: Tagged, { sections, words }: ReportDocument) {
    this.#sheet = sheet;
    this.#element = sheet.begin(parent, 'Sect');
    const titles = sections.map(({ id, title }) => ({
      id,
      title,
      lines: sheet.typesetter.layOut(title, BODY, CONTENT_WIDTH - NUMBER_WIDTH - 20),
    }));
    sheet.space(34);
    sheet.ensure(TITLE_STYLE.leading + 8 + titles.reduce((sum, { lines }) => sum + heightOf(lines), 0));
    this.#title = { text: words.contents, page: sheet.pageNumber - 1, top: sheet.y };
    sheet.y += TITLE_STYLE.leading + 8;
    this.#entries = titles.map(({ id, title, lines }) => {
      sheet.ensure(heightOf(lines));
      const entry = { id, title, lines, page: sheet.pageNumber - 1, top: sheet.y };
      sheet.y += heightOf(lines);
      return entry;
    });
  }

  /** Once all sections stand: `pages` are the pages they begin on, counted from 1. */
  draw(pages: ReadonlyMap<string, number>): void {
    const { pdf } = this.#sheet;
    pdf.switchToPage(this.#title.page);
    this.#sheet.element(this.#element, 'H2', () => this.#sheet.words(this.#title.text, TITLE_STYLE, PAGE.left, this.#title.top));
    const list = this.#sheet.begin(this.#element, 'TOC');
    for (const entry of this.#entries) {
      pdf.switchToPage(entry.page);
      this.#drawEntry(list, entry, pages.get(entry.id) ?? 0);
    }
    list.end();
    this.#element.end();
  }

  #drawEntry(list: Tagged, { id, title, lines, top }: Entry, page: number): void {
    const sheet = this.#sheet;
    const height = lines.length * BODY.leading;
    const number = String(page);
    const right = PAGE.left + CONTENT_WIDTH;
    const last = PAGE.left + ((lines.at(-1)?.width ?? 0) * BODY.size) / 1000;
    const item = sheet.begin(list, 'TOCI');
    const link = sheet.begin(item, 'Link');
    link.add(() => {
      sheet.lines(lines, BODY, PAGE.left, top);
      sheet.words(number, BODY_STRONG, right - NUMBER_WIDTH, top + height - BODY.leading, { width: NUMBER_WIDTH, align: 'end' });
    });
    // pdfkit writes a plain string as a name of the PDF language, a String object as text.
    const spoken = new String(`${plainText(title)}, ${number}`) as string;
    sheet.pdf.goTo(PAGE.left, top, CONTENT_WIDTH, height, id, { structParent: link, Contents: spoken });
    link.end();
    item.end();
    const numberWidth = sheet.typesetter.widthOf(number, BODY_STRONG);
    const dots = { from: last + 8, to: right - numberWidth - 8 };
    if (dots.from + 4 < dots.to) sheet.decoration(() => this.#drawLeader(dots, top + height - 4.6));
  }

  /** A row of dots that leads the eye to the number; dots of neighbouring rows stand under each other. */
  #drawLeader({ from, to }: { readonly from: number; readonly to: number }, y: number): void {
    const { pdf } = this.#sheet;
    for (let x = Math.ceil(from / 4) * 4; x < to; x += 4) pdf.circle(x, y, 0.45);
    pdf.fill(RULE);
  }
}

function heightOf(lines: readonly Line[]): number {
  return lines.length * BODY.leading + ENTRY_SPACE;
}
