const DAY = 86_400;
/** Spaces between the ticks of a time axis, in seconds, that people count in. */
const TIME_SPACES = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY, 2 * DAY, 7 * DAY];
const MOST_TICKS = 6;

/** From 0 to `end`, at most `MOST_TICKS` spaces apart alike. */
export function timeTicks(end: number): number[] {
  const space = TIME_SPACES.find((each) => end / each <= MOST_TICKS) ?? Math.ceil(end / MOST_TICKS / DAY) * DAY;
  return upTo(end, space);
}

/** From 0 to the first tick that is not below `highest`. */
export function valueTicks(highest: number): number[] {
  const rough = Math.max(1, highest / MOST_TICKS);
  const power = 10 ** Math.floor(Math.log10(rough));
  const space = Math.max(1, [1, 2, 5, 10].map((step) => step * power).find((each) => each >= rough) ?? rough);
  return upTo(Math.max(space, Math.ceil(highest / space) * space), space);
}

function upTo(end: number, space: number): number[] {
  return Array.from({ length: Math.floor(end / space) + 1 }, (_, index) => index * space);
}
