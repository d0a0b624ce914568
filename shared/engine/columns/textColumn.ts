/**
 * A column of nullable strings without an object per value. Few distinct values: a code per row and a dictionary.
 * Many: all characters end to end, one byte each where they fit, and decoded only when asked for.
 */
export interface TextColumn {
  readonly count: number;
  get(row: number): string | null;
}

/** As narrow as the number of distinct values allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** How a column is kept in bytes; the codec writes exactly these arrays. */
export type TextColumnData =
  | { readonly kind: 'dictionary'; readonly codes: Codes; readonly values: readonly string[] }
  | {
      readonly kind: 'plain';
      readonly ends: Uint32Array;
      readonly absent: Uint8Array | null;
      readonly characters: Uint8Array | Uint16Array;
    };

/** Texts end to end; a missing one is empty. */
export interface JoinedTexts {
  readonly characters: Uint8Array | Uint16Array;
  /** Where each text ends; the next begins there. */
  readonly ends: Uint32Array;
}

export function joinTexts(texts: readonly string[]): JoinedTexts {
  const ends = new Uint32Array(texts.length);
  let length = 0;
  texts.forEach((text, i) => {
    length += text.length;
    ends[i] = length;
  });
  const characters = new Uint16Array(length);
  let at = 0;
  for (const text of texts) for (let i = 0; i < text.length; i++) characters[at++] = text.charCodeAt(i);
  return { characters, ends };
}

/** Code of an absent value in a dictionary column. */
const ABSENT = 0;

export interface DictionaryColumn extends TextColumn {
  readonly data: TextColumnData & { kind: 'dictionary' };
  /** The distinct values; row r has `values[codes[r] - 1]`, or is absent when its code is 0. */
  readonly codes: Codes;
  readonly values: readonly string[];
}

export function isDictionary(column: TextColumn): column is DictionaryColumn {
  return 'codes' in column;
}

/** How the column is kept. Those of snapshots know; one that was made up for a moment does not. */
export function dataOf(column: TextColumn): TextColumnData {
  if (!('data' in column)) throw new Error('a column that is not kept in bytes');
  return (column as TextColumn & { readonly data: TextColumnData }).data;
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

export function charactersToText(characters: Uint8Array | Uint16Array, from: number, to: number): string {
  if (to - from <= PIECE) return String.fromCharCode.apply(null, characters.subarray(from, to) as unknown as number[]);
  let text = '';
  for (let at = from; at < to; at += PIECE) text += charactersToText(characters, at, Math.min(to, at + PIECE));
  return text;
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
