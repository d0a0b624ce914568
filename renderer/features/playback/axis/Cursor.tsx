import { useSecond } from '../clock/PlaybackClockProvider.tsx';
import { percent } from '../percent.ts';
import type { TimeScale } from '../timeScale.ts';
import classes from './TimeAxis.module.css';

/** The moment shown, as a line across a drawing; nothing when the drawing does not reach that far. */
export function Cursor({ scale }: { readonly scale: TimeScale }) {
  const second = useSecond();
  return second < scale.from || second > scale.to ? null : (
    <span className={classes['cursor']} style={{ left: percent(scale.shareOf(second)) }} aria-hidden />
  );
}
