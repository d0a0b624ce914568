import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from '../../../renderer/features/playback/axis/axisTicks.ts';
import { areaPath, linePath } from '../../../renderer/features/playback/axis/stepPath.ts';
import { laneScale } from '../../../renderer/features/playback/lanes/laneScale.ts';
import { seatRange } from '../../../renderer/features/playback/seats/seatRange.ts';
import { cutScale, evenScale, rehearsalScale, type Stretch } from '../../../renderer/features/playback/timeScale.ts';
import type { SeatCurve, UserLanes } from '../../../shared/contract/playback.ts';

const DAY = 86_400;

const stretches = (end: number) =>
  fc
    .array(fc.integer({ min: 0, max: end }), { maxLength: 20 })
    .map((seconds) => [...seconds].sort((a, b) => a - b))
    .map((sorted): Stretch[] =>
      Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
        from: sorted[2 * index] ?? 0,
        to: sorted[2 * index + 1] ?? 0,
      })),
    );

describe('an axis of time', () => {
  it('without cuts is even', () => {
    const scale = evenScale({ from: 100, to: 300 });
    expect([100, 150, 300].map(scale.shareOf)).toEqual([0, 0.25, 1]);
    expect([0, 0.5, 1].map(scale.secondAt)).toEqual([100, 200, 300]);
    expect(scale.shareOf(50)).toBe(0);
    expect(scale.shareOf(400)).toBe(1);
  });

  it('cuts a day of waiting between two busy minutes out, and gives the room to what happens', () => {
    const whole = { from: 0, to: DAY + 120 };
    const scale = cutScale(whole, [
      { from: 0, to: 60 },
      { from: DAY + 60, to: DAY + 120 },
    ]);
    expect(scale.cuts).toHaveLength(1);
    expect(scale.shareOf(60)).toBeGreaterThan(0.4);
    expect(scale.shareOf(DAY + 60)).toBeLessThan(0.6);
  });

  it('of a rehearsal leaves room for what happens in the first second and in the last', () => {
    const scale = rehearsalScale(3600, [
      { from: 0, to: 0 },
      { from: 3600, to: 3600 },
    ]);
    expect(scale.shareOf(0)).toBeGreaterThan(0.01);
    expect(scale.shareOf(3600)).toBeLessThan(0.99);
  });

  it('leaves quiet alone that takes little of the whole', () => {
    const scale = cutScale({ from: 0, to: 100 }, [
      { from: 0, to: 50 },
      { from: 54, to: 100 },
    ]);
    expect(scale.cuts).toEqual([]);
  });

  it('shows seconds in which something happens where they do not touch a cut', () => {
    const scale = cutScale({ from: 0, to: 1000 }, [
      { from: 0, to: 0 },
      { from: 500, to: 500 },
    ]);
    for (const second of [0, 500]) expect(scale.cuts.every(({ from, to }) => second < from || second > to)).toBe(true);
  });

  it('for any rehearsal keeps the order of time, its two ends, and the way back from place to second', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 3_000_000 })
          .chain((end) => fc.tuple(fc.constant(end), stretches(end), fc.array(fc.double({ min: 0, max: 1, noNaN: true })))),
        ([end, busy, shares]) => {
          const scale = cutScale({ from: 0, to: end }, busy);
          expect(scale.shareOf(0)).toBe(0);
          expect(scale.shareOf(end)).toBeCloseTo(1, 9);
          const ordered = [...shares].sort((a, b) => a - b);
          const seconds = ordered.map(scale.secondAt);
          expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
          for (const [index, share] of ordered.entries()) expect(scale.shareOf(seconds[index] ?? 0)).toBeCloseTo(share, 6);
        },
      ),
    );
  });

  it('never cuts out a second in which something happens', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }).chain((end) => fc.tuple(fc.constant(end), stretches(end))),
        ([end, busy]) => {
          const { cuts } = cutScale({ from: 0, to: end }, busy);
          const touched = cuts.filter((cut) => busy.some(({ from, to }) => from < cut.to && to > cut.from));
          expect(touched).toEqual([]);
        },
      ),
    );
  });
});

describe('the labels of an axis', () => {
  it('are round times of the clock with room between them', () => {
    const scale = evenScale({ from: 0, to: 600 });
    // The plan begins at 08:00:30.
    const ticks = axisTicks(scale, 600, 8 * 3600 + 30);
    expect(ticks[0]).toBe(0);
    expect(ticks.slice(1).every((second) => (second + 30) % 60 === 0)).toBe(true);
    const shares = ticks.map(scale.shareOf);
    expect(shares.slice(1).every((share, index) => share - (shares[index] ?? 0) >= 0.1)).toBe(true);
  });

  it('stand on both sides of a cut, and none in it', () => {
    const whole = { from: 0, to: DAY };
    const scale = cutScale(whole, [
      { from: 0, to: 100 },
      { from: DAY - 100, to: DAY },
    ]);
    const ticks = axisTicks(scale, DAY, 0);
    expect(ticks.some((second) => second <= 100)).toBe(true);
    expect(ticks.some((second) => second >= DAY - 200)).toBe(true);
    expect(ticks.some((second) => scale.cuts.some(({ from, to }) => second > from && second < to))).toBe(false);
  });
});

describe('a curve', () => {
  const frame = { scale: evenScale({ from: 0, to: 100 }), least: 0, most: 50 };
  const points = [
    { at: 0, value: 0 },
    { at: 40, value: 50 },
    { at: 60, value: 25 },
  ];

  it('goes in steps: a value holds until the next', () => {
    expect(linePath(points, frame)).toBe('M0 100H400V0H600V50H1000');
  });

  it('as an area stands on the ground', () => {
    expect(areaPath(points, frame)).toBe('M0 100H400V0H600V50H1000V100H0Z');
  });

  it('without points is nothing', () => {
    expect(linePath([], frame)).toBe('');
  });
});

describe('the range of a seat curve', () => {
  const curve = (points: readonly [consumed: number, owned: number][]): SeatCurve => ({
    id: 'sku',
    name: 'Office 365 E3',
    points: points.map(([consumed, owned], at) => ({ at, consumed, owned })),
    peak: { at: 0, consumed: 0 },
    firstOver: null,
  });

  it('begins at zero while the curve is not far above it', () => {
    expect(seatRange(curve([[10, 100]]))).toEqual([0, 100]);
  });

  it('comes closer where the curve would be flat otherwise, and never goes below zero', () => {
    const [least, most] = seatRange(
      curve([
        [9900, 10_000],
        [9950, 10_000],
      ]),
    );
    expect(most).toBe(10_000);
    expect(least).toBeGreaterThan(9800);
    expect(least).toBeLessThan(9900);
    expect(seatRange(curve([[1, 1]]))[0]).toBeGreaterThanOrEqual(0);
  });
});

describe('the time axis of one user', () => {
  const whole = evenScale({ from: 0, to: DAY });
  const lanes = (seconds: readonly number[]) => ({ seconds, endSeconds: DAY }) as unknown as UserLanes;

  it('shows when something happens to them, with a little before and after', () => {
    const view = laneScale(lanes([40_000, 40_100]), 'user', whole);
    expect(view.from).toBeLessThan(40_000);
    expect(view.from).toBeGreaterThan(39_900);
    expect(view.to).toBeGreaterThan(40_100);
    expect(view.shareOf(40_100) - view.shareOf(40_000)).toBeGreaterThan(0.8);
  });

  it('shows everything when that is wanted, or when nothing happens to them', () => {
    expect(laneScale(lanes([40_000]), 'whole', whole)).toBe(whole);
    expect(laneScale(lanes([]), 'user', whole)).toBe(whole);
  });
});
