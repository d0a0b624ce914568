import type { UploadFile } from './jobs/upload.ts';
import { useTenantJobs } from './jobs/useTenantJobs.ts';

/** Lets the person choose an export: by the system's dialog on the desktop, by the browser's otherwise. */
export function useChooseExport(): (kind: 'file' | 'folder') => Promise<void> {
  const { importPath, importFiles } = useTenantJobs();
  return async (kind) => {
    const { desktop } = window;
    if (desktop !== undefined) {
      const path = await desktop.chooseBundle(kind);
      if (path !== null) await importPath(path);
      return;
    }
    const files = await pickFiles(kind);
    const [first] = files;
    if (first !== undefined) await importFiles(first.path.split('/')[0] ?? first.path, files);
  };
}

function pickFiles(kind: 'file' | 'folder'): Promise<UploadFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    if (kind === 'folder') input.webkitdirectory = true;
    else input.accept = '.zip,.json,.csv';
    const done = (): void => resolve([...(input.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
    input.addEventListener('change', done, { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}
