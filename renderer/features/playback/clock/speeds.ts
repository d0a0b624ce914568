/** How many seconds of the plan pass in a second of real time; `fit` shows the whole rehearsal in a minute. */
export const SPEEDS = ['second', 'tenSeconds', 'minute', 'tenMinutes', 'hour', 'fit'] as const;
export type Speed = (typeof SPEEDS)[number];

const PACE: Readonly<Record<Exclude<Speed, 'fit'>, number>> = { second: 1, tenSeconds: 10, minute: 60, tenMinutes: 600, hour: 3600 };
const FIT_SECONDS = 60;

export function secondsPerSecond(speed: Speed, end: number): number {
  return speed === 'fit' ? Math.max(1, end / FIT_SECONDS) : PACE[speed];
}

export function isSpeed(text: string | null): text is Speed {
  return (SPEEDS as readonly (string | null)[]).includes(text);
}

/** The slowest speed that shows so many seconds in a minute. */
export function speedFor(seconds: number): Speed {
  return SPEEDS.find((speed) => seconds / secondsPerSecond(speed, seconds) <= FIT_SECONDS) ?? 'fit';
}
