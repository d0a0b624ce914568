import { memo } from 'react';
import type { PlaybackOverview } from '../../../../shared/contract/playback.ts';
import type { PlaybackMoment } from '../../../../shared/model/playbackMoment.ts';
import classes from '../Playback.module.css';
import { usePlayback } from '../playbackContext.ts';
import { ClockFace } from './ClockFace.tsx';
import { JumpField } from './JumpField.tsx';
import { MomentLine } from './MomentLine.tsx';
import { PaceControls } from './PaceControls.tsx';
import { Scrubber } from './Scrubber.tsx';
import { TransportButtons } from './TransportButtons.tsx';

interface TransportProps {
  readonly overview: PlaybackOverview;
  readonly moment: PlaybackMoment | undefined;
  /** Of the plan. */
  readonly steps: number;
}

/** The controls: what a tape deck has, a clock, and the whole rehearsal as one line to drag along. They stay in sight. */
export const Transport = memo(function Transport({ overview, moment, steps }: TransportProps) {
  const { startAt } = usePlayback();
  return (
    <div className={classes['transport']}>
      <div className={classes['controls']}>
        <TransportButtons />
        <ClockFace />
        <div className={classes['pace']}>
          <PaceControls />
          <JumpField startAt={startAt} end={overview.endSeconds} />
        </div>
      </div>
      <Scrubber overview={overview} />
      <MomentLine moment={moment} steps={steps} />
    </div>
  );
});
