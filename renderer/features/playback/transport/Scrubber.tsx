import { type KeyboardEvent, memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybackOverview } from '../../../../shared/contract/playback.ts';
import { useFormat } from '../../../client/language.tsx';
import { TimeAxis } from '../axis/TimeAxis.tsx';
import { clockTime } from '../clock/momentWords.ts';
import { usePlaybackClock, useSecond } from '../clock/PlaybackClockProvider.tsx';
import { jumpTo } from '../clock/playbackClock.ts';
import { percent } from '../percent.ts';
import { usePlayback } from '../playbackContext.ts';
import type { TimeScale } from '../timeScale.ts';
import classes from './Scrubber.module.css';
import { keyTarget } from './sliderKeys.ts';
import { TroubleStrip } from './TroubleStrip.tsx';
import { useDrag } from './useDrag.ts';

interface ScrubberProps {
  readonly overview: PlaybackOverview;
}

/** The whole rehearsal as one line: where steps begin, where users are in trouble, and the hand to drag. */
export const Scrubber = memo(function Scrubber({ overview }: ScrubberProps) {
  const { scale } = usePlaybackClock();
  return (
    <div className={classes['scrubber']}>
      <TimeLine overview={overview} />
      <TimeAxis scale={scale} />
    </div>
  );
});

/** The line is a slider: a pointer goes anywhere on it, keys move the hand. */
function TimeLine({ overview }: ScrubberProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { startAt } = usePlayback();
  const line = useRef<HTMLDivElement>(null);
  const { clock, scale } = usePlaybackClock();
  const second = useSecond();
  const { hover, ...drag } = useDrag(line, (share) => jumpTo(clock, scale.secondAt(share)));
  const { endSeconds } = overview;
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const target = keyTarget(event.key, second, endSeconds);
    if (target === null) return;
    event.preventDefault();
    jumpTo(clock, target);
  };
  const left = percent(scale.shareOf(second));
  return (
    <div
      ref={line}
      role="slider"
      tabIndex={0}
      className={classes['line']}
      aria-label={t('window.playback.moment')}
      aria-valuemin={0}
      aria-valuemax={endSeconds}
      aria-valuenow={second}
      aria-valuetext={t('window.playback.momentText', { time: clockTime(words, startAt, second), duration: words.duration(second) })}
      onKeyDown={press}
      {...drag}
    >
      <Backdrop overview={overview} scale={scale} />
      <div className={classes['played']} style={{ width: left }} />
      <div className={classes['hand']} style={{ left }} />
      {hover !== null && <HoverLabel share={hover} overview={overview} />}
    </div>
  );
}

/** Drawn once. */
const Backdrop = memo(function Backdrop({ overview, scale }: ScrubberProps & { readonly scale: TimeScale }) {
  return (
    <>
      <TroubleStrip points={overview.strip} scale={scale} />
      <div className={classes['rail']} />
      {overview.marks.map(({ step, at }) => (
        <span key={step} className={classes['mark']} style={{ left: percent(scale.shareOf(at)) }} />
      ))}
      {scale.cuts.map(({ from, share }) => (
        <span key={from} className={classes['cut']} style={{ left: percent(share) }} />
      ))}
    </>
  );
});

function HoverLabel({ share, overview: { marks, endSeconds } }: ScrubberProps & { readonly share: number }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { startAt } = usePlayback();
  const { scale } = usePlaybackClock();
  const second = Math.min(endSeconds, Math.max(0, Math.round(scale.secondAt(share))));
  const step = marks.findLast(({ at }) => at <= second)?.step;
  return (
    <div className={classes['hover']} style={{ left: percent(share) }} data-side={share > 0.5 ? 'left' : 'right'} aria-hidden>
      {clockTime(words, startAt, second)}
      {step !== undefined && ` · ${t('window.playback.step', { number: step + 1 })}`}
    </div>
  );
}
