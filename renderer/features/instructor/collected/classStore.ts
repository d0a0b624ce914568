import { create } from 'zustand';
import type { CollectedClass } from '../../../../shared/contract/instructor.ts';

interface ClassState {
  /** The class at hand; null while nothing was collected. */
  readonly collected: CollectedClass | null;
  readonly withNames: boolean;
}

/** Remembered while the window is open, as the service remembers it: an instructor looks at other pages in between. */
export const useClassStore = create<ClassState>()(() => ({ collected: null, withNames: true }));

export function keepClass(collected: CollectedClass | null): void {
  useClassStore.setState({ collected });
}

export function showNames(withNames: boolean): void {
  useClassStore.setState({ withNames });
}
