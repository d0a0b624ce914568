import { create } from 'zustand';

/** Whether the host answered the last time it was asked. */
export const useConnectionStore = create<{ readonly lost: boolean }>()(() => ({ lost: false }));

export function noteConnection(lost: boolean): void {
  if (useConnectionStore.getState().lost !== lost) useConnectionStore.setState({ lost });
}
