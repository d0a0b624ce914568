import { isUtf8 } from 'node:buffer';
import { AppError } from '../../shared/model/appError.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * The encoding that the first bytes of a file promise, and the length of its mark. PowerShell's `>` writes UTF-16. JSON and CSV begin
 * with an ASCII character, so UTF-16 without a mark shows as a zero byte beside it.
 */
export function encodingOf(start: Uint8Array): { readonly encoding: Encoding; readonly markLength: number } {
  const [a = 1, b = 1, c = 1] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', markLength: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', markLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', markLength: 2 };
  if (a !== 0 && b === 0) return { encoding: 'utf-16le', markLength: 0 };
  if (a === 0 && b !== 0) return { encoding: 'utf-16be', markLength: 0 };
  return { encoding: 'utf-8', markLength: 0 };
}

/** Text of a whole file in UTF-8 or UTF-16. Throws `badInput` for any other encoding: names would be read wrongly. */
export function decodeText(bytes: Buffer, file: string): string {
  const { encoding, markLength } = encodingOf(bytes);
  const body = markLength === 0 ? bytes : bytes.subarray(markLength);
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(body);
  if (!isUtf8(body)) throw wrongEncoding(file);
  return body.toString('utf8');
}

export function wrongEncoding(file: string, cause?: unknown): AppError {
  const details = { file, expected: 'text in UTF-8 or UTF-16', found: 'another encoding' };
  return cause === undefined ? new AppError('badInput', details) : new AppError('badInput', details, { cause });
}

/** The bytes of a file as UTF-8 without a mark. Bytes that are no UTF-8 are passed on: whoever decodes them refuses them. */
export async function* toUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let first = true;
  for await (const chunk of chunks) {
    let body = chunk;
    if (first) {
      const { encoding, markLength } = encodingOf(chunk);
      if (encoding !== 'utf-8') decoder = new TextDecoder(encoding);
      body = chunk.subarray(markLength);
      first = false;
    }
    yield decoder === null ? body : Buffer.from(decoder.decode(body, { stream: true }));
  }
  const rest = decoder?.decode();
  if (rest) yield Buffer.from(rest);
}
