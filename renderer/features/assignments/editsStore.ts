import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { FormProduct, FormService } from '../../../shared/contract/licenses.ts';
import { type AssignmentEdits, NO_EDITS, type ProductEdit, switchServices, toggleProduct } from './assignmentDraft.ts';

interface UnsavedWork {
  readonly edits: AssignmentEdits;
  /** The product whose services are shown; null until one is chosen. */
  readonly chosen: string | null;
}

interface EditsState {
  /** Unsaved boxes by target, see `useAssignmentTarget`. */
  readonly ofTarget: Readonly<Record<string, UnsavedWork>>;
}

const NOTHING: UnsavedWork = { edits: NO_EDITS, chosen: null };

/** Lives as long as the window, so that a reload keeps the boxes that were ticked and not yet saved. */
const useEditsStore = create<EditsState>()(
  persist((): EditsState => ({ ofTarget: {} }), { name: 'assignment-edits', storage: createJSONStorage(() => sessionStorage) }),
);

function workOf({ ofTarget }: EditsState, key: string): UnsavedWork {
  return ofTarget[key] ?? NOTHING;
}

function change(key: string, next: (work: UnsavedWork) => UnsavedWork): void {
  useEditsStore.setState((state) => ({ ofTarget: { ...state.ofTarget, [key]: next(workOf(state, key)) } }));
}

export function useEdits(key: string): AssignmentEdits {
  return useEditsStore((state) => workOf(state, key).edits);
}

/** What was clicked in one product; stays the same value while others are clicked, so that only one row is drawn anew. */
export function useProductEdit(key: string, skuId: string): ProductEdit | undefined {
  return useEditsStore((state) => workOf(state, key).edits[skuId]);
}

/** Whether the services of this product are shown; `first` is shown while none was chosen. */
export function useIsChosen(key: string, skuId: string, first: string | null): boolean {
  return useEditsStore((state) => (workOf(state, key).chosen ?? first) === skuId);
}

export function useChosenProduct(key: string): string | null {
  return useEditsStore((state) => workOf(state, key).chosen);
}

export function readEdits(key: string): AssignmentEdits {
  return workOf(useEditsStore.getState(), key).edits;
}

export function chooseProduct(key: string, skuId: string): void {
  change(key, (work) => ({ ...work, chosen: skuId }));
}

/** Ticking a product also shows its services, as the portal did. */
export function clickProduct(key: string, product: FormProduct): void {
  change(key, ({ edits }) => ({ edits: toggleProduct(product, edits), chosen: product.skuId }));
}

export function clickServices(key: string, product: FormProduct, services: readonly FormService[], on: boolean): void {
  change(key, (work) => ({ ...work, edits: switchServices(product, work.edits, services, on) }));
}

export function forgetEdits(key: string): void {
  useEditsStore.setState(({ ofTarget }) => {
    const { [key]: _, ...rest } = ofTarget;
    return { ofTarget: rest };
  });
}
