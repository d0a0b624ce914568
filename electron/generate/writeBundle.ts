import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/model/appError.ts';
import { toAppError } from '../files/systemError.ts';

/** A file to write: JSON from a value, or text as it is. `name` may have folders in it, with `/`. */
export type FolderFile = { readonly name: string; readonly value: object } | { readonly name: string; readonly text: string };

export interface WriteProgress {
  /** The file just written. */
  readonly name: string;
  readonly filesWritten: number;
  readonly bytesWritten: number;
  /** Users written so far: rows of the files `users*.json`. */
  readonly usersWritten: number;
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Called with the path of the temporary folder before it is made, so that a host that dies may clear it away. */
  readonly onTemporary?: (folder: string) => void;
}

/**
 * Writes the files of a tenant bundle into `folder` as a whole or not at all: they go into a new folder beside it, which takes
 * its place at the end. A folder that holds a bundle is replaced; so is an empty one.
 *
 * Throws `notWritable` if the folder holds anything else or cannot be written, `diskFull`, or `cancelled` once `signal` says so;
 * then `folder` is as it was and nothing else is left behind.
 */
export async function writeBundle(folder: string, files: Iterable<FolderFile>, options: WriteOptions = {}): Promise<WriteProgress> {
  const target = path.resolve(folder);
  const partial = `${target}.${randomUUID().slice(0, 8)}.tmp`;
  let firstCreated: string | undefined;
  try {
    await refuseOtherContent(target);
    options.onTemporary?.(partial);
    firstCreated = await mkdir(partial, { recursive: true });
    const progress = await writeFiles(partial, files, options);
    throwIfCancelled(options.signal);
    await replaceFolder(target, partial);
    return progress;
  } catch (error) {
    if (firstCreated !== undefined) {
      await rm(partial, { recursive: true, force: true });
      await removeEmptyFolders(path.dirname(partial), firstCreated);
    }
    throw toAppError(error, 'write', folder);
  }
}

/** Takes back the folders above that were made on the way, from the innermost up to `outermost`, unless somebody uses them by now. */
async function removeEmptyFolders(innermost: string, outermost: string): Promise<void> {
  for (let folder = innermost; folder.length >= outermost.length; folder = path.dirname(folder)) {
    const removed = await rmdir(folder).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}

async function writeFiles(folder: string, files: Iterable<FolderFile>, options: WriteOptions): Promise<WriteProgress> {
  let progress: WriteProgress = { name: '', filesWritten: 0, bytesWritten: 0, usersWritten: 0 };
  for (const file of files) {
    throwIfCancelled(options.signal);
    const bytes = Buffer.from('text' in file ? file.text : toBundleText(file.value));
    const destination = path.join(folder, ...file.name.split('/'));
    await mkdir(path.dirname(destination), { recursive: true });
    await writeNew(destination, bytes);
    progress = {
      name: file.name,
      filesWritten: progress.filesWritten + 1,
      bytesWritten: progress.bytesWritten + bytes.length,
      usersWritten: progress.usersWritten + countUsers(file),
    };
    options.onProgress?.(progress);
  }
  return progress;
}

/** The names of a bundle are unique, so a file that is there already is a broken invariant. */
async function writeNew(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
}

/**
 * A page as text: one row of `value` a line, so that two exports can be compared line by line. Anything else is indented.
 */
export function toBundleText(value: object): string {
  if (!('value' in value) || !Array.isArray(value.value)) return `${JSON.stringify(value, null, 2)}\n`;
  const { value: rows, ...head } = value;
  const start = Object.entries(head).map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)},\n`);
  return `{\n${start.join('')}"value": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n}\n`;
}

function countUsers(file: FolderFile): number {
  if (!file.name.startsWith('users') || 'text' in file || !('value' in file.value)) return 0;
  return Array.isArray(file.value.value) ? file.value.value.length : 0;
}

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled');
}

/** Only an empty folder or an older bundle may be replaced. */
async function refuseOtherContent(target: string): Promise<void> {
  const found = await contentOf(target);
  if (found === 'nothing' || found === 'bundle') return;
  throw new AppError('notWritable', { file: target, expected: 'a new or empty folder, or one that holds a tenant bundle', found });
}

async function contentOf(target: string): Promise<'nothing' | 'bundle' | 'a file' | 'other files'> {
  const stats = await stat(target).catch(ignoreMissing);
  if (stats === undefined) return 'nothing';
  if (!stats.isDirectory()) return 'a file';
  if ((await readdir(target)).length === 0) return 'nothing';
  const manifest = await readFile(path.join(target, 'manifest.json'), 'utf8').catch(ignoreMissing);
  return manifest?.includes('"license-rehearsal-tenant"') ? 'bundle' : 'other files';
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

/** The old folder steps aside first and comes back if the new one cannot take its place. */
async function replaceFolder(target: string, partial: string): Promise<void> {
  const aside = `${partial}.old`;
  const replaced = await rename(target, aside).then(() => true, ignoreMissing);
  try {
    await rename(partial, target);
  } catch (error) {
    if (replaced) await rename(aside, target);
    throw error;
  }
  if (replaced) await rm(aside, { recursive: true, force: true });
}
