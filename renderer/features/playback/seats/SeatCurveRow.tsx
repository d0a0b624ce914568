import { Text } from '@mantine/core';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatCurve } from '../../../../shared/contract/playback.ts';
import { useFormat } from '../../../client/language.tsx';
import { Cursor } from '../axis/Cursor.tsx';
import { clockTime } from '../clock/momentWords.ts';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { usePlayback } from '../playbackContext.ts';
import { SeatChart } from './SeatChart.tsx';
import classes from './SeatCurves.module.css';
import { seatRange } from './seatRange.ts';

interface SeatCurveRowProps {
  readonly curve: SeatCurve;
  /** At the moment shown. */
  readonly consumed: number | undefined;
  readonly owned: number | undefined;
}

/** One license plan: its figures at the moment shown, and its curve. */
export const SeatCurveRow = memo(function SeatCurveRow({ curve, consumed, owned }: SeatCurveRowProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const captionId = useId();
  const { scale } = usePlaybackClock();
  const [least, most] = seatRange(curve);
  const over = consumed !== undefined && owned !== undefined && consumed > owned;
  return (
    <figure className={classes['curve']} aria-labelledby={captionId}>
      <figcaption id={captionId} className={classes['caption']}>
        <Text size="sm" fw={600} className={classes['plan']!}>
          {curve.name}
        </Text>
        {consumed !== undefined && owned !== undefined && (
          <Text size="sm" className={classes['figures']!} data-over={over || undefined}>
            {over
              ? t('window.playback.seatsOver', { consumed, owned, count: consumed - owned })
              : t('window.playback.seatsNow', { consumed, owned, free: owned - consumed })}
          </Text>
        )}
      </figcaption>
      <div className={classes['frame']}>
        <span className={classes['most']} aria-hidden>
          {number(most)}
        </span>
        <span className={classes['least']} aria-hidden>
          {number(least)}
        </span>
        <div className={classes['drawing']}>
          <SeatChart curve={curve} scale={scale} />
          <Cursor scale={scale} />
        </div>
      </div>
      <SeatWords curve={curve} />
    </figure>
  );
});

/** What the curve says, in words. */
function SeatWords({ curve: { peak, firstOver, points } }: { readonly curve: SeatCurve }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { startAt } = usePlayback();
  const [first, last] = [points[0]?.consumed ?? 0, points.at(-1)?.consumed ?? 0];
  return (
    <Text size="xs" c="dimmed">
      {t('window.playback.curveText', { first, last, peak: peak.consumed, time: clockTime(words, startAt, peak.at) })}
      {firstOver !== null && (
        <span className={classes['warning']}> {t('window.playback.overFrom', { time: clockTime(words, startAt, firstOver) })}</span>
      )}
    </Text>
  );
}
