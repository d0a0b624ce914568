import { DIGIT, isDigit, type Letters } from './letters.ts';
import type { JoinedTexts } from './textColumn.ts';

/**
 * Each text as the places of its letters, end to end, a 0 after each. Order of keys is order of letters as the collator sees them. A run of
 * digits is the place of digits, how many there are without leading zeros, and the digits: longer numbers are larger.
 */
export interface CollationKeys {
  readonly places: Uint8Array;
  /** Where the key of each text begins; `NO_KEY` for a text with something in it that we do not know. */
  readonly starts: Uint32Array;
}

export const NO_KEY = 0xffffffff;

/** Places are below 128, and so is this with 1 added. */
const LONGEST_NUMBER = 100;

export function buildKeys({ characters, ends }: JoinedTexts, { placeOf, digitPlace }: Letters): CollationKeys {
  // A digit becomes at most three places, an end one.
  const places = new Uint8Array(characters.length * 3 + ends.length);
  const starts = new Uint32Array(ends.length);
  let length = 0;
  let at = 0;
  for (let text = 0; text < ends.length; text++) {
    const end = ends[text]!;
    const start = length;
    let isKnown = true;
    while (at < end && isKnown) {
      const place = placeOf[characters[at]!]!;
      if (place === DIGIT) {
        const from = at;
        while (at < end && isDigit(characters[at]!)) at++;
        isKnown = at - from <= LONGEST_NUMBER;
        if (isKnown) length = writeNumber(characters, from, at, places, length, digitPlace);
      } else {
        places[length++] = place;
        at++;
        isKnown = place !== 0;
      }
    }
    if (isKnown) places[length++] = 0;
    else length = start;
    starts[text] = isKnown ? start : NO_KEY;
    at = end;
  }
  return { places: places.subarray(0, length), starts };
}

function writeNumber(
  characters: Uint8Array | Uint16Array,
  from: number,
  to: number,
  places: Uint8Array,
  at: number,
  place: number,
): number {
  let first = from;
  while (first < to && characters[first] === 0x30) first++;
  let next = at;
  places[next++] = place;
  places[next++] = to - first + 1;
  for (let digit = first; digit < to; digit++) places[next++] = characters[digit]! - 0x30 + 1;
  return next;
}

/** Texts with a key, by key; texts with the same key in any order. */
export function orderByKey(keys: CollationKeys): Uint32Array {
  const order = new Uint32Array(keys.starts.length);
  let count = 0;
  for (let text = 0; text < order.length; text++) if (keys.starts[text] !== NO_KEY) order[count++] = text;
  sortFrom(keys, order.subarray(0, count), 0);
  return order.subarray(0, count);
}

export function compareKeys({ places, starts }: CollationKeys, a: number, b: number): number {
  let atA = starts[a]!;
  let atB = starts[b]!;
  while (places[atA] === places[atB] && places[atA] !== 0) {
    atA++;
    atB++;
  }
  return places[atA]! - places[atB]!;
}

/** Places looked at together: six of seven bits, above the 22 bits of the text's number. */
const TOGETHER = 6;
const NUMBER_BITS = 22;
const NUMBER_MASK = (1 << NUMBER_BITS) - 1;
/** So few are put in order one by one. */
const FEW = 12;

/** Sorts by places from `depth` on, where all are equal up to there: the machine sorts numbers made of the next places, then each run of equals. */
function sortFrom(keys: CollationKeys, order: Uint32Array, depth: number): void {
  if (order.length <= FEW) {
    insertionSort(keys, order);
    return;
  }
  const words = new BigUint64Array(order.length);
  // As the machines that Node runs on keep numbers: the low half first.
  const halves = new Uint32Array(words.buffer);
  for (let i = 0; i < order.length; i++) packWord(keys, order[i]!, depth, halves, i * 2);
  words.sort();
  for (let i = 0; i < order.length; i++) order[i] = halves[i * 2]! & NUMBER_MASK;
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && isSameWord(halves, from, to)) to++;
    const goesOn = ((halves[from * 2]! >>> NUMBER_BITS) & 0x7f) !== 0;
    if (to - from > 1 && goesOn) sortFrom(keys, order.subarray(from, to), depth + TOGETHER);
    from = to;
  }
}

function packWord({ places, starts }: CollationKeys, text: number, depth: number, halves: Uint32Array, at: number): void {
  let from = starts[text]! + depth;
  // After the end all is 0.
  const next = (): number => (places[from] === 0 ? 0 : places[from++]!);
  const high = (next() << 25) | (next() << 18) | (next() << 11) | (next() << 4);
  const fifth = next();
  halves[at + 1] = high | (fifth >>> 3);
  halves[at] = (((fifth & 7) << 7) | next()) << NUMBER_BITS;
  halves[at]! |= text;
}

function isSameWord(halves: Uint32Array, a: number, b: number): boolean {
  return halves[a * 2 + 1] === halves[b * 2 + 1] && halves[a * 2]! >>> NUMBER_BITS === halves[b * 2]! >>> NUMBER_BITS;
}

function insertionSort(keys: CollationKeys, order: Uint32Array): void {
  for (let i = 1; i < order.length; i++) {
    const text = order[i]!;
    let at = i;
    while (at > 0 && compareKeys(keys, order[at - 1]!, text) > 0) {
      order[at] = order[at - 1]!;
      at--;
    }
    order[at] = text;
  }
}
