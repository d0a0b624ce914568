import { describe, expect, it } from 'vitest';
import {
  advance,
  createPlaybackClock,
  isWayless,
  jumpTo,
  learnWays,
  type PlaybackClock,
  secondOf,
  stopPlaying,
  takeStep,
  togglePlaying,
} from '../../../renderer/features/playback/clock/playbackClock.ts';
import { SPEEDS, secondsPerSecond, speedFor } from '../../../renderer/features/playback/clock/speeds.ts';
import { typedMoment } from '../../../renderer/features/playback/clock/typedMoment.ts';
import { keyTarget } from '../../../renderer/features/playback/transport/sliderKeys.ts';

const HOUR = 3600;
const at = (clock: PlaybackClock): number => secondOf(clock.getState());

describe('the clock of the playback', () => {
  it('begins at the moment of the address, and never outside of the rehearsal', () => {
    expect(at(createPlaybackClock(100, 40))).toBe(40);
    expect(at(createPlaybackClock(100, 400))).toBe(100);
  });

  it('runs only while it is playing, at its speed', () => {
    const clock = createPlaybackClock(HOUR, 0);
    clock.setState({ speed: 'tenSeconds' });
    advance(clock, 1000);
    expect(at(clock)).toBe(0);
    togglePlaying(clock);
    advance(clock, 1500);
    expect(at(clock)).toBe(15);
    stopPlaying(clock);
    advance(clock, 1000);
    expect(at(clock)).toBe(15);
  });

  it('stops at the end, and begins anew when it is started there', () => {
    const clock = createPlaybackClock(10, 9);
    clock.setState({ speed: 'minute' });
    togglePlaying(clock);
    advance(clock, 1000);
    expect(clock.getState()).toMatchObject({ at: 10, playing: false });
    togglePlaying(clock);
    expect(clock.getState()).toMatchObject({ at: 0, playing: true });
  });

  it('goes on from where somebody jumps to, inside the rehearsal', () => {
    const clock = createPlaybackClock(HOUR, 0);
    clock.setState({ speed: 'tenSeconds' });
    togglePlaying(clock);
    jumpTo(clock, 100.4);
    advance(clock, 1000);
    expect(at(clock)).toBe(110);
    jumpTo(clock, -5);
    expect(at(clock)).toBe(0);
    jumpTo(clock, 2 * HOUR);
    expect(at(clock)).toBe(HOUR);
  });

  it('takes every step from where the one before it has led, however fast they are asked for', () => {
    const clock = createPlaybackClock(HOUR, 0);
    const nextTrouble = { to: 'trouble', direction: 'next' } as const;
    const ways = (event: number | null, trouble: number | null) => ({ event, trouble });
    takeStep(clock, nextTrouble);
    takeStep(clock, nextTrouble);
    expect(at(clock)).toBe(0);
    learnWays(clock, { at: 0, next: ways(10, 60), previous: ways(null, null) });
    expect(at(clock)).toBe(60);
    learnWays(clock, { at: 60, next: ways(70, 90), previous: ways(10, null) });
    expect(at(clock)).toBe(90);
    takeStep(clock, nextTrouble);
    takeStep(clock, nextTrouble);
    learnWays(clock, { at: 90, next: ways(null, null), previous: ways(70, 60) });
    expect(clock.getState()).toMatchObject({ at: 90, awaited: [] });
    takeStep(clock, { to: 'trouble', direction: 'previous' });
    expect(at(clock)).toBe(60);
  });

  it('says that there is nothing to step to only once it is known', () => {
    const clock = createPlaybackClock(HOUR, 0);
    const previousTrouble = { to: 'trouble', direction: 'previous' } as const;
    const none = { event: null, trouble: null };
    expect(isWayless(clock.getState(), previousTrouble)).toBe(false);
    learnWays(clock, { at: 0, next: { event: 60, trouble: 60 }, previous: none });
    expect(isWayless(clock.getState(), previousTrouble)).toBe(true);
    jumpTo(clock, 60);
    expect(isWayless(clock.getState(), previousTrouble)).toBe(false);
  });

  it('drops the steps that are still awaited when somebody jumps elsewhere', () => {
    const clock = createPlaybackClock(HOUR, 0);
    takeStep(clock, { to: 'event', direction: 'next' });
    jumpTo(clock, 500);
    learnWays(clock, { at: 500, next: { event: 600, trouble: null }, previous: { event: 400, trouble: null } });
    expect(at(clock)).toBe(500);
  });

  it('skips quiet that would take long to watch, up to shortly before something happens', () => {
    const clock = createPlaybackClock(HOUR, 0);
    clock.setState({ speed: 'tenSeconds', quiet: { from: 0, until: 600 } });
    togglePlaying(clock);
    advance(clock, 100);
    expect(clock.getState().at).toBeGreaterThan(590);
    expect(clock.getState().at).toBeLessThan(600);
  });

  it('waits out quiet that is short, that has been left, or that nobody wants skipped', () => {
    const clock = createPlaybackClock(HOUR, 0);
    togglePlaying(clock);
    clock.setState({ speed: 'tenSeconds', quiet: { from: 0, until: 14 } });
    advance(clock, 100);
    expect(at(clock)).toBe(1);
    clock.setState({ quiet: { from: 200, until: 900 } });
    advance(clock, 100);
    expect(at(clock)).toBe(2);
    clock.setState({ quiet: { from: 0, until: 900 }, skipQuiet: false });
    advance(clock, 100);
    expect(at(clock)).toBe(3);
  });
});

describe('the speed', () => {
  it('is at first the slowest that shows everything in a minute', () => {
    expect(speedFor(45)).toBe('second');
    expect(speedFor(62)).toBe('tenSeconds');
    expect(speedFor(2 * HOUR)).toBe('tenMinutes');
    expect(speedFor(100 * 24 * HOUR)).toBe('fit');
  });

  it('grows from each choice to the next', () => {
    const paces = SPEEDS.filter((speed) => speed !== 'fit').map((speed) => secondsPerSecond(speed, HOUR));
    expect(paces).toEqual([...paces].sort((a, b) => a - b));
    expect(secondsPerSecond('fit', 30 * 60)).toBe(30);
    expect(secondsPerSecond('fit', 5)).toBe(1);
  });
});

describe('a typed moment', () => {
  const span = { startAt: '2026-12-01T08:00:00Z', now: 0, end: 50 * HOUR };

  it.each([
    ['15 min', 900],
    ['+90 s', 90],
    ['1 d 2 h', 26 * HOUR],
    ['2 tim 5 minuter', 2 * HOUR + 300],
    ['1 uur', HOUR],
    ['1h30min', 1.5 * HOUR],
    ['08:15', 900],
    ['8.15', 900],
    ['08:00:07', 7],
    ['2026-12-02 08:00', 24 * HOUR],
    ['2026-12-02T08:00:01Z', 24 * HOUR + 1],
  ])('%s is second %i', (text, second) => {
    expect(typedMoment(text, span)).toBe(second);
  });

  it('as a time of day is on the day nearest to the moment shown', () => {
    expect(typedMoment('09:00', { ...span, now: 30 * HOUR })).toBe(25 * HOUR);
    expect(typedMoment('07:00', span)).toBe(23 * HOUR);
    expect(typedMoment('09:30', { ...span, end: 2 * HOUR, now: 0 })).toBe(1.5 * HOUR);
  });

  it.each(['', 'soon', '25:00', '10:61', '2026-13-40 10:00', '2025-12-01 10:00', '3 weeks', '51 h', '5', '10 min later'])(
    'is not “%s”',
    (text) => {
      expect(typedMoment(text, span)).toBeNull();
    },
  );
});

describe('the keys of the slider', () => {
  it('move by a second, by a twentieth, and to both ends', () => {
    const to = (key: string): number | null => keyTarget(key, 100, 2000);
    expect(['ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'].map(to)).toEqual([99, 101, 0, 200, 0, 2000]);
    expect(to('Enter')).toBeNull();
  });
});
