import type { Mess } from '../../../shared/generator/tenantOptions.ts';
import { loadCatalog } from '../../catalog/catalogFiles.ts';
import { generateBundle } from '../../generate/generateBundle.ts';
import type { JobContext } from './jobTypes.ts';

export interface GenerateInput {
  readonly folder: string;
  readonly users: number;
  readonly seed: number | string;
  readonly mess: Mess;
}

export interface GenerateResult extends GenerateInput {
  readonly files: number;
  readonly bytes: number;
}

/** Writes a synthetic tenant bundle: the same bytes for the same arguments. */
export async function generateJob(input: GenerateInput, { signal, onProgress, onTemporary }: JobContext): Promise<GenerateResult> {
  const { folder, users, seed, mess } = input;
  const written = await generateBundle(folder, loadCatalog().products, {
    users,
    seed,
    mess,
    signal,
    onTemporary,
    onProgress: ({ usersWritten }) => onProgress({ stage: 'generating', done: usersWritten, total: users }),
  });
  return { ...input, files: written.filesWritten, bytes: written.bytesWritten };
}
