import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Speed } from './speeds.ts';
import { secondsPerSecond, speedFor } from './speeds.ts';

/** A stretch of the plan in which nothing happens: from an event to the next one, seconds. */
export interface Quiet {
  readonly from: number;
  readonly until: number;
}

/** Seconds to step to; null where there is none. */
export interface Ways {
  readonly event: number | null;
  readonly trouble: number | null;
}

const NO_WAYS: Ways = { event: null, trouble: null };

interface ClockState {
  /** Seconds from the start of the plan; with a fraction while it runs. */
  readonly at: number;
  /** The last second of the rehearsal. */
  readonly end: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly skipQuiet: boolean;
  /** What is known of the stretch the clock is in; null until the service has said so. */
  readonly quiet: Quiet | null;
  /** From the moment that was answered last. */
  readonly next: Ways;
  readonly previous: Ways;
  /** Steps asked for at a moment of which the ways are not known yet; each is taken from where the one before it has led. */
  readonly awaited: readonly Step[];
}

export interface Step {
  readonly to: keyof Ways;
  readonly direction: 'next' | 'previous';
}

/** The clock of a playback. It is no React state: it moves sixty times a second, and only a hand and a few lines follow it so closely. */
export type PlaybackClock = StoreApi<ClockState>;

/** A quiet stretch that would take longer than this to watch is skipped. Real seconds. */
const PATIENCE = 1.5;
/** How much of it is still shown before something happens again. Real seconds. */
const RUN_UP = 0.4;

/** `busy`: seconds in which something happens; the rest is skipped, and does not make the clock hurry. */
export function createPlaybackClock(end: number, at: number, busy = end): PlaybackClock {
  return createStore(() => ({
    at: within(at, end),
    end,
    playing: false,
    speed: speedFor(busy),
    skipQuiet: true,
    quiet: null,
    next: NO_WAYS,
    previous: NO_WAYS,
    awaited: [],
  }));
}

/** Starts or stops the clock; at the end it begins anew. */
export function togglePlaying(clock: PlaybackClock): void {
  clock.setState(({ playing, at, end }) => (playing ? { playing: false, at: Math.floor(at) } : { playing: true, at: at >= end ? 0 : at }));
}

export function stopPlaying(clock: PlaybackClock): void {
  if (clock.getState().playing) togglePlaying(clock);
}

/** Another moment; the clock goes on from there if it was running. What was still to be stepped counts from elsewhere, and is dropped. */
export function jumpTo(clock: PlaybackClock, second: number): void {
  clock.setState(({ end }) => ({ at: within(Math.round(second), end), awaited: [] }));
}

/** To the event or the trouble before or after; as soon as it is known where that is. */
export function takeStep(clock: PlaybackClock, step: Step): void {
  clock.setState(({ awaited }) => ({ awaited: [...awaited, step] }));
  takeAwaited(clock);
}

/** The service has said what lies around the moment `at`. */
export function learnWays(
  clock: PlaybackClock,
  { at, next, previous }: { readonly at: number; readonly next: Ways; readonly previous: Ways },
): void {
  clock.setState(({ end }) => ({ quiet: { from: at, until: next.event ?? end + 1 }, next, previous }));
  takeAwaited(clock);
}

/** It is known that there is nothing to step to. */
export function isWayless(state: ClockState, { to, direction }: Step): boolean {
  return areWaysKnown(state) && state[direction][to] === null;
}

function areWaysKnown({ at, quiet }: ClockState): boolean {
  const second = secondOf({ at });
  return quiet !== null && second >= quiet.from && second < quiet.until;
}

function takeAwaited(clock: PlaybackClock): void {
  const state = clock.getState();
  const { end } = state;
  const [step, ...later] = state.awaited;
  if (step === undefined || !areWaysKnown(state)) return;
  const target = state[step.direction][step.to];
  clock.setState({ awaited: target === null ? [] : later, ...(target === null ? {} : { at: within(target, end) }) });
}

/** So much real time has passed. */
export function advance(clock: PlaybackClock, milliseconds: number): void {
  const state = clock.getState();
  if (!state.playing) return;
  const pace = secondsPerSecond(state.speed, state.end);
  const next = afterQuiet(state, state.at + (milliseconds / 1000) * pace, pace);
  clock.setState(next >= state.end ? { at: state.end, playing: false } : { at: next });
}

function afterQuiet({ skipQuiet, quiet }: ClockState, next: number, pace: number): number {
  if (!skipQuiet || quiet === null || next < quiet.from || next >= quiet.until) return next;
  return quiet.until - next > PATIENCE * pace ? quiet.until - RUN_UP * pace : next;
}

/** The whole second that is shown. */
export function secondOf({ at }: { readonly at: number }): number {
  return Math.floor(at);
}

function within(second: number, end: number): number {
  return Math.min(Math.max(second, 0), end);
}
