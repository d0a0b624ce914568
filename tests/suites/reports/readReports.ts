import { Writable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre';
import Papa from 'papaparse';
import yauzl from 'yauzl';
import type { OutputFile } from '../../../electron/files/writeWholeFile.ts';
import type { ReportContent } from '../../../electron/reports/content/reportContent.ts';

/** What a writer writes, in memory. */
export async function bytesOf(
  content: ReportContent,
  write: (content: ReportContent, out: OutputFile) => Promise<void>,
): Promise<Buffer<ArrayBuffer>> {
  const pieces: Buffer[] = [];
  const keep = (piece: string | Uint8Array): void => void pieces.push(Buffer.from(piece as string));
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      keep(chunk);
      done();
    },
  });
  await write(content, { write: async (piece) => keep(piece), stream });
  return Buffer.concat(pieces);
}

const BYTE_ORDER_MARK = '\ufeff';

/** The records of a CSV file by a strict reader, headings apart. Throws on whatever is not RFC 4180. */
export function readCsv(bytes: Buffer): { readonly headings: readonly string[]; readonly records: readonly (readonly string[])[] } {
  const text = bytes.toString('utf8');
  if (!text.startsWith(BYTE_ORDER_MARK) || !text.endsWith('\r\n')) throw new Error('no byte order mark, or no line end');
  const parsed = Papa.parse<string[]>(text.slice(1, -2), { delimiter: ',', newline: '\r\n' });
  if (parsed.errors.length > 0) throw new Error(JSON.stringify(parsed.errors[0]));
  const [headings = [], ...records] = parsed.data;
  const odd = records.find((record) => record.length !== headings.length);
  if (odd !== undefined) throw new Error(`${odd.length} fields under ${headings.length} headings`);
  return { headings, records };
}

export interface ReadSheet {
  readonly name: string;
  readonly headings: readonly unknown[];
  readonly rows: readonly (readonly unknown[])[];
  readonly filter: string | undefined;
  readonly frozenRows: number | undefined;
}

/** The sheets of a workbook by a library that has nothing to do with ours. */
export async function readWorkbook(bytes: Buffer<ArrayBuffer>): Promise<readonly ReadSheet[]> {
  const { sheets } = await readXlsx(new Uint8Array(bytes), { readStyles: true });
  return sheets.map(({ name, rows, autoFilter, freezePane }) => {
    const [headings = [], ...others] = rows;
    return { name, headings, rows: others, filter: autoFilter?.range, frozenRows: freezePane?.rows };
  });
}

/** The XML of a workbook by the paths in it. */
export async function partsOf(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, { lazyEntries: false, autoClose: false });
  const entries: yauzl.Entry[] = [];
  zip.on('entry', (entry: yauzl.Entry) => entries.push(entry));
  await new Promise((resolve, reject) => zip.once('end', resolve).once('error', reject));
  const open = promisify<yauzl.Entry, NodeJS.ReadableStream>((entry, done) =>
    zip.openReadStream(entry, (error, stream) => done(error, stream)),
  );
  return new Map(await Promise.all(entries.map(async (entry) => [entry.fileName, await textOf(await open(entry))] as const)));
}
