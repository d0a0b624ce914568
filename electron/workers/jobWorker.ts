import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../shared/model/appError.ts';
import { buffersOf } from '../service/jobs/handover.ts';
import { runJob } from '../service/jobs/jobTable.ts';
import type { JobContext, Progress } from '../service/jobs/jobTypes.ts';
import type { WorkerMessage, WorkerOrder } from './messages.ts';

/** Progress is for eyes: more often than this it only costs. */
const PROGRESS_MILLISECONDS = 100;

/** A worker thread: runs the one job it was started for, and ends. */
async function main(): Promise<void> {
  // Each thread asks for itself (start.mjs).
  enableCompileCache();
  const port = parentPort;
  if (port === null) throw new Error('jobWorker.ts runs as a worker thread only');
  const { job, input, cancelFlag } = workerData as WorkerOrder;
  const flag = new Int32Array(cancelFlag);
  const controller = new AbortController();
  const post = (message: WorkerMessage, handedOver: readonly ArrayBuffer[] = []): void => port.postMessage(message, handedOver);
  port.on('message', () => controller.abort());
  port.unref();

  let quietUntil = 0;
  const context: JobContext = {
    signal: controller.signal,
    isCancelled: () => Atomics.load(flag, 0) !== 0,
    onTemporary: (path) => post({ type: 'temporary', path }),
    onProgress: (progress: Progress) => {
      const now = performance.now();
      if (now < quietUntil) return;
      quietUntil = now + PROGRESS_MILLISECONDS;
      post({ type: 'progress', progress });
    },
  };
  try {
    const result = await runJob(job, input, context);
    post({ type: 'done', result }, buffersOf(result));
  } catch (error) {
    post(toMessage(error));
  }
}

function toMessage(error: unknown): WorkerMessage {
  if (error instanceof AppError) return { type: 'refused', code: error.code, details: error.details };
  if (error instanceof Error) return { type: 'broken', message: error.message, stack: error.stack ?? null };
  return { type: 'broken', message: String(error), stack: null };
}

await main();
