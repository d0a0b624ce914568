type Point = readonly [at: number, value: number];

/**
 * The path of a line that holds each value until the next point, and the last one until `end`. Points that fall on the same place of the
 * time axis become one stroke over all their values: a path is no longer than the picture has places, and no peak is lost.
 */
export function stepPath(points: readonly Point[], end: number, xOf: (at: number) => number, yOf: (value: number) => number): string {
  const [first] = points;
  if (first === undefined) return '';
  const pieces: string[] = [`M${xOf(first[0])} ${yOf(first[1])}`];
  let y = yOf(first[1]);
  let at = 1;
  while (at < points.length) {
    const stroke = gather(points, at, xOf, yOf);
    at = stroke.next;
    if (stroke.last === y && stroke.highest >= y && stroke.lowest <= y) continue;
    pieces.push(`H${stroke.x}`);
    if (stroke.highest < Math.min(y, stroke.last)) pieces.push(`V${stroke.highest}`);
    if (stroke.lowest > Math.max(y, stroke.last)) pieces.push(`V${stroke.lowest}`);
    pieces.push(`V${stroke.last}`);
    y = stroke.last;
  }
  pieces.push(`H${xOf(end)}`);
  return pieces.join('');
}

/** All points from `from` on at the same x. The highest on the page is the smallest y. */
function gather(points: readonly Point[], from: number, xOf: (at: number) => number, yOf: (value: number) => number) {
  const x = xOf(points[from]?.[0] ?? 0);
  let highest = Number.POSITIVE_INFINITY;
  let lowest = Number.NEGATIVE_INFINITY;
  let last = 0;
  let next = from;
  for (let point = points[next]; point !== undefined && xOf(point[0]) === x; point = points[++next]) {
    last = yOf(point[1]);
    highest = Math.min(highest, last);
    lowest = Math.max(lowest, last);
  }
  return { x, highest, lowest, last, next };
}
