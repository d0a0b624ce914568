import { lastUpTo, type Recording, type SeatColumns, type Timeline } from './recording.ts';
import { thinned } from './thinned.ts';

/** What a chart shows at most: more cannot be told apart on a screen. */
const MOST_POINTS = 400;
const MOST_SPANS = 200;

export interface UnitPoint {
  readonly at: number;
  readonly consumed: number;
  readonly owned: number;
}

export interface UnitCurve {
  /** A step line: each point holds until the next. */
  readonly points: readonly UnitPoint[];
  readonly peak: { readonly at: number; readonly consumed: number };
  /** The first second with more units consumed than owned. */
  readonly firstOver: number | null;
}

/** Units of one license plan over time. Besides the thinned points: every change of what is owned, the peak and the first moment over it. */
export function unitCurve({ log, endSeconds }: Recording, { row, consumed, owned }: SeatColumns): UnitCurve {
  const at = row.map((each) => (each < 0 ? 0 : log.at[each]!));
  let peak = 0;
  let over = -1;
  const kept = new Set(thinned(at, [consumed], MOST_POINTS));
  for (let place = 0; place < row.length; place++) {
    if (consumed[place]! > consumed[peak]!) peak = place;
    if (over < 0 && consumed[place]! > owned[place]!) over = place;
    if (place > 0 && owned[place] !== owned[place - 1]) kept.add(place);
  }
  kept.add(peak);
  if (over >= 0) kept.add(over);
  const points = [...kept].sort((a, b) => a - b).map((place) => pointAt(place, at, consumed, owned));
  const last = points.at(-1);
  if (last !== undefined && last.at < endSeconds) points.push({ ...last, at: endSeconds });
  return { points, peak: { at: at[peak]!, consumed: consumed[peak]! }, firstOver: over < 0 ? null : at[over]! };
}

function pointAt(place: number, at: Int32Array, consumed: Int32Array, owned: Int32Array): UnitPoint {
  return { at: at[place]!, consumed: consumed[place]!, owned: owned[place]! };
}

export interface StripPoint {
  readonly at: number;
  readonly without: number;
  readonly inError: number;
}

/** Users in trouble over time, where their number changes. */
export function troubleStrip({ at, without, inError }: Timeline): StripPoint[] {
  const first = at[1] === 0 ? 1 : 0;
  const places = Array.from(at.keys()).filter(
    (place) => place === first || (place > first && (without[place] !== without[place - 1] || inError[place] !== inError[place - 1])),
  );
  const pick = (column: Int32Array): Int32Array => Int32Array.from(places, (place) => column[place]!);
  const [times, missing, failing] = [pick(at), pick(without), pick(inError)];
  return thinned(times, [missing, failing], MOST_POINTS).map((place) => ({
    at: Math.max(0, times[place]!),
    without: missing[place]!,
    inError: failing[place]!,
  }));
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans in which something happens; quiet times shorter than a small part of the whole are not told. */
export function busySpans({ timeline: { at }, endSeconds }: Recording): Span[] {
  const longEnough = endSeconds / (MOST_SPANS - 1);
  const spans: { from: number; to: number }[] = [];
  for (const second of at.subarray(lastUpTo(at, -1) + 1)) {
    const last = spans.at(-1);
    if (last !== undefined && second - last.to <= longEnough) last.to = second;
    else spans.push({ from: second, to: second });
  }
  return spans;
}
