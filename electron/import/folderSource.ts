import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { toAppError } from '../files/systemError.ts';
import type { ImportSource, SourceFile } from './sourceFile.ts';

/** Bytes asked of the disk at once. */
const CHUNK_BYTES = 1 << 20;

/** A folder of saved responses; folders inside it are named, and not read. Throws AppError `fileNotReadable`. */
export async function openFolder(path: string): Promise<ImportSource> {
  try {
    const memory = new PageMemory();
    const names = await readdir(path);
    const files = await Promise.all(names.map((name) => openFile(join(path, name), memory)));
    return { kind: 'bundleFolder', name: basename(resolve(path)), path, files, close: () => undefined };
  } catch (error) {
    throw toAppError(error, 'read', path);
  }
}

/** Size 0 for what is no regular file; reading it fails. */
export async function openFile(path: string, memory = new PageMemory()): Promise<SourceFile> {
  const size = await sizeOf(path);
  return { name: basename(path), path, size, read: () => readAll(path, memory), stream: () => readChunks(path) };
}

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : 0;
  } catch (error) {
    throw toAppError(error, 'read', path);
  }
}

/** Pages are read one after the other, so that one piece of memory serves them all. */
class PageMemory {
  #bytes = Buffer.alloc(0);

  atLeast(length: number): Buffer {
    if (length > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(Math.ceil(length * 1.25));
    return this.#bytes.subarray(0, length);
  }
}

/** Not through the thread pool: a bundle has thousands of files, and waiting for four turns a file takes longer than reading it. */
async function readAll(path: string, memory: PageMemory): Promise<Buffer> {
  try {
    return withFile(path, (handle) => fill(handle, memory.atLeast(fstatSync(handle).size)));
  } catch (error) {
    throw toAppError(error, 'read', path);
  }
}

function withFile<Result>(path: string, work: (handle: number) => Result): Result {
  const handle = openSync(path, 'r');
  try {
    return work(handle);
  } finally {
    closeSync(handle);
  }
}

/** Reads from the start until the buffer is full or the file ends. */
function fill(handle: number, buffer: Buffer): Buffer {
  let length = 0;
  while (length < buffer.length) {
    const bytesRead = readSync(handle, buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

async function* readChunks(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) yield chunk as Buffer;
  } catch (error) {
    throw toAppError(error, 'read', path);
  }
}

/** The first bytes of a file, to tell what it is. */
export function readStart(path: string, length: number): Buffer {
  try {
    return withFile(path, (handle) => fill(handle, Buffer.alloc(length)));
  } catch (error) {
    throw toAppError(error, 'read', path);
  }
}
