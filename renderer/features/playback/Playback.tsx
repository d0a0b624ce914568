import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { PlaybackOverview } from '../../../shared/contract/playback.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { PlaybackClockProvider } from './clock/PlaybackClockProvider.tsx';
import { createPlaybackClock } from './clock/playbackClock.ts';
import { useAddressedMoment } from './clock/useAddressedMoment.ts';
import { Feed } from './feed/Feed.tsx';
import type { FeedFilter } from './feed/feedFilter.ts';
import { useStepTexts } from './feed/useStepTexts.ts';
import { GroupTable } from './groups/GroupTable.tsx';
import { FollowedUser } from './lanes/FollowedUser.tsx';
import classes from './Playback.module.css';
import { PlaybackContext } from './playbackContext.ts';
import type { Recording } from './recording.ts';
import { SeatCurves } from './seats/SeatCurves.tsx';
import { rehearsalScale } from './timeScale.ts';
import { Transport } from './transport/Transport.tsx';
import { TroubleList } from './troubles/TroubleList.tsx';
import { useMoment } from './useMoment.ts';

interface PlaybackProps {
  readonly recording: Recording;
  readonly overview: PlaybackOverview;
  readonly scenario: Scenario;
}

/** Clock and controls above, below them what holds at the moment shown: trouble, groups, seats, the log, and one user if one is followed. */
export function Playback({ recording, overview, scenario }: PlaybackProps) {
  const { endSeconds, busy, startAt } = overview;
  const opened = useSearch({ strict: false, select: ({ at }) => at ?? 0 });
  const [clock] = useState(() => createPlaybackClock(endSeconds, opened, secondsIn(busy)));
  const scale = useMemo(() => rehearsalScale(endSeconds, busy), [endSeconds, busy]);
  useAddressedMoment(clock);
  const moment = useMoment(recording, clock);
  const followed = useSearch({ strict: false, select: ({ user }) => user });
  const follow = useFollow();
  const stepText = useStepTexts(scenario);
  const context = useMemo(() => ({ recording, startAt, follow, stepText }), [recording, startAt, follow, stepText]);
  const [filter, setFilter] = useState<FeedFilter>({ kind: 'all' });
  return (
    <PlaybackContext value={context}>
      <PlaybackClockProvider clock={clock} scale={scale}>
        <Transport overview={overview} moment={moment} steps={scenario.planSteps.length} />
        <FollowedUser key={followed ?? ''} userId={followed} filter={filter} onFilter={setFilter} />
        <div className={classes['columns']}>
          <div className={classes['column']}>
            <TroubleList troubles={overview.troubles} />
            <GroupTable groups={overview.groups} moment={moment} filter={filter} onFilter={setFilter} />
            <SeatCurves curves={overview.seats} moments={moment?.seats} />
          </div>
          <Feed row={moment?.row} groups={overview.groups} filter={filter} onFilter={setFilter} />
        </div>
      </PlaybackClockProvider>
    </PlaybackContext>
  );
}

function secondsIn(spans: PlaybackOverview['busy']): number {
  return spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** Opens or closes the swim lanes of a user; they are part of the address. */
function useFollow(): (userId: string | undefined) => void {
  const navigate = useNavigate();
  return useMemo(
    () => (user) => void navigate({ to: '.', search: (search) => ({ ...search, user }), replace: true, resetScroll: false }),
    [navigate],
  );
}
