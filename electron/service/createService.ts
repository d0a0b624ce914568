import type { CheckResult } from './jobs/checkJob.ts';
import type { GenerateInput, GenerateResult } from './jobs/generateJob.ts';
import type { HandoverInput, HandoverResult } from './jobs/handoverJob.ts';
import type { ImportInput, ImportResult } from './jobs/importJob.ts';
import type { JobRunner } from './jobs/jobTable.ts';
import type { JobOptions } from './jobs/jobTypes.ts';
import type { PlanInput } from './jobs/planInput.ts';
import type { RehearseInput, RehearseResult } from './jobs/rehearseJob.ts';
import type { ReportInput, ReportResult } from './jobs/reportJob.ts';
import type { RoutesInput, RoutesResult } from './jobs/routesJob.ts';

/** What the service needs from the host it lives in. */
export interface ServiceEnvironment {
  readonly jobs: JobRunner;
}

/**
 * The use cases of the program. They take and return plain data, and do not know whether a window, a browser or a command line asks.
 * All throw AppError for what can be expected to fail, `cancelled` among it.
 */
export interface Service {
  importTenant(input: ImportInput, options?: JobOptions): Promise<ImportResult>;
  generateTenant(input: GenerateInput, options?: JobOptions): Promise<GenerateResult>;
  checkPlan(input: PlanInput, options?: JobOptions): Promise<CheckResult>;
  rehearsePlan(input: RehearseInput, options?: JobOptions): Promise<RehearseResult>;
  compareRoutes(input: RoutesInput, options?: JobOptions): Promise<RoutesResult>;
  writeReport(input: ReportInput, options?: JobOptions): Promise<ReportResult>;
  writeHandover(input: HandoverInput, options?: JobOptions): Promise<HandoverResult>;
}

export function createService({ jobs }: ServiceEnvironment): Service {
  return {
    importTenant: (input, options) => jobs.run('import', input, options),
    generateTenant: (input, options) => jobs.run('generate', input, options),
    checkPlan: (input, options) => jobs.run('check', input, options),
    rehearsePlan: (input, options) => jobs.run('rehearse', input, options),
    compareRoutes: (input, options) => jobs.run('routes', input, options),
    writeReport: (input, options) => jobs.run('report', input, options),
    writeHandover: (input, options) => jobs.run('handover', input, options),
  };
}
