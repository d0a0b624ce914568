import type { ReportBlock } from '../../../../shared/model/reportDocument.ts';
import { CONTENT_WIDTH, HAIRLINE, INK, PAGE, SMALL_MUTED, type TextStyle, TONES } from '../look.ts';
import type { Sheet, Tagged } from '../page/sheet.ts';
import { drawToneSign } from '../page/toneSign.ts';
import type { Line } from '../text/line.ts';
import type { Typesetter } from '../text/typesetter.ts';
import type { LaidOut } from './block.ts';

type Figures = Extract<ReportBlock, { kind: 'figures' }>;

const GAP = 12;
const PADDING = 11;
const SIGN = 11;
/** The largest that fits is taken. */
const SIZES = [22, 19, 16, 13.5, 11] as const;

interface Figure {
  readonly tone: Figures['figures'][number]['tone'];
  readonly value: readonly Line[];
  readonly label: readonly Line[];
}

/** Boxes with a large number each, in rows of at most four; five and six stand in two rows of three. */
export function layOutFigures({ figures }: Figures, typesetter: Typesetter): LaidOut {
  const perRow = figures.length <= 4 ? Math.max(1, figures.length) : 3;
  const width = (CONTENT_WIDTH - (perRow - 1) * GAP) / perRow;
  const inner = width - 2 * PADDING;
  const style = valueStyle(figures, inner, typesetter);
  const laidOut = figures.map(({ label, text, tone }): Figure => {
    const aside = tone === 'neutral' ? 0 : SIGN + 6;
    return { tone, value: typesetter.layOut(text, style, inner - aside), label: typesetter.layOut(label, SMALL_MUTED, inner) };
  });
  const rows = Array.from({ length: Math.ceil(laidOut.length / perRow) }, (_, row) => laidOut.slice(row * perRow, (row + 1) * perRow));
  const heights = rows.map((row) => heightOf(row, style));
  const height = heights.reduce((sum, own) => sum + own, 0) + (rows.length - 1) * GAP;
  return {
    above: 14,
    below: 14,
    least: height,
    leads: false,
    draw: (sheet, parent) => {
      sheet.ensure(height);
      const list = sheet.begin(parent, 'L');
      rows.forEach((row, index) => {
        const rowHeight = heights[index] ?? 0;
        row.forEach((figure, column) => {
          drawFigure(sheet, list, figure, style, { x: PAGE.left + column * (width + GAP), width, height: rowHeight });
        });
        sheet.y += rowHeight + (index < rows.length - 1 ? GAP : 0);
      });
      list.end();
    },
  };
}

/** One size for all of them. */
function valueStyle(figures: Figures['figures'], inner: number, typesetter: Typesetter): TextStyle {
  const styleOf = (size: number): TextStyle => ({ weight: 'semibold', size, leading: size * 1.25, colour: INK });
  const fits = (size: number): boolean =>
    figures.every(({ text, tone }) => typesetter.widthOf(text, styleOf(size)) <= inner - (tone === 'neutral' ? 0 : SIGN + 6));
  return styleOf(SIZES.find(fits) ?? SIZES[SIZES.length - 1] ?? 11);
}

function heightOf(row: readonly Figure[], style: TextStyle): number {
  const most = (linesOf: (figure: Figure) => number): number => Math.max(1, ...row.map(linesOf));
  return 2 * PADDING + most(({ value }) => value.length) * style.leading + 2 + most(({ label }) => label.length) * SMALL_MUTED.leading;
}

interface Box {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** What it is is read before how much it is, whatever stands on top. */
function drawFigure(sheet: Sheet, list: Tagged, { tone, value, label }: Figure, style: TextStyle, { x, width, height }: Box): void {
  const top = sheet.y;
  const toned = tone !== 'neutral';
  sheet.decoration(() => {
    sheet.pdf.roundedRect(x + 0.4, top + 0.4, width - 0.8, height - 0.8, 3).lineWidth(0.8);
    if (toned) sheet.pdf.fillAndStroke(TONES[tone].ground, TONES[tone].ground);
    else sheet.pdf.stroke(HAIRLINE);
    if (toned) drawToneSign(sheet.pdf, tone, x + width - PADDING - SIGN, top + PADDING + (style.leading - SIGN) / 2, SIGN);
  });
  const item = sheet.begin(list, 'LI');
  const under = top + PADDING + value.length * style.leading + 2;
  sheet.element(item, 'Lbl', () => sheet.lines(label, SMALL_MUTED, x + PADDING, under));
  const colour = toned ? TONES[tone].ink : style.colour;
  sheet.element(item, 'LBody', () => sheet.lines(value, { ...style, colour }, x + PADDING, top + PADDING));
  item.end();
}
