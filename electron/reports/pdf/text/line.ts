import { printableText } from '../../printableText.ts';
import type { Run } from './runs.ts';

/** Widths and places are in thousandths of the size of the text. */
export interface MeasuredRun extends Run {
  readonly width: number;
}

export interface SetRun extends MeasuredRun {
  /** From the start of the line. */
  readonly left: number;
}

export interface LinePart {
  /** From left to right, as drawn. */
  readonly runs: readonly SetRun[];
  /** What is read, searched and copied, where that is not what is drawn from left to right. */
  readonly readAs: string | null;
}

export interface Line {
  readonly parts: readonly LinePart[];
  readonly width: number;
}

/** A line of runs in the order in which they are written. */
export function toLine(runs: readonly MeasuredRun[]): Line {
  return { parts: toParts(runs), width: widthOf(runs) };
}

/** In the order in which they are drawn. */
function toParts(runs: readonly MeasuredRun[]): LinePart[] {
  const parts: LinePart[] = [];
  let left = 0;
  for (let from = 0; from < runs.length; ) {
    const together = runs.slice(from, endOfTurned(runs, from));
    const own = together.length === 0 ? runs.slice(from, from + 1) : together;
    const part = together.length === 0 ? plainPart(own, left) : turnedPart(own, left);
    const last = parts.at(-1);
    if (last !== undefined && canJoin(last, part)) parts[parts.length - 1] = join(last, part);
    else parts.push(part);
    left += widthOf(own);
    from += own.length;
  }
  return parts;
}

/** The end of the words written from right to left that begin here, with the spaces between them. */
function endOfTurned(runs: readonly MeasuredRun[], from: number): number {
  let to = from;
  while (to < runs.length && (runs[to]?.rightToLeft === true || (to > from && isSpace(runs[to])))) to++;
  while (to > from && isSpace(runs[to - 1])) to--;
  return to;
}

function plainPart(runs: readonly MeasuredRun[], left: number): LinePart {
  const [run] = runs;
  return { runs: runs.map((own) => ({ ...own, left })), readAs: run?.face === null ? printableText(run.text) : null };
}

/**
 * Words written from right to left stand in the opposite order on a line that goes from left to right. The spaces between them are drawn
 * in their typeface, so that readers which do without `readAs` take them for one text and turn it back.
 */
function turnedPart(runs: readonly MeasuredRun[], left: number): LinePart {
  const face = runs.find((run) => run.face !== null)?.face ?? null;
  const placed: SetRun[] = [];
  let at = left;
  for (const run of runs.toReversed()) {
    placed.push({ ...run, face: isSpace(run) ? (face ?? run.face) : run.face, left: at });
    at += run.width;
  }
  return { runs: placed, readAs: runs.map(({ text }) => text).join('') };
}

function isSpace(run: MeasuredRun | undefined): boolean {
  return run !== undefined && run.text.trim() === '';
}

/** Neighbours in one typeface are drawn at once. */
function canJoin(last: LinePart, part: LinePart): boolean {
  return last.readAs === null && part.readAs === null && last.runs[0]?.face === part.runs[0]?.face;
}

function join(last: LinePart, part: LinePart): LinePart {
  const [first] = last.runs;
  const [second] = part.runs;
  if (first === undefined || second === undefined) return last;
  return { runs: [{ ...first, text: first.text + second.text, width: first.width + second.width }], readAs: null };
}

export function widthOf(runs: readonly MeasuredRun[]): number {
  return runs.reduce((sum, run) => sum + run.width, 0);
}
