import type { ReactNode } from 'react';

/** One column of a grid; `Key` names it in sorts, in the address and in the column menu. */
export interface GridColumn<Row, Key extends string> {
  readonly key: Key;
  readonly label: string;
  /** Shown in the header in place of the label, which then is its name for screen readers. */
  readonly head?: ReactNode;
  /** Least width in px, and its share of what is left over. */
  readonly width: number;
  readonly share?: number;
  readonly align?: 'end';
  readonly sortable?: boolean;
  /** Must not measure or fetch: it runs for every row that scrolls into sight. */
  readonly render: (row: Row) => ReactNode;
}

export interface GridSort<Key extends string> {
  readonly column: Key;
  readonly descending: boolean;
}

/** Where a grid takes its rows from: a list in memory, or windows of a long one. */
export interface GridSource<Row> {
  /** Rows that match; undefined until the first answer. */
  readonly count: number | undefined;
  /** Undefined while the row is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Rows in sight, first and last index: a source fetches what it lacks of them. */
  readonly show: (first: number, last: number) => void;
  /** All rows from one index to another, both included. */
  readonly rowsBetween: (first: number, last: number) => Promise<readonly Row[]>;
  /** Changes when the list is another one (filter, order, state of the tenant): the grid then starts at its top. */
  readonly listKey: string;
  /** Rows shown are those of the list before, while the new ones are on their way. */
  readonly outdated: boolean;
}

export interface GridSelection {
  readonly has: (id: string) => boolean;
  readonly all: 'none' | 'some' | 'all';
  readonly set: (ids: readonly string[], on: boolean) => void;
  readonly setAll: (on: boolean) => void;
  /** Told when a range is too long to pick row by row. */
  readonly rangeTooLong: (most: number) => void;
}

/** Rows that a range may pick one by one; more than that is what "select all" is for. */
export const LONGEST_RANGE = 5000;
