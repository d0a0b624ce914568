import { useNavigate, useSearch } from '@tanstack/react-router';
import { tidyFilter } from '../directory/directorySearch.ts';
import type { MatrixSearch } from './comparisonSearch.ts';

const NOTHING: MatrixSearch = {};

/** What the address says of the parts below the two sides, and a way to change it. */
export function useMatrixSearch(): readonly [MatrixSearch, (change: MatrixSearch) => void] {
  const navigate = useNavigate();
  const search = useSearch({ strict: false, select: ({ matrix }) => matrix ?? NOTHING });
  const change = (next: MatrixSearch): void =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, matrix: tidyFilter({ ...before.matrix, ...next }) }),
      replace: true,
    });
  return [search, change];
}
