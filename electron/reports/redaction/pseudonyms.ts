import { hash } from 'node:crypto';

/** Without I, L, O and U: read aloud and copied by hand without mistakes. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_PER_DIGIT = 5;
const DIGITS_PER_PART = 4;
const SHORT_PARTS = 2;
const LONG_PARTS = 5;

/**
 * Codes that stand for the objects of a tenant: `7F3K-2QXA`, from the SHA-256 of the tenant's id and the object's. The same object has the
 * same code in every report on this tenant, and another code in another tenant. Where two objects of one copy would share a code, theirs
 * goes on for three more parts. Whoever has the ids can work the codes out: a pseudonym is no anonymity.
 */
export class Pseudonyms {
  readonly #tenant: string;
  readonly #shared: ReadonlySet<string>;

  /** `objects` are all ids of the copy. */
  constructor(tenantId: string, objects: Iterable<string>) {
    this.#tenant = tenantId;
    this.#shared = sharedCodes(objects, (id) => this.#code(id, SHORT_PARTS));
  }

  codeOf(objectId: string): string {
    const short = this.#code(objectId, SHORT_PARTS);
    return this.#shared.has(short) ? this.#code(objectId, LONG_PARTS) : short;
  }

  #code(objectId: string, parts: number): string {
    // Lengths before texts: no two pairs of ids read as one.
    const bytes = hash('sha256', `${this.#tenant.length}:${this.#tenant}${objectId}`, 'buffer');
    const code: string[] = [];
    for (let part = 0; part < parts; part++) code.push(digitsOf(bytes, part));
    return code.join('-');
  }
}

function digitsOf(bytes: Buffer, part: number): string {
  let digits = '';
  for (let place = 0; place < DIGITS_PER_PART; place++) {
    const bit = (part * DIGITS_PER_PART + place) * BITS_PER_DIGIT;
    const twoBytes = bytes.readUInt16BE(bit >>> 3);
    digits += DIGITS.charAt((twoBytes >>> (16 - BITS_PER_DIGIT - (bit & 7))) & (DIGITS.length - 1));
  }
  return digits;
}

/** Codes that several ids have. As numbers in a column: half a million of them are a few megabytes. */
function sharedCodes(ids: Iterable<string>, codeOf: (id: string) => string): ReadonlySet<string> {
  const numbers = Float64Array.from(ids, (id) => toNumber(codeOf(id))).sort();
  const shared = new Set<string>();
  for (let i = 1; i < numbers.length; i++) if (numbers[i] === numbers[i - 1]) shared.add(toCode(numbers[i] ?? 0));
  return shared;
}

function toNumber(code: string): number {
  let value = 0;
  for (const digit of code) if (digit !== '-') value = value * DIGITS.length + DIGITS.indexOf(digit);
  return value;
}

function toCode(number: number): string {
  const digits: string[] = [];
  for (let left = number; digits.length < SHORT_PARTS * DIGITS_PER_PART; left = Math.floor(left / DIGITS.length)) {
    digits.unshift(DIGITS.charAt(left % DIGITS.length));
  }
  return `${digits.slice(0, DIGITS_PER_PART).join('')}-${digits.slice(DIGITS_PER_PART).join('')}`;
}
