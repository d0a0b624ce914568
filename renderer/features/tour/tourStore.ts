import { create } from 'zustand';

/** What the tour shows, one after another. */
export const TOUR_STEPS = ['tenant', 'licenses', 'assignments', 'scenario', 'training'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

interface TourState {
  /** null while there is no tour. */
  readonly step: TourStep | null;
}

export const useTourStore = create<TourState>()(() => ({ step: null }));

export function showTourStep(step: TourStep | null): void {
  useTourStore.setState({ step });
}
