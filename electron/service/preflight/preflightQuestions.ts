import type { JobInput, JobResult } from '../jobs/jobTable.ts';
import type { Question } from '../scenarios/questions.ts';
import type { PreflightAnswer } from './preflightAnswer.ts';

/** What would stop the scenario or hurt somebody. Other parts of the application may ask it too. */
export const PREFLIGHT: Question<null, PreflightAnswer> = {
  kind: 'preflight',
  kept: 4,
  version: 1,
  answer: ({ tenant, plan }, _params, jobs, options) => jobs.run('preflight', { tenant, plan: { value: plan } }, options),
};

/** What can be staged against one of its findings. */
export const REMEDIES: Question<Pick<JobInput<'remedies'>, 'key'>, JobResult<'remedies'>> = {
  kind: 'remedies',
  kept: 12,
  version: 1,
  answer: ({ tenant, plan }, { key }, jobs, options) => jobs.run('remedies', { tenant, plan: { value: plan }, key }, options),
};
