import { createContext, useContext } from 'react';
import type { Recording } from './recording.ts';

interface PlaybackContextValue {
  readonly recording: Recording;
  /** ISO 8601: the moment that second 0 is. */
  readonly startAt: string;
  /** Opens the swim lanes of a user; undefined closes them. */
  readonly follow: (userId: string | undefined) => void;
  /** A step of the plan as a sentence, by its place. */
  readonly stepText: (step: number) => string;
}

export const PlaybackContext = createContext<PlaybackContextValue | null>(null);

/** What every part of a playback needs to know; it never changes while one rehearsal is shown. */
export function usePlayback(): PlaybackContextValue {
  const value = useContext(PlaybackContext);
  if (value === null) throw new Error('usePlayback outside of PlaybackContext');
  return value;
}
