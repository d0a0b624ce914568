const QUOTE = 0x22;
const ZERO = 0x30;
/** From here on; a second row of control characters lies before, which formats treat in their own ways. */
const LETTERS = 0xa0;

/** Handed on at once: as much as a file is written in, so that it is not copied again. */
const FILE_BLOCK_BYTES = 1 << 20;

/** Characters below U+0080 that stand for themselves in a format: 1 for those, 0 for those that have to be written another way. */
export type PlainCharacters = Uint8Array;

export function plainCharactersBut(special: (code: number) => boolean): PlainCharacters {
  return Uint8Array.from({ length: 128 }, (_, code) => (special(code) ? 0 : 1));
}

/** Bytes with holes, by where these begin. */
export interface Form {
  readonly bytes: Uint8Array;
  readonly holes: readonly number[];
}

/** The pieces one behind the other, with a hole before each. */
export function formOf(pieces: readonly Uint8Array[], before: Uint8Array, holeLength: number): Form {
  const holes: number[] = [];
  let at = 0;
  const parts = pieces.flatMap((piece) => {
    holes.push(at + before.length);
    at += before.length + holeLength + piece.length;
    return [before, new Uint8Array(holeLength), piece];
  });
  return { bytes: Buffer.concat(parts), holes };
}

/** Without its first byte. */
export function tailOf({ bytes, holes }: Form): Form {
  return { bytes: bytes.subarray(1), holes: holes.map((hole) => hole - 1) };
}

/**
 * Rows as bytes, gathered until there are enough of them for the file. Short texts are put in character by character: that is several times
 * faster than to join strings and encode them, as most of a row is nothing but letters.
 */
export class ByteBlock {
  readonly #dueBytes: number;
  #buffer: Buffer;
  #at = 0;

  constructor(dueBytes = FILE_BLOCK_BYTES) {
    this.#dueBytes = dueBytes;
    this.#buffer = Buffer.allocUnsafe(dueBytes + (dueBytes >> 4));
  }

  /** Time for `take`; asked after every row. */
  get isDue(): boolean {
    return this.#at > this.#dueBytes;
  }

  /** What is in it, which is empty then. The bytes hold until something is put in again. */
  take(): Buffer {
    const taken = this.#buffer.subarray(0, this.#at);
    this.#at = 0;
    return taken;
  }

  bytes(piece: Uint8Array): void {
    this.#reserve(piece.length);
    this.#buffer.set(piece, this.#at);
    this.#at += piece.length;
  }

  byte(byte: number): void {
    this.#reserve(1);
    this.#buffer[this.#at++] = byte;
  }

  /** Rows that many users have, at once, with what is a user's own in every hole; holes are as long as the filling. */
  filled({ bytes, holes }: Form, filling: Uint8Array): void {
    const start = this.#at;
    this.bytes(bytes);
    const buffer = this.#buffer;
    const length = filling.length;
    for (let i = 0; i < holes.length; i++) {
      const hole = start + (holes[i] ?? 0);
      for (let at = 0; at < length; at++) buffer[hole + at] = filling[at] ?? 0;
    }
  }

  text(text: string): void {
    this.#reserve(text.length * 3);
    this.#at += this.#buffer.write(text, this.#at, 'utf8');
  }

  /** A non-negative whole number. */
  number(value: number): void {
    if (value > 9) {
      this.text(String(value));
      return;
    }
    this.#reserve(1);
    this.#buffer[this.#at++] = ZERO + value;
  }

  /** The text if all of it stands for itself; else nothing, and false. */
  plain(text: string, plain: PlainCharacters): boolean {
    this.#reserve(text.length * 2);
    const end = this.#put(text, plain, this.#at);
    if (end < 0) return false;
    this.#at = end;
    return true;
  }

  /** The same between double quotes. */
  quoted(text: string, plain: PlainCharacters): boolean {
    this.#reserve(text.length * 2 + 2);
    const end = this.#put(text, plain, this.#at + 1);
    if (end < 0) return false;
    this.#buffer[this.#at] = QUOTE;
    this.#buffer[end] = QUOTE;
    this.#at = end + 1;
    return true;
  }

  /** UTF-8 of one and two bytes, which is enough for most names. Answers where it ends, or -1. */
  #put(text: string, plain: PlainCharacters, start: number): number {
    const buffer = this.#buffer;
    const length = text.length;
    let at = start;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        if (plain[code] === 0) return -1;
        buffer[at++] = code;
      } else if (code >= LETTERS && code < 0x800) {
        buffer[at++] = 0xc0 | (code >> 6);
        buffer[at++] = 0x80 | (code & 0x3f);
      } else return -1;
    }
    return at;
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe((this.#at + bytes) * 2);
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }
}
