import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { AppError } from '../../shared/model/appError.ts';
import { replaceFile } from './replaceFile.ts';
import { syncFolder } from './syncToDisk.ts';
import { toAppError } from './systemError.ts';

/** A file in the making. What is written to it in small pieces is handed to the system in large ones. */
export interface OutputFile {
  /** Resolves when there is room for more. Throws `cancelled`, `diskFull`, `notWritable`. */
  write(piece: string | Uint8Array): Promise<void>;
  /** The same as a stream, for libraries that write to one; it need not be ended. */
  readonly stream: Writable;
}

export interface WriteFileOptions {
  readonly signal?: AbortSignal;
  /** Called with the bytes written so far, about once a megabyte. */
  readonly onProgress?: (written: number) => void;
  /** Called with the path of the temporary file before it is made, so that a host that dies may clear it away. */
  readonly onTemporary?: (file: string) => void;
}

const BLOCK_BYTES = 1 << 20;

/**
 * Writes a file that is there whole or not at all: it is made beside its place and moved there when it is on the disk. An existing file
 * is replaced then, and not before. Answers its size in bytes. Throws AppError `notWritable`, `diskFull`, `fileLocked`, `cancelled`, and
 * whatever `make` throws; nothing is left behind then.
 */
export async function writeWholeFile(
  file: string,
  make: (out: OutputFile) => Promise<void>,
  { signal, onProgress, onTemporary }: WriteFileOptions = {},
): Promise<number> {
  const target = path.resolve(file);
  await refuseFolder(target);
  const temporary = `${target}.license-rehearsal-${randomBytes(6).toString('hex')}.tmp`;
  onTemporary?.(temporary);
  try {
    let written = 0;
    {
      await using handle = await open(temporary, 'wx');
      const pieces = new PieceWriter(handle, signal, onProgress);
      await make({ write: (piece) => pieces.write(piece), stream: streamTo(pieces) });
      await pieces.flush();
      await handle.sync();
      written = pieces.written;
    }
    if (signal?.aborted === true) throw new AppError('cancelled');
    await replaceFile(temporary, target);
    syncFolder(path.dirname(target));
    return written;
  } catch (error) {
    await rm(temporary, { force: true });
    throw toAppError(error, 'write', target);
  }
}

class PieceWriter {
  written = 0;
  readonly #handle: FileHandle;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((written: number) => void) | undefined;
  readonly #block = Buffer.allocUnsafe(BLOCK_BYTES);
  #filled = 0;

  constructor(handle: FileHandle, signal: AbortSignal | undefined, onProgress: ((written: number) => void) | undefined) {
    this.#handle = handle;
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    if (this.#filled + bytes.length > BLOCK_BYTES) await this.flush();
    if (bytes.length > BLOCK_BYTES) return await this.#hand(bytes);
    this.#block.set(bytes, this.#filled);
    this.#filled += bytes.length;
  }

  async flush(): Promise<void> {
    if (this.#filled === 0) return;
    await this.#hand(this.#block.subarray(0, this.#filled));
    this.#filled = 0;
  }

  async #hand(bytes: Uint8Array): Promise<void> {
    if (this.#signal?.aborted === true) throw new AppError('cancelled');
    await this.#handle.writeFile(bytes);
    this.written += bytes.length;
    this.#onProgress?.(this.written);
  }
}

function streamTo(pieces: PieceWriter): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => void pieces.write(chunk).then(() => done(), done),
  });
}

async function refuseFolder(target: string): Promise<void> {
  try {
    if (!(await stat(target)).isDirectory()) return;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw toAppError(error, 'write', target);
  }
  throw new AppError('notWritable', { file: target, expected: 'a file', found: 'a folder' });
}
