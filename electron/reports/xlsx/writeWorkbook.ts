import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import type { OutputFile } from '../../files/writeWholeFile.ts';
import { packageParts, sheetPath } from './packageParts.ts';
import type { SharedStrings } from './sharedStrings.ts';
import type { Sheet } from './sheet.ts';
import { MOST_ROWS, SheetParts } from './sheetParts.ts';

export interface WorkbookOptions {
  /** ISO 8601. */
  readonly madeAt: string;
  /** Of the sheets on which the rows go on that are too many for one. */
  readonly nameOfPart: (sheet: string, part: number) => string;
  readonly mostRows?: number;
}

/** Rows of tables are so much alike that more effort makes them hardly smaller. */
const COMPRESSION = 3;

/**
 * Writes a workbook sheet by sheet, row by row, as fast as the file takes it: memory does not grow with the rows. The texts come last, as
 * only then all of them are known. Throws what `out` throws.
 */
export async function writeWorkbook(
  sheets: Iterable<Sheet>,
  strings: SharedStrings,
  out: OutputFile,
  options: WorkbookOptions,
): Promise<void> {
  const zip = new yazl.ZipFile();
  // A stream that fails says so itself, to `add`.
  zip.on('error', () => undefined);
  const written = pipeline(zip.outputStream, out.stream);
  const failed = written.then(() => new Promise<never>(() => undefined));
  const file = { compress: true, compressionLevel: COMPRESSION, mtime: new Date(options.madeAt) };
  const add = async (path: string, chunks: Iterable<Buffer>): Promise<void> => {
    const stream = Readable.from(chunks, { objectMode: false });
    zip.addReadStream(stream, path, file);
    await Promise.race([once(stream, 'close'), failed]);
  };
  try {
    await addParts(sheets, strings, add, options);
  } catch (error) {
    // Nothing may be written any more when the file is taken away.
    out.stream.destroy();
    await written.catch(() => undefined);
    throw error;
  }
  zip.end();
  await written;
}

async function addParts(
  sheets: Iterable<Sheet>,
  strings: SharedStrings,
  add: (path: string, chunks: Iterable<Buffer>) => Promise<void>,
  options: WorkbookOptions,
): Promise<void> {
  const names: string[] = [];
  for (const sheet of sheets) {
    const parts = new SheetParts(sheet, strings, options.mostRows ?? MOST_ROWS);
    let part = 1;
    do {
      names.push(part === 1 ? sheet.name : options.nameOfPart(sheet.name, part));
      await add(sheetPath(names.length), parts.part());
      part++;
    } while (parts.hasMore);
  }
  await add('xl/sharedStrings.xml', strings.chunks());
  for (const { path, xml } of packageParts(names, options.madeAt)) await add(path, [Buffer.from(xml)]);
}
