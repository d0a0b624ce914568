import type { Weight } from '../look.ts';
import type { FaceName, Typefaces } from './typefaces.ts';

/** Characters next to each other that one typeface draws in one direction. */
export interface Run {
  readonly text: string;
  /**
   * Null: no typeface has the character. It is drawn as a box with its number in Unicode, so that two names that differ look different,
   * and who copies the text or has it read gets the character itself.
   */
  readonly face: FaceName | null;
  readonly rightToLeft: boolean;
}

/** Latin letters and signs that the main typeface has for sure. */
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\xff]*$/;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}]/u;
/** Says how its neighbours are drawn, and has no shape: variants of signs, places where a line may break. */
const SHAPELESS = /(?![\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu;
/** Control characters, and marks that turn the direction of what follows, as names do that deceive. Here they turn nothing, and are seen. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Text without line breaks as runs, in the order in which it is written. */
export function toRuns(text: string, weight: Weight, typefaces: Typefaces): Run[] {
  if (PLAIN.test(text)) return [{ text, face: weight, rightToLeft: false }];
  const runs: Run[] = [];
  for (const { segment } of graphemes.segment(text)) {
    for (const run of runsOf(segment.replace(SHAPELESS, ''), weight, typefaces)) {
      const last = runs.at(-1);
      if (last !== undefined && last.face !== null && last.face === run.face && last.rightToLeft === run.rightToLeft) {
        runs[runs.length - 1] = { ...last, text: last.text + run.text };
      } else runs.push(run);
    }
  }
  return runs;
}

/** What a reader takes for one character stays in one typeface, where one has all of it. */
function runsOf(grapheme: string, weight: Weight, typefaces: Typefaces): Run[] {
  if (grapheme === '') return [];
  const rightToLeft = RIGHT_TO_LEFT.test(grapheme);
  if (UNSEEN.test(grapheme)) return [...grapheme].map((text) => ({ text, face: null, rightToLeft: false }));
  const face = typefaces.faceFor(grapheme, weight);
  if (face !== null) return [{ text: grapheme, face, rightToLeft }];
  return [...grapheme].map((text) => ({ text, face: typefaces.faceFor(text, weight), rightToLeft }));
}
