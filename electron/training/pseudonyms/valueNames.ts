import { foldText } from '../../../shared/engine/membership/attributeValues.ts';
import type { OriginalWords } from './wordsOf.ts';

/**
 * What stands for the values of one kind. Values that rules take for the same (F183) have the same pseudonym, and others have others, so
 * that whatever compares two values finds the same as before.
 */
export class ValueNames {
  /** By the value as rules compare it. */
  readonly #pseudonyms = new Map<string, string>();
  /** By every spelling that came. */
  readonly #spellings = new Map<string, string>();
  readonly #used = new Set<string>();
  readonly #words: OriginalWords;

  constructor(words: OriginalWords) {
    this.#words = words;
  }

  /** `propose` is asked until it has something that is free; `attempt` counts from 1. */
  of(original: string, propose: (attempt: number) => string): string {
    const known = this.#spellings.get(original);
    if (known !== undefined) return known;
    const key = foldText(original);
    let pseudonym = this.#pseudonyms.get(key);
    for (let attempt = 1; pseudonym === undefined; attempt++) {
      const proposed = propose(attempt);
      if (!this.#used.has(foldText(proposed)) && !this.#words.hasValue(proposed)) pseudonym = proposed;
    }
    this.#used.add(foldText(pseudonym));
    this.#pseudonyms.set(key, pseudonym);
    this.#spellings.set(original, pseudonym);
    return pseudonym;
  }

  /** Every spelling with its pseudonym, ascending. */
  pairs(): [original: string, pseudonym: string][] {
    return [...this.#spellings].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

/** Names that count: `Department 01`, `Department 02`, … */
export function numbered(label: string): () => string {
  let number = 0;
  return () => {
    number++;
    return `${label} ${String(number).padStart(2, '0')}`;
  };
}
