import type * as z from 'zod';
import { AppError, type ErrorDetails } from '../../../shared/model/appError.ts';
import {
  MOST_PRICES,
  PRICE_BOOK_FORMAT,
  PRICE_BOOK_VERSION,
  type PriceBook,
  priceBookSchema,
  priceSchema,
} from '../../../shared/model/priceBook.ts';
import { findPriceConflict, type PriceBookConflict } from '../../../shared/model/priceBookConflict.ts';
import { describeValue, toPlace, valueAt } from '../../files/jsonValue.ts';
import { parseOwnFormat } from '../../files/parseOwnFormat.ts';

const BOOK = {
  format: PRICE_BOOK_FORMAT,
  version: PRICE_BOOK_VERSION,
  schema: priceBookSchema,
  /** Entries stand in lists of one object. */
  maxDepth: 10,
  describe: ([issue]: readonly Issue[], value: unknown) => describeIssue(issue, value),
} as const;

/** Checks a price book that is already a value. `file` is named in messages. Throws AppError `badInput` with the place, or `futureVersion`. */
export function parsePriceBook(value: unknown, file?: string): PriceBook {
  const book = parseOwnFormat(value, file, BOOK);
  const conflict = findPriceConflict(book);
  if (conflict !== null) throw new AppError('badInput', { ...(file !== undefined && { file }), ...describeConflict(conflict, book) });
  return book;
}

type Issue = z.core.$ZodIssue;

/** The first fault in one sentence: its place, what was expected, and what stands there. */
function describeIssue(issue: Issue | undefined, value: unknown, base: readonly PropertyKey[] = []): ErrorDetails {
  if (issue === undefined) return { expected: 'a price book' };
  const path = [...base, ...issue.path];
  const at = (expected: string): ErrorDetails => ({ place: toPlace(path), expected, found: describeValue(valueAt(value, path)) });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const names = path.length === 0 ? Object.keys(priceBookSchema.shape) : PRICE_NAMES;
      const found = issue.keys[0] ?? '';
      return { place: toPlace([...path, found]), expected: `one of ${names.join(', ')}`, found: JSON.stringify(found) };
    }
    case 'invalid_union':
      return describeProduct(issue, path, value) ?? at('an object with either skuId or skuPartNumber');
    case 'invalid_format':
      return at(FORMAT_WORDS[String(path.at(-1))] ?? 'a date such as 2026-12-01');
    case 'invalid_value':
      return at(issue.values.length === 1 ? JSON.stringify(issue.values[0]) : `one of ${issue.values.join(', ')}`);
    case 'too_small':
      return at('a text that is not empty');
    case 'too_big':
      return at(issue.origin === 'array' ? `at most ${MOST_PRICES} entries` : `a text of at most ${issue.maximum} characters`);
    case 'invalid_type':
      return at(FORMAT_WORDS[String(path.at(-1))] ?? TYPE_WORDS[issue.expected] ?? issue.expected);
    default:
      return at(issue.message);
  }
}

const PRICE_NAMES = [...new Set(priceSchema.options.flatMap((option) => Object.keys(option.shape)))];

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  amount: 'an amount as text with at most nine digits and six decimals, such as "12.50"',
  currency: 'a currency by its three letters, such as "EUR"',
};

const TYPE_WORDS: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'an object', number: 'a number' };

/** Of a price or product zod reports both ways to name a license plan; the one the author meant is the one whose name is present. */
function describeProduct(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: readonly PropertyKey[],
  value: unknown,
): ErrorDetails | null {
  const entry = valueAt(value, path);
  if (typeof entry !== 'object' || entry === null) return null;
  const given = ['skuId', 'skuPartNumber'].map((name) => Object.hasOwn(entry, name));
  const branch = issue.errors[given.indexOf(true)];
  if (given[0] === given[1] || branch === undefined) return null;
  return describeIssue(branch[0], value, path);
}

function describeConflict({ kind, list, index }: PriceBookConflict, book: PriceBook): ErrorDetails {
  const entry = book[list][index];
  const name = entry === undefined ? '' : 'skuId' in entry ? entry.skuId : entry.skuPartNumber;
  return { place: `${list}[${index}]`, expected: CONFLICT_WORDS[kind], found: describeValue(name) };
}

const CONFLICT_WORDS: Readonly<Record<PriceBookConflict['kind'], string>> = {
  endsBeforeItBegins: 'a last day that is not before the first',
  twoPricesFromOneDay: 'one price of a license plan from each day',
  pricedAndApart: 'a license plan either with a price, or among the free and trial ones',
  freeAndTrial: 'a license plan either free or a trial',
};
