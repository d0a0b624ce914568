import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busySpans, troubleStrip, unitCurve } from '../../../shared/engine/playback/curves.ts';
import { thinned } from '../../../shared/engine/playback/thinned.ts';
import { recordedFromSeed } from './recorded.ts';

/** An ascending column of seconds and as many numbers. */
const series = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: -5, max: 1000 })), { minLength: 1, maxLength: 600 })
  .map((steps) => {
    let now = 0;
    const at = Int32Array.from(steps, ([wait]) => {
      now += wait;
      return now;
    });
    return { at, values: Int32Array.from(steps, ([, value]) => value) };
  });

describe('curves of a playback', () => {
  it('thinned out keep their first and last point and their highest and lowest, and stay small', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 4, max: 100 }), ({ at, values }, most) => {
        const places = thinned(at, [values], most);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(places.length).toBeLessThanOrEqual(most);
        expect([places[0], places.at(-1)]).toEqual([0, at.length - 1]);
        const kept = places.map((place) => values[place]!);
        expect([Math.max(...kept), Math.min(...kept)]).toEqual([Math.max(...values), Math.min(...values)]);
      }),
    );
  });

  it('show the peak of the ledger and the first second in which more is consumed than owned', () => {
    let over = 0;
    for (let seed = 45_000; seed < 45_150; seed++) {
      const { tape, rehearsal } = recordedFromSeed(seed);
      const { ledger, log, elapsedSeconds } = rehearsal;
      for (const columns of tape.recording.seats) {
        const { points, peak, firstOver } = unitCurve(tape.recording, columns);
        expect(peak.consumed).toBe(ledger.peak[columns.sku]);
        expect(points[0]!.at).toBe(0);
        expect(points.at(-1)!.at).toBe(elapsedSeconds);
        const rows = Array.from({ length: ledger.rowCount }, (_, row) => row).filter((row) => ledger.rowSku[row] === columns.sku);
        const isOver = columns.consumed[0]! > columns.owned[0]!;
        const first = rows.find((row) => ledger.rowConsumed[row]! > ledger.rowOwned[row]!);
        expect(firstOver).toBe(isOver ? 0 : first === undefined ? null : log.at[ledger.rowEvent[first]!]);
        if (firstOver !== null) over++;
      }
    }
    expect(over).toBeGreaterThan(10);
  });

  it('tell of every second in which something happens, and of no other for long', () => {
    for (let seed = 45_000; seed < 45_100; seed++) {
      const { tape, rehearsal } = recordedFromSeed(seed);
      const { log, elapsedSeconds } = rehearsal;
      const spans = busySpans(tape.recording);
      expect(spans.length).toBeLessThanOrEqual(200);
      for (const at of log.at.subarray(0, log.length)) expect(spans.some(({ from, to }) => from <= at && at <= to)).toBe(true);
      spans.slice(1).forEach(({ from }, i) => {
        expect(from - spans[i]!.to).toBeGreaterThan(elapsedSeconds / 200);
      });
    }
  });

  it('show users in trouble where their number changes', () => {
    let points = 0;
    for (let seed = 45_000; seed < 45_100; seed++) {
      const { timeline } = recordedFromSeed(seed).tape.recording;
      const strip = troubleStrip(timeline);
      expect(strip[0]!.at).toBe(0);
      timeline.at.forEach((at, place) => {
        if (at < 0) return;
        const { without, inError } = strip.findLast((point) => point.at <= at)!;
        expect([without, inError]).toEqual([timeline.without[place], timeline.inError[place]]);
        points++;
      });
    }
    expect(points).toBeGreaterThan(300);
  });
});
