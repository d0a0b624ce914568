/** A list of options scrolls by itself: a scrolling box inside it would be a stop that the keyboard cannot reach. */
export const LIST_PROPS = { withScrollArea: false, styles: { options: { maxHeight: 240, overflowY: 'auto' } } } as const;
