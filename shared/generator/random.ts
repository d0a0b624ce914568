/**
 * Seeded randomness that is the same on every machine: sfc32 over 32-bit words, seeded by a mixed hash. Everything about
 * user number i comes from a stream of its own, so a user can be made again at any time without making the users before.
 */

/** A seed as two 32-bit words. */
export type Seed = readonly [number, number];

export interface Random {
  /** 0 to 2^32 - 1. */
  uint32(): number;
  /** A whole number from 0 up to, not including, `limit` (at most 2^32). */
  below(limit: number): number;
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** A version 4 GUID, lower case. */
  guid(): string;
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the output. */
function mix(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Two FNV-1a hashes of the text with different starts. The number 7 and the text "7" are one seed. */
export function buildSeed(seed: number | string): Seed {
  const text = String(seed);
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x01000193);
  }
  return [mix(a), mix(b)];
}

/** The streams of one seed; `stream` names a purpose, `index` the user or group it is for. */
export function createRandom(seed: Seed, stream: number, index: number): Random {
  let a = mix(seed[0] ^ Math.imul(stream + 1, 0x9e3779b9));
  let b = mix(seed[1] + Math.imul(index + 1, 0x85ebca6b));
  let c = mix(index ^ Math.imul(stream + 1, 0xc2b2ae35));
  let counter = 1;
  const uint32 = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let round = 0; round < 12; round++) uint32();
  const below = (limit: number): number => Math.floor((uint32() / 0x1_0000_0000) * limit);
  return {
    uint32,
    below,
    chance: (probability) => uint32() < probability * 0x1_0000_0000,
    pick: (list) => list[below(list.length)]!,
    guid: () => toGuid(uint32(), uint32(), uint32(), uint32()),
  };
}

const HEX = Array.from({ length: 65_536 }, (_, i) => i.toString(16).padStart(4, '0'));

function toGuid(a: number, b: number, c: number, d: number): string {
  const high = (word: number) => HEX[word >>> 16]!;
  const low = (word: number) => HEX[word & 0xffff]!;
  const version = HEX[((b & 0x0fff) | 0x4000) >>> 0]!;
  const variant = HEX[((c >>> 16) & 0x3fff) | 0x8000]!;
  return `${high(a)}${low(a)}-${high(b)}-${version}-${variant}-${low(c)}${high(d)}${low(d)}`;
}
