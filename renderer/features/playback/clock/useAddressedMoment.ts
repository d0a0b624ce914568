import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { jumpTo, type PlaybackClock, secondOf } from './playbackClock.ts';

/** The address follows a running clock only so often: browsers refuse to write it many times a second. Milliseconds. */
const WRITE_EVERY = 2000;
/** A dragged hand comes to rest before it is written down. Milliseconds. */
const REST = 250;

/** Keeps the moment in the address, and obeys the address when somebody else changes it: a link, or the way back. */
export function useAddressedMoment(clock: PlaybackClock): void {
  const navigate = useNavigate();
  const addressed = useSearch({ strict: false, select: ({ at }) => at });
  const written = useRef(addressed);

  useEffect(() => {
    if (addressed === undefined || addressed === written.current) return;
    written.current = addressed;
    jumpTo(clock, addressed);
  }, [addressed, clock]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const write = (): void => {
      timer = undefined;
      const at = secondOf(clock.getState());
      if (at === written.current) return;
      written.current = at;
      void navigate({ to: '.', search: (search) => ({ ...search, at }), replace: true, resetScroll: false });
    };
    const stop = clock.subscribe((state, before) => {
      if (state.at === before.at && state.playing === before.playing) return;
      if (!state.playing) clearTimeout(timer);
      if (!state.playing || timer === undefined) timer = setTimeout(write, state.playing ? WRITE_EVERY : REST);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [clock, navigate]);
}
