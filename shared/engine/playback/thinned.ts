/**
 * Places of an ascending column that a curve of at most `most` points needs: of every stretch of time the first and the last, and the
 * lowest and the highest of every series, so that no peak is lost.
 */
export function thinned(at: Int32Array, series: readonly Int32Array[], most: number): number[] {
  const { length } = at;
  if (length <= most) return Array.from({ length }, (_, place) => place);
  const stretches = Math.max(1, Math.floor(most / (2 + 2 * series.length)));
  const first = at[0]!;
  const width = (at[length - 1]! - first + 1) / stretches;
  const stretchOf = (place: number): number => Math.floor((at[place]! - first) / width);
  const kept: number[] = [];
  for (let from = 0; from < length; ) {
    let to = from + 1;
    while (to < length && stretchOf(to) === stretchOf(from)) to++;
    const extremes = series.flatMap((values) => extremesOf(values, from, to));
    kept.push(...new Set([from, ...extremes, to - 1].sort((a, b) => a - b)));
    from = to;
  }
  return kept;
}

/** The places of the lowest and the highest number of a stretch. */
function extremesOf(values: Int32Array, from: number, to: number): [number, number] {
  let lowest = from;
  let highest = from;
  for (let place = from + 1; place < to; place++) {
    if (values[place]! < values[lowest]!) lowest = place;
    if (values[place]! > values[highest]!) highest = place;
  }
  return [lowest, highest];
}
