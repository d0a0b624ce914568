import type { Tone } from '../../../../shared/model/reportDocument.ts';
import { TONES } from '../look.ts';
import type { PdfFile } from './pdfFile.ts';

/** A sign for each tone, different in shape and not only in colour; `size` wide and high, its upper left corner at (x, y). */
export function drawToneSign(pdf: PdfFile, tone: Tone, x: number, y: number, size: number): void {
  const colour = TONES[tone].ink;
  pdf
    .save()
    .translate(x, y)
    .scale(size / 16);
  SHAPES[tone](pdf, colour);
  pdf.restore();
}

/** On a field of 16 by 16. */
const SHAPES: Readonly<Record<Tone, (pdf: PdfFile, colour: string) => void>> = {
  good: (pdf, colour) => {
    pdf.circle(8, 8, 8).fill(colour);
    stroke(pdf, 'M4.4 8.4L7 11L11.8 5.6');
  },
  caution: (pdf, colour) => {
    pdf.path('M8 0.8L16 15H0Z').lineJoin('round').fillAndStroke(colour, colour);
    stroke(pdf, 'M8 5.6V10M8 12.4V12.5');
  },
  bad: (pdf, colour) => {
    pdf.path('M4.7 0H11.3L16 4.7V11.3L11.3 16H4.7L0 11.3V4.7Z').fill(colour);
    stroke(pdf, 'M5.2 5.2L10.8 10.8M10.8 5.2L5.2 10.8');
  },
  neutral: (pdf, colour) => {
    pdf.circle(8, 8, 8).fill(colour);
    stroke(pdf, 'M8 7.4V12M8 4.4V4.5');
  },
};

function stroke(pdf: PdfFile, path: string): void {
  pdf.path(path).lineWidth(1.7).lineCap('round').lineJoin('round').stroke('#ffffff');
}
