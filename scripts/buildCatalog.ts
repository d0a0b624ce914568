import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { CATALOG_FOLDER } from '../electron/catalog/catalogFiles.ts';
import { familiesFileSchema, parseFamiliesFile } from '../electron/catalog/familiesFile.ts';
import { parseProductCsv } from '../electron/catalog/productCsv.ts';
import { parseProductsFile, productsFileSchema, toProductsFile } from '../electron/catalog/productsFile.ts';
import { parseRulesFile, rulesFileSchema } from '../electron/catalog/rulesFile.ts';
import { buildFamiliesFile } from './buildFamiliesFile.ts';
import { buildRulesFile } from './buildRulesFile.ts';
import { toDiffableJson } from './diffableJson.ts';
import { readDomainFile } from './domainCsv.ts';

/**
 * `npm run catalog -- [folder]`: makes `resources/catalog/` out of the fact tables in `folder`, and the JSON Schemas of its formats.
 */

const PRODUCT_CSV = 'product-names-and-service-plans.csv';
/** F210. */
const PUBLISHED_ON = '2026-06-24';
const PRODUCT_SOURCE =
  'Microsoft, "Product names and service plan identifiers for licensing", as kept in KelvinTegelaar/CIPP-API, Config/ConversionTable.csv';

/** The fact tables have no day on them. Their newest dated sources are of July and August 2026; we claim to know no more than its first day. */
const RULES_AS_OF = '2026-08-01';

/** File name in `resources/catalog/` -> its text, each read back once to prove that the program can read it. */
export function buildCatalogFiles(folder: string): Map<string, string> {
  const origin = { file: PRODUCT_CSV, publishedOn: PUBLISHED_ON, source: PRODUCT_SOURCE };
  const products = toProductsFile(parseProductCsv(readDomainFile(folder, PRODUCT_CSV), origin));
  const files = new Map([
    ['products.json', toDiffableJson(products)],
    ['rules.json', toDiffableJson(buildRulesFile(folder, RULES_AS_OF))],
    ['families.json', toDiffableJson(buildFamiliesFile(folder, RULES_AS_OF))],
  ]);
  parseProductsFile('products.json', files.get('products.json') ?? '');
  parseRulesFile('rules.json', files.get('rules.json') ?? '');
  parseFamiliesFile('families.json', files.get('families.json') ?? '');
  return files;
}

/** File name in `resources/schemas/` -> JSON Schema. */
export function buildCatalogSchemas(): Map<string, object> {
  return new Map<string, object>([
    ['catalog.schema.json', z.toJSONSchema(productsFileSchema, { io: 'input' })],
    ['rules.schema.json', z.toJSONSchema(rulesFileSchema, { io: 'input' })],
    ['families.schema.json', z.toJSONSchema(familiesFileSchema, { io: 'input' })],
  ]);
}

function main(folder: string): void {
  mkdirSync(CATALOG_FOLDER, { recursive: true });
  for (const [name, text] of buildCatalogFiles(folder)) {
    writeFileSync(path.join(CATALOG_FOLDER, name), text);
    console.log(`${name}: ${text.length} characters`);
  }
  for (const [name, schema] of buildCatalogSchemas()) writeIfChanged(path.join(CATALOG_FOLDER, '../schemas', name), schema);
}

/** Keeps the formatter's layout of a schema that says the same. */
function writeIfChanged(file: string, schema: object): void {
  const text = JSON.stringify(schema, null, 2);
  if (existsSync(file) && JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 2) === text) return;
  writeFileSync(file, `${text}\n`);
  console.log(`${path.basename(file)} changed: run npm run format`);
}

if (import.meta.main) main(process.argv[2] ?? '../shared/domain');
