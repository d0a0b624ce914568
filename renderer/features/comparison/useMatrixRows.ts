import { useMemo } from 'react';
import type { Page } from '../../../shared/contract/base.ts';
import type { ComparisonFilter, ComparisonSort, MatrixCell, MatrixPage, MatrixRow } from '../../../shared/contract/comparison.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { type PagedRows, usePagedRows } from '../../ui/grid/usePagedRows.ts';
import { useSameValue } from '../../ui/grid/useSameValue.ts';
import type { MatrixSearch } from './comparisonSearch.ts';
import type { ComparedSides } from './useComparedSides.ts';

/** A user with their services by family; users who go the same way share the map. */
export interface ShownRow extends MatrixRow {
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

export const SORTABLE = ['displayName', 'department', 'changes'] as const;
export const USUAL_SORT = 'changes';

/** Rows of the matrix as the address asks for them. */
export function useMatrixRows(scopes: NonNullable<ComparedSides['scopes']>, search: MatrixSearch): PagedRows<ShownRow> {
  const { client } = useClient();
  const { language } = useFormat();
  const input = useSameValue({ ...scopes, language, filter: filterOf(search), sort: sortOf(search) });
  const windowQuery = useMemo(
    () => (window: { readonly offset: number; readonly limit: number }) => ({
      queryKey: ['comparison matrix', input, window],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) =>
        toRows(await client.comparison.matrix({ ...input, window }, { signal })),
    }),
    [client, input],
  );
  return usePagedRows(windowQuery, JSON.stringify(input));
}

function filterOf({ result, service, group, department, search, everybody, foundation }: MatrixSearch): ComparisonFilter {
  return { result, service, group, department, search, onlyChanged: everybody !== true, hideFoundation: foundation !== true };
}

function sortOf({ sort = USUAL_SORT, descending = false }: MatrixSearch): ComparisonSort {
  const column = SORTABLE.find((each) => each === sort);
  return column === undefined ? { service: sort, descending } : { column, descending };
}

function toRows({ rows, ways, ...counts }: MatrixPage): Page<ShownRow> {
  const cells = new Map(Object.entries(ways).map(([way, each]) => [Number(way), new Map(each.map((cell) => [cell.family, cell]))]));
  return { ...counts, rows: rows.map((row) => ({ ...row, cells: cells.get(row.way) ?? new Map() })) };
}
