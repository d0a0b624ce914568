import type { Page } from '../../../electron/hosts/cli/views/page.ts';
import { createService, type Service } from '../../../electron/service/createService.ts';
import { type JobRunner, runJob } from '../../../electron/service/jobs/jobTable.ts';
import type { JobContext } from '../../../electron/service/jobs/jobTypes.ts';
import { createTranslator, type Language } from '../../../shared/i18n/translator.ts';

/** The real service, with its jobs in this thread: for tests of what it answers, where a process each would only cost time. */
export function serviceInProcess(): Service {
  const jobs: JobRunner = {
    run: async (name, input, options = {}) => {
      const signal = options.signal ?? new AbortController().signal;
      const context: JobContext = {
        signal,
        isCancelled: () => signal.aborted,
        onProgress: (progress) => options.onProgress?.(progress),
        onTemporary: () => undefined,
      };
      return (await runJob(name, input, context)) as never;
    },
  };
  return createService({ jobs });
}

/** A page without colours. */
export function plainPage(language: Language, width = 100): Page {
  return { words: createTranslator(language), width, paint: (_, text) => text };
}
