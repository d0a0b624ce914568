import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { TimeScale } from '../timeScale.ts';
import { advance, type PlaybackClock, secondOf } from './playbackClock.ts';

/** A computer that was asleep, or a window that was hidden, does not make the clock leap. */
const LONGEST_FRAME = 100;
/** For whoever asked for no movement the clock goes on once a second. */
const CALM_FRAME = 1000;

interface ClockContextValue {
  readonly clock: PlaybackClock;
  /** The one axis of time that everything on the page shares. */
  readonly scale: TimeScale;
}

const ClockContext = createContext<ClockContextValue | null>(null);

interface PlaybackClockProviderProps extends ClockContextValue {
  readonly children: ReactNode;
}

/** Runs the clock with the frames of the screen. */
export function PlaybackClockProvider({ clock, scale, children }: PlaybackClockProviderProps) {
  const playing = useStore(clock, (state) => state.playing);
  useEffect(() => (playing ? runWithFrames(clock) : undefined), [clock, playing]);
  return <ClockContext value={{ clock, scale }}>{children}</ClockContext>;
}

function runWithFrames(clock: PlaybackClock): () => void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let before: number | null = null;
  let frame = requestAnimationFrame(function next(now) {
    if (before === null) before = now;
    else if (!calm || now - before >= CALM_FRAME) {
      advance(clock, Math.min(now - before, calm ? CALM_FRAME : LONGEST_FRAME));
      before = now;
    }
    frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}

export function usePlaybackClock(): ClockContextValue {
  const value = useContext(ClockContext);
  if (value === null) throw new Error('usePlaybackClock outside of PlaybackClockProvider');
  return value;
}

/** The whole second that is shown. Whoever uses this is drawn anew with every second: small things only. */
export function useSecond(): number {
  const { clock } = usePlaybackClock();
  return useStore(clock, secondOf);
}

export function usePlaying(): boolean {
  const { clock } = usePlaybackClock();
  return useStore(clock, (state) => state.playing);
}
