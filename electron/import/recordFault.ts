import { AppError } from '../../shared/model/appError.ts';

/** Which record of which file is being read; turned into words only when something is wrong with it. */
export interface RecordPlace {
  readonly file: string;
  /** Name of the list in the file, empty for a bare array. */
  readonly list: string;
  index: number;
  /** Position in a list inside the record: stands where a path says `[]`, so that paths are constant texts. */
  item: number;
}

export function placeText({ list, index, item }: RecordPlace, path = ''): string {
  return `${list}[${index}]${path === '' ? '' : `.${path.replace('[]', `[${item}]`)}`}`;
}

/** The error for a value that is not what it should be. */
export function fault(place: RecordPlace, path: string, expected: string, found: unknown): AppError {
  return new AppError('badInput', { file: place.file, place: placeText(place, path), expected, found: describeValue(found) });
}

/** Characters of a value shown in a message. */
const SHOWN = 60;

/** A value in a few words, never more than a line. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

export type JsonObject = { readonly [name: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(place: RecordPlace, path: string, value: unknown): JsonObject {
  if (!isObject(value)) throw fault(place, path, 'an object', value);
  return value;
}

/** An empty list where the export has null or nothing. */
export function listAt(place: RecordPlace, path: string, value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw fault(place, path, 'a list (PowerShell: ConvertTo-Json -Depth 5)', value);
  return value;
}

/** null for what is missing, null or empty: the directory keeps no empty text. */
export function textAt(place: RecordPlace, path: string, value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw fault(place, path, 'a text or null', value);
  return value;
}

export function booleanAt(place: RecordPlace, path: string, value: unknown): boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'boolean') throw fault(place, path, 'true, false or null', value);
  return value;
}

export function textListAt(place: RecordPlace, path: string, value: unknown): readonly string[] {
  const list = listAt(place, path, value);
  for (const text of list) if (typeof text !== 'string') throw fault(place, path, 'a list of texts', text);
  return list as readonly string[];
}

/** A whole number from 0; `missing` where the export has none. */
export function countAt<Missing extends number | null>(
  place: RecordPlace,
  path: string,
  value: unknown,
  missing: Missing,
): number | Missing {
  if (value === undefined || value === null) return missing;
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw fault(place, path, 'a whole number from 0', value);
  return value as number;
}
