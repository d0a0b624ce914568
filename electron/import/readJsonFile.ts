import { open } from 'node:fs/promises';
import { AppError } from '../../shared/model/appError.ts';
import { parseJson } from '../files/parseJson.ts';
import { toAppError } from '../files/systemError.ts';
import { type Encoding, encodingOf } from './textEncoding.ts';

const CHUNK_BYTES = 1 << 20;

/**
 * A JSON file as a value: UTF-8 or UTF-16, with or without a byte order mark, at most `maxBytes`. The limit counts while reading, so a pipe or an
 * endless device is safe too. Throws AppError `fileNotReadable`, `badInput` or `cancelled`.
 */
export async function readJsonFile(file: string, maxBytes: number, signal?: AbortSignal): Promise<unknown> {
  return parseJson(decodeText(await readBytes(file, maxBytes, signal), file), file);
}

/** All of a file of at most `maxBytes`. Throws as `readJsonFile` does. */
export async function readBytes(file: string, maxBytes: number, signal: AbortSignal | undefined): Promise<Buffer> {
  try {
    await using handle = await open(file, 'r');
    const chunks: Buffer[] = [];
    let total = 0;
    for (;;) {
      if (signal?.aborted) throw new AppError('cancelled');
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return Buffer.concat(chunks, total);
      total += bytesRead;
      if (total > maxBytes) throw new AppError('badInput', { file, expected: `a file of at most ${maxBytes / (1 << 20)} MB` });
      chunks.push(buffer.subarray(0, bytesRead));
    }
  } catch (error) {
    throw toAppError(error, 'read', file);
  }
}

/** UTF-8, or UTF-16 as PowerShell writes it. Throws for anything else: bytes read in another encoding would be other names. */
export function decodeText(bytes: Buffer, file: string): string {
  const { encoding, markLength } = encodingOf(bytes);
  const body = bytes.subarray(markLength);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(body);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const place = `byte ${markLength + firstBadByte(body, encoding)}`;
    throw new AppError('badInput', { file, place, expected: 'text in UTF-8 or UTF-16', found: 'other bytes' }, { cause: error });
  }
}

/** Position of the first byte that does not belong to the encoding, found by halving: a prefix that decodes is good up to its end. */
function firstBadByte(bytes: Buffer, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (decodes(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  // Back to where the character begins that did not go on as it should.
  while (good > 0 && !decodes(bytes.subarray(0, good), encoding, false)) good--;
  return good;
}

/** `stream`: a character cut off by the end of the prefix is no fault. */
function decodes(prefix: Buffer, encoding: Encoding, stream: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
