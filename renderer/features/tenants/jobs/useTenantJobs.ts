import { useQueryClient } from '@tanstack/react-query';
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
  return {
    importPath: (path: string) =>
      run(path.split(/[\\/]/).findLast((part) => part !== '') ?? path, (report, signal) =>
        followWork(client.library.import({ source: { path } }, { signal }), report),
      ),
    importFiles: (name: string, files: readonly UploadFile[]) =>
      run(name, async (report, signal) => {
        const uploadId = await upload(files, report, signal);
        try {
          return await followWork(client.library.import({ source: { uploadId } }, { signal }), report);
        } finally {
          await removeUpload(uploadId);
        }
      }),
    addDemo: (demoId: string, name: string) =>
      run(name, (report, signal) => followWork(client.library.addDemo({ demoId }, { signal }), report)),
    generate: (input: GeneratorInput, name: string) =>
      run(name, (report, signal) => followWork(client.library.generate(input, { signal }), report)),
  };
}
