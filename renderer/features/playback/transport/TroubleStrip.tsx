import { memo } from 'react';
import type { StripPoint } from '../../../../shared/contract/playback.ts';
import { areaPath } from '../axis/stepPath.ts';
import type { TimeScale } from '../timeScale.ts';
import classes from './Scrubber.module.css';

interface TroubleStripProps {
  readonly points: readonly StripPoint[];
  readonly scale: TimeScale;
}

/**
 * How many users are without a service, and how many more than at the start are in error, over time. The figures under the line say it in
 * words.
 */
export const TroubleStrip = memo(function TroubleStrip({ points, scale }: TroubleStripProps) {
  const before = points[0]?.inError ?? 0;
  const inError = points.map((point) => ({ at: point.at, value: Math.max(0, point.inError - before) }));
  const without = points.map((point) => ({ at: point.at, value: point.without }));
  const most = [...inError, ...without].reduce((top, { value }) => Math.max(top, value), 0);
  const frame = { scale, least: 0, most };
  return (
    <svg className={classes['strip']} viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden>
      {inError.some(({ value }) => value > 0) && <path className={classes['inError']} d={areaPath(inError, frame)} />}
      {without.some(({ value }) => value > 0) && <path className={classes['without']} d={areaPath(without, frame)} />}
    </svg>
  );
});
