import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATALOG_FOLDER } from '../../../electron/catalog/catalogFiles.ts';
import { parseFamiliesFile } from '../../../electron/catalog/familiesFile.ts';
import { parseProductsFile, toProductsFile } from '../../../electron/catalog/productsFile.ts';
import { parseRulesFile } from '../../../electron/catalog/rulesFile.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { guid, parseRows, row } from './productCsvBuilder.ts';

const SEED = 20_260_624;
const PARSERS = { 'products.json': parseProductsFile, 'rules.json': parseRulesFile, 'families.json': parseFamiliesFile };

/** A catalogue file short enough to damage often. */
function readHead(name: string): object {
  if (name === 'products.json') return toProductsFile(parseRows(row(), row({ sku: guid(2), planId: guid(102) })));
  const content: Record<string, unknown> = JSON.parse(readFileSync(path.join(CATALOG_FOLDER, name), 'utf8'));
  const shorten = (key: string, value: unknown) => (Array.isArray(value) && key !== 'servicePlans' ? value.slice(0, 3) : value);
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, shorten(key, value)]));
}

/** `value` with whatever stands at `path` (each step taken modulo the number of members there) replaced. */
function replaceAt(value: unknown, path: readonly number[], replacement: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return replacement;
  const members = Object.entries(value);
  const chosen = members.map(([key, member], index) => [
    key,
    index === step % members.length ? replaceAt(member, rest, replacement) : member,
  ]);
  return Array.isArray(value) ? chosen.map(([, member]) => member) : Object.fromEntries(chosen);
}

test.each(Object.entries(PARSERS))('%s with anything anywhere is read or is an expected failure', (name, parse) => {
  const head = readHead(name);
  expect(() => parse(name, JSON.stringify(head))).not.toThrow();
  const damage = fc.tuple(fc.array(fc.nat(200), { maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }));
  const property = fc.property(damage, ([steps, replacement]) => {
    try {
      parse(name, JSON.stringify(replaceAt(head, steps, replacement)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.details).toMatchObject({ file: name, place: expect.any(String) });
    }
  });
  fc.assert(property, { seed: SEED, numRuns: 300 });
});
