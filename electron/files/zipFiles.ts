import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { OutputFile } from './writeWholeFile.ts';

/** A file of an archive as a stream of text. `name` is its path inside, with `/`. */
export interface ZippedFile {
  readonly name: string;
  readonly chunks: Iterable<string>;
}

/** Writes the files as one .zip archive, one after another; `madeAt` is the time of each. */
export async function zipFiles(files: Iterable<ZippedFile>, madeAt: Date, out: OutputFile): Promise<void> {
  const zip = new yazl.ZipFile();
  const failed = Promise.withResolvers<never>();
  zip.on('error', failed.reject);
  failed.promise.catch(() => undefined);
  const writing = writeOut(zip.outputStream, out);
  for (const { name, chunks } of files) {
    const content = Readable.from(inBlocks(chunks), { objectMode: false });
    const read = new Promise<void>((resolve, reject) => content.once('end', resolve).once('error', reject));
    zip.addReadStream(content, name, { mtime: madeAt });
    await Promise.race([read, writing.then(() => read), failed.promise]);
  }
  zip.end();
  await Promise.race([writing, failed.promise]);
}

async function writeOut(output: NodeJS.ReadableStream, out: OutputFile): Promise<void> {
  for await (const piece of output) await out.write(piece);
}

const BLOCK_CHARACTERS = 1 << 18;

/** Lines are small; a stream is quicker with few large pieces. */
function* inBlocks(chunks: Iterable<string>): Generator<Buffer> {
  let pending: string[] = [];
  let size = 0;
  for (const chunk of chunks) {
    pending.push(chunk);
    size += chunk.length;
    if (size < BLOCK_CHARACTERS) continue;
    yield Buffer.from(pending.join(''), 'utf8');
    pending = [];
    size = 0;
  }
  if (pending.length > 0) yield Buffer.from(pending.join(''), 'utf8');
}
