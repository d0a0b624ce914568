import { useMemo } from 'react';
import type { GridSource } from './gridTypes.ts';

function showNothing(): void {
  // A list in memory has all its rows already.
}

/** A grid's rows from a list in memory; `listKey` as of `GridSource`. */
export function useListSource<Row>(rows: readonly Row[] | undefined, listKey: string): GridSource<Row> {
  return useMemo(
    () => ({
      count: rows?.length,
      rowAt: (index) => rows?.[index],
      show: showNothing,
      rowsBetween: (first, last) => Promise.resolve(rows?.slice(first, last + 1) ?? []),
      listKey,
      outdated: false,
    }),
    [rows, listKey],
  );
}
