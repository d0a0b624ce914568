import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CATALOG_FOLDER, loadCatalog, productsFromCsv } from '../../../electron/catalog/catalogFiles.ts';
import { parseFamiliesFile } from '../../../electron/catalog/familiesFile.ts';
import { parseRulesFile } from '../../../electron/catalog/rulesFile.ts';
import { failureOf, guid, HEADINGS, parseRows, row, toCsv } from './productCsvBuilder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'catalog-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FILES = ['products.json', 'rules.json', 'families.json'];

/** The shipped files in `folder`, one of them changed. Gives the changed file's path. */
function copyCatalog(name: string, change: (text: string) => string | Buffer): string {
  for (const each of FILES) copyFileSync(path.join(CATALOG_FOLDER, each), path.join(folder, each));
  const file = path.join(folder, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  return file;
}

/** `products.json` whose last product has one more plan. */
function appendPlan(text: string, name: string): string {
  return text.replace(/\]\]\n \]\n\}\n$/, `,${JSON.stringify(name)}]]\n ]\n}\n`);
}

describe('a catalogue folder', () => {
  test('is read from anywhere, byte order mark or not', () => {
    copyCatalog('rules.json', (text) => `\ufeff${text}`);
    expect(loadCatalog(folder)).toEqual(loadCatalog());
  });

  test('that lacks a file is not readable', () => {
    expect(failureOf(() => loadCatalog(folder))).toEqual({
      code: 'fileNotReadable',
      details: { file: path.join(folder, 'products.json') },
    });
  });

  test.each(FILES)('with a %s of a newer version is from the future', (name) => {
    const file = copyCatalog(name, (text) => text.replace('"version": 1', '"version": 2'));
    expect(failureOf(() => loadCatalog(folder))).toEqual({
      code: 'futureVersion',
      details: { file, place: 'version', expected: '1', found: '2' },
    });
  });

  test.each(FILES)('with a %s of another format is bad input', (name) => {
    const file = copyCatalog(name, (text) => text.replace('license-rehearsal-', 'something-'));
    expect(failureOf(() => loadCatalog(folder))).toMatchObject({ code: 'badInput', details: { file, place: 'format' } });
  });

  test.each<[string, string, (text: string) => string | Buffer, object]>([
    ['a version that is no number', 'rules.json', (text) => text.replace('"version": 1', '"version": "1"'), { place: 'version' }],
    ['no version', 'rules.json', (text) => text.replace('"version": 1,', ''), { place: 'version' }],
    ['a file cut short', 'families.json', (text) => text.slice(0, 5000), { expected: 'JSON' }],
    ['an empty file', 'families.json', () => '', { expected: 'JSON' }],
    ['null for a file', 'families.json', () => 'null', { place: 'format', found: 'nothing' }],
    ['bytes that are no UTF-8', 'families.json', () => Buffer.from([0x7b, 0xff]), { expected: 'UTF-8 text' }],
    ['an id that is no GUID', 'products.json', (text) => text.replace('"00283e6b-', '"00283E6B-'), { place: 'servicePlans[0][0]' }],
    ['a product with an unknown plan', 'products.json', (text) => appendPlan(text, 'no plan'), { found: 'no plan' }],
    [
      'a product with a plan of two meanings',
      'products.json',
      (text) => appendPlan(text, 'PROJECT_ESSENTIALS'),
      { found: 'PROJECT_ESSENTIALS' },
    ],
    [
      'a rule on an unnamed plan',
      'rules.json',
      (text) => text.replace('["CRMPLAN1","CRMPLAN2"]', '["CRMPLAN0","CRMPLAN2"]'),
      { place: 'exclusions[0].pairs[0][0]', found: 'CRMPLAN0' },
    ],
    [
      'a plan that excludes itself',
      'rules.json',
      (text) => text.replace('["CRMPLAN1","CRMPLAN2"]', '["CRMPLAN1","CRMPLAN1"]'),
      { place: 'exclusions[0].pairs[0]' },
    ],
    [
      'a pair excluded twice',
      'rules.json',
      (text) => text.replace('["CRMPLAN1","CRMPLAN2"]', '["CRMPLAN1","CRMPLAN2"],["CRMPLAN2","CRMPLAN1"]'),
      { place: 'exclusions', expected: 'each once' },
    ],
    [
      'a plan name with two ids',
      'rules.json',
      (text) => text.replace('["CRMPLAN2","bf36', '["CRMPLAN1","bf36'),
      { place: 'servicePlans', found: 'CRMPLAN1 again' },
    ],
    [
      'a rank of 0',
      'families.json',
      (text) => text.replace(',10,"agent control plane"', ',0,"agent control plane"'),
      { place: 'families[0].members[0][2]' },
    ],
    [
      'a family twice',
      'families.json',
      (text) => text.replace('"agent-defender"', '"agent-365"'),
      { place: 'families', found: 'agent-365 again' },
    ],
  ])('with %s is bad input', (_, name, change, details) => {
    const file = copyCatalog(name, change);
    expect(failureOf(() => loadCatalog(folder))).toMatchObject({ code: 'badInput', details: { file, ...details } });
  });
});

describe('rules and families of one’s own', () => {
  const header = { format: 'license-rehearsal-rules', version: 1, asOf: '2026-01-01' };
  const servicePlans = [1, 2, 3, 4].map((number) => [`P${number}`, guid(number)]);

  test('F53 F214 alternatives of one plan are one requirement, whatever their confidence', () => {
    const requirements = [
      ['P1', 'inferred', 'a guess', ['P4']],
      ['P2', 'documented', 'a page', ['P1']],
      ['P1', 'documented', 'a page', ['P3', 'P2']],
    ];
    const pack = parseRulesFile('x', JSON.stringify({ ...header, servicePlans, exclusions: [], requirements, locations: [] }));
    expect(pack.requirements).toEqual([
      {
        servicePlanId: guid(1),
        anyOf: [
          { servicePlanId: guid(2), confidence: 'documented', source: 'a page' },
          { servicePlanId: guid(3), confidence: 'documented', source: 'a page' },
          { servicePlanId: guid(4), confidence: 'inferred', source: 'a guess' },
        ],
      },
      { servicePlanId: guid(2), anyOf: [{ servicePlanId: guid(1), confidence: 'documented', source: 'a page' }] },
    ]);
  });

  test('F214 an excluded pair may be written either way round', () => {
    const exclusions = [
      {
        ruleset: 'legacy',
        confidence: 'reported',
        source: 'a page',
        pairs: [
          ['P4', 'P2'],
          ['P1', 'P3'],
        ],
      },
    ];
    const pack = parseRulesFile('x', JSON.stringify({ ...header, servicePlans, exclusions, requirements: [], locations: [] }));
    expect(pack.exclusions).toEqual([
      { a: guid(1), b: guid(3), ruleset: 'legacy', confidence: 'reported', source: 'a page' },
      { a: guid(2), b: guid(4), ruleset: 'legacy', confidence: 'reported', source: 'a page' },
    ]);
  });

  test('F218 a country can bar a plan', () => {
    const locations = [['SE', 'A service', 'P2', 'not sold', 'reported', 'a page']];
    const pack = parseRulesFile('x', JSON.stringify({ ...header, servicePlans, exclusions: [], requirements: [], locations }));
    expect(pack.locations).toEqual([
      { countryCode: 'SE', service: 'A service', servicePlanId: guid(2), effect: 'not sold', confidence: 'reported', source: 'a page' },
    ]);
  });

  test('members come by rank, then id, however they are written', () => {
    const member = (plan: number, rank: number) => [`P${plan}`, guid(plan), rank, 'note', 'files', 'catalogue', 'a page'];
    const members = [member(3, 20), member(2, 10), member(1, 20)];
    const text = JSON.stringify({
      format: 'license-rehearsal-families',
      version: 1,
      asOf: '2026-01-01',
      families: [{ id: 'f', displayName: 'F', members }],
      overrides: [['SUITE', guid(9), 'g', 'G', ...member(3, 5)]],
    });
    const { families, overrides } = parseFamiliesFile('x', text);
    expect(families[0]?.members.map(({ servicePlanId, rank }) => [servicePlanId, rank])).toEqual([
      [guid(2), 10],
      [guid(1), 20],
      [guid(3), 20],
    ]);
    const detail = { note: 'note', dataAtRisk: 'files', confidence: 'catalogue', source: 'a page' };
    expect(overrides).toEqual([{ skuId: guid(9), familyId: 'g', familyName: 'G', servicePlanId: guid(3), rank: 5, ...detail }]);
  });
});

describe('a newer copy of the product CSV', () => {
  const shipped = parseRows(
    row({ sku: guid(1), product: 'Old name', part: 'ONE', planId: guid(101), title: 'Old mail' }),
    row({ sku: guid(2), product: 'Retired', part: 'TWO', planId: guid(102), plan: 'GONE', title: 'Gone' }),
  );
  const newer = [
    row({ sku: guid(1), product: 'New name', part: 'ONE', planId: guid(101), title: 'New mail' }),
    row({ sku: guid(1), product: 'New name', part: 'ONE', planId: guid(103), plan: 'ADDED', title: 'Added' }),
    row({ sku: guid(3), product: 'Third', part: 'THREE', planId: guid(103), plan: 'ADDED', title: 'Added' }),
  ];
  const write = (text: string) => {
    const file = path.join(folder, 'newer.csv');
    writeFileSync(file, text);
    return file;
  };

  test('renames what it lists, keeps the old names as other names, and keeps what it does not list', () => {
    const merged = productsFromCsv(write(toCsv([HEADINGS, ...newer])), shipped);
    expect(merged.products).toEqual([
      { skuId: guid(1), skuPartNumber: 'ONE', displayName: 'New name', otherNames: ['Old name'], servicePlanIds: [guid(101), guid(103)] },
      { skuId: guid(2), skuPartNumber: 'TWO', displayName: 'Retired', otherNames: [], servicePlanIds: [guid(102)] },
      { skuId: guid(3), skuPartNumber: 'THREE', displayName: 'Third', otherNames: [], servicePlanIds: [guid(103)] },
    ]);
    expect(merged.servicePlans.map(({ displayName, otherNames }) => [displayName, otherNames])).toEqual([
      ['New mail', ['Old mail']],
      ['Gone', []],
      ['Added', []],
    ]);
  });

  test('F213 is dated by the day its file was changed, unless the day is given', () => {
    const file = write(toCsv([HEADINGS, ...newer]));
    utimesSync(file, new Date('2026-09-10T23:30:00Z'), new Date('2026-09-10T23:30:00Z'));
    expect(productsFromCsv(file, shipped)).toMatchObject({ publishedOn: '2026-09-10', source: 'Loaded from newer.csv' });
    expect(productsFromCsv(file, shipped, '2026-09-01').publishedOn).toBe('2026-09-01');
  });

  test('changes nothing when it says the same again', () => {
    const { products, servicePlans } = loadCatalog().products;
    const cells = products.flatMap(({ skuId, skuPartNumber, displayName, servicePlanIds }) =>
      servicePlanIds.map((id) => {
        const plan = servicePlans.find(({ servicePlanId }) => servicePlanId === id);
        return [displayName, skuPartNumber, skuId, plan?.servicePlanName ?? '', id, plan?.displayName ?? ''];
      }),
    );
    const merged = productsFromCsv(write(toCsv([HEADINGS, ...cells])), loadCatalog().products);
    expect({ products: merged.products, servicePlans: merged.servicePlans }).toEqual({ products, servicePlans });
  });

  test('that is damaged names the file and the line', () => {
    const file = write(`${toCsv([HEADINGS, ...newer])}cut off`);
    expect(failureOf(() => productsFromCsv(file, shipped))).toMatchObject({ code: 'badInput', details: { file, place: 'line 5' } });
  });

  test('that is missing, or is a folder, is not readable', () => {
    const missing = path.join(folder, 'missing.csv');
    const other = path.join(folder, 'folder.csv');
    mkdirSync(other);
    expect(failureOf(() => productsFromCsv(missing, shipped))).toEqual({ code: 'fileNotReadable', details: { file: missing } });
    expect(failureOf(() => productsFromCsv(other, shipped))).toEqual({
      code: 'fileNotReadable',
      details: { file: other, expected: 'a file' },
    });
  });
});
