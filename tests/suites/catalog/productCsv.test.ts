import { describe, expect, test } from 'vitest';
import { MAX_PRODUCT_CSV_BYTES } from '../../../electron/catalog/productCsv.ts';
import { failureOf, guid, HEADINGS, parseBytes, parseRows, parseText, row, toCsv } from './productCsvBuilder.ts';

describe('a product CSV as published', () => {
  test('F213 becomes one product with its plans and one entry per plan, ascending by id', () => {
    const catalog = parseRows(
      row({ sku: guid(2), planId: guid(103), plan: 'SITES', title: 'Sites' }),
      row({ sku: guid(2), planId: guid(101) }),
      row({ product: 'Small suite', part: 'SMALL', sku: guid(1), planId: guid(101) }),
    );
    expect(catalog).toEqual({
      format: 'license-rehearsal-catalog',
      version: 1,
      publishedOn: '2026-01-31',
      source: 'a test',
      products: [
        { skuId: guid(1), skuPartNumber: 'SMALL', displayName: 'Small suite', otherNames: [], servicePlanIds: [guid(101)] },
        { skuId: guid(2), skuPartNumber: 'SUITE', displayName: 'Suite', otherNames: [], servicePlanIds: [guid(101), guid(103)] },
      ],
      servicePlans: [
        { servicePlanId: guid(101), servicePlanName: 'MAIL', displayName: 'Mail', otherNames: [] },
        { servicePlanId: guid(103), servicePlanName: 'SITES', displayName: 'Sites', otherNames: [] },
      ],
    });
  });
});

describe('F212 a product CSV is read the same', () => {
  const rows = [HEADINGS, row({ product: 'Suite, étendue – "plus"', title: 'Courriel; agenda' })];
  const expected = parseText(toCsv(rows));

  test('names are as written', () => {
    expect(expected.products[0]?.displayName).toBe('Suite, étendue – "plus"');
    expect(expected.servicePlans[0]?.displayName).toBe('Courriel; agenda');
  });

  test('with a byte order mark', () => {
    expect(parseText(`\ufeff${toCsv(rows)}`)).toEqual(expected);
  });

  test('in Windows-1252', () => {
    const bytes = Buffer.from(toCsv(rows).replaceAll('–', '\u0096'), 'latin1');
    expect(bytes).toContain(0x96);
    expect(parseBytes(bytes)).toEqual(expected);
  });

  test('in UTF-16 of either byte order with its mark', () => {
    const littleEndian = Buffer.from(`\ufeff${toCsv(rows)}`, 'utf16le');
    expect(parseBytes(littleEndian)).toEqual(expected);
    expect(parseBytes(Buffer.from(littleEndian).swap16())).toEqual(expected);
  });

  test('with semicolons', () => {
    expect(parseText(toCsv(rows, ';'))).toEqual(expected);
  });

  test.each([
    ['carriage return and line feed', '\r\n'],
    ['carriage return', '\r'],
  ])('with lines that end in %s', (_, newline) => {
    expect(parseText(toCsv(rows, ',', newline))).toEqual(expected);
  });

  test('without a newline at the end', () => {
    expect(parseText(toCsv(rows).trimEnd())).toEqual(expected);
  });

  test('with mixed line ends, blank lines and rows of empty cells', () => {
    const [headings = '', first = ''] = toCsv(rows).split('\n');
    expect(parseText(`\n${headings}\r\n\r\n,,,,,\n${first}\n \n`)).toEqual(expected);
  });

  test('with its columns in another order, and one more', () => {
    const order = [4, 2, 0, 5, 1, 3];
    const shuffled = rows.map((cells, index) => [index === 0 ? 'Remark' : 'x', ...order.map((from) => cells[from] ?? '')]);
    expect(parseText(toCsv(shuffled))).toEqual(expected);
  });

  test.each([
    ['in capitals', (heading: string) => heading.toUpperCase()],
    ['with blanks', (heading: string) => ` ${heading.replaceAll('_', ' ')}\t`],
    ['behind a misread byte order mark', (heading: string, index: number) => (index === 0 ? `ï»¿${heading}` : heading)],
    ['with question marks for the byte order mark', (heading: string, index: number) => (index === 0 ? `???${heading}` : heading)],
  ])('with headings %s', (_, change) => {
    expect(parseText(toCsv([HEADINGS.map(change), ...rows.slice(1)]))).toEqual(expected);
  });

  test('with blanks and tabs around cells and GUIDs in capitals', () => {
    const padded = rows.map((cells, index) =>
      index === 0 ? cells : cells.map((cell, column) => ` \t${column === 2 ? cell.toUpperCase() : cell} `),
    );
    expect(parseText(toCsv(padded))).toEqual(expected);
  });

  test('with every row twice', () => {
    expect(parseText(toCsv([...rows, ...rows.slice(1)]))).toEqual(expected);
  });
});

describe('names in a product CSV', () => {
  test('F212 tabs and runs of blanks inside a name are one blank', () => {
    expect(parseRows(row({ plan: 'Rights \tfor \u00a0 desktops' })).servicePlans[0]?.servicePlanName).toBe('Rights for desktops');
  });

  test('F212 one part number can stand for two products, and one plan name for two plans', () => {
    const catalog = parseRows(row({ sku: guid(1), planId: guid(101) }), row({ sku: guid(2), planId: guid(102) }));
    expect(catalog.products.map(({ skuId, skuPartNumber }) => [skuId, skuPartNumber])).toEqual([
      [guid(1), 'SUITE'],
      [guid(2), 'SUITE'],
    ]);
    expect(catalog.servicePlans.map(({ servicePlanName }) => servicePlanName)).toEqual(['MAIL', 'MAIL']);
  });

  test('F212 of several names of one product the one on most rows is preferred, and the others are kept', () => {
    const catalog = parseRows(
      row({ product: 'Old bot', planId: guid(101) }),
      row({ product: 'New bot', planId: guid(102), plan: 'B' }),
      row({ product: 'New bot', planId: guid(103), plan: 'C', part: 'SUITE_X' }),
    );
    expect(catalog.products[0]).toMatchObject({ displayName: 'New bot', skuPartNumber: 'SUITE', otherNames: ['Old bot', 'SUITE_X'] });
  });

  test('F212 of names on equally many rows the first is preferred', () => {
    const catalog = parseRows(row({ title: 'Post' }), row({ title: 'Letters', sku: guid(2) }));
    expect(catalog.servicePlans[0]).toMatchObject({ displayName: 'Post', otherNames: ['Letters'] });
  });

  test('F212 names that differ in case only are one name, spelled as on most rows', () => {
    const catalog = parseRows(
      row({ title: 'EXTRA MAIL', sku: guid(1) }),
      row({ title: 'Post', sku: guid(2) }),
      row({ title: 'Post', sku: guid(3) }),
      row({ title: 'Extra mail', sku: guid(4) }),
      row({ title: 'Extra mail', sku: guid(5) }),
    );
    expect(catalog.servicePlans[0]).toMatchObject({ displayName: 'Extra mail', otherNames: ['Post'] });
  });

  test('a display name that only repeats the plan name gives way to a real one', () => {
    const catalog = parseRows(row({ title: 'MAIL' }), row({ title: 'MAIL', sku: guid(2) }), row({ title: 'Post box', sku: guid(3) }));
    expect(catalog.servicePlans[0]).toMatchObject({ servicePlanName: 'MAIL', displayName: 'Post box', otherNames: [] });
  });

  test('where a name is blank, the other name or else the id stands in for it', () => {
    const catalog = parseRows(
      row({ product: '', part: 'ONLY_PART' }),
      row({ sku: guid(2), product: '', part: '', plan: '', planId: guid(102) }),
    );
    expect(catalog.products.map(({ displayName, skuPartNumber }) => [displayName, skuPartNumber])).toEqual([
      ['ONLY_PART', 'ONLY_PART'],
      [guid(2), guid(2)],
    ]);
    expect(catalog.servicePlans[1]).toMatchObject({ servicePlanName: 'Mail', displayName: 'Mail' });
  });

  test('F212 a name cut off is kept as it is', () => {
    expect(parseRows(row({ title: 'Mail for Custo' })).servicePlans[0]?.displayName).toBe('Mail for Custo');
  });

  test('names from a hostile file are only names', () => {
    const catalog = parseRows(row({ product: '__proto__', part: 'constructor' }), row({ product: 'toString', sku: guid(2) }));
    expect(catalog.products.map(({ displayName }) => displayName)).toEqual(['__proto__', 'toString']);
  });
});

describe('a file that is not a product CSV is refused', () => {
  const good = toCsv([HEADINGS, row(), row({ sku: guid(2) })]);

  test.each<[string, string, { place: string; expected: string; found: string }]>([
    ['when it is empty', '', { place: 'line 1', expected: `the columns ${HEADINGS.join(', ')}`, found: 'nothing' }],
    ['when it is blank', ' \n\r\n\t', { place: 'line 1', expected: `the columns ${HEADINGS.join(', ')}`, found: 'nothing' }],
    [
      'when columns are missing',
      'Product_Display_Name,String_Id,Service_Plan_Name,Service_Plans_Included_Friendly_Names\na,b,c,d\n',
      {
        place: 'line 1',
        expected: 'the columns GUID, Service_Plan_Id',
        found: 'Product_Display_Name,String_Id,Service_Plan_Name,Service_Plans_Included_Friendly…',
      },
    ],
    ['when a column is there twice', good.replace('\n', ',guid\n'), { place: 'line 1', expected: 'one column GUID', found: 'several' }],
    ['when it has no rows', toCsv([HEADINGS]), { place: 'line 2', expected: 'at least one product', found: 'no more rows' }],
    ['for a SKU id that is no GUID', good.replace(guid(2), 'x'), { place: 'line 3', expected: 'a GUID in the column GUID', found: 'x' }],
    [
      'for a plan id that is no GUID',
      good.replace(guid(101), `{${guid(101)}}`),
      { place: 'line 2', expected: 'a GUID in the column Service_Plan_Id', found: `{${guid(101)}}` },
    ],
    ['for a missing id', good.replace(guid(2), ''), { place: 'line 3', expected: 'a GUID in the column GUID', found: 'nothing' }],
    ['for a NUL', good.replace('MAIL', 'MA\0IL'), { place: 'line 2', expected: 'CSV text', found: 'a NUL character' }],
    ['for a quote that never closes', `${good}"Suite`, { place: 'line 4', expected: 'a closing quote', found: 'the end of the file' }],
    [
      'for a quote inside a cell',
      good.replace('MAIL', 'MA"IL'),
      { place: 'line 2', expected: 'quotes around whole cells only, and doubled inside them', found: 'a quote out of place' },
    ],
    ['for a line cut short', `${good}Suite,SU`, { place: 'line 4', expected: 'as many cells as in the first line', found: '2 cells' }],
    [
      'for an endless cell',
      good.replace('MAIL', 'M'.repeat(100_000)),
      { place: 'line 2', expected: 'at most 65536 characters in a row', found: 'more' },
    ],
  ])('%s', (_, text, details) => {
    expect(failureOf(() => parseText(text))).toEqual({ code: 'badInput', details: { file: 'names.csv', ...details } });
  });

  test('for bytes that break the promise of the byte order mark', () => {
    const bytes = Buffer.concat([Buffer.from(`\ufeff${toCsv([HEADINGS])}`), Buffer.from('caf\xe9,,,,,\n', 'latin1')]);
    expect(failureOf(() => parseBytes(bytes))).toMatchObject({ code: 'badInput', details: { place: 'line 2' } });
  });

  test('when it is far too large', () => {
    expect(failureOf(() => parseBytes(new Uint8Array(MAX_PRODUCT_CSV_BYTES + 1)))).toEqual({
      code: 'badInput',
      details: { file: 'names.csv', expected: '67108864 bytes at most', found: '67108865 bytes' },
    });
  });

  test('showing no control characters of what it holds', () => {
    const { details } = failureOf(() => parseText('\u001b[2J\u0007 GUID, x'));
    expect(details.found).toBe('?[2J? GUID,x');
  });

  test('showing only the beginning of what it holds', () => {
    const { details } = failureOf(() => parseText('x'.repeat(1000)));
    expect(details.found).toBe(`${'x'.repeat(80)}…`);
  });
});
