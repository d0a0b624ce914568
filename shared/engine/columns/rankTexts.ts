import { buildKeys, type CollationKeys, compareKeys, NO_KEY, orderByKey } from './collationKeys.ts';
import { lettersOf } from './letters.ts';
import { charactersToText, type JoinedTexts } from './textColumn.ts';

/** Places of texts in the order of a language: from 1, equal texts share one; 0 for a text that is missing or empty. */
export interface TextRanking {
  readonly ranks: Uint32Array;
  /** The highest rank. */
  readonly highest: number;
}

/** How a language compares texts: in full, and by letters alone (sensitivity `base`). Both count numbers as numbers. */
export interface LanguageOrder {
  readonly compare: (a: string, b: string) => number;
  readonly compareLetters: (a: string, b: string) => number;
}

/**
 * Ranks texts exactly as sorting them with the collator would, at a fraction of the price: the collator is asked about ties and about texts
 * with uncommon letters, not about every pair.
 */
export function rankTexts(texts: JoinedTexts, { compare, compareLetters }: LanguageOrder): TextRanking {
  const keys = buildKeys(texts, lettersOf(compareLetters));
  const textAt = (text: number): string => charactersToText(texts.characters, text === 0 ? 0 : texts.ends[text - 1]!, texts.ends[text]!);
  const compareTexts = (a: number, b: number): number => compare(textAt(a), textAt(b));
  const known = orderByKey(keys);
  sortTies(known, keys, compareTexts);
  const unknown = [...keys.starts.keys()].filter((text) => keys.starts[text] === NO_KEY).sort(compareTexts);
  const order = merge(known, unknown, compareTexts);
  return toRanks(order, texts.ends, (a, b) => hasOtherKey(keys, a, b) || compareTexts(a, b) !== 0);
}

/** Runs of equal keys, put in order by the collator. */
function sortTies(order: Uint32Array, keys: CollationKeys, compare: (a: number, b: number) => number): void {
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && compareKeys(keys, order[from]!, order[to]!) === 0) to++;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compare(a, b) || a - b);
    from = to;
  }
}

/** Both in order; `few` are looked up one by one. */
function merge(order: Uint32Array, few: readonly number[], compare: (a: number, b: number) => number): Uint32Array {
  if (few.length === 0) return order;
  const merged = new Uint32Array(order.length + few.length);
  let taken = 0;
  for (const [i, text] of few.entries()) {
    const to = upperBound(order, taken, (other) => compare(other, text) <= 0);
    merged.set(order.subarray(taken, to), taken + i);
    merged[to + i] = text;
    taken = to;
  }
  merged.set(order.subarray(taken), taken + few.length);
  return merged;
}

/** The first place from `low` on that is not before. */
function upperBound(order: Uint32Array, low: number, isBefore: (text: number) => boolean): number {
  let from = low;
  let to = order.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBefore(order[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function hasOtherKey(keys: CollationKeys, a: number, b: number): boolean {
  return keys.starts[a] !== NO_KEY && keys.starts[b] !== NO_KEY && compareKeys(keys, a, b) !== 0;
}

function toRanks(order: Uint32Array, ends: Uint32Array, differ: (a: number, b: number) => boolean): TextRanking {
  const ranks = new Uint32Array(ends.length);
  let highest = 0;
  let before = -1;
  for (const text of order) {
    if (ends[text] === (text === 0 ? 0 : ends[text - 1])) continue;
    if (before < 0 || differ(before, text)) highest++;
    ranks[text] = highest;
    before = text;
  }
  return { ranks, highest };
}
