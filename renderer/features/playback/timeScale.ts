/** A stretch of time, seconds from the start. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where seconds lie on an axis, as a share of its length from 0 to 1. The stretch is what the axis shows. */
export interface TimeScale extends Stretch {
  readonly shareOf: (second: number) => number;
  readonly secondAt: (share: number) => number;
  /** Quiet time that was cut out, and where the axis is broken for it. */
  readonly cuts: readonly (Stretch & { readonly share: number })[];
}

/** An event lasts for its second. */
const EVENT_SECONDS = 1;
/** Quiet that takes more than this part of what is shown is cut out. */
const LONG_PART = 1 / 12;
/** What is left of a cut on the axis, as part of its length; all cuts together take no more than MOST_CUT. */
const CUT_SHARE = 0.03;
const MOST_CUT = 0.3;
/** Kept of the quiet on both sides of a cut, as part of the time that is shown: what happens does not touch the break. */
const MARGIN = 0.015;

/** Shown before the start and after the end of a rehearsal, as part of the time in which something happens. */
const LEAD = 0.02;
const LEAST_LEAD_SECONDS = 0.2;

/** The axis of a whole rehearsal: it begins a little before and ends a little after it, as what happens in the last second is to be seen too. */
export function rehearsalScale(end: number, busy: readonly Stretch[]): TimeScale {
  const working = busy.reduce((sum, stretch) => sum + lengthOf(stretch) + EVENT_SECONDS, 0);
  const lead = Math.max(LEAST_LEAD_SECONDS, working * LEAD);
  return cutScale({ from: -lead, to: end + lead }, [{ from: 0, to: 0 }, ...busy, { from: end, to: end }]);
}

/** Every second is as long as any other. */
export function evenScale(whole: Stretch): TimeScale {
  return scaleOf(whole, []);
}

/**
 * An axis without the long stretches in which nothing happens: a plan that waits for a day between two busy minutes is unreadable
 * otherwise. `busy` is in order of time.
 */
export function cutScale(whole: Stretch, busy: readonly Stretch[]): TimeScale {
  const quiet = quietBetween(whole, busy).sort((a, b) => lengthOf(b) - lengthOf(a));
  let shown = lengthOf(whole);
  const cuts: Stretch[] = [];
  for (const stretch of quiet) {
    if (lengthOf(stretch) <= shown * LONG_PART) break;
    cuts.push(stretch);
    shown -= lengthOf(stretch);
  }
  const margin = shown * MARGIN;
  return scaleOf(
    whole,
    cuts
      .map(({ from, to }) => ({ from: from + margin, to: to - margin }))
      .filter((cut) => lengthOf(cut) > 0)
      .sort((a, b) => a.from - b.from),
  );
}

/** Both ends stay in sight, also where nothing happens at them. */
function quietBetween(whole: Stretch, busy: readonly Stretch[]): Stretch[] {
  const last = whole.to - EVENT_SECONDS;
  const quiet: Stretch[] = [];
  let end = whole.from + EVENT_SECONDS;
  for (const { from, to } of [...busy, { from: last, to: whole.to }]) {
    if (from > end) quiet.push({ from: end, to: from });
    end = Math.max(end, to + EVENT_SECONDS);
  }
  return quiet;
}

function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

interface Knot {
  readonly second: number;
  readonly share: number;
}

function scaleOf(whole: Stretch, cuts: readonly Stretch[]): TimeScale {
  const cutShare = cuts.length === 0 ? 0 : Math.min(CUT_SHARE, MOST_CUT / cuts.length);
  const shown = Math.max(1, lengthOf(whole) - cuts.reduce((sum, cut) => sum + lengthOf(cut), 0));
  const perSecond = (1 - cuts.length * cutShare) / shown;
  const knots: Knot[] = [{ second: whole.from, share: 0 }];
  const broken: (Stretch & { share: number })[] = [];
  let cutBefore = 0;
  for (const [index, cut] of cuts.entries()) {
    const share = (cut.from - whole.from - cutBefore) * perSecond + index * cutShare;
    knots.push({ second: cut.from, share }, { second: cut.to, share: share + cutShare });
    broken.push({ ...cut, share: share + cutShare / 2 });
    cutBefore += lengthOf(cut);
  }
  knots.push({ second: Math.max(whole.to, whole.from + 1), share: 1 });
  return {
    ...whole,
    shareOf: (second) => between(knots, second, 'second', 'share'),
    secondAt: (share) => between(knots, share, 'share', 'second'),
    cuts: broken,
  };
}

/** Linear between two knots; what lies outside of the axis is at its nearer end. */
function between(knots: readonly Knot[], value: number, given: keyof Knot, wanted: keyof Knot): number {
  let before = knots[0];
  for (const after of knots) {
    if (before === undefined || value <= after[given]) {
      const length = before === undefined ? 0 : after[given] - before[given];
      if (before === undefined || length === 0 || value <= before[given]) return (before ?? after)[wanted];
      return before[wanted] + ((value - before[given]) / length) * (after[wanted] - before[wanted]);
    }
    before = after;
  }
  return before?.[wanted] ?? 0;
}
