import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/model/appError.ts';
import { replaceFile } from '../files/replaceFile.ts';
import { toAppError } from '../files/systemError.ts';

/** A file as a stream of text: it is never whole in memory. */
export interface FileContent {
  /** Path from the folder, with `/`. */
  readonly name: string;
  readonly chunks: Iterable<string>;
}

export interface WriteFolderOptions {
  readonly signal?: AbortSignal;
  /** Called with the text written so far in all files, in UTF-16 units, about once a megabyte. */
  readonly onProgress?: (written: number) => void;
  /** Called with the path of the temporary folder before anything is in it, so that a host that dies may clear it away. */
  readonly onTemporary?: (folder: string) => void;
}

/** Written at once: large enough that the disk is not the bottleneck, small enough to hold. */
const BLOCK_CHARACTERS = 1 << 20;

/**
 * Writes the files into `folder`, all or none of them: they are made in a temporary folder and moved into place when the last one is
 * whole and on the disk. An existing folder keeps what else is in it. Throws AppError `notWritable`, `diskFull`, `cancelled`, and
 * leaves nothing behind then. Returns the paths of the files.
 */
export async function writeFolder(folder: string, files: Iterable<FileContent>, options: WriteFolderOptions = {}): Promise<string[]> {
  const target = path.resolve(folder);
  const place = await prepare(target);
  try {
    options.onTemporary?.(place.temporary);
    const names = await writeAll(place.temporary, files, options);
    await moveIntoPlace(place, target, names);
    return names.map((name) => path.join(target, name));
  } catch (error) {
    if (place.firstCreated !== null) await rm(place.firstCreated, { recursive: true, force: true });
    throw toAppError(error, 'write', target);
  } finally {
    await rm(place.temporary, { recursive: true, force: true });
  }
}

interface Place {
  readonly temporary: string;
  readonly exists: boolean;
  /** The topmost parent folder that had to be made, or null. */
  readonly firstCreated: string | null;
}

/** Beside a new folder, inside an existing one: that may be on another disk than its parent, and files move within one disk only. */
async function prepare(target: string): Promise<Place> {
  const exists = await isFolder(target);
  const suffix = `license-rehearsal-${randomBytes(6).toString('hex')}.tmp`;
  try {
    const parent = path.dirname(target);
    const firstCreated = exists ? null : ((await mkdir(parent, { recursive: true })) ?? null);
    const temporary = exists ? path.join(target, `.${suffix}`) : `${target}.${suffix}`;
    await mkdir(temporary);
    return { temporary, exists, firstCreated };
  } catch (error) {
    throw toAppError(error, 'write', target);
  }
}

async function isFolder(target: string): Promise<boolean> {
  try {
    const found = await stat(target).catch(missingAsNull);
    if (found === null || found.isDirectory()) return found !== null;
  } catch (error) {
    throw toAppError(error, 'write', target);
  }
  throw new AppError('notWritable', { file: target, expected: 'a folder', found: 'a file' });
}

function missingAsNull(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

async function writeAll(temporary: string, files: Iterable<FileContent>, options: WriteFolderOptions): Promise<string[]> {
  const names: string[] = [];
  let written = 0;
  for (const { name, chunks } of files) {
    await mkdir(path.dirname(path.join(temporary, name)), { recursive: true });
    await using handle = await open(path.join(temporary, name), 'wx');
    const flush = async (text: string): Promise<void> => {
      if (options.signal?.aborted) throw new AppError('cancelled');
      await handle.writeFile(text);
      written += text.length;
      options.onProgress?.(written);
    };
    let pending: string[] = [];
    let size = 0;
    for (const chunk of chunks) {
      pending.push(chunk);
      size += chunk.length;
      if (size < BLOCK_CHARACTERS) continue;
      await flush(pending.join(''));
      pending = [];
      size = 0;
    }
    await flush(pending.join(''));
    await handle.sync();
    names.push(name);
  }
  return names;
}

async function moveIntoPlace({ temporary, exists }: Place, target: string, names: readonly string[]): Promise<void> {
  if (!exists) return await rename(temporary, target);
  for (const name of names) await refuseFolder(path.join(target, name));
  for (const name of names) {
    await mkdir(path.dirname(path.join(target, name)), { recursive: true });
    await replaceFile(path.join(temporary, name), path.join(target, name));
  }
}

/** Checked for all files before the first one is replaced. */
async function refuseFolder(file: string): Promise<void> {
  if ((await stat(file).catch(missingAsNull))?.isDirectory()) {
    throw new AppError('notWritable', { file, expected: 'a file', found: 'a folder' });
  }
}
