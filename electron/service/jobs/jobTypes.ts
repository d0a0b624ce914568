import type { WorkProgress } from '../../../shared/contract/base.ts';

/** What a long piece of work says of itself while it runs. */
export interface Progress {
  readonly stage: ProgressStage;
  /** In the unit of the stage: events while rehearsing and checking, megabytes while writing, a share of `total` else. */
  readonly done: number;
  /** How much there is in all, or null when nobody knows yet. */
  readonly total: number | null;
}

/** Those of the contract; an upload is over before a job begins. */
export type ProgressStage = Exclude<WorkProgress['stage'], 'uploading'>;

/** What a job may ask and tell while it runs. */
export interface JobContext {
  /** Aborted when the person gives up; seen by code that awaits. */
  readonly signal: AbortSignal;
  /** The same question for code that does not await, such as the engine. */
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: Progress) => void;
  /** Names a file or folder that must be gone if the job does not end well, also when its thread is killed. */
  readonly onTemporary: (path: string) => void;
}

/** Long work: takes and returns plain data that can cross a thread. Throws AppError for what can be expected to fail. */
export type Job<Input, Result> = (input: Input, context: JobContext) => Promise<Result>;

export interface JobOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
