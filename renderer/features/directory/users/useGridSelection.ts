import { useMemo } from 'react';
import type { Selection, UserFilter } from '../../../../shared/contract/users.ts';
import { useTenantId } from '../../../client/scope.ts';
import { NOBODY } from '../../../client/selectionStore.ts';
import type { GridSelection } from '../../../ui/grid/gridTypes.ts';
import { setPicked, usePicked } from './pickedStore.ts';
import { countPicked, pick, selectionUnder } from './pickedUsers.ts';

interface PickedInGrid {
  readonly value: Selection;
  readonly count: number;
  readonly grid: GridSelection;
  readonly clear: () => void;
}

/** The users picked in one grid, as the grid and as steps want them. */
export function useGridSelection(
  name: string,
  filter: UserFilter,
  matching: number | undefined,
  rangeTooLong: (most: number) => void,
): PickedInGrid {
  const grid = `${useTenantId()}/${name}`;
  const stored = usePicked(grid);
  const value = useMemo(() => selectionUnder(stored, filter), [stored, filter]);
  const ids = useMemo(() => new Set('ids' in value ? value.ids : value.except), [value]);
  const count = countPicked(value, matching ?? 0);
  return {
    value,
    count,
    clear: () => setPicked(grid, NOBODY),
    grid: {
      has: (id) => ids.has(id) === 'ids' in value,
      all: count === 0 ? 'none' : count === matching && !('ids' in value) ? 'all' : 'some',
      set: (changed, on) => setPicked(grid, pick(value, changed, on)),
      setAll: (on) => setPicked(grid, on ? { matching: filter } : NOBODY),
      rangeTooLong,
    },
  };
}
