import type { ChartSize } from './chartLayout.ts';
import type { Dash } from './chartLooks.ts';

/** A stroke like the line's, from `lineFrom` to `lineTo` at `lineY`, and its name at (x, y). */
export interface LegendEntry {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly lineY: number;
  readonly tint: number;
  readonly dash: Dash;
}

/** Above the plot, from the left, in as many rows as the names need. */
export function layOutLegend(
  series: readonly { readonly name: string; readonly tint: number; readonly dash: Dash }[],
  { width, fontSize, textWidth }: ChartSize,
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const stroke = fontSize * 2.6;
  const space = fontSize * 0.6;
  const rowHeight = fontSize * 1.6;
  let left = 0;
  let row = 0;
  const entries = series.map(({ name, tint, dash }) => {
    const wide = stroke + space + textWidth(name);
    if (left > 0 && left + wide > width) {
      left = 0;
      row++;
    }
    const middle = row * rowHeight + rowHeight / 2;
    const entry = {
      text: name,
      x: round(left + stroke + space),
      y: round(middle + fontSize * 0.35),
      lineFrom: round(left),
      lineTo: round(left + stroke),
      lineY: round(middle),
      tint,
      dash,
    };
    left += wide + fontSize * 1.6;
    return entry;
  });
  return { entries, height: series.length === 0 ? 0 : (row + 1) * rowHeight };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
