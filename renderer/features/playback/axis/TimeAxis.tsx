import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormat } from '../../../client/language.tsx';
import { clockTime } from '../clock/momentWords.ts';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { percent } from '../percent.ts';
import { usePlayback } from '../playbackContext.ts';
import type { TimeScale } from '../timeScale.ts';
import { axisTicks } from './axisTicks.ts';
import classes from './TimeAxis.module.css';

/** Times of the clock under a line, and how much quiet was cut out of it. */
export const TimeAxis = memo(function TimeAxis({ scale }: { readonly scale: TimeScale }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { startAt } = usePlayback();
  const end = useStore(usePlaybackClock().clock, (state) => state.end);
  const ticks = useMemo(() => axisTicks(scale, end, (Date.parse(startAt) / 1000) % 86_400), [scale, end, startAt]);
  const cutOut = scale.cuts.reduce((sum, cut) => sum + cut.to - cut.from, 0);
  return (
    <div className={classes['frame']}>
      <div className={classes['axis']} aria-hidden>
        {ticks.map((second) => (
          <span key={second} className={classes['tick']} style={{ left: percent(scale.shareOf(second)) }}>
            {clockTime(words, startAt, second)}
          </span>
        ))}
      </div>
      {scale.cuts.length > 0 && (
        <span className={classes['note']}>{t('window.playback.cutOut', { duration: words.duration(cutOut) })}</span>
      )}
    </div>
  );
});
