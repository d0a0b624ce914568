import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormat } from '../../../client/language.tsx';
import { Cursor } from '../axis/Cursor.tsx';
import { clockTime } from '../clock/momentWords.ts';
import { usePlaybackClock } from '../clock/PlaybackClockProvider.tsx';
import { percent } from '../percent.ts';
import { usePlayback } from '../playbackContext.ts';
import type { TimeScale } from '../timeScale.ts';
import classes from './Lanes.module.css';
import type { Segment } from './laneSegments.ts';

interface LaneProps {
  readonly name: string;
  /** Of an assignment: direct, or the group. */
  readonly path?: string;
  readonly segments: readonly Segment[];
  readonly scale: TimeScale;
  /** The row of the log whose details are open. */
  readonly chosen: number | null;
  readonly onOpen: (row: number | null, second: number) => void;
  /** What came of it. */
  readonly children?: ReactNode;
}

/** One line of a board: name, time, result. */
export function Lane({ name, path, segments, scale, chosen, onOpen, children }: LaneProps) {
  return (
    <li className={classes['lane']} aria-label={path === undefined ? name : `${name}, ${path}`}>
      <div className={classes['name']}>
        <span>{name}</span>
        {path !== undefined && <span className={classes['path']}>{path}</span>}
      </div>
      <div className={classes['track']}>
        <LaneTrack name={name} segments={segments} scale={scale} chosen={chosen} onOpen={onOpen} />
        <Cursor scale={scale} />
      </div>
      <div className={classes['outcome']}>{children}</div>
    </li>
  );
}

const LaneTrack = memo(function LaneTrack({ name, segments, scale, chosen, onOpen }: Omit<LaneProps, 'children' | 'path'>) {
  return (
    <>
      {segments
        .filter(({ from, to }) => to >= scale.from && from <= scale.to)
        .map((segment) => (
          <SegmentButton
            key={segment.from}
            name={name}
            segment={segment}
            scale={scale}
            chosen={segment.row !== null && segment.row === chosen}
            onOpen={onOpen}
          />
        ))}
      {scale.cuts.map(({ from, share }) => (
        <span key={from} className={classes['cut']} style={{ left: percent(share) }} aria-hidden />
      ))}
    </>
  );
});

interface SegmentButtonProps {
  readonly name: string;
  readonly segment: Segment;
  readonly scale: TimeScale;
  readonly chosen: boolean;
  readonly onOpen: (row: number | null, second: number) => void;
}

function SegmentButton({ name, segment, scale, chosen, onOpen }: SegmentButtonProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { startAt } = usePlayback();
  const { from, to, look, service, switchedOff, row } = segment;
  const end = useStore(usePlaybackClock().clock, (state) => state.end);
  // What holds from the start and to the end goes on at the edges of the axis, which lie a little outside of the rehearsal.
  const left = row === null ? 0 : scale.shareOf(from);
  const right = to >= end ? 1 : scale.shareOf(to);
  const state = t(`window.playback.laneState.${look}`);
  const length = words.duration(to - from);
  const shown = look === 'gap' ? `${state} · ${length}` : (service ?? state);
  // Begins with what is seen, so that whoever speaks to the computer can name it.
  const what = look === 'gap' ? shown : `${service === null ? state : `${service}, ${state}`} · ${length}`;
  const label = t('window.playback.segment', { name, what, from: clockTime(words, startAt, from), to: clockTime(words, startAt, to) });
  return (
    <button
      type="button"
      className={classes['segment']}
      data-look={look}
      // What happens in the last second is still seen.
      style={{ left: `min(${percent(left)}, calc(100% - 6px))`, width: percent(right - left) }}
      aria-label={switchedOff > 0 ? `${label} ${t('window.playback.switchedOff', { count: switchedOff })}` : label}
      title={label}
      aria-expanded={row === null ? undefined : chosen}
      onClick={() => onOpen(row, from)}
    >
      <span>{shown}</span>
    </button>
  );
}
