import { useLayoutEffect, useRef } from 'react';

/**
 * Keys for rows that scroll: a row that leaves hands its elements to one that comes, so that scrolling changes texts instead of making and
 * dropping elements. A row that stays keeps its own, and with them the focus.
 */
export function useRowSlots(rows: readonly { readonly index: number }[]): ReadonlyMap<number, number> {
  const before = useRef<ReadonlyMap<number, number>>(new Map());
  const slots = assignSlots(
    before.current,
    rows.map(({ index }) => index),
  );
  useLayoutEffect(() => {
    before.current = slots;
  });
  return slots;
}

export function assignSlots(before: ReadonlyMap<number, number>, indexes: readonly number[]): ReadonlyMap<number, number> {
  const kept = new Map(indexes.flatMap((index): [number, number][] => (before.has(index) ? [[index, before.get(index) ?? 0]] : [])));
  const taken = new Set(kept.values());
  let next = 0;
  for (const index of indexes) {
    if (kept.has(index)) continue;
    while (taken.has(next)) next++;
    kept.set(index, next++);
  }
  return kept;
}
