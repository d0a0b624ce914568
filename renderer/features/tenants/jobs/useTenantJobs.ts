import { useQueryClient } from '@tanstack/react-query';
import type { ImportAnswer } from '../../../../shared/contract/library.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { followWork } from '../../../client/followWork.ts';
import { type Job, type JobWork, runJob } from './jobStore.ts';
import { removeUpload, type UploadFile, upload } from './upload.ts';

export interface GeneratorInput {
  readonly users: number;
  readonly seed: string;
  readonly mess: 'clean' | 'typical' | 'messy';
  readonly name?: string;
}

/** Imports an export that lies where the service can read it. */
type Import = (source: { readonly path: string } | { readonly uploadId: string }, ...tools: Parameters<JobWork>) => Promise<ImportAnswer>;

/** The ways to make a tenant copy. Each is a job of its own; the library is asked anew when one is over. */
export function useTenantJobs() {
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const run = async (name: string, work: JobWork): Promise<Job> => {
    const job = await runJob(name, work);
    await cache.invalidateQueries({ queryKey: queries.library.key() });
    await cache.invalidateQueries({ queryKey: queries.application.host.key() });
    return job;
  };
  const importsBy = (begin: Import) => ({
    importPath: (path: string) =>
      run(path.split(/[\\/]/).findLast((part) => part !== '') ?? path, (report, signal) => begin({ path }, report, signal)),
    importFiles: (name: string, files: readonly UploadFile[]) =>
      run(name, async (report, signal) => {
        const uploadId = await upload(files, report, signal);
        try {
          return await begin({ uploadId }, report, signal);
        } finally {
          await removeUpload(uploadId);
        }
      }),
  });
  return {
    ...importsBy((source, report, signal) => followWork(client.library.import({ source }, { signal }), report)),
    /** The export takes the place of a copy, which may be kept as an earlier one. */
    again: (tenantId: string, keepEarlier: boolean) =>
      importsBy(async (source, report, signal) => {
        const answer = await followWork(client.library.importAgain({ tenantId, source, keepEarlier }, { signal }), report);
        // What is remembered was answered about the copy that was there before.
        cache.removeQueries({ type: 'inactive' });
        void cache.invalidateQueries();
        return answer;
      }),
    addDemo: (demoId: string, name: string) =>
      run(name, (report, signal) => followWork(client.library.addDemo({ demoId }, { signal }), report)),
    generate: (input: GeneratorInput, name: string) =>
      run(name, (report, signal) => followWork(client.library.generate(input, { signal }), report)),
  };
}

export type TenantJobs = ReturnType<typeof useTenantJobs>;
