import { CULTURES } from '../../../shared/generator/cultures.ts';
import { buildSeed, createRandom, type Random } from '../../../shared/generator/random.ts';
import type { OriginalWords } from './wordsOf.ts';

/** Purposes of the streams of a secret; a number once given away is never used for another purpose. */
const STREAM = { ids: 0, given: 1, surnames: 2, words: 3 } as const;

/** Names and words that no text of the tenant has in it. The same secret and the same tenant give the same. */
export interface Invention {
  givenName(): string;
  surname(): string;
  /** Begins with a capital. */
  word(): string;
  /** As many ids as asked for, ascending. */
  ids(count: number): readonly string[];
  /** A part of a made-up name of an attribute: 32 hexadecimal digits. */
  readonly mark: string;
}

export function createInvention(secret: string, originals: OriginalWords): Invention {
  const seed = buildSeed(secret);
  const [given, surnames, words, ids] = [STREAM.given, STREAM.surnames, STREAM.words, STREAM.ids].map((stream) =>
    createRandom(seed, stream, 0),
  ) as [Random, Random, Random, Random];
  const taken = new Set<string>();
  const cultures = Object.values(CULTURES);
  const draw = (random: Random, known: readonly string[]) => {
    const left = shuffled(random, [...new Set(known)]);
    return (): string => {
      for (let name = left.pop(); name !== undefined; name = left.pop()) {
        if (!taken.has(name.toLowerCase()) && !originals.tells(name)) return take(taken, name);
      }
      return take(
        taken,
        invented(random, (word) => !taken.has(word.toLowerCase()) && !originals.tells(word)),
      );
    };
  };
  return {
    givenName: draw(
      given,
      cultures.flatMap((culture) => culture.given),
    ),
    surname: draw(
      surnames,
      cultures.flatMap((culture) => culture.surnames),
    ),
    word: draw(words, []),
    ids: (count) => ascendingIds(ids, count),
    mark: createRandom(seed, STREAM.ids, 1).guid().replaceAll('-', ''),
  };
}

function take(taken: Set<string>, name: string): string {
  taken.add(name.toLowerCase());
  return name;
}

const BEGINNINGS = 'b br d dr f fl g gr h j k kl l m n p pr r s sk st t tr v'.split(' ');
const VOWELS = 'a e i o u'.split(' ');
const MIDDLES = 'l m n r s t v d k nd ld rn'.split(' ');
const ENDS = ['', '', 'n', 'r', 's', 'l', 'm'];

/** So many tries with three syllables, then as many with four, and so on: sooner or later a word is free. */
const TRIES = 200;

function invented(random: Random, isFree: (word: string) => boolean): string {
  for (let attempt = 0; ; attempt++) {
    const syllables = 3 + Math.floor(attempt / TRIES);
    let word = random.pick(BEGINNINGS) + random.pick(VOWELS);
    for (let i = 1; i < syllables; i++) word += random.pick(MIDDLES) + random.pick(VOWELS);
    word += random.pick(ENDS);
    word = word.charAt(0).toUpperCase() + word.slice(1);
    if (isFree(word)) return word;
  }
}

function shuffled(random: Random, list: string[]): string[] {
  for (let i = list.length - 1; i > 0; i--) {
    const other = random.below(i + 1);
    [list[i], list[other]] = [list[other] ?? '', list[i] ?? ''];
  }
  return list;
}

function ascendingIds(random: Random, count: number): readonly string[] {
  const ids = new Set<string>();
  while (ids.size < count) ids.add(random.guid());
  return [...ids].sort();
}
