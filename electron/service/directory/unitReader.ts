import { dataOf, type TextColumn, type TextColumnData } from '../../../shared/engine/columns/textColumn.ts';

/** Reads the texts of a column as UTF-16 units in place, without making a string of each. */
export interface UnitReader {
  /** True when some text has a unit above 0xff. */
  readonly wide: boolean;
  /** The text that `seek` went to: `units` from `from` up to `to`. */
  units: Uint8Array | Uint16Array;
  from: number;
  to: number;
  /** A missing text is empty. */
  seek(row: number): void;
}

export function unitReader(column: TextColumn): UnitReader {
  const data = dataOf(column);
  return data.kind === 'plain' ? new PlainReader(data) : new DictionaryReader(data);
}

class PlainReader implements UnitReader {
  readonly wide: boolean;
  readonly units: Uint8Array | Uint16Array;
  readonly #ends: Uint32Array;
  from = 0;
  to = 0;

  constructor({ characters, ends }: TextColumnData & { kind: 'plain' }) {
    this.units = characters;
    this.wide = characters instanceof Uint16Array;
    this.#ends = ends;
  }

  seek(row: number): void {
    this.from = row === 0 ? 0 : this.#ends[row - 1]!;
    this.to = this.#ends[row]!;
  }
}

class DictionaryReader implements UnitReader {
  readonly wide: boolean;
  readonly units: Uint16Array;
  readonly #codes: ArrayLike<number>;
  /** By code: where the value starts; code 0 is empty. */
  readonly #starts: Uint32Array;
  from = 0;
  to = 0;

  constructor({ codes, values }: TextColumnData & { kind: 'dictionary' }) {
    this.#codes = codes;
    this.#starts = new Uint32Array(values.length + 2);
    values.forEach((value, i) => {
      this.#starts[i + 2] = this.#starts[i + 1]! + value.length;
    });
    this.units = new Uint16Array(this.#starts[values.length + 1]!);
    let at = 0;
    for (const value of values) for (let i = 0; i < value.length; i++) this.units[at++] = value.charCodeAt(i);
    this.wide = this.units.some((unit) => unit > 0xff);
  }

  seek(row: number): void {
    const code = this.#codes[row]!;
    this.from = this.#starts[code]!;
    this.to = this.#starts[code + 1]!;
  }
}
