import type { SeatCurve } from '../../../../shared/contract/playback.ts';

/** A curve that stays in the upper part of the drawing would hide what changes: then the drawing does not begin at zero. */
const ZERO_UP_TO = 0.6;

/** The seats at the bottom and at the top of the drawing of a curve. */
export function seatRange({ points }: SeatCurve): readonly [least: number, most: number] {
  let least = Number.POSITIVE_INFINITY;
  let most = 1;
  for (const { consumed, owned } of points) {
    least = Math.min(least, consumed, owned);
    most = Math.max(most, consumed, owned);
  }
  if (least === Number.POSITIVE_INFINITY || least < most * ZERO_UP_TO) return [0, most];
  return [Math.max(0, Math.floor(least - (most - least) * 0.25)), most];
}
