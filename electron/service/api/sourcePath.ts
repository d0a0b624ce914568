import type * as z from 'zod';
import type { importSourceSchema } from '../../../shared/contract/library.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ApplicationEnvironment } from '../application.ts';

/** The path of what a window wants to be read. Throws `badInput` for a way that this host does not have, and `notFound` for no such upload. */
export function sourcePath(
  source: z.output<typeof importSourceSchema>,
  { uploadPath }: Pick<ApplicationEnvironment['host'], 'uploadPath'>,
): string {
  if ('path' in source) {
    if (uploadPath !== undefined) throw new AppError('badInput', { place: 'source', expected: 'an upload', found: 'a path' });
    return source.path;
  }
  const path = uploadPath?.(source.uploadId);
  if (path === undefined) throw new AppError('notFound', { found: `upload ${source.uploadId}` });
  return path;
}
