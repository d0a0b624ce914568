import { AppError } from '../../shared/model/appError.ts';
import { findJsonFault } from '../files/jsonFault.ts';
import { parseJson } from '../files/parseJson.ts';
import { toGraphNames } from './graphNames.ts';
import { type ItemBatch, ItemSplitter } from './itemSplitter.ts';
import { isObject } from './recordFault.ts';
import type { SourceFile } from './sourceFile.ts';
import { decodeText, toUtf8 } from './textEncoding.ts';

/** Some or all items of one saved response. */
export interface JsonPage {
  readonly items: readonly unknown[];
  /** Position of the first of them in the file's list. */
  readonly first: number;
  /** Name of the list, empty for a bare array. */
  readonly list: string;
}

/** Told, when a file has been read to its end, whether the response says that another page follows. */
export type OnEnd = (hasNextLink: boolean) => void;

/** Larger files are read piece by piece. A page of Graph, with at most 999 items, is smaller. */
const MAX_WHOLE_BYTES = 8 << 20;

/** The items of a response `{ "value": […] }` or of a bare array, in bounded memory. Throws AppError `badInput` and what reading throws. */
export async function* readPages(file: SourceFile, onEnd: OnEnd = () => undefined): AsyncGenerator<JsonPage> {
  if (file.size > MAX_WHOLE_BYTES) {
    yield* readPieces(file, onEnd);
    return;
  }
  const response = toResponse(parseJson(decodeText(await file.read(), file.path), file.path), file.path);
  yield { items: response.items.map(toGraphNames), first: 0, list: response.list };
  onEnd(response.hasNextLink);
}

/** A small file as one value. */
export async function readJson(file: SourceFile): Promise<unknown> {
  if (file.size > MAX_WHOLE_BYTES) throw new AppError('badInput', { file: file.path, expected: `at most ${MAX_WHOLE_BYTES >> 20} MB` });
  return parseJson(decodeText(await file.read(), file.path), file.path);
}

interface Response {
  readonly items: readonly unknown[];
  readonly list: string;
  readonly hasNextLink: boolean;
}

export function toResponse(value: unknown, file: string): Response {
  if (Array.isArray(value)) return { items: value, list: '', hasNextLink: false };
  const items = isObject(value) ? value['value'] : undefined;
  if (isObject(value) && Array.isArray(items)) {
    return { items, list: 'value', hasNextLink: typeof value['@odata.nextLink'] === 'string' };
  }
  const error = isObject(value) && isObject(value['error']) ? value['error'] : null;
  const found = error === null ? 'something else' : `an error response (${String(error['code']).slice(0, 60)})`;
  throw new AppError('badInput', { file, expected: 'a list, or an object with a list named "value"', found });
}

async function* readPieces(file: SourceFile, onEnd: OnEnd): AsyncGenerator<JsonPage> {
  const splitter = new ItemSplitter(file.path);
  let first = 0;
  for await (const chunk of toUtf8(file.stream())) {
    const batch = splitter.push(chunk);
    if (batch === null) continue;
    const items = await parseBatch(batch, file, first > 0 || batch.goesOn);
    yield { items: items.map(toGraphNames), first, list: splitter.list };
    first += items.length;
  }
  const { frame, rest } = splitter.finish();
  if (rest !== null) throw await batchFault(`[${rest.text}`, rest.offset, file);
  const response = toResponse(parseJson(frame, file.path), file.path);
  if (response.items.length > 0) throw new AppError('badInput', { file: file.path, expected: 'one list named "value"', found: 'two' });
  onEnd(response.hasNextLink);
}

/** `mayNotBeEmpty`: there is a comma before or behind the batch. */
async function parseBatch({ text, offset }: ItemBatch, file: SourceFile, mayNotBeEmpty: boolean): Promise<unknown[]> {
  try {
    const items = JSON.parse(`[${text}]`) as unknown[];
    if (items.length > 0 || !mayNotBeEmpty) return items;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw await batchFault(`[${text}]`, offset, file, error);
  }
  throw await batchFault(`[${text},]`, offset, file);
}

/** Line and column in the file of the fault in a batch; the file is read once more up to there. */
async function batchFault(text: string, offset: number, file: SourceFile, cause?: unknown): Promise<unknown> {
  const fault = findJsonFault(text);
  if (fault === null) return cause;
  const decoder = new TextDecoder();
  let line = 1;
  let column = 0;
  let position = 0;
  for await (const chunk of toUtf8(file.stream())) {
    const before = decoder.decode(chunk.subarray(0, Math.max(0, offset - position)), { stream: true });
    for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
    const lastBreak = before.lastIndexOf('\n');
    column = lastBreak < 0 ? column + before.length : before.length - lastBreak - 1;
    position += chunk.length;
    if (position >= offset) break;
  }
  // The bracket put before the batch stands where the one of the list, or a comma, is in the file.
  const at =
    fault.line === 1 ? `line ${line}, column ${column + fault.column - 1}` : `line ${line + fault.line - 1}, column ${fault.column}`;
  return new AppError('badInput', { file: file.path, place: at, expected: fault.expected, found: fault.found }, { cause });
}
