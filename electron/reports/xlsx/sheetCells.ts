import { ByteBlock } from '../bytes/byteBlock.ts';
import { type SharedStrings, USER_TEXTS } from './sharedStrings.ts';
import { STYLE, type Style } from './styles.ts';

export type CellValue = string | number | boolean | Date | null;

const CHUNK_BYTES = 1 << 18;
const [SECONDS_A_DAY, EXCEL_DAY_OF_1970] = [86_400, 25_569];

const ROW = Buffer.from('<row r="');
const ROW_OPEN = Buffer.from('">');
const ROW_END = Buffer.from('</row>');
const NUMBER = Buffer.from(`<c s="${STYLE.number}"><v>`);
const TIME = Buffer.from(`<c s="${STYLE.time}"><v>`);
const USER_TEXT = Buffer.from(`<c s="${STYLE.text}" t="s"><v>`);
const CELL_END = Buffer.from('</v></c>');

/** The rows of one sheet as bytes of its XML; cells stand in the order of the columns. */
export class SheetCells {
  /** Of the next row; the first is that of the headings. */
  nextRow = 1;
  readonly #strings: SharedStrings;
  readonly #block = new ByteBlock(CHUNK_BYTES);

  constructor(strings: SharedStrings) {
    this.#strings = strings;
  }

  get isDue(): boolean {
    return this.#block.isDue;
  }

  take(): Buffer {
    return Buffer.from(this.#block.take());
  }

  beginRow(): void {
    this.#block.bytes(ROW);
    this.#block.number(this.nextRow++);
    this.#block.bytes(ROW_OPEN);
  }

  endRow(): void {
    this.#block.bytes(ROW_END);
  }

  row(values: readonly CellValue[], styles: readonly Style[]): void {
    this.beginRow();
    this.bytes(this.encode(values, styles));
    this.endRow();
  }

  /** Cells that many rows have. */
  bytes(cells: Uint8Array): void {
    this.#block.bytes(cells);
  }

  number(value: number): void {
    this.#block.bytes(NUMBER);
    this.#block.number(value);
    this.#block.bytes(CELL_END);
  }

  /** Seconds since 1970. */
  time(seconds: number): void {
    this.#block.bytes(TIME);
    this.#block.text(String(excelTime(seconds)));
    this.#block.bytes(CELL_END);
  }

  /** The first so many texts of a user. */
  user(user: number, count: number): void {
    const first = user * USER_TEXTS.length;
    for (let text = first; text < first + count; text++) {
      this.#block.bytes(USER_TEXT);
      this.#block.number(text);
      this.#block.bytes(CELL_END);
    }
  }

  encode(values: readonly CellValue[], styles: readonly Style[]): Buffer {
    return Buffer.from(values.map((value, i) => this.#cell(value, styles[i] ?? STYLE.general)).join(''));
  }

  #cell(value: CellValue, style: Style): string {
    if (value === null || value === '') return `<c s="${style}"/>`;
    if (typeof value === 'string') return `<c s="${style}" t="s"><v>${this.#strings.positionOf(value)}</v></c>`;
    if (typeof value === 'boolean') return `<c s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
    return `<c s="${style}"><v>${value instanceof Date ? excelTime(value.getTime() / 1000) : value}</v></c>`;
  }
}

/** Days since the last day of 1899. */
function excelTime(seconds: number): number {
  return seconds / SECONDS_A_DAY + EXCEL_DAY_OF_1970;
}
