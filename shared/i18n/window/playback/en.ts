export const playback = {
  title: 'Playback',
} as const;
