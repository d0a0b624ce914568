import { createHash } from 'node:crypto';
import type { PackageFile } from './packageFile.ts';

export const CHECKSUM_FILE = 'SHA256SUMS';

/**
 * The same files, and a last one with the SHA-256 of each, as `sha256sum --check` reads it. The sums are taken while the files are read, so
 * each has to be read to its end before the next.
 */
export function* withChecksums(files: Iterable<PackageFile>): Generator<PackageFile> {
  const lines: string[] = [];
  for (const { name, chunks } of files) yield { name, chunks: summed(name, chunks, lines) };
  yield { name: CHECKSUM_FILE, chunks: sumsOf(lines) };
}

/** Asked for last, when every sum is there. */
function* sumsOf(lines: readonly string[]): Generator<string> {
  yield lines.join('');
}

function* summed(name: string, chunks: Iterable<string>, lines: string[]): Generator<string> {
  const sum = createHash('sha256');
  for (const chunk of chunks) {
    sum.update(chunk, 'utf8');
    yield chunk;
  }
  lines.push(`${sum.digest('hex')}  ${name}\n`);
}
