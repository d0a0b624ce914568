import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/model/appError.ts';
import { toAppError } from '../../files/systemError.ts';
import { removeLeftovers } from './leftovers.ts';
import { toSafePath } from './uploadNames.ts';

/** What browsers have handed over: a file, or a folder file by file. Everything lies in one folder and is gone when the host ends. */
export interface Uploads {
  begin(): Promise<string>;
  /** Writes one file of an upload. Throws AppError: `badInput` for a name or an amount we do not take, `notFound`, `diskFull`. */
  add(uploadId: string, relativePath: string, content: Readable): Promise<void>;
  remove(uploadId: string): Promise<void>;
  /** The one file, or the folder; undefined when there is no such upload or nothing has arrived yet. */
  pathOf(uploadId: string): string | undefined;
  close(): Promise<void>;
}

export interface UploadLimits {
  /** Uploads kept at the same time. */
  readonly uploads: number;
  /** Of one upload. */
  readonly files: number;
  readonly bytes: number;
}

/** A bundle of 500,000 users is some 3,000 files and 2 GB. */
export const UPLOAD_LIMITS: UploadLimits = { uploads: 16, files: 50_000, bytes: 16 * 2 ** 30 };

interface Upload {
  readonly folder: string;
  /** Files that have arrived, by their path inside the folder. */
  readonly paths: string[];
  readonly controller: AbortController;
  /** Writes under way: a removed upload waits for them to let go of their files. */
  readonly writes: Set<Promise<void>>;
  files: number;
  bytes: number;
}

/** `parent` is made when it is not there; what hosts that crashed have left in it is removed. */
export async function openUploads(parent: string, limits: UploadLimits = UPLOAD_LIMITS): Promise<Uploads> {
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
  const root = await mkdtemp(path.join(parent, `${process.pid}-`));
  const uploads = new Map<string, Upload>();

  const find = (uploadId: string): Upload => {
    const upload = uploads.get(uploadId);
    if (upload === undefined) throw new AppError('notFound', { found: uploadId });
    return upload;
  };
  const remove = async (uploadId: string): Promise<void> => {
    const upload = uploads.get(uploadId);
    if (upload === undefined) return;
    uploads.delete(uploadId);
    upload.controller.abort();
    await Promise.allSettled(upload.writes);
    await rm(upload.folder, { recursive: true, force: true });
  };

  return {
    begin: async () => {
      if (uploads.size >= limits.uploads)
        throw new AppError('badInput', { expected: `at most ${limits.uploads} uploads at the same time` });
      const uploadId = randomBytes(16).toString('hex');
      const folder = path.join(root, uploadId);
      // Its place is taken before the folder is made: two that begin at once are counted both.
      uploads.set(uploadId, { folder, paths: [], controller: new AbortController(), writes: new Set(), files: 0, bytes: 0 });
      try {
        await mkdir(folder);
      } catch (error) {
        uploads.delete(uploadId);
        throw toAppError(error, 'write', folder);
      }
      return uploadId;
    },
    add: async (uploadId, relativePath, content) => {
      const upload = find(uploadId);
      const name = toSafePath(relativePath);
      if (name === null) throw new AppError('badInput', { file: relativePath, expected: 'a path inside the uploaded folder' });
      if (upload.files >= limits.files) throw new AppError('badInput', { expected: `at most ${limits.files} files` });
      upload.files++;
      const write = writeFile(upload, path.join(upload.folder, name), content, limits);
      upload.writes.add(write);
      try {
        await write;
        upload.paths.push(name);
      } catch (error) {
        if (upload.controller.signal.aborted) throw new AppError('cancelled');
        throw toRefusal(error, relativePath);
      } finally {
        upload.writes.delete(write);
      }
    },
    remove,
    pathOf: (uploadId) => {
      const upload = uploads.get(uploadId);
      const [first] = upload?.paths ?? [];
      if (upload === undefined || first === undefined) return undefined;
      if (upload.paths.length === 1 && !first.includes('/')) return path.join(upload.folder, first);
      // A folder arrives with its own name in front of every path.
      const top = first.split('/')[0] ?? '';
      return upload.paths.every((each) => each.startsWith(`${top}/`)) ? path.join(upload.folder, top) : upload.folder;
    },
    close: async () => {
      await Promise.all([...uploads.keys()].map(remove));
      await rm(root, { recursive: true, force: true });
    },
  };
}

function toRefusal(error: unknown, file: string): unknown {
  if (error instanceof AppError) return error;
  const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
  return isThere ? new AppError('badInput', { file, expected: 'each file once' }) : toAppError(error, 'write', file);
}

async function writeFile(upload: Upload, file: string, content: Readable, limits: UploadLimits): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      upload.bytes += chunk.length;
      if (upload.bytes > limits.bytes) throw new AppError('badInput', { expected: `at most ${limits.bytes} bytes` });
      yield chunk;
    }
  };
  // Two files that a careful file system tells apart only by case would overwrite each other here: `wx` refuses the second.
  await pipeline(content, counted, createWriteStream(file, { flags: 'wx' }), { signal: upload.controller.signal });
}
