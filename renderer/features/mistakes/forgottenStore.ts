import { create } from 'zustand';

/** What the drawer of forgotten steps shows: one step by its key, or every step in turn; null while it is closed. */
interface ForgottenState {
  readonly shown: { readonly key: number } | 'each' | null;
}

export const useForgottenStore = create<ForgottenState>()(() => ({ shown: null }));

export function openForgotten(shown: ForgottenState['shown']): void {
  useForgottenStore.setState({ shown });
}
