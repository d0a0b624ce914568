import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type FontCollection, type Glyph, type GlyphPosition, type GlyphRun } from 'fontkit';
import type { Weight } from '../look.ts';

/**
 * Inter has Latin, Greek and Cyrillic; DejaVu Sans has what it lacks of Arabic, Hebrew, Armenian, Georgian, signs and some emoji. Both are
 * free to embed, and a PDF gets only the shapes that it uses. What neither has is drawn as its number, see `Run`.
 */
const FILES = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  semibold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  regularOther: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  semiboldOther: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
} as const;

export type FaceName = keyof typeof FILES;

/**
 * The typefaces of one PDF. Opened anew for each: the shapes remember for which character they were used first, and the same document is
 * to give the same bytes whatever was written before.
 */
export class Typefaces {
  readonly #fonts = new Map<FaceName, Font>();
  readonly #chosen: Readonly<Record<Weight, Map<number, FaceName | null>>> = { regular: new Map(), semibold: new Map() };

  /** The typeface that has all these characters, or null. */
  faceFor(characters: string, weight: Weight): FaceName | null {
    const codePoint = characters.codePointAt(0) ?? 0;
    if (characters.length > String.fromCodePoint(codePoint).length) return this.#find(characters, weight);
    const known = this.#chosen[weight].get(codePoint);
    if (known !== undefined) return known;
    const face = this.#find(characters, weight);
    this.#chosen[weight].set(codePoint, face);
    return face;
  }

  font(face: FaceName): Font {
    let font = this.#fonts.get(face);
    if (font === undefined) {
      font = openFont(FILES[face]);
      this.#fonts.set(face, font);
    }
    return font;
  }

  #find(characters: string, weight: Weight): FaceName | null {
    for (const face of [weight, `${weight}Other`] as const) {
      const font = this.font(face);
      if ([...characters].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))) return face;
    }
    return null;
  }
}

function openFont(name: string): Font {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(name)));
  if (isCollection(font)) throw new Error(`${name} is a collection of fonts`);
  return withPlainText(font);
}

function isCollection(font: Font | FontCollection): font is FontCollection {
  return font.type === 'TTC' || font.type === 'DFont';
}

/** Latin text without combining marks: each character has one shape, and only pairs of them move closer together. */
const SIMPLE = /^[\x20-\x7e\xa0-\xac\xae-\xff]*$/;

/**
 * The font with two habits of its own put right for a report: `->` stays what was written (Inter would draw an arrow), and all digits are
 * equally wide, so that columns of numbers stand in line. Simple texts are put together from pairs that are looked up once: a report has
 * thousands of names, no two the same.
 */
function withPlainText(font: Font): Font {
  const digits = tabularDigits(font);
  const layOut = (text: string): GlyphRun => {
    const run = font.layout(text, { calt: false });
    // Pairs with a digit are not moved closer: that is measured for digits of their own width.
    run.glyphs.forEach((glyph, index) => {
      const shape = digits.get(glyph.id);
      const position = run.positions[index];
      const beforeDigit = digits.has(run.glyphs[index + 1]?.id ?? -1);
      if (position === undefined || (shape === undefined && !beforeDigit)) return;
      const drawn = shape === undefined ? glyph : font.getGlyph(shape, glyph.codePoints);
      run.glyphs[index] = drawn;
      position.xAdvance = drawn.advanceWidth;
    });
    return run;
  };
  const pairs = new Map<string, { readonly glyph: Glyph; readonly advance: number }>();
  /** The shape of the first of one or two characters, and how far on the second stands. */
  const pair = (characters: string): { readonly glyph: Glyph; readonly advance: number } => {
    let known = pairs.get(characters);
    if (known === undefined) {
      const { glyphs, positions } = layOut(characters);
      const [glyph] = glyphs;
      const [position] = positions;
      if (glyph === undefined || position === undefined) throw new Error(`the font lays out ${characters} as nothing`);
      known = { glyph, advance: position.xAdvance };
      pairs.set(characters, known);
    }
    return known;
  };
  const layout = (text: string): LaidOutText => (SIMPLE.test(text) ? inPairs(text, pair) : layOut(text));
  return Object.create(font, { layout: { value: layout } });
}

/** What pdfkit uses of a laid out text; it rewrites the positions. */
type LaidOutText = Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'>;

function inPairs(text: string, pair: (characters: string) => { readonly glyph: Glyph; readonly advance: number }): LaidOutText {
  const glyphs: Glyph[] = [];
  const positions: GlyphPosition[] = [];
  for (let index = 0; index < text.length; index++) {
    const { glyph, advance } = pair(text.slice(index, index + 2));
    glyphs.push(glyph);
    positions.push({ xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0 });
  }
  return {
    glyphs,
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

/** From the shape of a digit to its shape of the same width as the others', where the font has both. */
function tabularDigits(font: Font): Map<number, number> {
  const digits = '0123456789';
  const shapes = font.layout(digits, { tnum: true }).glyphs;
  return new Map(
    font.layout(digits, { calt: false }).glyphs.flatMap((glyph, index) => {
      const shape = shapes[index];
      return shape === undefined || shape.id === glyph.id ? [] : [[glyph.id, shape.id] as const];
    }),
  );
}
