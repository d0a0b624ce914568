import { regrown } from './growth.ts';
import { createPieceMemory, type PieceStore } from './pieceStore.ts';
import { type Codes, type TextColumn, type TextColumnData, textColumn } from './textColumn.ts';
import { TextSpool } from './textSpool.ts';

/** Above this many distinct values, and this share of the rows, a dictionary saves nothing. */
const DICTIONARY_VALUES = 4096;
const DICTIONARY_SHARE = 0.25;

/** Collects a column row by row, without keeping a string per row where values repeat. */
export class TextColumnBuilder {
  #codes: Codes;
  #length = 0;
  readonly #codeOf = new Map<string, number>();
  readonly #store: PieceStore;
  #plain: TextSpool | null = null;

  /** `store` takes the text of long columns. */
  constructor(expectedRows = 1024, store: PieceStore = createPieceMemory()) {
    this.#codes = new Uint8Array(Math.max(16, expectedRows));
    this.#store = store;
  }

  /** Rows left out before `row` are absent. */
  set(row: number, value: string | null): void {
    while (this.#length < row) this.push(null);
    this.push(value);
  }

  push(value: string | null): void {
    const row = this.#length++;
    if (this.#plain !== null) {
      this.#plain.push(value);
      return;
    }
    if (row >= this.#codes.length) this.#codes = regrown(this.#codes, row + 1);
    if (value === null) return;
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.#codeOf.size + 1;
      this.#codeOf.set(value, code);
      if (code === 0x100) this.#codes = Uint16Array.from(this.#codes);
      if (code === 0x10000) this.#codes = Uint32Array.from(this.#codes);
    }
    this.#codes[row] = code;
    if (code > DICTIONARY_VALUES && this.#codeOf.size > this.#length * DICTIONARY_SHARE) this.#turnPlain();
  }

  /** `count` rows in the order in which they came, or such that `order[i]` is the row that comes i-th. */
  build(order: Uint32Array | null, count: number): TextColumn & { readonly data: TextColumnData } {
    while (this.#length < count) this.push(null);
    if (this.#plain !== null) return textColumn(this.#plain.build(order));
    const codes = this.#codes.slice(0, count);
    if (order !== null) for (let i = 0; i < count; i++) codes[i] = this.#codes[order[i]!]!;
    return textColumn({ kind: 'dictionary', codes, values: [...this.#codeOf.keys()] });
  }

  #turnPlain(): void {
    const values = [...this.#codeOf.keys()];
    const plain = new TextSpool(this.#store);
    for (let row = 0; row < this.#length; row++) {
      const code = this.#codes[row]!;
      plain.push(code === 0 ? null : values[code - 1]!);
    }
    this.#codeOf.clear();
    this.#codes = new Uint8Array(0);
    this.#plain = plain;
  }
}
