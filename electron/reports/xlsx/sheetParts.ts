import type { SharedStrings } from './sharedStrings.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { SheetCells } from './sheetCells.ts';
import { STYLE, type Style } from './styles.ts';

/** Rows of a sheet of Excel, headings included. */
export const MOST_ROWS = 1_048_576;

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;

/**
 * A sheet as XML, in as many parts as Excel's limit of rows makes of it: each begins with the headings, bold and always in view, and has a
 * filter on all its rows. At least one part.
 */
export class SheetParts {
  readonly #sheet: Sheet;
  readonly #cells: SheetCells;
  readonly #rows: Generator<void>;
  readonly #mostRows: number;
  /** There is a row, put in already, that is not in a part yet. */
  #hasMore: boolean;

  constructor(sheet: Sheet, strings: SharedStrings, mostRows: number) {
    this.#sheet = sheet;
    this.#cells = new SheetCells(strings);
    this.#rows = sheet.rows(this.#cells);
    this.#mostRows = mostRows;
    this.#cells.nextRow = 2;
    this.#hasMore = this.#putNextRow();
  }

  get hasMore(): boolean {
    return this.#hasMore;
  }

  /** The next part, piece by piece. */
  *part(): Generator<Buffer> {
    const { columns } = this.#sheet;
    yield Buffer.from(`${HEAD}${columnsXml(columns)}<sheetData>`);
    yield this.#headings();
    let rows = 1;
    while (this.#hasMore && rows < this.#mostRows) {
      rows++;
      if (rows === this.#mostRows) {
        yield this.#cells.take();
        this.#cells.nextRow = 2;
      } else if (this.#cells.isDue) yield this.#cells.take();
      this.#hasMore = this.#putNextRow();
    }
    if (rows < this.#mostRows) yield this.#cells.take();
    yield Buffer.from(`</sheetData><autoFilter ref="A1:${columnLetters(columns.length)}${rows}"/>${PAGE}</worksheet>`);
  }

  #putNextRow(): boolean {
    return this.#rows.next().done !== true;
  }

  #headings(): Buffer {
    const headings = this.#sheet.columns.map(({ heading }) => heading);
    return Buffer.concat([
      Buffer.from('<row r="1">'),
      this.#cells.encode(
        headings,
        headings.map(() => STYLE.heading),
      ),
      Buffer.from('</row>'),
    ]);
  }
}

/** On paper: lying, all columns on one page. */
const PAGE =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>';

export function stylesOf(columns: readonly SheetColumn[]): readonly Style[] {
  return columns.map(({ kind }) => STYLE[kind]);
}

function columnsXml(columns: readonly SheetColumn[]): string {
  const column = ({ width, kind }: SheetColumn, i: number): string =>
    `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${STYLE[kind]}" customWidth="1"/>`;
  return `<cols>${columns.map(column).join('')}</cols>`;
}

/** 1 is A, 27 is AA. */
function columnLetters(column: number): string {
  const last = (column - 1) % 26;
  return (column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(0x41 + last);
}
