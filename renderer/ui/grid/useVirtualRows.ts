import { defaultRangeExtractor, observeElementOffset, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { elementHeight, placeAfterScroll, placeAt, type ScrollPlace } from './scrollScale.ts';

/** px. Every row is as high, and the header unless its grid says otherwise, so that nothing is ever measured. */
export const ROW_HEIGHT = 36;
const OVERSCAN_ROWS = 4;

interface VirtualRows {
  /** Of the element that holds header and rows, px. */
  readonly height: number;
  /** Rows to draw, with where each begins inside that element, px. */
  readonly rows: readonly { readonly index: number; readonly top: number }[];
  /** Rows in sight, without those drawn in advance. */
  readonly first: number;
  readonly last: number;
  /** Whole rows that fit on the screen. */
  readonly pageRows: number;
  /** Scrolls no further than needed. */
  readonly bringIntoSight: (row: number) => void;
  readonly toTop: () => void;
}

/** Rows in sight of a scrolling element with a sticky header; `kept` is drawn wherever it is, because it has the focus. */
export function useVirtualRows(
  count: number,
  scroller: RefObject<HTMLDivElement | null>,
  kept: number,
  headHeight = ROW_HEIGHT,
): VirtualRows {
  const [shift, setShift] = useState(0);
  const place = useRef<ScrollPlace>({ top: 0, shift: 0 });
  const content = headHeight + ROW_HEIGHT * count;

  /** Scrolls the element without waiting for its event; rows move along before the screen is painted. */
  const moveTo = useCallback(
    (next: ScrollPlace) => {
      const moved = next.shift !== place.current.shift;
      place.current = next;
      if (moved) flushSync(() => setShift(next.shift));
      if (scroller.current !== null && scroller.current.scrollTop !== next.top) scroller.current.scrollTop = next.top;
    },
    [scroller],
  );

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN_ROWS,
    paddingStart: headHeight,
    rangeExtractor: useCallback((range: Range) => withKept(defaultRangeExtractor(range), kept, range.count), [kept]),
    observeElementOffset: useCallback(
      (instance: Virtualizer<HTMLDivElement, HTMLDivElement>, tell: (offset: number, isScrolling: boolean) => void) =>
        observeElementOffset(instance, (top, isScrolling) => {
          const extent = { content: instance.getTotalSize(), viewport: instance.scrollRect?.height ?? 0 };
          const next = placeAfterScroll(place.current, top, extent);
          moveTo(next);
          tell(next.top + next.shift, isScrolling);
        }),
      [moveTo],
    ),
    scrollToFn: useCallback(
      (offset: number, _options: unknown, instance: Virtualizer<HTMLDivElement, HTMLDivElement>) =>
        moveTo(placeAt(offset, { content: instance.getTotalSize(), viewport: instance.scrollRect?.height ?? 0 })),
      [moveTo],
    ),
  });

  // A list that has become shorter ends further up: the element has scrolled itself, and the place follows.
  useLayoutEffect(() => {
    const top = scroller.current?.scrollTop ?? 0;
    if (content <= elementHeight(content) && place.current.shift !== 0) moveTo({ top, shift: 0 });
  }, [content, moveTo, scroller]);

  const viewport = virtualizer.scrollRect?.height ?? 0;
  const pageRows = Math.max(1, Math.floor((viewport - headHeight) / ROW_HEIGHT));
  return {
    height: elementHeight(content),
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ index, top: start - shift })),
    first: virtualizer.range?.startIndex ?? 0,
    last: virtualizer.range?.endIndex ?? 0,
    pageRows,
    bringIntoSight: (row) => {
      const offset = place.current.top + place.current.shift;
      const start = row * ROW_HEIGHT;
      if (start < offset) virtualizer.scrollToOffset(start);
      else if (start + headHeight + ROW_HEIGHT > offset + viewport) virtualizer.scrollToOffset(start + headHeight + ROW_HEIGHT - viewport);
    },
    toTop: () => virtualizer.scrollToOffset(0),
  };
}

function withKept(rows: number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || rows.includes(kept)) return rows;
  return [...rows, kept].sort((a, b) => a - b);
}
