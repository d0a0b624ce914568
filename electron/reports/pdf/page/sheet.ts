import { CONTENT_BOTTOM, CONTENT_WIDTH, PAGE, type TextStyle } from '../look.ts';
import type { Line } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';
import { drawLine } from './drawLine.ts';
import type { PdfFile } from './pdfFile.ts';

export type Tagged = PDFKit.PDFStructureElement;
export type TagOptions = PDFKit.Mixins.StructureElementOptions;

/**
 * Where the next thing goes. What is drawn is either part of the text and belongs to an element of its structure, which tells in which
 * order and as what it is read, or it is decoration.
 */
export class Sheet {
  /** Where the next thing begins, from the top of the page. */
  y: number = PAGE.top;
  readonly pdf: PdfFile;
  readonly typesetter: Typesetter;

  constructor(pdf: PdfFile, typesetter: Typesetter) {
    this.pdf = pdf;
    this.typesetter = typesetter;
  }

  get room(): number {
    return CONTENT_BOTTOM - this.y;
  }

  get atTop(): boolean {
    return this.y <= PAGE.top;
  }

  /** Counted from 1. */
  get pageNumber(): number {
    return this.pdf.bufferedPageRange().count;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = PAGE.top;
  }

  /** Goes on to the next page unless so much fits on this one, or this one is empty. */
  ensure(height: number): void {
    if (height > this.room && !this.atTop) this.newPage();
  }

  /** Space between two things; none at the top of a page. */
  space(height: number): void {
    if (!this.atTop) this.y += height;
  }

  /** Begins an element inside `parent`. It has to be ended. */
  begin(parent: Tagged, tag: string, options: TagOptions = {}): Tagged {
    const element = this.pdf.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** A whole element with what `draw` draws. */
  element(parent: Tagged, tag: string, draw: () => void, options: TagOptions = {}): void {
    const element = this.begin(parent, tag, options);
    element.add(draw);
    element.end();
  }

  /** What is no part of the text. Never inside of what an element draws. */
  decoration(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.pdf.rect(x, y, width, height).fill(colour);
  }

  rule(x: number, y: number, width: number, colour: string, thickness = 0.6): void {
    this.fill(x, y - thickness / 2, width, thickness, colour);
  }

  /** Draws lines from `top` down. They are not moved to another page. */
  lines(lines: readonly Line[], style: TextStyle, x: number, top: number, place: { width?: number; align?: 'start' | 'end' } = {}): void {
    const { width = CONTENT_WIDTH, align = 'start' } = place;
    lines.forEach((line, index) => {
      const left = align === 'end' ? x + width - (line.width * style.size) / 1000 : x;
      drawLine(this.pdf, line, style, left, top + index * style.leading + baselineIn(style));
    });
  }

  /** A short text on one line, or within `width` where it is given. */
  words(text: string, style: TextStyle, x: number, top: number, place: { width?: number; align?: 'start' | 'end' } = {}): void {
    this.lines(this.typesetter.layOut(text, style, place.width ?? Number.POSITIVE_INFINITY), style, x, top, place);
  }
}

/** From the top of a line to its baseline: capital letters stand in the middle of the line. */
export function baselineIn({ size, leading }: TextStyle): number {
  return leading / 2 + CAPITAL_HEIGHT * size * 0.5;
}

/** Of Inter, as a share of its size. */
const CAPITAL_HEIGHT = 0.7275;
