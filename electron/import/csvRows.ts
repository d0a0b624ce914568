import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { AppError } from '../../shared/model/appError.ts';
import type { SourceFile } from './sourceFile.ts';
import { encodingOf, wrongEncoding } from './textEncoding.ts';

export interface CsvRow {
  /** Counted from 1; of a row over several lines, the last. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longest row, in characters. */
const MAX_ROW = 1 << 20;

/**
 * The rows of a CSV file, header first, in bounded memory: UTF-8, UTF-16 or Windows-1252; with commas, semicolons or tabs, whichever
 * the header has most of. Throws AppError `badInput` with the line.
 */
export async function* readCsvRows(file: SourceFile): AsyncGenerator<CsvRow> {
  const encoding = await csvEncoding(file);
  const parser = parse({
    delimiter: await delimiterOf(file, encoding),
    info: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const text = Readable.from(decode(file, encoding));
  text.on('error', (error) => parser.destroy(error));
  try {
    for await (const { info, record } of text.pipe(parser) as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    throw toCsvError(error, file);
  } finally {
    text.destroy();
  }
}

type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Windows-1252 is what is no UTF-8 and has no mark; that is known at the end only, so the file is read twice. */
async function csvEncoding(file: SourceFile): Promise<CsvEncoding> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let marked = false;
  try {
    for await (const chunk of file.stream()) {
      if (decoder === null) {
        const { encoding, markLength } = encodingOf(chunk);
        if (encoding !== 'utf-8') return encoding;
        marked = markLength > 0;
        decoder = new TextDecoder('utf-8', { fatal: true });
      }
      decoder.decode(chunk, { stream: true });
    }
    decoder?.decode();
    return 'utf-8';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (marked) throw wrongEncoding(file.path, error);
    return 'windows-1252';
  }
}

async function* decode(file: SourceFile, encoding: CsvEncoding): AsyncGenerator<string> {
  // Takes the mark off, if there is one.
  const decoder = new TextDecoder(encoding);
  let line = 1;
  for await (const chunk of file.stream()) {
    const text = decoder.decode(chunk, { stream: true });
    const nul = text.indexOf('\0');
    if (nul >= 0) {
      const place = `line ${line + countBreaks(text.slice(0, nul))}`;
      throw new AppError('badInput', { file: file.path, place, expected: 'text', found: 'a NUL character' });
    }
    line += countBreaks(text);
    yield text;
  }
  yield decoder.decode();
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

const DELIMITERS = [',', ';', '\t'] as const;

async function delimiterOf(file: SourceFile, encoding: CsvEncoding): Promise<string> {
  for await (const text of decode(file, encoding)) {
    const header = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
    const count = (delimiter: string) => header.split(delimiter).length;
    return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0]!;
  }
  return ',';
}

function toCsvError(error: unknown, file: SourceFile): unknown {
  if (!(error instanceof CsvError)) return error;
  const place = `line ${String(error['lines'] ?? '?')}`;
  return new AppError(
    'badInput',
    { file: file.path, place, expected: EXPECTED[error.code] ?? 'a CSV row', found: error.code },
    { cause: error },
  );
}

const EXPECTED: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'as many cells as the header has',
  CSV_QUOTE_NOT_CLOSED: 'a closing quote',
  CSV_MAX_RECORD_SIZE: 'a row of at most a million characters',
};
