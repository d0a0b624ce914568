import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProductsFile, toProductsFile } from '../../../electron/catalog/productsFile.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { guid, HEADINGS, parseBytes, parseText, toCsv } from './productCsvBuilder.ts';

const SEED = 20_260_624;

/** Of the letters beyond ASCII only é, which in Windows-1252 can never be mistaken for UTF-8. */
const nameText = fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', 'é', ',', ';', '"', '('), maxLength: 8 });
const id = fc.integer({ min: 1, max: 6 }).map(guid);
const rows = fc.array(fc.tuple(nameText, nameText, id, nameText, id, nameText), { minLength: 1, maxLength: 12 });

function expectSound(catalog: ProductCatalog): void {
  const planIds = catalog.servicePlans.map(({ servicePlanId }) => servicePlanId);
  const skuIds = catalog.products.map(({ skuId }) => skuId);
  expect(skuIds.length).toBeGreaterThan(0);
  for (const ids of [planIds, skuIds, ...catalog.products.map(({ servicePlanIds }) => servicePlanIds)]) {
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const found of ids) expect(found).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  }
  expect(new Set(catalog.products.flatMap(({ servicePlanIds }) => servicePlanIds))).toEqual(new Set(planIds));
  for (const { displayName, otherNames } of [...catalog.products, ...catalog.servicePlans]) {
    const names = [displayName, ...otherNames].map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('');
  }
}

/** Any bytes at all give a sound catalogue or an expected failure that names the file. */
function expectCatalogOrFailure(bytes: Uint8Array): void {
  try {
    expectSound(parseBytes(bytes));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error).toMatchObject({ code: 'badInput', details: { file: 'names.csv', expected: expect.any(String) } });
  }
}

test('any bytes are a catalogue or bad input', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), expectCatalogOrFailure), { seed: SEED, numRuns: 300 });
});

test('any cells under the right headings are a catalogue or bad input', () => {
  const nasty = fc.constantFrom(
    '"',
    '""',
    '"a',
    'a\nb',
    '"a\nb"',
    '\r',
    '\t',
    '\0',
    '\ufeff',
    '\u2028',
    '\ud800',
    "'",
    '=1+1',
    '__proto__',
    '',
  );
  const text = fc.oneof({ weight: 9, arbitrary: nameText }, { weight: 1, arbitrary: nasty });
  const anId = fc.oneof({ weight: 9, arbitrary: id }, { weight: 1, arbitrary: nasty });
  const line = fc.tuple(text, text, anId, text, anId, text).map((cells) => cells.join(','));
  const property = fc.property(fc.array(line, { maxLength: 4 }), (lines) =>
    expectCatalogOrFailure(Buffer.from([HEADINGS.join(','), ...lines].join('\n'))),
  );
  fc.assert(property, { seed: SEED, numRuns: 300 });
});

test('a damaged catalogue is a catalogue or bad input', () => {
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(40),
    inserted: fc.uint8Array({ maxLength: 4 }),
  });
  const property = fc.property(rows, fc.array(damage, { minLength: 1, maxLength: 3 }), (cells, damages) => {
    let bytes = Buffer.from(toCsv([HEADINGS, ...cells]));
    for (const { at, removed, inserted } of damages) {
      const start = Math.floor(at * bytes.length);
      bytes = Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(start + removed)]);
    }
    expectCatalogOrFailure(bytes);
  });
  fc.assert(property, { seed: SEED, numRuns: 300 });
});

test('F212 the layout of the file changes nothing', () => {
  const layout = fc.record({
    delimiter: fc.constantFrom(',', ';'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf8', 'latin1', 'utf16le'),
    mark: fc.boolean(),
    columns: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  });
  const property = fc.property(rows, layout, (cells, { delimiter, newline, encoding, mark, columns }) => {
    const table = [HEADINGS, ...cells].map((line) => columns.map((from) => line[from] ?? ''));
    const needsMark = encoding === 'utf16le' || (mark && encoding === 'utf8');
    const bytes = Buffer.from((needsMark ? '\ufeff' : '') + toCsv(table, delimiter, newline), encoding as BufferEncoding);
    expect(parseBytes(bytes)).toEqual(parseText(toCsv([HEADINGS, ...cells])));
  });
  fc.assert(property, { seed: SEED, numRuns: 300 });
});

test('a catalogue written in our own format and read back is the same, whatever its names', () => {
  const trickyName = fc.oneof(nameText, id, fc.constant('__proto__'));
  const trickyRows = fc.array(fc.tuple(trickyName, trickyName, id, trickyName, id, trickyName), { minLength: 1, maxLength: 12 });
  const property = fc.property(trickyRows, (cells) => {
    const catalog = parseText(toCsv([HEADINGS, ...cells]));
    expect(parseProductsFile('products.json', JSON.stringify(toProductsFile(catalog)))).toEqual(catalog);
  });
  fc.assert(property, { seed: SEED, numRuns: 300 });
});
