import { PAGE, type TextStyle } from '../look.ts';
import type { Line } from '../text/line.ts';
import type { Sheet, Tagged } from './sheet.ts';

export interface FlowOptions {
  readonly x?: number;
  /** Drawn before the lines of each page that the text comes to: its part goes from `top` to `bottom`. */
  readonly behind?: (top: number, bottom: number) => void;
}

/** Lines of one paragraph, over as many pages as they need: neither its first line stands alone at the foot of a page nor its last at the top. */
export function flow(
  sheet: Sheet,
  element: Tagged,
  lines: readonly Line[],
  style: TextStyle,
  { x = PAGE.left, behind }: FlowOptions = {},
): void {
  for (let from = 0; from < lines.length; ) {
    const count = fitting(lines.length - from, from === 0, sheet, style);
    if (count === 0) {
      sheet.newPage();
      continue;
    }
    const top = sheet.y;
    const bottom = top + count * style.leading;
    if (behind !== undefined) sheet.decoration(() => behind(top, bottom));
    const part = lines.slice(from, from + count);
    element.add(() => sheet.lines(part, style, x, top));
    sheet.y = bottom;
    from += count;
  }
}

/** How many of the lines left go on this page. */
function fitting(left: number, first: boolean, sheet: Sheet, { leading }: TextStyle): number {
  const room = Math.floor((sheet.room + 0.01) / leading);
  if (room >= left) return left;
  const count = left - room === 1 ? room - 1 : room;
  if (sheet.atTop) return Math.max(1, count);
  return count < (first ? 2 : 1) ? 0 : count;
}

/** The least height that lines must find on a page in order to begin there. */
export function leastHeight(lines: readonly Line[], { leading }: TextStyle): number {
  return (lines.length <= 3 ? lines.length : 2) * leading;
}
