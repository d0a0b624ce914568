import type { TextStyle, Weight } from '../look.ts';
import { type Line, type MeasuredRun, toLine, widthOf } from './line.ts';
import { type Run, toRuns } from './runs.ts';
import type { FaceName, Typefaces } from './typefaces.ts';

interface Word {
  readonly runs: readonly MeasuredRun[];
  readonly width: number;
  /** Spaces behind it. */
  readonly spaces: number;
}

/** Of the box that stands for a character without a shape; its number has four to six digits. */
const BOX_WIDTHS = { four: 860, six: 1160 } as const;

/**
 * After a space, but not between a number and a short unit of time; and after a hyphen, dash or slash between words. Never at a
 * non-breaking space.
 */
const BREAKS = /(?<= )(?=[^ ])(?!(?<=\d )(?:s|min|h|tim|uur)\b)|(?<=[\p{L}\p{N})][-/\u2013\u2014])(?=[\p{L}(])/u;
/** Where a word too long for its line is best cut: behind one of these. */
const CUTS = /[@._\-/\\:;,&=?#|+)]/;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Breaks texts into lines. Measures each word once. */
export class Typesetter {
  readonly #typefaces: Typefaces;
  readonly #measure: (face: FaceName, text: string) => number;
  readonly #words: Readonly<Record<Weight, Map<string, Word>>> = { regular: new Map(), semibold: new Map() };

  /** `measure`: the width of a text in thousandths of its size. */
  constructor(typefaces: Typefaces, measure: (face: FaceName, text: string) => number) {
    this.#typefaces = typefaces;
    this.#measure = measure;
  }

  /** At least one line. `width` in points. */
  layOut(text: string, { weight, size }: TextStyle, width: number): Line[] {
    const most = (width / size) * 1000;
    return plain(text)
      .split('\n')
      .flatMap((line) => this.#fill(wordsOf(line), weight, most));
  }

  /** In points: of the text with no other line breaks than its own. */
  widthOf(text: string, style: TextStyle): number {
    return this.#widest(text, style, (words) => this.#line(words, style.weight).width);
  }

  /** In points: of the longest piece that is not broken if it need not be. */
  longestWord(text: string, style: TextStyle): number {
    return this.#widest(text, style, (words) => words.reduce((most, { width }) => Math.max(most, width), 0));
  }

  #widest(text: string, { weight, size }: TextStyle, measure: (words: readonly Word[]) => number): number {
    let most = 0;
    for (const line of plain(text).split('\n')) most = Math.max(most, measure(wordsOf(line).map((word) => this.#word(word, weight))));
    return (most * size) / 1000;
  }

  #fill(texts: readonly string[], weight: Weight, most: number): Line[] {
    const lines: Line[] = [];
    const space = this.#measure(weight, ' ');
    let words: Word[] = [];
    let used = 0;
    for (const text of texts) {
      const whole = this.#word(text, weight);
      for (const word of whole.width > most ? this.#cut(text, weight, most) : [whole]) {
        if (words.length > 0 && used + word.width > most) {
          lines.push(this.#line(words, weight));
          words = [];
          used = 0;
        }
        words.push(word);
        used += word.width + word.spaces * space;
      }
    }
    lines.push(this.#line(words, weight));
    return lines;
  }

  /** A word in pieces that each fit a line. A piece is measured whole: side by side, signs can be wider than each alone. */
  #cut(text: string, weight: Weight, most: number): Word[] {
    const pieces: Word[] = [];
    let piece = '';
    for (const { segment } of graphemes.segment(text)) {
      while (piece !== '' && this.#measured(piece + segment, weight).width > most) {
        const end = bestCut(piece);
        pieces.push(this.#word(piece.slice(0, end), weight));
        piece = piece.slice(end);
      }
      piece += segment;
    }
    return [...pieces, this.#word(piece, weight)];
  }

  #word(text: string, weight: Weight): Word {
    let word = this.#words[weight].get(text);
    if (word === undefined) {
      word = this.#measured(text, weight);
      this.#words[weight].set(text, word);
    }
    return word;
  }

  #measured(text: string, weight: Weight): Word {
    const bare = text.trimEnd() === '' ? '' : text.replace(/ +$/, '');
    const runs = bare === '' ? [] : toRuns(bare, weight, this.#typefaces).map((run) => ({ ...run, width: this.#widthOfRun(run) }));
    return { runs, width: widthOf(runs), spaces: text.length - bare.length };
  }

  #widthOfRun({ text, face }: Run): number {
    if (face !== null) return this.#measure(face, text);
    return (text.codePointAt(0) ?? 0) > 0xffff ? BOX_WIDTHS.six : BOX_WIDTHS.four;
  }

  #line(words: readonly Word[], weight: Weight): Line {
    const runs: MeasuredRun[] = [];
    words.forEach((word, index) => {
      runs.push(...word.runs);
      if (word.spaces === 0 || index === words.length - 1) return;
      const width = word.spaces * this.#measure(weight, ' ');
      runs.push({ text: ' '.repeat(word.spaces), face: weight, rightToLeft: false, width });
    });
    return toLine(runs);
  }
}

function plain(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replaceAll('\t', ' ').normalize('NFC');
}

function wordsOf(text: string): string[] {
  return text.split(BREAKS).filter((word) => word !== '');
}

/** Behind the last sign that invites a cut, unless the line would be left half empty. */
function bestCut(piece: string): number {
  for (let end = piece.length; end > piece.length / 2; end--) if (CUTS.test(piece[end - 1] ?? '')) return end;
  return piece.length;
}
