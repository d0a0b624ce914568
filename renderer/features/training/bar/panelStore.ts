import { create } from 'zustand';

/** What is open beside the page of an exercise. */
export const PANELS = ['brief', 'hints', 'result'] as const;
export type Panel = (typeof PANELS)[number];

interface PanelState {
  readonly panel: Panel | null;
  /** Counts up with each opening, so that the panel takes the focus even when it is open already. */
  readonly opened: number;
}

/** Kept for the window: it stays as it is while the learner goes from page to page. */
export const usePanel = create<PanelState>()(() => ({ panel: null, opened: 0 }));

export function openPanel(panel: Panel): void {
  usePanel.setState(({ opened }) => ({ panel, opened: opened + 1 }));
}

/** Another part of the panel, without moving the focus. */
export function showPanel(panel: Panel): void {
  usePanel.setState({ panel });
}

export function closePanel(): void {
  usePanel.setState({ panel: null });
}
