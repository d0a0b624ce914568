import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { BODY, SMALL } from '../../../electron/reports/pdf/look.ts';
import type { Line } from '../../../electron/reports/pdf/text/line.ts';
import { Typefaces } from '../../../electron/reports/pdf/text/typefaces.ts';
import { Typesetter } from '../../../electron/reports/pdf/text/typesetter.ts';

const typefaces = new Typefaces();
const typesetter = new Typesetter(
  typefaces,
  (face, text) => (typefaces.font(face).layout(text).advanceWidth * 1000) / typefaces.font(face).unitsPerEm,
);

const latin = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäöéëABCTVWYÅÄÖ .,:;@-_()/&"\'+<>='), maxLength: 40 });

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäöéëABCTVWYÅÄÖ '), maxLength: 40 });

function textsOf({ parts }: Line): string[] {
  return parts.flatMap(({ runs }) => runs.map(({ text }) => text));
}

test('text put together from pairs is what the font lays out itself', () => {
  const font = create(readFileSync(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf')));
  if (!('layout' in font)) throw new Error('a collection of fonts');
  fc.assert(
    fc.property(letters, (text) => {
      const own = typefaces.font('regular').layout(text);
      const whole = font.layout(text, { calt: false });
      expect(own.glyphs.map(({ id }) => id)).toEqual(whole.glyphs.map(({ id }) => id));
      expect(own.advanceWidth).toBe(whole.advanceWidth);
    }),
    { numRuns: 200 },
  );
});

test('all numbers of the same length are equally wide, whatever stands between their digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 999_999 }), fc.constantFrom(',', '.', '\u00a0', ' '), (number, separator) => {
      const shown = `${String(number).slice(0, 3)}${separator}${String(number).slice(3)}`;
      expect(typesetter.widthOf(shown, SMALL)).toBeCloseTo(typesetter.widthOf(`000${separator}000`, SMALL), 6);
    }),
  );
});

test('no line is wider than it may be, and nothing of the text is lost', () => {
  const words = fc.array(
    fc.oneof(
      latin,
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('x'.repeat(300), '王小明', 'דוד כהן', '\u202e', '👩‍👩‍👧'),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 480 }), (parts, width) => {
      const text = parts.join(' ');
      const lines = typesetter.layOut(text, BODY, width);
      for (const line of lines) expect((line.width * BODY.size) / 1000).toBeLessThanOrEqual(width + 0.01);
      const shown = lines.flatMap(textsOf).join('');
      const plain = (all: string): string =>
        [
          ...all
            .toWellFormed()
            .normalize('NFC')
            .replace(/[\s]|(?![\u202a-\u202e\u2066-\u2069])\p{Default_Ignorable_Code_Point}/gu, ''),
        ]
          .sort()
          .join('');
      expect(plain(shown)).toBe(plain(text));
    }),
    { numRuns: 150 },
  );
});

test('a number stays with its unit of time, a hyphenated word may be divided at the hyphen, a name at its dots', () => {
  const shown = (text: string, width: number): string[] => typesetter.layOut(text, BODY, width).map((line) => textsOf(line).join(''));
  expect(shown('It takes 12 min at most', 56)).toEqual(['It takes', '12 min at', 'most']);
  expect(shown('Exchange-Online', 70)).toEqual(['Exchange-', 'Online']);
  expect(shown('firstname.lastname@contoso.example', 120)).toEqual(['firstname.lastname@', 'contoso.example']);
  expect(shown('-5 and 2026-11-02', 66)).toEqual(['-5 and', '2026-11-02']);
});

test('the width of a text with line breaks is that of its widest line', () => {
  expect(typesetter.widthOf('one\nlonger than one\ntwo', BODY)).toBe(typesetter.widthOf('longer than one', BODY));
  expect(typesetter.longestWord('one\nlonger\ntwo', BODY)).toBe(typesetter.longestWord('longer', BODY));
});
