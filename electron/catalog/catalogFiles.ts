import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../shared/model/appError.ts';
import type { CatalogBundle, ProductCatalog } from '../../shared/model/catalog.ts';
import { parseFamiliesFile } from './familiesFile.ts';
import { readBytes, readText } from './formatFile.ts';
import { mergeProducts } from './mergeProducts.ts';
import { MAX_PRODUCT_CSV_BYTES, parseProductCsv } from './productCsv.ts';
import { parseProductsFile } from './productsFile.ts';
import { parseRulesFile } from './rulesFile.ts';

/** The folder that ships with the program. */
export const CATALOG_FOLDER = path.join(import.meta.dirname, '../../resources/catalog');

/**
 * Reads the product catalogue, the rule pack and the service families.
 * Throws `fileNotReadable`, `futureVersion` or `badInput`, naming the file.
 */
export function loadCatalog(folder: string = CATALOG_FOLDER): CatalogBundle {
  const read = <Value>(name: string, parse: (file: string, text: string) => Value): Value => {
    const file = path.join(folder, name);
    return parse(file, readText(file));
  };
  return {
    products: read('products.json', parseProductsFile),
    rules: read('rules.json', parseRulesFile),
    families: read('families.json', parseFamiliesFile),
  };
}

/** Another text for another catalogue. Throws `fileNotReadable`. */
export function catalogFingerprint(folder: string = CATALOG_FOLDER): string {
  const hash = createHash('sha256');
  for (const name of ['products.json', 'rules.json', 'families.json']) hash.update(readText(path.join(folder, name))).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/**
 * `shipped` with the names of a newer copy of Microsoft's CSV laid over it (`mergeProducts`); rules and families stay as they are.
 * The CSV carries no date: unless `publishedOn` (`yyyy-mm-dd`) is given, the day the file was last changed (UTC) stands in for it.
 * Throws `fileNotReadable`, or `badInput` naming the line.
 */
export function productsFromCsv(file: string, shipped: ProductCatalog, publishedOn?: string): ProductCatalog {
  const { isFile, bytes, changedOn } = inspect(file);
  if (!isFile) throw new AppError('fileNotReadable', { file, expected: 'a file' });
  if (bytes > MAX_PRODUCT_CSV_BYTES) {
    throw new AppError('badInput', { file, expected: `${MAX_PRODUCT_CSV_BYTES} bytes at most`, found: `${bytes} bytes` });
  }
  const origin = { file, publishedOn: publishedOn ?? changedOn, source: `Loaded from ${path.basename(file)}` };
  return mergeProducts(shipped, parseProductCsv(readBytes(file), origin));
}

function inspect(file: string): { isFile: boolean; bytes: number; changedOn: string } {
  try {
    const stats = statSync(file);
    return { isFile: stats.isFile(), bytes: stats.size, changedOn: stats.mtime.toISOString().slice(0, 10) };
  } catch (cause) {
    throw new AppError('fileNotReadable', { file }, { cause });
  }
}
