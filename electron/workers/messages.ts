import type { ErrorCode, ErrorDetails } from '../../shared/model/appError.ts';
import type { JobName } from '../service/jobs/jobTable.ts';
import type { Progress } from '../service/jobs/jobTypes.ts';

/** What the main thread gives a worker when it starts. */
export interface WorkerOrder {
  readonly job: JobName;
  readonly input: unknown;
  /** One Int32: not zero when the work is to stop. Shared, so that code which never awaits can see it. */
  readonly cancelFlag: SharedArrayBuffer;
}

/** The only thing said to a running worker: wake up and look at the flag. */
export const CANCEL = 'cancel';

export type WorkerMessage =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'temporary'; readonly path: string }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly details: ErrorDetails }
  | { readonly type: 'broken'; readonly message: string; readonly stack: string | null };
