import type { UserLanes } from '../../../../shared/contract/playback.ts';
import { cutScale, evenScale, type TimeScale } from '../timeScale.ts';

/** `user`: only the time in which something happens to this user; `whole`: the axis that the rest of the page has. */
export type Zoom = 'user' | 'whole';

/** Shown before the first and after the last change, as part of the time between them. */
const PADDING = 0.08;
const LEAST_PADDING_SECONDS = 10;

export function laneScale({ seconds }: UserLanes, zoom: Zoom, whole: TimeScale): TimeScale {
  const [first, last] = [seconds[0], seconds.at(-1)];
  if (zoom === 'whole' || first === undefined || last === undefined) return whole;
  const padding = Math.max(LEAST_PADDING_SECONDS, Math.ceil((last - first) * PADDING));
  const span = { from: first - padding, to: last + padding };
  // Two changes alone make no axis to cut: what lies between them is what people want to see the length of.
  return seconds.length <= 2
    ? evenScale(span)
    : cutScale(
        span,
        seconds.map((second) => ({ from: second, to: second })),
      );
}
