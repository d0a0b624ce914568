import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementHeight, placeAfterScroll, placeAt, type ScrollPlace, TALLEST } from '../../../renderer/ui/grid/scrollScale.ts';

const VIEWPORT = 640;
const ROW = 36;
/** Up to two million rows, px. */
const content = fc.integer({ min: VIEWPORT, max: 2_000_000 * ROW });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the scroll scale of a long list', () => {
  it('leaves a list alone that a browser can draw', () => {
    const extent = { content: 100_000 * ROW, viewport: VIEWPORT };
    expect(placeAt(1_234_567, extent)).toEqual({ top: 1_234_567, shift: 0 });
    expect(placeAfterScroll({ top: 0, shift: 0 }, 3_000_000, extent)).toEqual({ top: 3_000_000, shift: 0 });
  });

  it('never asks for an element taller than browsers draw, and reaches every position inside it', () => {
    fc.assert(
      fc.property(content, share, (height, at) => {
        const extent = { content: height, viewport: VIEWPORT };
        const position = Math.round(at * (height - VIEWPORT));
        const { top, shift } = placeAt(position, extent);
        expect(elementHeight(height)).toBeLessThanOrEqual(TALLEST);
        expect(top + shift).toBe(position);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThanOrEqual(elementHeight(height) - VIEWPORT + 1);
      }),
    );
  });

  it('moves as far as the wheel says in short moves, wherever the reader is', () => {
    fc.assert(
      fc.property(content, share, fc.integer({ min: -VIEWPORT + 1, max: VIEWPORT - 1 }), (height, at, delta) => {
        const extent = { content: height, viewport: VIEWPORT };
        const before = placeAt(Math.round(at * (height - VIEWPORT)), extent);
        const top = Math.max(0, Math.min(elementHeight(height) - VIEWPORT, before.top + delta));
        const after = placeAfterScroll(before, top, extent);
        const wanted = Math.max(0, Math.min(height - VIEWPORT, top + before.shift));
        expect(position(after)).toBe(wanted);
      }),
    );
  });

  it('goes to the very end when the scroll bar is dragged there, and to the very start', () => {
    const extent = { content: 1_000_000 * ROW, viewport: VIEWPORT };
    const end = placeAfterScroll({ top: 0, shift: 0 }, TALLEST - VIEWPORT, extent);
    expect(position(end)).toBe(extent.content - VIEWPORT);
    expect(position(placeAfterScroll(end, 0, extent))).toBe(0);
  });

  it('passes every row on the way when scrolled by the wheel from end to end of a page border', () => {
    const extent = { content: 500_000 * ROW, viewport: VIEWPORT };
    let place = placeAt(0, extent);
    for (let moved = 0; moved < 400_000; moved += 500) {
      const next = placeAfterScroll(place, place.top + 500, extent);
      expect(position(next) - position(place)).toBe(500);
      place = next;
    }
    expect(place.shift).toBeGreaterThan(0);
  });
});

function position({ top, shift }: ScrollPlace): number {
  return top + shift;
}
