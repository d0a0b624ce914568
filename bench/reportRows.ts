import type { ReportContent } from '../electron/reports/content/reportContent.ts';
import { SharedStrings, USER_TEXTS } from '../electron/reports/xlsx/sharedStrings.ts';
import type { Sheet } from '../electron/reports/xlsx/sheet.ts';
import { type CellValue, SheetCells } from '../electron/reports/xlsx/sheetCells.ts';
import type { Style } from '../electron/reports/xlsx/styles.ts';
import { sheetsOf } from '../electron/reports/xlsx/writeXlsx.ts';

/** The cells of a sheet as values, for a library that takes rows. */
export interface SheetRows {
  readonly columns: readonly string[];
  readonly count: number;
  readonly rows: () => Generator<CellValue[]>;
}

export function rowsOfReport(content: ReportContent): readonly SheetRows[] {
  return sheetsOf(content).map((sheet) => {
    const rows = (): Generator<CellValue[]> => rowsOf(sheet, content);
    let count = 0;
    for (const _ of rows()) count++;
    return { columns: sheet.columns.map(({ heading }) => heading), count, rows };
  });
}

function* rowsOf(sheet: Sheet, content: ReportContent): Generator<CellValue[]> {
  const cells = new RecordedCells(content);
  for (const _ of sheet.rows(cells)) yield cells.values;
}

/** Keeps the values of the row that is being put in, instead of its bytes. */
class RecordedCells extends SheetCells {
  values: CellValue[] = [];
  readonly #content: ReportContent;
  readonly #encoded = new WeakMap<Uint8Array, readonly CellValue[]>();

  constructor(content: ReportContent) {
    super(new SharedStrings(0, content.names, content.words));
    this.#content = content;
  }

  override beginRow(): void {
    this.values = [];
  }

  override endRow(): void {
    // The row stands in `values`.
  }

  override bytes(cells: Uint8Array): void {
    this.values.push(...(this.#encoded.get(cells) ?? []));
  }

  override number(value: number): void {
    this.values.push(value);
  }

  override time(seconds: number): void {
    this.values.push(new Date(seconds * 1000));
  }

  override user(user: number, count: number): void {
    const texts = this.#content.names.user(user);
    for (const name of USER_TEXTS.slice(0, count)) this.values.push(texts[name]);
  }

  override encode(values: readonly CellValue[], styles: readonly Style[]): Buffer {
    const encoded = Buffer.alloc(styles.length);
    this.#encoded.set(encoded, values);
    return encoded;
  }
}
