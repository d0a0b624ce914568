import { useNavigate, useSearch } from '@tanstack/react-router';
import { tidyFilter } from '../directory/directorySearch.ts';
import type { CheckSearch } from './predictionSearch.ts';

const NOTHING: CheckSearch = {};

/** What the address says of the check, and a way to change it. */
export function useCheckSearch(): readonly [CheckSearch, (change: CheckSearch) => void] {
  const navigate = useNavigate();
  const search = useSearch({ strict: false, select: ({ check }) => check ?? NOTHING });
  const change = (next: CheckSearch): void =>
    void navigate({ to: '.', search: (before) => ({ ...before, check: tidyFilter({ ...before.check, ...next }) }), replace: true });
  return [search, change];
}
