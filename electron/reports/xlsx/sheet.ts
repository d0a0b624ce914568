import type { SheetCells } from './sheetCells.ts';

/** `prose`: sentences, broken into lines; `flag`: true or false, which Excel shows in its own language. */
export type ColumnKind = 'text' | 'prose' | 'number' | 'time' | 'flag';

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly kind: ColumnKind;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Puts in one row after the other, and yields behind each, so that rows are made as the file takes them. */
  readonly rows: (cells: SheetCells) => Generator<void>;
}
