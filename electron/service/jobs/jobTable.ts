import type { Job, JobContext, JobOptions } from './jobTypes.ts';

/** Every piece of long work by name: what a worker thread can be asked to do. Each is loaded when it is asked for. */
const JOBS = {
  import: async () => (await import('./importJob.ts')).importJob,
  generate: async () => (await import('./generateJob.ts')).generateJob,
  check: async () => (await import('./checkJob.ts')).checkJob,
  evaluate: async () => (await import('./evaluateJob.ts')).evaluateJob,
  rehearse: async () => (await import('./rehearseJob.ts')).rehearseJob,
  order: async () => (await import('./orderJob.ts')).orderJob,
  routes: async () => (await import('./routesJob.ts')).routesJob,
  routeSteps: async () => (await import('./routesJob.ts')).routeStepsJob,
  prove: async () => (await import('./proofJob.ts')).proofJob,
  sensitivity: async () => (await import('./sensitivityJob.ts')).sensitivityJob,
  record: async () => (await import('./recordJob.ts')).recordJob,
  directCheck: async () => (await import('./miningJob.ts')).directCheckJob,
  preflight: async () => (await import('./preflightJob.ts')).preflightJob,
  remedies: async () => (await import('./preflightJob.ts')).remediesJob,
  predict: async () => (await import('./predictionJob.ts')).predictionJob,
  handover: async () => (await import('./handoverJob.ts')).handoverJob,
  load: async () => (await import('./loadJob.ts')).loadJob,
  report: async () => (await import('./reportJob.ts')).reportJob,
  units: async () => (await import('./unitsJob.ts')).unitsJob,
  assess: async () => (await import('./assessJob.ts')).assessJob,
  exerciseFacts: async () => (await import('./exerciseFactsJob.ts')).exerciseFactsJob,
  whatIf: async () => (await import('./whatIfJob.ts')).whatIfJob,
  forgotten: async () => (await import('./forgottenJob.ts')).forgottenJob,
  eachForgotten: async () => (await import('./forgottenJob.ts')).eachForgottenJob,
  pseudonymise: async () => (await import('./pseudonymiseJob.ts')).pseudonymiseJob,
  bundle: async () => (await import('./pseudonymiseJob.ts')).bundleJob,
  suggestConditions: async () => (await import('./suggestJob.ts')).suggestJob,
  tryDraft: async () => (await import('./draftJob.ts')).tryDraftJob,
  writeExercise: async () => (await import('./draftJob.ts')).packageJob,
  recheck: async () => (await import('./recheckJob.ts')).recheckJob,
  myth: async () => (await import('./mythJob.ts')).mythJob,
};

type JobOf<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>;

export type JobName = keyof typeof JOBS;
export type JobInput<Name extends JobName> = Parameters<JobOf<Name>>[0];
export type JobResult<Name extends JobName> = Awaited<ReturnType<JobOf<Name>>>;

/** Runs jobs somewhere: in worker threads, or for tests in place. */
export interface JobRunner {
  run<Name extends JobName>(name: Name, input: JobInput<Name>, options?: JobOptions): Promise<JobResult<Name>>;
}

/** `input` is what a `JobRunner` was given under this name. */
export async function runJob(name: JobName, input: unknown, context: JobContext): Promise<unknown> {
  const job = (await JOBS[name]()) as Job<unknown, unknown>;
  return await job(input, context);
}
