import { dataOf, grown, isDictionary, type TextColumn } from '../columns/textColumn.ts';

/** What one pass over everybody's proxy addresses tells. */
export interface AddressScan {
  /** By user: how many of the addresses are for mail (`smtp:`); 255 for that many and more. */
  readonly mailAddresses: Uint8Array;
  /** Ascending: everybody who shares an address with another user, and by chance a few who do not. */
  readonly suspects: readonly number[];
}

/**
 * Reads the column's characters as they lie there: making a text of every address of 100,000 users would take longer than their whole
 * rehearsal. Addresses are told apart by a hash, so that whoever is suspected has to be looked at again.
 */
export function scanAddresses(column: TextColumn): AddressScan {
  const hashes = new HashedAddresses(column.count);
  if (isDictionary(column)) {
    for (let user = 0; user < column.count; user++) hashes.addTexts(user, addressesOf(column.get(user)));
    return hashes.toScan();
  }
  const data = dataOf(column);
  if (data.kind !== 'plain') return hashes.toScan();
  const { characters, ends } = data;
  for (let user = 0, from = 0; user < column.count; user++) {
    const to = ends[user]!;
    if (isPlainAscii(characters, from, to)) hashes.addList(user, characters, from, to);
    else hashes.addTexts(user, addressesOf(column.get(user)));
    from = to;
  }
  return hashes.toScan();
}

/** Lower case, prefix and all. A column keeps a collection as a JSON list; without escapes it need not be parsed as one. */
export function addressesOf(text: string | null): readonly string[] {
  if (text === null) return [];
  const lower = text.toLowerCase();
  return lower.includes('\\') ? (JSON.parse(lower) as string[]) : lower.slice(2, -2).split('","');
}

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const COMMA = 0x2c;
const MAIL = 'smtp:';

/** FNV-1a, 32 bits. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function isPlainAscii(characters: Uint8Array | Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (characters[i]! >= 0x80 || characters[i] === BACKSLASH) return false;
  return true;
}

class HashedAddresses {
  readonly #mailAddresses: Uint8Array;
  #count = 0;
  #hash = new Uint32Array(1024);
  #user = new Uint32Array(1024);

  constructor(users: number) {
    this.#mailAddresses = new Uint8Array(users);
  }

  addTexts(user: number, addresses: readonly string[]): void {
    for (const address of addresses) {
      let hash = OFFSET_BASIS;
      for (let i = 0; i < address.length; i++) hash = Math.imul(hash ^ address.charCodeAt(i), PRIME);
      this.#add(user, hash, address.startsWith(MAIL));
    }
  }

  /** A JSON list of texts without escapes: `["a","b"]`. */
  addList(user: number, characters: Uint8Array | Uint16Array, from: number, to: number): void {
    let hash = OFFSET_BASIS;
    let length = 0;
    let mail = true;
    for (let i = from + 2; i < to - 1; i++) {
      const character = characters[i]!;
      if (character !== QUOTE) {
        const lower = character >= 0x41 && character <= 0x5a ? character + 0x20 : character;
        if (length < MAIL.length && lower !== MAIL.charCodeAt(length)) mail = false;
        hash = Math.imul(hash ^ lower, PRIME);
        length++;
        continue;
      }
      this.#add(user, hash, mail && length >= MAIL.length);
      hash = OFFSET_BASIS;
      length = 0;
      mail = true;
      if (characters[i + 1] === COMMA) i += 2;
    }
  }

  #add(user: number, hash: number, isMail: boolean): void {
    if (isMail && this.#mailAddresses[user]! < 255) this.#mailAddresses[user]!++;
    if (this.#count === this.#hash.length) {
      this.#hash = grown(this.#hash, this.#count * 2);
      this.#user = grown(this.#user, this.#hash.length);
    }
    this.#hash[this.#count] = hash;
    this.#user[this.#count++] = user;
  }

  toScan(): AddressScan {
    const suspects = new Set<number>();
    const slots = 1 << Math.ceil(Math.log2(Math.max(2, this.#count * 2)));
    /** Number of the address that came first with its hash, counted from 1. */
    const first = new Uint32Array(slots);
    for (let i = 0; i < this.#count; i++) {
      const hash = this.#hash[i]!;
      let slot = hash & (slots - 1);
      while (first[slot] !== 0 && this.#hash[first[slot]! - 1] !== hash) slot = (slot + 1) & (slots - 1);
      if (first[slot] === 0) first[slot] = i + 1;
      else if (this.#user[first[slot]! - 1] !== this.#user[i]) suspects.add(this.#user[first[slot]! - 1]!).add(this.#user[i]!);
    }
    return { mailAddresses: this.#mailAddresses, suspects: [...suspects].sort((a, b) => a - b) };
  }
}
