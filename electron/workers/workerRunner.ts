import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/model/appError.ts';
import type { JobInput, JobName, JobResult, JobRunner } from '../service/jobs/jobTable.ts';
import type { JobOptions } from '../service/jobs/jobTypes.ts';
import { CANCEL, type WorkerMessage, type WorkerOrder } from './messages.ts';

/** How long a cancelled job may take to tidy up after itself before its thread is stopped and we tidy up for it. */
const GRACE_MILLISECONDS = 5000;

/** V8 would let short-lived objects pile up to 134 MB; an import of 100,000 users takes 5% longer with this, and 100 MB less. */
const YOUNG_MEGABYTES = 48;

const ENTRY = new URL('./jobWorker.ts', import.meta.url);

/** Runs each job in a thread of its own. `run` rejects with AppError (`cancelled` after an abort) or, for a broken invariant, with Error. */
export interface WorkerRunner extends JobRunner {
  /** Stops every thread now and removes what their jobs have left behind. For a second Ctrl-C. */
  kill(): Promise<void>;
}

/** Long work off the main thread, so that a window stays alive and Ctrl-C is heard. */
export function createWorkerRunner(): WorkerRunner {
  const running = new Set<RunningJob>();
  return {
    run: async <Name extends JobName>(name: Name, input: JobInput<Name>, options: JobOptions = {}) => {
      if (options.signal?.aborted) throw new AppError('cancelled');
      const job = new RunningJob(name, input, options);
      running.add(job);
      try {
        return (await job.outcome) as JobResult<Name>;
      } finally {
        running.delete(job);
      }
    },
    kill: async () => {
      await Promise.all([...running].map((job) => job.kill()));
    },
  };
}

class RunningJob {
  readonly outcome: Promise<unknown>;
  readonly #worker: Worker;
  readonly #flag = new Int32Array(new SharedArrayBuffer(4));
  readonly #temporaries: string[] = [];
  #grace: NodeJS.Timeout | undefined;

  constructor(job: JobName, input: unknown, { signal, onProgress }: JobOptions) {
    const order: WorkerOrder = { job, input, cancelFlag: this.#flag.buffer as SharedArrayBuffer };
    this.#worker = new Worker(ENTRY, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } });
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const cancel = (): void => this.#cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    this.outcome = promise.finally(() => {
      signal?.removeEventListener('abort', cancel);
      clearTimeout(this.#grace);
    });

    this.#worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'temporary') this.#temporaries.push(message.path);
      else if (message.type === 'done') resolve(message.result);
      else if (message.type === 'refused') reject(new AppError(message.code, message.details));
      else reject(revive(message.message, message.stack));
    });
    this.#worker.on('error', reject);
    // After a result this changes nothing; without one the thread was stopped, and what it left is ours to clear away.
    this.#worker.on('exit', () => {
      this.#clear();
      reject(Atomics.load(this.#flag, 0) === 0 ? new Error('a worker thread ended without a result') : new AppError('cancelled'));
    });
  }

  async kill(): Promise<void> {
    Atomics.store(this.#flag, 0, 1);
    await this.#worker.terminate();
  }

  #cancel(): void {
    Atomics.store(this.#flag, 0, 1);
    this.#worker.postMessage(CANCEL);
    this.#grace = setTimeout(() => void this.#worker.terminate(), GRACE_MILLISECONDS);
  }

  /** A job that ended well has moved its temporaries into place: there is nothing at these paths then. */
  #clear(): void {
    for (const path of this.#temporaries) rmSync(path, { recursive: true, force: true });
  }
}

function revive(message: string, stack: string | null): Error {
  const error = new Error(message);
  if (stack !== null) error.stack = stack;
  return error;
}
