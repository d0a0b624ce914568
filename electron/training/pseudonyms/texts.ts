import { foldText } from '../../../shared/engine/membership/attributeValues.ts';

/** Free texts that go along with a tenant under other names: what they say of the tenant is said of its pseudonyms. */
export interface Texts {
  rename(text: string): string;
}

/** Shorter values than these are words of every text. */
const SHORTEST = 2;
/** The longest run of words that is looked for: names, addresses and titles have fewer. */
const MOST_WORDS = 8;

const WORD = /[\p{L}\p{N}]+/gu;

/** Names like *Will* or *User* are also words: in a text they are names where they are written as names. */
const NAMES: ReadonlySet<string> = new Set(['givenName', 'surname']);

/** Pairs of original and pseudonym, by kind of value. */
type Values = Readonly<Record<string, readonly (readonly [string, string])[]>>;

interface Replacement {
  readonly pseudonym: string;
  /** As it has to be written; null for any letters. */
  readonly written: string | null;
}

/**
 * Looks for whole values, the longest first. Of a value with several words, its words are one behind the other with the same signs between.
 */
export function createTexts(values: Values): Texts {
  let known: ReadonlyMap<string, Replacement> | undefined;
  return {
    rename: (text) => {
      // A tenant that goes alone has no texts with it, and its values are many.
      known ??= toReplacements(values);
      return replaceAll(text, known);
    },
  };
}

function toReplacements(values: Values): ReadonlyMap<string, Replacement> {
  const replacements = new Map<string, Replacement>();
  for (const [kind, pairs] of Object.entries(values)) {
    for (const [original, pseudonym] of pairs) {
      const value = foldText(original.trim());
      // An address of one plain word is a word of the language.
      if (value.length < SHORTEST || (kind === 'alias' && /^\p{L}+$/u.test(value)) || replacements.has(value)) continue;
      replacements.set(value, { pseudonym, written: NAMES.has(kind) ? original.trim() : null });
    }
  }
  return replacements;
}

function replaceAll(text: string, replacements: ReadonlyMap<string, Replacement>): string {
  const words = [...text.matchAll(WORD)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
  let result = '';
  let at = 0;
  for (let first = 0; first < words.length; first++) {
    for (let last = Math.min(words.length, first + MOST_WORDS) - 1; last >= first; last--) {
      const [from, to] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
      const found = text.slice(from, to);
      const replacement = replacements.get(foldText(found));
      if (replacement === undefined || (replacement.written !== null && replacement.written !== found)) continue;
      result += text.slice(at, from) + replacement.pseudonym;
      at = to;
      first = last;
      break;
    }
  }
  return result + text.slice(at);
}
