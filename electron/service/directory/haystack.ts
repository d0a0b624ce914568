import type { JoinedTexts } from '../../../shared/engine/columns/textColumn.ts';
import { foldUnit } from './foldedText.ts';

/** After so many hits, less than so many bytes apart, asking for one hit after the other costs more than looking ourselves. */
const HITS_BETWEEN_LOOKS = 64;
const DENSE_BYTES = 128;

/**
 * Texts end to end, one byte a character, to be searched by the machine's own search for bytes. A character above 0xff is one of the
 * bytes below 0x20, which stand in no text: what is found for a needle with such a character is looked at once more.
 */
export class Haystack {
  readonly #bytes: Buffer;
  /** Where each text ends; the next begins there. */
  readonly #ends: Uint32Array;
  readonly #units: Uint8Array | Uint16Array;

  constructor({ characters, ends }: JoinedTexts) {
    this.#bytes = foldBytes(characters);
    this.#ends = ends;
    this.#units = characters;
  }

  /** Puts 1 into `marks` at every text that holds the needle, which is folded and not empty. What is marked already need not be searched. */
  mark(needle: Uint16Array, marks: Uint8Array): void {
    const bytes = Uint8Array.from(needle, toByte);
    const ends = this.#ends;
    const isSure = needle.every((unit) => unit <= 0xff);
    let text = 0;
    let hits = 0;
    let lookedAt = 0;
    let at = this.#bytes.indexOf(bytes);
    while (at >= 0) {
      while (ends[text]! <= at) text++;
      const fits = at + bytes.length <= ends[text]! && (isSure || this.#isAt(at, needle));
      const next = fits ? ends[text]! : at + 1;
      if (fits) marks[text] = 1;
      if (++hits % HITS_BETWEEN_LOOKS === 0) {
        if (next - lookedAt < HITS_BETWEEN_LOOKS * DENSE_BYTES) break;
        lookedAt = next;
      }
      at = this.#bytes.indexOf(bytes, next);
    }
    if (at >= 0) this.#markDense(bytes, isSure ? null : needle, text, marks);
  }

  /** From this text on, byte by byte: where hits are dense most texts are left soon. With `exact`, what is found is looked at once more. */
  #markDense(needle: Uint8Array, exact: Uint16Array | null, first: number, marks: Uint8Array): void {
    const bytes = this.#bytes;
    const ends = this.#ends;
    const start = needle[0];
    const { length } = needle;
    for (let text = first; text < ends.length; text++) {
      if (marks[text] === 1) continue;
      const last = ends[text]! - length;
      for (let at = text === 0 ? 0 : ends[text - 1]!; at <= last; at++) {
        if (bytes[at] !== start) continue;
        let same = 1;
        while (same < length && bytes[at + same] === needle[same]) same++;
        if (same < length || (exact !== null && !this.#isAt(at, exact))) continue;
        marks[text] = 1;
        break;
      }
    }
  }

  #isAt(at: number, needle: Uint16Array): boolean {
    return needle.every((unit, i) => foldUnit(this.#units[at + i] ?? 0) === unit);
  }
}

function toByte(unit: number): number {
  return unit <= 0xff ? unit : unit & 0x1f;
}

function foldBytes(units: Uint8Array | Uint16Array): Buffer {
  const table = Uint8Array.from({ length: 0x100 }, (_, unit) => toByte(foldUnit(unit)));
  const bytes = Buffer.allocUnsafeSlow(units.length);
  if (units instanceof Uint8Array) for (let i = 0; i < bytes.length; i++) bytes[i] = table[units[i]!]!;
  else for (let i = 0; i < bytes.length; i++) bytes[i] = units[i]! <= 0xff ? table[units[i]!]! : toByte(foldUnit(units[i]!));
  return bytes;
}
