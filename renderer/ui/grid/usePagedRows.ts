import { type QueryFunction, type QueryKey, type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Page } from '../../../shared/contract/base.ts';
import type { GridSource } from './gridTypes.ts';

const PAGE_ROWS = 100;
/** Rows beyond those in sight that are fetched before they are needed. */
const AHEAD_ROWS = 60;
/** A reader who drags the scroll bar passes many pages: only the one where the hand rests is fetched. */
const REST_MS = 80;
/** The most rows the service hands out at once. */
const LONGEST_WINDOW = 500;
const KEEP_MS = 120_000;

/** Query options of the window of the list that begins at `offset`. */
export type WindowQuery<Row> = (window: { readonly offset: number; readonly limit: number }) => {
  readonly queryKey: QueryKey;
  readonly queryFn: QueryFunction<Page<Row>>;
};

export interface PagedRows<Row> extends GridSource<Row> {
  /** Rows without any filter. */
  readonly total: number | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

interface Pages {
  readonly listKey: string;
  readonly first: number;
  readonly last: number;
}

interface Held<Row> {
  readonly listKey: string;
  readonly count: number;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly Row[]>;
}

/**
 * Rows of a list too long to hold: the pages in sight and their neighbours are fetched and kept a while. While a new filter or order is on
 * its way the rows before stay on the screen, so that nothing flashes. `windowQuery` must change only with `listKey`.
 */
export function usePagedRows<Row>(windowQuery: WindowQuery<Row>, listKey: string): PagedRows<Row> {
  const cache = useQueryClient();
  const [chosen, setPages] = useState<Pages>({ listKey, first: 0, last: 0 });
  const pages = chosen.listKey === listKey ? chosen : { listKey, first: 0, last: 0 };
  const { pages: answers, error } = useQueries({
    queries: pageNumbers(pages).map((page) => ({
      ...windowQuery({ offset: page * PAGE_ROWS, limit: PAGE_ROWS }),
      gcTime: KEEP_MS,
      structuralSharing: false,
    })),
    combine: combineAnswers<Row>,
  });

  const held = useMemo<Held<Row> | null>(() => {
    const [arrived] = answers.values();
    if (arrived === undefined) return null;
    const rows = [...answers].map(([place, answer]) => [pages.first + place, answer.rows] as const);
    return { listKey, count: arrived.matching, total: arrived.total, pages: new Map(rows) };
  }, [answers, pages.first, listKey]);

  const before = useRef<Held<Row> | null>(null);
  useEffect(() => {
    if (held !== null) before.current = held;
  }, [held]);
  const shown = held ?? before.current;

  const count = shown?.listKey === listKey ? shown.count : undefined;
  const show = useShow(pages, count, setPages);
  const rowsBetween = useCallback(
    async (first: number, last: number): Promise<readonly Row[]> => {
      const rows: Row[] = [];
      for (let offset = first; offset <= last; offset += LONGEST_WINDOW) {
        const limit = Math.min(LONGEST_WINDOW, last + 1 - offset);
        rows.push(...(await cache.fetchQuery({ ...windowQuery({ offset, limit }), gcTime: 0 })).rows);
      }
      return rows;
    },
    [cache, windowQuery],
  );
  return {
    count: shown?.count,
    total: shown?.total,
    rowAt: (index) => shown?.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    show,
    rowsBetween,
    listKey: shown?.listKey ?? listKey,
    outdated: shown !== null && shown.listKey !== listKey,
    error,
    retry: () => void cache.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' }),
  };
}

interface Answers<Row> {
  /** By place among the pages asked for. A map, because plain lists would be compared row by row with the answers before. */
  readonly pages: ReadonlyMap<number, Page<Row>>;
  readonly error: Error | null;
}

function combineAnswers<Row>(results: readonly UseQueryResult<Page<Row>>[]): Answers<Row> {
  const pages = results.flatMap(({ data }, i): [number, Page<Row>][] => (data === undefined ? [] : [[i, data]]));
  return { pages: new Map(pages), error: results.find(({ error }) => error !== null)?.error ?? null };
}

function useShow(pages: Pages, count: number | undefined, setPages: (pages: Pages) => void): GridSource<unknown>['show'] {
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);
  return useCallback(
    (firstRow, lastRow) => {
      clearTimeout(resting.current);
      if (count === undefined) return;
      const lastPage = Math.max(0, Math.ceil(count / PAGE_ROWS) - 1);
      const pageOf = (row: number): number => Math.max(0, Math.min(lastPage, Math.floor(row / PAGE_ROWS)));
      const next = { listKey: pages.listKey, first: pageOf(firstRow - AHEAD_ROWS), last: pageOf(lastRow + AHEAD_ROWS) };
      if (next.first === pages.first && next.last === pages.last) return;
      const near = next.first <= pages.last + 1 && next.last >= pages.first - 1;
      if (near) setPages(next);
      else resting.current = setTimeout(() => setPages(next), REST_MS);
    },
    [pages.listKey, pages.first, pages.last, count, setPages],
  );
}

function pageNumbers({ first, last }: Pages): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
