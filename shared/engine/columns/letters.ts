/**
 * What a language's collator does with single characters, learnt by asking it. A collator compares two texts letter by letter first, without
 * regard to accents and case (unless the language counts å as a letter of its own); only when all letters agree do the differences inside a
 * letter count. So texts of letters we know are put in order by a row of small numbers each, and the collator itself, which is slow, is asked
 * about ties alone. Texts with anything else in them are left to the collator.
 */
export interface Letters {
  /** By UTF-16 unit: the letter's place, from 1; `DIGIT` for 0 to 9; 0 for what we do not know. */
  readonly placeOf: Uint8Array;
  /** The place of a run of digits; what follows it is the number's length, then its digits. */
  readonly digitPlace: number;
}

export const DIGIT = 255;

/** ASCII without controls, and Latin letters with their usual accents; of each only what behaves as one letter. */
const KNOWN = /^[ -~\u00c0-\u017f]$/u;

type Compare = (a: string, b: string) => number;

const learnt = new WeakMap<Compare, Letters>();

/** `base` compares letters only: a collator with sensitivity `base`, the language and the numeric ordering of the one that is meant. */
export function lettersOf(base: Compare): Letters {
  let letters = learnt.get(base);
  if (letters === undefined) {
    letters = learnLetters(base);
    learnt.set(base, letters);
  }
  return letters;
}

function learnLetters(base: Compare): Letters {
  const simple: string[] = [];
  for (let unit = 0x20; unit < 0x180; unit++) {
    const letter = String.fromCharCode(unit);
    if (KNOWN.test(letter) && !isDigit(unit) && isOneLetter(letter, base)) simple.push(letter);
  }
  simple.sort(base);
  const placeOf = new Uint8Array(0x10000);
  let place = 0;
  let digitPlace = 0;
  let before = '';
  for (const letter of simple) {
    if (digitPlace === 0 && base('0', letter) < 0) digitPlace = ++place;
    if (before === '' || base(before, letter) !== 0) place++;
    placeOf[letter.charCodeAt(0)] = place;
    before = letter;
  }
  for (let unit = 0x30; unit <= 0x39; unit++) placeOf[unit] = DIGIT;
  return { placeOf, digitPlace };
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

const ASCII_LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** False for what counts as nothing, and for what is sorted as two letters (ß, æ, ĳ). */
function isOneLetter(letter: string, base: Compare): boolean {
  if (base(letter, '') === 0) return false;
  if (letter.charCodeAt(0) < 0x80) return true;
  if (letter.normalize('NFKD').replaceAll(/\p{M}/gu, '').length !== 1) return false;
  return !ASCII_LETTERS.some((first) => ASCII_LETTERS.some((second) => base(letter, first + second) === 0));
}
