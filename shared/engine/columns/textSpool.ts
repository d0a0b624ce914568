import { regrown } from './growth.ts';
import type { PieceStore } from './pieceStore.ts';
import type { TextColumnData } from './textColumn.ts';

type PlainData = TextColumnData & { kind: 'plain' };

/** Characters put aside together. */
const PIECE_LENGTH = 1 << 18;

interface Piece {
  readonly key: number;
  /** Two bytes a character. */
  readonly wide: boolean;
}

/** Texts end to end, in the order in which they come; one byte a character, in pieces where one needs more two. */
export class TextSpool {
  readonly #store: PieceStore;
  readonly #pieces: Piece[] = [];
  #current: Uint8Array | Uint16Array = new Uint8Array(1 << 12);
  #inCurrent = 0;
  #ends = new Uint32Array(1024);
  #absent: Uint8Array | null = null;
  #rows = 0;
  #used = 0;

  constructor(store: PieceStore) {
    this.#store = store;
  }

  push(value: string | null): void {
    if (this.#rows >= this.#ends.length) this.#ends = regrown(this.#ends, this.#rows + 1);
    if (value === null) this.#markAbsent();
    else this.#write(value);
    this.#ends[this.#rows++] = this.#used;
  }

  /** All rows in the given order, or as they came. */
  build(order: Uint32Array | null): PlainData {
    const characters = this.#allCharacters();
    if (order === null) {
      return { kind: 'plain', ends: this.#ends.slice(0, this.#rows), absent: this.#absent?.slice(0, this.#rows) ?? null, characters };
    }
    const ordered = this.#room('ordered', characters instanceof Uint16Array);
    const ends = new Uint32Array(order.length);
    let used = 0;
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!;
      const end = this.#ends[row]!;
      for (let at = row === 0 ? 0 : this.#ends[row - 1]!; at < end; at++) ordered[used++] = characters[at]!;
      ends[i] = used;
    }
    const absent = this.#absent === null ? null : Uint8Array.from(order, (row) => this.#absent![row] ?? 0);
    return { kind: 'plain', ends, absent, characters: ordered };
  }

  #markAbsent(): void {
    this.#absent ??= new Uint8Array(this.#ends.length);
    if (this.#rows >= this.#absent.length) this.#absent = regrown(this.#absent, this.#ends.length);
    this.#absent[this.#rows] = 1;
  }

  #write(value: string): void {
    let current = this.#current;
    for (let i = 0; i < value.length; i++) {
      if (this.#inCurrent === current.length) current = this.#makeRoom();
      const code = value.charCodeAt(i);
      if (code > 0xff && current instanceof Uint8Array) {
        current = Uint16Array.from(current);
        this.#current = current;
      }
      current[this.#inCurrent++] = code;
    }
    this.#used += value.length;
  }

  /** Grows up to a piece; a full piece is put aside. */
  #makeRoom(): Uint8Array | Uint16Array {
    if (this.#current.length < PIECE_LENGTH) {
      this.#current = regrown(this.#current, 0);
    } else {
      this.#pieces.push({ key: this.#store.put(bytesOf(this.#current)), wide: this.#current instanceof Uint16Array });
      if (this.#current instanceof Uint16Array) this.#current = new Uint8Array(PIECE_LENGTH);
      this.#inCurrent = 0;
    }
    return this.#current;
  }

  #allCharacters(): Uint8Array | Uint16Array {
    const wide = this.#current instanceof Uint16Array || this.#pieces.some((piece) => piece.wide);
    const all = this.#room('arrived', wide);
    this.#pieces.forEach(({ key, wide: wideItself }, i) => {
      const bytes = this.#store.get(key);
      all.set(wideItself ? new Uint16Array(bytes.buffer, bytes.byteOffset, PIECE_LENGTH) : bytes, i * PIECE_LENGTH);
    });
    all.set(this.#current.subarray(0, this.#inCurrent), this.#pieces.length * PIECE_LENGTH);
    return all;
  }

  #room(use: 'arrived' | 'ordered', wide: boolean): Uint8Array | Uint16Array {
    const bytes = this.#store.room(use, this.#used * (wide ? 2 : 1));
    return wide ? new Uint16Array(bytes.buffer, bytes.byteOffset, this.#used) : bytes;
  }
}

function bytesOf(column: Uint8Array | Uint16Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}
