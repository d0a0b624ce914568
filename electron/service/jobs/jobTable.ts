import { checkJob } from './checkJob.ts';
import { generateJob } from './generateJob.ts';
import { importJob } from './importJob.ts';
import type { Job, JobContext, JobOptions } from './jobTypes.ts';
import { rehearseJob } from './rehearseJob.ts';

/** Every piece of long work by name: what a worker thread can be asked to do. */
const JOBS = { import: importJob, generate: generateJob, check: checkJob, rehearse: rehearseJob };

export type JobName = keyof typeof JOBS;
export type JobInput<Name extends JobName> = Parameters<(typeof JOBS)[Name]>[0];
export type JobResult<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>;

/** Runs jobs somewhere: in worker threads, or for tests in place. */
export interface JobRunner {
  run<Name extends JobName>(name: Name, input: JobInput<Name>, options?: JobOptions): Promise<JobResult<Name>>;
}

/** `input` is what a `JobRunner` was given under this name. */
export function runJob(name: JobName, input: unknown, context: JobContext): Promise<unknown> {
  return (JOBS[name] as Job<unknown, unknown>)(input, context);
}
