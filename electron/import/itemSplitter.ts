import { isUtf8 } from 'node:buffer';
import { AppError } from '../../shared/model/appError.ts';
import { wrongEncoding } from './textEncoding.ts';

/** A single item, or all that stands around the list, may be this long. A user with everything Graph has is some hundred kilobytes. */
const MAX_PIECE_BYTES = 16 << 20;

/** Whole items of the list with the commas between them. */
export interface ItemBatch {
  readonly text: string;
  /** Where it begins in the file, in bytes. */
  readonly offset: number;
  /** Whether a comma follows, and so another item must. */
  readonly goesOn: boolean;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** `head`: before the list; `items`: inside it; `tail`: behind it. */
type Part = 'head' | 'items' | 'tail';

/**
 * Cuts a response `{ "value": […] }` or a bare array of any size into batches of whole items. Looks at quotes, brackets and commas
 * only; whether the pieces are JSON is for `JSON.parse` to say, and a wrong file gives pieces that it refuses.
 */
export class ItemSplitter {
  readonly #file: string;
  #part: Part = 'head';
  /** Bytes not handed out yet; they have been looked at up to `#seen`. */
  #pending: Buffer = Buffer.alloc(0);
  #seen = 0;
  #offset = 0;
  /** Open brackets; in the list those of the item only. */
  #depth = 0;
  #inString = false;
  #escaped = false;
  #stringStart = 0;
  #lastString = '';
  /** Name of the member that is being read at the top of the head. */
  #member = '';
  #head = '';
  /** Name of the list, empty for a bare array. */
  list = '';

  constructor(file: string) {
    this.#file = file;
  }

  /** The items that `chunk` completes, if any. */
  push(chunk: Buffer): ItemBatch | null {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    if (this.#part === 'head') this.#readHead();
    const batch = this.#part === 'items' ? this.#readItems() : null;
    if (this.#pending.length > MAX_PIECE_BYTES) {
      const expected = this.#part === 'items' ? 'an item' : 'a list, or an object with a list named "value",';
      throw new AppError('badInput', { file: this.#file, place: `byte ${this.#offset}`, expected: `${expected} of at most 16 MB` });
    }
    return batch;
  }

  /** What stands around the list, as a response with an empty list; and for a file that ends inside the list, the unfinished rest. */
  finish(): { readonly frame: string; readonly rest: ItemBatch | null } {
    const rest = this.#decode(this.#pending);
    if (this.#part === 'items') return { frame: '', rest: { text: rest, offset: this.#offset, goesOn: false } };
    return { frame: this.#head + rest, rest: null };
  }

  #readHead(): void {
    const bytes = this.#pending;
    for (let at = this.#seen; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (this.#inString) {
        if (this.#endsString(byte) && this.#depth === 1) this.#lastString = bytes.toString('utf8', this.#stringStart, at);
      } else if (byte === QUOTE) {
        this.#inString = true;
        this.#stringStart = at + 1;
      } else if (byte === COLON && this.#depth === 1) {
        this.#member = this.#lastString;
      } else if (byte === COMMA && this.#depth === 1) {
        this.#member = '';
      } else if (byte === OPEN_LIST && (this.#depth === 0 || (this.#depth === 1 && this.#member === 'value'))) {
        this.#enterList(at + 1);
        return;
      } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        this.#depth++;
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        this.#depth--;
      }
    }
    this.#seen = bytes.length;
  }

  #enterList(at: number): void {
    this.#head = this.#decode(this.#take(at));
    this.#part = 'items';
    this.list = this.#member;
    this.#depth = 0;
  }

  #readItems(): ItemBatch | null {
    const bytes = this.#pending;
    let depth = this.#depth;
    let cut = -1;
    for (let at = this.#seen; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (this.#inString) {
        // Most bytes are inside strings, and few of them mean anything.
        if (byte === QUOTE || byte === BACKSLASH || this.#escaped) this.#endsString(byte);
      } else if (byte === QUOTE) {
        this.#inString = true;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth++;
      } else if (byte === COMMA && depth === 0) {
        cut = at;
      } else if (byte === CLOSE_LIST && depth === 0) {
        return this.#leaveList(at);
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth--;
      }
    }
    this.#depth = depth;
    this.#seen = bytes.length;
    if (cut < 0) return null;
    const offset = this.#offset;
    const text = this.#decode(this.#take(cut + 1).subarray(0, -1));
    return { text, offset, goesOn: true };
  }

  #leaveList(at: number): ItemBatch {
    const offset = this.#offset;
    const text = this.#decode(this.#take(at));
    this.#part = 'tail';
    return { text, offset, goesOn: false };
  }

  /** Whether the byte ends the string that it stands in. */
  #endsString(byte: number): boolean {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
    return !this.#inString;
  }

  /** The first `length` pending bytes, which are handed out now. */
  #take(length: number): Buffer {
    const taken = this.#pending.subarray(0, length);
    this.#pending = this.#pending.subarray(length);
    this.#seen = Math.max(0, this.#seen - length);
    this.#offset += length;
    return taken;
  }

  #decode(bytes: Buffer): string {
    if (!isUtf8(bytes)) throw wrongEncoding(this.#file);
    return bytes.toString('utf8');
  }
}
