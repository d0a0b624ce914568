import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Selection } from '../../../../shared/contract/users.ts';
import { NOBODY } from '../../../client/selectionStore.ts';

interface PickedState {
  /** By tenant and grid: users picked among all are not those picked among the members of a group. */
  readonly ofGrid: Readonly<Record<string, Selection>>;
}

/** Lives as long as the window, so that a reload, or a look at one user, keeps what was picked. */
const usePickedStore = create<PickedState>()(
  persist((): PickedState => ({ ofGrid: {} }), { name: 'picked-users', storage: createJSONStorage(() => sessionStorage) }),
);

export function usePicked(grid: string): Selection {
  return usePickedStore(({ ofGrid }) => ofGrid[grid] ?? NOBODY);
}

export function setPicked(grid: string, selection: Selection): void {
  usePickedStore.setState(({ ofGrid }) => ({ ofGrid: { ...ofGrid, [grid]: selection } }));
}
