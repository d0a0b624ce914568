import { create } from 'zustand';
import type { WorkProgress } from '../../../shared/contract/base.ts';
import type { ExportTarget, MadeFile } from '../../../shared/contract/exports.ts';
import { isCancelled } from '../../client/failure.ts';
import { followWork } from '../../client/followWork.ts';
import { chooseTarget, receiveFile } from '../../client/saveExport.ts';

/** How far the making of one file is. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: WorkProgress | null; readonly control: AbortController }
  /** `path`: where it lies on this computer; null for a browser's download. */
  | { readonly kind: 'made'; readonly file: MadeFile; readonly path: string | null }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: Error };

/** Calls a procedure of the contract that writes a file. */
export type ExportStart = (target: ExportTarget, signal: AbortSignal) => PromiseLike<AsyncIterator<WorkProgress, MadeFile>>;

/** Files being made, by key. It goes on while another page is looked at. */
const useExportStore = create<Readonly<Record<string, ExportState>>>()(() => ({}));

const IDLE: ExportState = { kind: 'idle' };

export function useExport(key: string): ExportState {
  return useExportStore((states) => states[key] ?? IDLE);
}

/** Asks where the file is to go, has it made, and hands it to the browser's downloads where there is one. */
export async function makeExport(key: string, fileName: string, start: ExportStart): Promise<void> {
  const set = (state: ExportState): void => useExportStore.setState({ [key]: state });
  try {
    const target = await chooseTarget(fileName);
    if (target === null) return;
    const control = new AbortController();
    set({ kind: 'running', progress: null, control });
    const file = await followWork(start(target, control.signal), (progress) => set({ kind: 'running', progress, control }));
    receiveFile(file);
    set({ kind: 'made', file, path: 'path' in target ? target.path : null });
  } catch (error) {
    set(isCancelled(error) ? { kind: 'stopped' } : { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
  }
}
