import type { WorkProgress } from '../../../shared/contract/base.ts';
import type { RunningWork } from '../../client/followWork.ts';
import { removeUpload, type UploadFile, upload } from '../tenants/jobs/upload.ts';

/** Hands files to the host, follows what it makes of them, and has them forgotten again whatever comes of it. */
export async function* uploadFirst<Result>(
  files: readonly UploadFile[],
  add: (source: { readonly uploadId: string }) => PromiseLike<RunningWork<Result>>,
  signal: AbortSignal,
): AsyncGenerator<WorkProgress, Result> {
  const uploadId = await upload(files, () => undefined, signal);
  try {
    const running = await add({ uploadId });
    for (;;) {
      const next = await running.next();
      if (next.done === true) return next.value;
      yield next.value;
    }
  } finally {
    await removeUpload(uploadId);
  }
}
