import { useRouter } from '@tanstack/react-router';
import { forgetJob, type Job } from './jobs/jobStore.ts';
import type { UploadFile } from './jobs/upload.ts';
import { type TenantJobs, useTenantJobs } from './jobs/useTenantJobs.ts';

type Kind = 'file' | 'folder';

/** Lets the person choose an export: by the system's dialog on the desktop, by the browser's otherwise. */
export function useChooseExport(): (kind: Kind) => Promise<void> {
  const ways = useTenantJobs();
  return async (kind) => void (await chooseAndImport(kind, ways));
}

/** The same for a newer export of a tenant: it takes the place of the copy, and its report is opened. */
export function useImportAgain(tenantId: string): (kind: Kind, keepEarlier: boolean) => Promise<void> {
  const { again } = useTenantJobs();
  const router = useRouter();
  return async (kind, keepEarlier) => {
    const job = await chooseAndImport(kind, again(tenantId, keepEarlier));
    // Whoever has gone elsewhere meanwhile finds the link in the list of jobs.
    if (job?.state !== 'done' || router.state.location.pathname !== '/') return;
    forgetJob(job.id);
    await router.navigate({ to: '/tenants/$tenantId/import-report', params: { tenantId } });
  };
}

/** null when nothing was chosen. */
async function chooseAndImport(kind: Kind, ways: Pick<TenantJobs, 'importPath' | 'importFiles'>): Promise<Job | null> {
  const { importPath, importFiles } = ways;
  const { desktop } = window;
  if (desktop !== undefined) {
    const path = await desktop.chooseBundle(kind);
    return path === null ? null : await importPath(path);
  }
  const files = await pickFiles(kind);
  const [first] = files;
  return first === undefined ? null : await importFiles(first.path.split('/')[0] ?? first.path, files);
}

/** By the dialog of the browser; nothing when it was closed. `files`: several at once. */
export function pickFiles(kind: Kind | 'files'): Promise<UploadFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    if (kind === 'folder') input.webkitdirectory = true;
    else input.accept = '.zip,.json,.csv';
    input.multiple = kind === 'files';
    const done = (): void => resolve([...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
    input.addEventListener('change', done, { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}
