import { memo, useId } from 'react';
import type { SeatCurve } from '../../../../shared/contract/playback.ts';
import { areaPath, linePath } from '../axis/stepPath.ts';
import { percent } from '../percent.ts';
import type { TimeScale } from '../timeScale.ts';
import classes from './SeatCurves.module.css';
import { seatRange } from './seatRange.ts';

interface SeatChartProps {
  readonly curve: SeatCurve;
  readonly scale: TimeScale;
}

/** Seats used as an area, seats owned as a line, red where more are used than owned. Drawn once; its words are under it. */
export const SeatChart = memo(function SeatChart({ curve, scale }: SeatChartProps) {
  const clipId = useId();
  const [least, most] = seatRange(curve);
  const frame = { scale, least, most };
  const consumed = curve.points.map(({ at, consumed: value }) => ({ at, value }));
  const owned = curve.points.map(({ at, owned: value }) => ({ at, value }));
  const top = ((curve.peak.consumed - least) / Math.max(1, most - least)) * 100;
  return (
    <>
      <svg className={classes['chart']} viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden>
        <clipPath id={clipId}>
          <path d={`${linePath(owned, frame)}V-10H0Z`} />
        </clipPath>
        <path className={classes['area']} d={areaPath(consumed, frame)} />
        {curve.firstOver !== null && <path className={classes['over']} d={areaPath(consumed, frame)} clipPath={`url(#${clipId})`} />}
        <path className={classes['line']} d={linePath(consumed, frame)} />
        <path className={classes['owned']} d={linePath(owned, frame)} />
      </svg>
      <span className={classes['peak']} style={{ left: percent(scale.shareOf(curve.peak.at)), bottom: percent(top / 100) }} aria-hidden />
      {scale.cuts.map(({ from, share }) => (
        <span key={from} className={classes['cut']} style={{ left: percent(share) }} aria-hidden />
      ))}
    </>
  );
});
