import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collatorOf } from '../../../electron/service/session/collators.ts';
import { LANGUAGE_TAGS } from '../../../shared/contract/base.ts';
import { rankTexts } from '../../../shared/engine/columns/rankTexts.ts';
import { joinTexts } from '../../../shared/engine/columns/textColumn.ts';

/** Texts as the collator ranks them: equal ones share a place. */
function rankNaively(texts: readonly string[], compare: (a: string, b: string) => number): number[] {
  const distinct: string[] = [];
  for (const text of texts.filter((each) => each !== '').sort(compare)) {
    const last = distinct.at(-1);
    if (last === undefined || compare(last, text) !== 0) distinct.push(text);
  }
  return texts.map((text) => (text === '' ? 0 : distinct.findIndex((each) => compare(each, text) === 0) + 1));
}

const everyUnit = fc.integer({ min: 0x20, max: 0x17f }).map((unit) => String.fromCharCode(unit));
const likely = fc.constantFrom(...'aAbBzZåÅäÄöÖéÉßæøijĳ 0123456789.-_@\'"');
const rare = fc.constantFrom('\u0301', '\u030a', '\u00ad', '\u200b', 'Ж', 'я', 'Ω', '漢', '가', '𝒜', 'ﬁ', '½', '²', '٣', '\t');
const units = fc.oneof({ arbitrary: likely, weight: 12 }, { arbitrary: everyUnit, weight: 4 }, { arbitrary: rare, weight: 1 });
/** Short texts from few letters share beginnings, and long runs of equals. */
const words = fc.oneof(fc.string({ unit: units, maxLength: 14 }), fc.string({ unit: fc.constantFrom(...'aAå10 '), maxLength: 9 }));

describe.each(LANGUAGE_TAGS)('the order of texts in %s', (language) => {
  const order = collatorOf(language);

  it('is the order of the collator, for any texts', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (texts) => {
        expect([...rankTexts(joinTexts(texts), order).ranks]).toEqual(rankNaively(texts, order.compare));
      }),
      { numRuns: 300 },
    );
  });

  it('is that of the collator for every two characters it may take for single letters', () => {
    const letters = Array.from({ length: 0x160 }, (_, i) => String.fromCharCode(i + 0x20));
    const texts = letters.flatMap((letter) => [letter, `a${letter}b`, `${letter}${letter}`, `e${letter}1`]);
    expect([...rankTexts(joinTexts(texts), order).ranks]).toEqual(rankNaively(texts, order.compare));
  });

  it('counts numbers as numbers, however long and with whatever zeros before', () => {
    const numbers = [
      '0',
      '00',
      '7',
      '07',
      '10',
      '9',
      '123456789012345678901234567890',
      '123456789012345678901234567889',
      '9'.repeat(300),
      '1'.repeat(120),
    ];
    const texts = numbers.flatMap((number) => [number, `a${number}`, `${number}a`, `a${number}b`, `a ${number}`]);
    expect([...rankTexts(joinTexts(texts), order).ranks]).toEqual(rankNaively(texts, order.compare));
  });

  it('is that of the collator for thousands of texts with long common beginnings', () => {
    const texts = Array.from({ length: 3000 }, (_, i) => `anna.andersson${(i * 7919) % 2500}@${i % 2 === 0 ? 'öst' : 'Ost'}.example.org`);
    const { ranks } = rankTexts(joinTexts(texts), order);
    const sorted = texts.map((_, i) => i).sort((a, b) => order.compare(texts[a]!, texts[b]!) || a - b);
    expect(texts.map((_, i) => i).sort((a, b) => ranks[a]! - ranks[b]! || a - b)).toEqual(sorted);
  });
});
