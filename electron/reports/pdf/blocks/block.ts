import type { Sheet, Tagged } from '../page/sheet.ts';

/** A block of the report with its lines broken, ready to be drawn. */
export interface LaidOut {
  /** Space above, unless it begins a page, and below; between two blocks there is the larger of both. In points, as `least`. */
  readonly above: number;
  readonly below: number;
  /** A heading stays on the page before unless so much of what follows fits there too. */
  readonly least: number;
  /** Says what comes next, and does not stay behind on another page. */
  readonly leads: boolean;
  readonly draw: (sheet: Sheet, parent: Tagged) => void;
}
