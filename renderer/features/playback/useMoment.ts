import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PlaybackMoment } from '../../../shared/model/playbackMoment.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { learnWays, type PlaybackClock, secondOf } from './clock/playbackClock.ts';
import type { Recording } from './recording.ts';

/** While the clock runs, no more often than this: people see no more. Milliseconds. */
const ASK_EVERY = 100;
/** Moments that have passed are cheap to ask for again. Milliseconds. */
const KEEP = 10_000;

/**
 * What holds at the moment of the clock; until the service has answered, what held before. A running clock waits for an answer before it asks
 * again; a jump does not, and the last one wins. Nothing is asked inside a stretch that is known to be quiet.
 */
export function useMoment(recording: Recording, clock: PlaybackClock): PlaybackMoment | undefined {
  const { queries } = useClient();
  const [asked, setAsked] = useState(() => secondOf(clock.getState()));
  const askedAt = useRef(0);
  const { data, isFetching, isPlaceholderData } = useQuery({
    ...queries.playback.moment.queryOptions({ input: { ...recording, at: asked } }),
    placeholderData: keepPreviousData,
    gcTime: KEEP,
  });

  useEffect(() => {
    const follow = (): void => {
      const state = clock.getState();
      const second = secondOf(state);
      if (second === asked || (!isPlaceholderData && data !== undefined && covers(data, second))) return;
      const now = performance.now();
      if (state.playing && (isFetching || now - askedAt.current < ASK_EVERY)) return;
      askedAt.current = now;
      setAsked(second);
    };
    follow();
    return clock.subscribe(follow);
  }, [clock, asked, data, isFetching, isPlaceholderData]);

  useEffect(() => {
    if (data === undefined || isPlaceholderData) return;
    learnWays(clock, data);
  }, [clock, data, isPlaceholderData]);
  return data;
}

/** Nothing has happened since. */
function covers({ at, next }: PlaybackMoment, second: number): boolean {
  return second >= at && (next.event === null || second < next.event);
}
