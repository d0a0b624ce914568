import type { TextStyle } from '../look.ts';
import type { Line, SetRun } from '../text/line.ts';
import type { FaceName } from '../text/typefaces.ts';
import type { PdfFile } from './pdfFile.ts';

/** Draws a line of text from `x`, standing on `baseline`. */
export function drawLine(pdf: PdfFile, { parts }: Line, { size, colour }: TextStyle, x: number, baseline: number): void {
  for (const { runs, readAs } of parts) {
    if (readAs !== null) pdf.markContent('Span', { actual: readAs });
    for (const run of runs) {
      const left = x + (run.left * size) / 1000;
      if (run.face === null) drawNumberBox(pdf, run, { size, colour, width: (run.width * size) / 1000, left, baseline });
      else drawText(pdf, run.text, run.face, { size, colour, left, baseline });
    }
    if (readAs !== null) pdf.endMarkedContent();
  }
}

interface Place {
  readonly size: number;
  readonly colour: string;
  readonly left: number;
  readonly baseline: number;
}

function drawText(pdf: PdfFile, text: string, face: FaceName, { size, colour, left, baseline }: Place): void {
  pdf.face(face, size).fillColor(colour).text(text, left, baseline, { lineBreak: false, baseline: 'alphabetic' });
}

/** Of the box, in shares of the size of the text around it. */
const BOX = { above: 0.8, below: 0.14, inset: 0.06, digits: 0.4, firstRow: 0.4, secondRow: 0 } as const;

/** A box with the character's number in two rows. */
function drawNumberBox(pdf: PdfFile, { text }: SetRun, { size, colour, left, baseline, width }: Place & { readonly width: number }): void {
  const number = (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const half = Math.ceil(number.length / 2);
  const inset = BOX.inset * size;
  pdf
    .rect(left + inset, baseline - BOX.above * size, width - 2 * inset, (BOX.above + BOX.below) * size)
    .lineWidth(0.4)
    .stroke(colour);
  const digits = BOX.digits * size;
  for (const [part, up] of [
    [number.slice(0, half), BOX.firstRow],
    [number.slice(half), BOX.secondRow],
  ] as const) {
    const wide = pdf.face('regular', digits).widthOfString(part);
    drawText(pdf, part, 'regular', { size: digits, colour, left: left + (width - wide) / 2, baseline: baseline - up * size });
  }
}
