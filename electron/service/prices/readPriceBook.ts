import type { PriceBook } from '../../../shared/model/priceBook.ts';
import { decodeCsvText } from '../../catalog/csvText.ts';
import { parseJson } from '../../files/parseJson.ts';
import { readBytes } from '../../import/readJsonFile.ts';
import { parsePriceBook } from './parsePriceBook.ts';
import { readPriceTable } from './priceBookCsv.ts';

/** Thousands of prices with notes; what is larger is not a price book. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Reads a price book: JSON, or a table as a spreadsheet saves it. Throws AppError: `fileNotReadable`, `badInput` with the place and what was
 * expected, `futureVersion`, `cancelled`.
 */
export async function readPriceBook(file: string, signal?: AbortSignal): Promise<PriceBook> {
  return parsePriceText(decodeCsvText(await readBytes(file, MAX_BYTES, signal), file), file, null);
}

/** The same of a text; `currency` is that of a table that does not say, null where it must. */
export function parsePriceText(text: string, file: string, currency: string | null): PriceBook {
  const plain = text.replace(/^\uFEFF/, '');
  const isJson = /^\s*[{[]/.test(plain) || /\.json$/i.test(file);
  return parsePriceBook(isJson ? parseJson(plain, file) : readPriceTable(plain, file, currency), file);
}
