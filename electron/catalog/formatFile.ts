import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { AppError } from '../../shared/model/appError.ts';

/** Pieces the three catalogue formats share. */
export const guid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const name = z.string().min(1);
export const confidence = z.enum(['documented', 'reported', 'inferred']);

/** Throws `fileNotReadable`. */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new AppError('fileNotReadable', { file }, { cause });
  }
}

/** UTF-8 with or without a byte order mark. Throws `fileNotReadable`, or `badInput` for other bytes. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  if (!isUtf8(bytes)) throw new AppError('badInput', { file, expected: 'UTF-8 text' });
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

/**
 * The value in the text of a JSON file of ours, checked against its schema, whose `format` is `format` and whose `version` is 1.
 * Throws `futureVersion` for a greater version, and `badInput` naming the place for anything else.
 */
export function parseFormatFile<Value>(file: string, text: string, format: string, schema: z.ZodType<Value>): Value {
  const value = parseJson(file, text);
  const found = { format: memberOf(value, 'format'), version: memberOf(value, 'version') };
  if (found.format !== format) throw new AppError('badInput', { file, place: 'format', expected: format, found: describe(found.format) });
  if (Number.isInteger(found.version) && Number(found.version) > 1) {
    throw new AppError('futureVersion', { file, place: 'version', expected: '1', found: describe(found.version) });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new AppError('badInput', { file, place: toPlace(issue?.path ?? []), expected: issue?.message ?? format }, { cause: result.error });
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const line = /line (\d+)/.exec(String(cause))?.[1];
    const place = line === undefined ? {} : { place: `line ${line}` };
    throw new AppError('badInput', { file, ...place, expected: 'JSON' }, { cause });
  }
}

/** `items` ascending by key, by code unit. Throws `badInput` when two have one key. */
export function sortByKey<Item>(file: string, place: string, items: readonly Item[], toKey: (item: Item) => string): Item[] {
  const keyed = items.map((item) => ({ item, key: toKey(item) })).sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  const repeated = keyed.find(({ key }, index) => key === keyed[index - 1]?.key);
  if (repeated) throw new AppError('badInput', { file, place, expected: 'each once', found: `${repeated.key} again` });
  return keyed.map(({ item }) => item);
}

/** `products[3][1]`. */
export function toPlace(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('');
}

function describe(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
