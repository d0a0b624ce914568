/**
 * A column of nullable strings without an object per value. Few distinct values: a code per row and a dictionary.
 * Many: all characters end to end, one byte each where they fit, and decoded only when asked for.
 */
export interface TextColumn {
  readonly count: number;
  get(row: number): string | null;
}

/** How a column is kept in bytes; the codec writes exactly these arrays. */
export type TextColumnData =
  | { readonly kind: 'dictionary'; readonly codes: Uint32Array; readonly values: readonly string[] }
  | {
      readonly kind: 'plain';
      readonly ends: Uint32Array;
      readonly absent: Uint8Array | null;
      readonly characters: Uint8Array | Uint16Array;
    };

/** Code of an absent value in a dictionary column. */
const ABSENT = 0;

export interface DictionaryColumn extends TextColumn {
  readonly data: TextColumnData & { kind: 'dictionary' };
  /** The distinct values; row r has `values[codes[r] - 1]`, or is absent when its code is 0. */
  readonly codes: Uint32Array;
  readonly values: readonly string[];
}

export function isDictionary(column: TextColumn): column is DictionaryColumn {
  return 'codes' in column;
}

export function textColumn(data: TextColumnData): TextColumn & { readonly data: TextColumnData } {
  return data.kind === 'dictionary' ? dictionaryColumn(data) : plainColumn(data);
}

function dictionaryColumn(data: TextColumnData & { kind: 'dictionary' }): DictionaryColumn {
  const { codes, values } = data;
  return {
    data,
    codes,
    values,
    count: codes.length,
    get: (row) => {
      const code = codes[row]!;
      return code === ABSENT ? null : values[code - 1]!;
    },
  };
}

function plainColumn(data: TextColumnData & { kind: 'plain' }): TextColumn & { readonly data: TextColumnData } {
  const { ends, absent, characters } = data;
  return {
    data,
    count: ends.length,
    get: (row) => {
      if (absent !== null && absent[row] === 1) return null;
      return charactersToText(characters, row === 0 ? 0 : ends[row - 1]!, ends[row]!);
    },
  };
}

/** Longest piece handed to `String.fromCharCode` at once: engines limit the number of arguments. */
const PIECE = 4096;

function charactersToText(characters: Uint8Array | Uint16Array, from: number, to: number): string {
  if (to - from <= PIECE) return String.fromCharCode.apply(null, characters.subarray(from, to) as unknown as number[]);
  let text = '';
  for (let at = from; at < to; at += PIECE) text += charactersToText(characters, at, Math.min(to, at + PIECE));
  return text;
}

/** Above this share of distinct values a dictionary saves nothing. */
const DICTIONARY_SHARE = 0.25;

/** Collects a column row by row, in any order of first appearance, without keeping a string per row where values repeat. */
export class TextColumnBuilder {
  #codes: Uint32Array;
  #length = 0;
  readonly #codeOf = new Map<string, number>();
  #plain: PlainPool | null = null;

  constructor(expectedRows = 1024) {
    this.#codes = new Uint32Array(Math.max(16, expectedRows));
  }

  get count(): number {
    return this.#length;
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
    if (row >= this.#codes.length) this.#codes = grown(this.#codes, row + 1);
    if (value === null) return;
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      code = this.#codeOf.size + 1;
      this.#codeOf.set(value, code);
      this.#codes[row] = code;
      if (code > 4096 && code > this.#length * DICTIONARY_SHARE) this.#turnPlain();
      return;
    }
    this.#codes[row] = code;
  }

  /** Rows in the order `order[i]` = row that comes i-th; `order` may be shorter when rows were padded late. */
  build(order: Uint32Array | null, count: number): TextColumn & { readonly data: TextColumnData } {
    while (this.#length < count) this.push(null);
    if (this.#plain !== null) return textColumn(this.#plain.ordered(order, count));
    const codes = new Uint32Array(count);
    for (let i = 0; i < count; i++) codes[i] = this.#codes[order === null ? i : order[i]!]!;
    return textColumn({ kind: 'dictionary', codes, values: [...this.#codeOf.keys()] });
  }

  #turnPlain(): void {
    const values = [...this.#codeOf.keys()];
    const plain = new PlainPool();
    for (let row = 0; row < this.#length; row++) {
      const code = this.#codes[row]!;
      plain.push(code === ABSENT ? null : values[code - 1]!);
    }
    this.#codeOf.clear();
    this.#codes = new Uint32Array(0);
    this.#plain = plain;
  }
}

/** Grows by doubling; starts with one byte a character and widens at the first that needs two. */
class PlainPool {
  #characters: Uint8Array | Uint16Array = new Uint8Array(1 << 16);
  #ends = new Uint32Array(1024);
  #absent = new Uint8Array(1024);
  #rows = 0;
  #used = 0;
  #anyAbsent = false;

  push(value: string | null): void {
    if (this.#rows >= this.#ends.length) {
      this.#ends = grown(this.#ends, this.#rows + 1);
      this.#absent = grown(this.#absent, this.#rows + 1);
    }
    if (value === null) {
      this.#anyAbsent = true;
      this.#absent[this.#rows] = 1;
    } else {
      this.#write(value);
    }
    this.#ends[this.#rows++] = this.#used;
  }

  #write(value: string): void {
    if (this.#used + value.length > this.#characters.length) this.#characters = grown(this.#characters, this.#used + value.length);
    let characters = this.#characters;
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i);
      if (code > 0xff && characters instanceof Uint8Array) {
        characters = Uint16Array.from(characters);
        this.#characters = characters;
      }
      characters[this.#used++] = code;
    }
  }

  ordered(order: Uint32Array | null, count: number): TextColumnData {
    if (order === null) {
      return {
        kind: 'plain',
        ends: this.#ends.slice(0, count),
        absent: this.#anyAbsent ? this.#absent.slice(0, count) : null,
        characters: this.#characters.slice(0, this.#used),
      };
    }
    const characters = this.#characters instanceof Uint8Array ? new Uint8Array(this.#used) : new Uint16Array(this.#used);
    const ends = new Uint32Array(count);
    const absent = this.#anyAbsent ? new Uint8Array(count) : null;
    let used = 0;
    for (let i = 0; i < count; i++) {
      const row = order[i]!;
      const from = row === 0 ? 0 : this.#ends[row - 1]!;
      const to = this.#ends[row]!;
      characters.set(this.#characters.subarray(from, to), used);
      used += to - from;
      ends[i] = used;
      if (absent !== null) absent[i] = this.#absent[row]!;
    }
    return { kind: 'plain', ends, absent, characters };
  }
}

/** A copy at least twice as long, and at least `needed` long. */
export function grown<Column extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  column: Column,
  needed: number,
): Column {
  const longer = new (column.constructor as new (length: number) => Column)(Math.max(needed, column.length * 2, 16));
  longer.set(column as never);
  return longer;
}
