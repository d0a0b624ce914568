import { ORPCError } from '@orpc/client';
import type { WorkProgress } from '../../../../shared/contract/base.ts';

/** A file to hand to the host, with its place inside the chosen folder; the folder's own name comes first. */
export interface UploadFile {
  readonly path: string;
  readonly file: File;
}

/** Files under way at a time: more only wait for one another, and for the rest of the window. */
const AT_ONCE = 2;

/** Hands an export to the browser host, which is on this computer. Resolves to the upload's id; an upload that fails or is cancelled is removed. */
export async function upload(files: readonly UploadFile[], report: (progress: WorkProgress) => void, signal: AbortSignal): Promise<string> {
  const begun = await post('/uploads', null, signal);
  const { uploadId } = (await begun.json()) as { readonly uploadId: string };
  try {
    await sendAll(uploadId, files, report, signal);
    return uploadId;
  } catch (error) {
    await removeUpload(uploadId);
    throw error;
  }
}

async function sendAll(
  uploadId: string,
  files: readonly UploadFile[],
  report: (progress: WorkProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const waiting = [...files];
  let done = 0;
  const sendNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { path, file } = next;
      const before = done;
      await send(`/uploads/${uploadId}/files?path=${encodeURIComponent(path)}`, file, signal, (sent) => {
        // With several files under way only the growth of this one is known exactly; the sum is put right when it is through.
        report({ stage: 'uploading', done: Math.min(total, Math.max(done, before + sent)), total });
      });
      done += file.size;
      report({ stage: 'uploading', done, total });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
}

/** By XMLHttpRequest, which alone tells how much of a file is through. */
function send(url: string, file: File, signal: AbortSignal, onProgress: (sent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    signal.addEventListener('abort', abort, { once: true });
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => (request.status < 300 ? resolve() : reject(refusal(request.status, request.responseText))));
    request.addEventListener('error', () => reject(new TypeError('Failed to fetch')));
    request.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort));
    request.open('POST', url);
    request.send(file);
    if (signal.aborted) abort();
  });
}

/** The host answers refusals as its service does, so that they read the same. */
function refusal(status: number, body: string): Error {
  try {
    return new ORPCError('APP', { status, data: JSON.parse(body) });
  } catch {
    return new ORPCError('INTERNAL_SERVER_ERROR', { status });
  }
}

/** Forgets what was uploaded, once it has been imported or is not wanted any more. The host also does so when it ends. */
export async function removeUpload(uploadId: string): Promise<void> {
  await post(`/uploads/${uploadId}/remove`, null, AbortSignal.timeout(10_000)).catch(() => undefined);
}

async function post(url: string, body: BodyInit | null, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { method: 'POST', body, signal });
  if (!response.ok) throw refusal(response.status, await response.text());
  return response;
}
