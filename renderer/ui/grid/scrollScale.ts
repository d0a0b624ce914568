/**
 * A list may be taller than a browser can draw: Chromium stops at 2^25 px of the screen (a quarter of that at 200 % zoom on a dense
 * display), Firefox at 17.9 million. Beyond `TALLEST` the element is made shorter than its content, and what is left out is spread over
 * it: short moves scroll 1:1, long ones (dragging the scroll bar) in proportion. All lengths in px.
 */
export const TALLEST = 8_000_000;

/** The element is cut into this many pages; each page further down leaves out a little more of the content. */
const PAGES_OF_ELEMENT = 100;

export interface ScrollExtent {
  readonly content: number;
  readonly viewport: number;
}

/** Position in the content = `top` (what the element says) + `shift` (what was left out above). */
export interface ScrollPlace {
  readonly top: number;
  readonly shift: number;
}

export function elementHeight(content: number): number {
  return Math.min(content, TALLEST);
}

/** Where the element must be scrolled to for a position of the content. */
export function placeAt(position: number, extent: ScrollExtent): ScrollPlace {
  const within = Math.max(0, Math.min(position, extent.content - extent.viewport));
  const { pageHeight, lastPage, shiftPerPage } = pagesOf(extent);
  const shift = Math.round(Math.min(lastPage, Math.floor(within / pageHeight)) * shiftPerPage);
  return { top: within - shift, shift };
}

/** Where the reader has got to when the element reports a new `top`. */
export function placeAfterScroll(before: ScrollPlace, top: number, extent: ScrollExtent): ScrollPlace {
  const height = elementHeight(extent.content);
  if (extent.content <= height) return { top, shift: 0 };
  if (Math.abs(top - before.top) < extent.viewport) return placeAt(top + before.shift, extent);
  const share = Math.max(0, Math.min(1, top / (height - extent.viewport)));
  const { pageHeight, lastPage, shiftPerPage } = pagesOf(extent);
  const page = Math.min(lastPage, Math.floor((share * (extent.content - extent.viewport)) / pageHeight));
  return { top, shift: Math.round(page * shiftPerPage) };
}

function pagesOf({ content }: ScrollExtent): { pageHeight: number; lastPage: number; shiftPerPage: number } {
  const height = elementHeight(content);
  if (content <= height) return { pageHeight: Math.max(1, content), lastPage: 0, shiftPerPage: 0 };
  const pageHeight = height / PAGES_OF_ELEMENT;
  const lastPage = Math.floor(content / pageHeight) - 1;
  return { pageHeight, lastPage, shiftPerPage: (content - height) / lastPage };
}
