import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Selection } from '../../shared/contract/users.ts';

interface SelectionState {
  /** Users picked in the grids, by tenant. */
  readonly ofTenant: Readonly<Record<string, Selection>>;
}

/** Lives as long as the window, so that a reload keeps what was picked. */
export const useSelectionStore = create<SelectionState>()(
  persist((): SelectionState => ({ ofTenant: {} }), { name: 'selections', storage: createJSONStorage(() => sessionStorage) }),
);

export const NOBODY: Selection = { ids: [] };

export function selectUsers(tenantId: string, selection: Selection): void {
  useSelectionStore.setState(({ ofTenant }) => ({ ofTenant: { ...ofTenant, [tenantId]: selection } }));
}

export function useUserSelection(tenantId: string): Selection {
  return useSelectionStore(({ ofTenant }) => ofTenant[tenantId] ?? NOBODY);
}
