import { regrown, release, resized } from './growth.ts';
import type { TextColumnData } from './textColumn.ts';

type PlainData = TextColumnData & { kind: 'plain' };

/** Texts end to end that can be looked at while more come; one byte a character until the first that needs two. */
export class TextPool {
  #characters: Uint8Array | Uint16Array = new Uint8Array(1 << 16);
  #ends = new Uint32Array(1024);
  #rows = 0;
  #used = 0;

  get count(): number {
    return this.#rows;
  }

  push(value: string): void {
    if (this.#rows >= this.#ends.length) this.#ends = regrown(this.#ends, this.#rows + 1);
    this.#write(value);
    this.#ends[this.#rows++] = this.#used;
  }

  /** True when the row holds exactly this text. */
  holds(row: number, value: string): boolean {
    const from = this.#start(row);
    if (this.#ends[row]! - from !== value.length) return false;
    for (let i = 0; i < value.length; i++) if (this.#characters[from + i] !== value.charCodeAt(i)) return false;
    return true;
  }

  /** `hashText` of the row's text. */
  hash(row: number): number {
    let state = HASH_START;
    for (let at = this.#start(row); at < this.#ends[row]!; at++) state = Math.imul(state ^ this.#characters[at]!, HASH_FACTOR);
    return state ^ (state >>> 15);
  }

  /** Order of two rows by code unit. */
  compare(rowA: number, rowB: number): number {
    let a = this.#start(rowA);
    let b = this.#start(rowB);
    const endA = this.#ends[rowA]!;
    const endB = this.#ends[rowB]!;
    while (a < endA && b < endB) {
      const difference = this.#characters[a++]! - this.#characters[b++]!;
      if (difference !== 0) return difference;
    }
    return endA - a - (endB - b);
  }

  /** Rows in the given order, or as they came. The pool is used up by it. */
  take(order: Uint32Array | null): PlainData {
    return order === null ? this.#inOwnOrder() : this.#inOrder(order);
  }

  #start(row: number): number {
    return row === 0 ? 0 : this.#ends[row - 1]!;
  }

  #write(value: string): void {
    if (this.#used + value.length > this.#characters.length) this.#characters = regrown(this.#characters, this.#used + value.length);
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

  #inOwnOrder(): PlainData {
    return {
      kind: 'plain',
      ends: resized(this.#ends, this.#rows),
      absent: null,
      characters: resized(this.#characters, this.#used),
    };
  }

  #inOrder(order: Uint32Array): PlainData {
    const characters = this.#characters instanceof Uint8Array ? new Uint8Array(this.#used) : new Uint16Array(this.#used);
    const ends = new Uint32Array(order.length);
    let used = 0;
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      const end = this.#ends[row]!;
      for (let at = this.#start(row); at < end; at++) characters[used++] = this.#characters[at]!;
      ends[i] = used;
    }
    release(this.#characters, this.#ends);
    return { kind: 'plain', ends, absent: null, characters };
  }
}

// FNV-1a, over code units instead of bytes.
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/** 32 bits that depend on every character; may be negative. */
export function hashText(text: string): number {
  let state = HASH_START;
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), HASH_FACTOR);
  return state ^ (state >>> 15);
}
