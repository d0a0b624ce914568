import type { Stretch, TimeScale } from '../timeScale.ts';

/** Distances between ticks that people count in, seconds. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 2_592_000];
/** Labels closer than this, as a share of the axis, run into each other. */
const ROOM = 0.11;

/** Seconds to label, ascending: round times of the clock, in every part of the axis that is not cut out. `startOfDay`: the time of day of second 0. */
export function axisTicks(scale: TimeScale, end: number, startOfDay: number): number[] {
  const ticks: number[] = [];
  const take = (second: number, room: number): void => {
    const last = ticks.at(-1);
    const share = scale.shareOf(second);
    if ((last === undefined || share - scale.shareOf(last) >= room) && share <= 1 - ROOM / 2) ticks.push(second);
  };
  for (const part of shownParts(scale, end)) {
    const length = scale.shareOf(part.to) - scale.shareOf(part.from);
    const span = part.to - part.from;
    take(Math.ceil(part.from), ROOM);
    const step = STEPS.find((each) => length * (each / Math.max(1, span)) >= ROOM);
    if (step === undefined) continue;
    const first = Math.ceil((part.from + startOfDay) / step) * step - startOfDay;
    for (let second = first; second <= part.to; second += step) take(second, ROOM);
  }
  return ticks;
}

/** Parts of the axis between its cuts; what lies outside of the rehearsal is not told. */
function shownParts({ cuts, from, to }: TimeScale, end: number): Stretch[] {
  const starts = [Math.max(0, from), ...cuts.map((cut) => cut.to)];
  const ends = [...cuts.map((cut) => cut.from), Math.min(end, to)];
  return starts.map((start, index) => ({ from: start, to: ends[index] ?? to }));
}
