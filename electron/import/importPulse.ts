import { AppError } from '../../shared/model/appError.ts';

export interface ImportProgress {
  readonly stage: 'reading' | 'writing';
  /** Bytes while reading, thousandths while writing. */
  readonly done: number;
  readonly total: number;
  /** Users read so far. */
  readonly users: number;
}

export interface PulseOptions {
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Tells how far the import is, and throws AppError `cancelled` when somebody gave up. */
export type ImportPulse = (progress: ImportProgress) => Promise<void>;

/** How long to work, in milliseconds, before others get their turn: signals are heard then. */
const TURN_MILLISECONDS = 40;

export function createImportPulse({ onProgress, signal }: PulseOptions): ImportPulse {
  let turn = performance.now();
  return async (progress) => {
    onProgress?.(progress);
    if (performance.now() - turn > TURN_MILLISECONDS) {
      await new Promise(setImmediate);
      turn = performance.now();
    }
    if (signal?.aborted) throw new AppError('cancelled');
  };
}
