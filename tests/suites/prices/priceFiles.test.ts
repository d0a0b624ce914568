import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePriceText, readPriceBook } from '../../../electron/service/prices/readPriceBook.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { MOST_PRICES, readAmount } from '../../../shared/model/priceBook.ts';
import { bookOf } from './priceBooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'license-rehearsal-prices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EXAMPLE = join(import.meta.dirname, '../../../resources/price-books/example.json');
const BOOK = bookOf(['a 10/month', 'a 12.50/month from 2027-01-01']);

/** Code and details of what reading the text ends with. */
function faultOf(text: string, file = 'prices.json', currency: string | null = null) {
  try {
    parsePriceText(text, file, currency);
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('expected a fault');
}

const faultOfBook = (change: object) => faultOf(JSON.stringify({ ...BOOK, ...change }));
const faultOfPrice = (price: object) => faultOfBook({ prices: [price] });

describe('a price book as JSON', () => {
  it('is read as it was written', () => {
    expect(parsePriceText(`\uFEFF${JSON.stringify(BOOK)}`, 'prices.json', null)).toEqual(BOOK);
  });

  it('that ships as an example is a price book, says that it is invented, and names each license plan once a day', async () => {
    const example = await readPriceBook(EXAMPLE);
    expect(example.note).toContain('invented');
    expect(example.prices.length).toBeGreaterThan(10);
  });

  it('refuses amounts that are none, with the place', () => {
    for (const amount of [
      '-1',
      '1e9',
      'NaN',
      'Infinity',
      '0x10',
      '1,5',
      '',
      ' 1',
      '01',
      '1.',
      '.5',
      '1234567890',
      '0.1234567',
      '<b>1</b>',
    ]) {
      expect(faultOfPrice({ skuId: 'a', amount, per: 'month' }), amount).toEqual({
        code: 'badInput',
        file: 'prices.json',
        place: 'prices[0].amount',
        expected: 'an amount as text with at most nine digits and six decimals, such as "12.50"',
        found: JSON.stringify(amount),
      });
    }
    for (const amount of [12.5, -1, 1e300, null, true, [], {}]) {
      expect(faultOfPrice({ skuId: 'a', amount, per: 'month' })).toMatchObject({ place: 'prices[0].amount' });
    }
  });

  it('says in one sentence what is wrong with an entry', () => {
    const good = { skuId: 'a', amount: '1', per: 'month' };
    const cases: readonly (readonly [object, object])[] = [
      [
        { ...good, per: 'week' },
        { place: 'prices[0].per', expected: 'one of month, year', found: '"week"' },
      ],
      [
        { ...good, validFrom: '2027-02-30' },
        { place: 'prices[0].validFrom', expected: 'a date such as 2026-12-01' },
      ],
      [
        { ...good, validFrom: '2027-02-02', validUntil: '2027-02-01' },
        { place: 'prices[0]', expected: 'a last day that is not before the first' },
      ],
      [
        { ...good, discount: 1 },
        { place: 'prices[0].discount', found: '"discount"' },
      ],
      [
        { ...good, skuPartNumber: 'A' },
        { place: 'prices[0]', expected: 'an object with either skuId or skuPartNumber' },
      ],
      [
        { amount: '1', per: 'month' },
        { place: 'prices[0]', expected: 'an object with either skuId or skuPartNumber' },
      ],
    ];
    for (const [price, fault] of cases) expect(faultOfPrice(price)).toMatchObject({ code: 'badInput', ...fault });
  });

  it('contradicts itself in no way', () => {
    const one = { skuPartNumber: 'A', amount: '1', per: 'month' };
    const two = { skuPartNumber: 'a', amount: '2', per: 'month' };
    expect(faultOfBook({ prices: [one, two] })).toMatchObject({
      place: 'prices[1]',
      expected: 'one price of a license plan from each day',
    });
    expect(faultOfBook({ prices: [one], free: [{ skuPartNumber: 'a' }] })).toMatchObject({ place: 'free[0]' });
    expect(faultOfBook({ prices: [], free: [{ skuId: 'a' }], trial: [{ skuId: 'A' }] })).toMatchObject({ place: 'trial[0]' });
  });

  it('is refused when it is something else, too large, too deep, of a later version, or no JSON', () => {
    expect(faultOf('[]')).toMatchObject({ code: 'badInput', found: 'an empty list' });
    expect(faultOf('{"format":"license-rehearsal-plan","version":1}')).toMatchObject({ place: 'format' });
    expect(faultOfBook({ version: 2 })).toMatchObject({ code: 'futureVersion', place: 'version' });
    expect(faultOfBook({ currency: 'euro' })).toMatchObject({ place: 'currency' });
    expect(faultOfBook({ name: ' ' })).toMatchObject({ place: 'name' });
    const many = Array.from({ length: 10_000 }, (_, i) => ({ skuId: `sku ${i}`, amount: '1', per: 'month' }));
    expect(faultOfBook({ prices: many })).toMatchObject({ place: 'prices', expected: `at most ${MOST_PRICES} entries` });
    expect(faultOf(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toMatchObject({
      code: 'badInput',
      expected: 'at most 10 levels',
    });
    expect(faultOf('{"__proto__":{"free":[]},"format":"license-rehearsal-price-book"}')).toMatchObject({ place: '__proto__' });
    expect(faultOf('{"format":')).toMatchObject({ code: 'badInput', place: 'line 1, column 11' });
  });

  it('keeps markup as text', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(parsePriceText(JSON.stringify({ ...BOOK, name }), 'prices.json', null).name).toBe(name);
  });
});

describe('a price book as a table', () => {
  const read = (text: string, currency: string | null = 'SEK') => parsePriceText(text, '/some/place/Our prices.csv', currency);

  it('has part numbers and amounts, with semicolons and decimal commas as spreadsheets write them', () => {
    expect(read('skuPartNumber;amount\r\nSTANDARDPACK;12,50\r\nENTERPRISEPACK;23\r\n')).toEqual({
      ...bookOf([]),
      name: 'Our prices',
      currency: 'SEK',
      prices: [
        { skuPartNumber: 'STANDARDPACK', amount: '12.50', per: 'month' },
        { skuPartNumber: 'ENTERPRISEPACK', amount: '23', per: 'month' },
      ],
    });
  });

  it('may say period, dates, note and currency, with commas or tabs', () => {
    const book = read('SkuId,Amount,Per,validFrom,validUntil,Note,Currency\nA,120,Year,2026-01-01,2026-12-31,"one, two",eur\n', null);
    expect(book).toMatchObject({
      currency: 'EUR',
      prices: [{ skuId: 'a', amount: '120', per: 'year', validFrom: '2026-01-01', validUntil: '2026-12-31', note: 'one, two' }],
    });
    expect(read('skuPartNumber\tamount\nA\t1\n').prices).toHaveLength(1);
  });

  it('is refused with the line where it is not right', () => {
    const fault = (text: string, currency: string | null = 'EUR') => faultOf(text, 'prices.csv', currency);
    expect(fault('skuPartNumber;amount\nA;-1\n')).toMatchObject({ place: 'line 2', expected: 'an amount such as 12.50', found: '"-1"' });
    expect(fault('skuPartNumber;amount\nA;1\nB;12,345\n')).toMatchObject({ place: 'line 3' });
    expect(fault('skuPartNumber;amount\nA;1e5\n')).toMatchObject({ place: 'line 2' });
    expect(fault('skuPartNumber;amount\n;1\n')).toMatchObject({ place: 'line 2', expected: 'a skuPartNumber or skuId' });
    expect(fault('skuPartNumber;amount\nA;1;2\n')).toMatchObject({ place: 'line 2' });
    expect(fault('name;amount\nA;1\n')).toMatchObject({ place: 'line 1', found: '"name"' });
    expect(fault('amount\n1\n')).toMatchObject({ expected: 'the columns skuPartNumber and amount' });
    expect(fault('skuPartNumber;amount;currency\nA;1;EUR\nB;1;SEK\n')).toMatchObject({
      place: 'line 3',
      expected: 'one currency in the whole table',
    });
    expect(fault('skuPartNumber;amount\nA;1\n', null)).toMatchObject({ expected: 'a column "currency", such as EUR' });
    expect(fault('skuPartNumber;amount\n"A;1\n')).toMatchObject({ code: 'badInput' });
    expect(fault('')).toMatchObject({ code: 'badInput', place: 'line 1' });
    const rows = Array.from({ length: 10_000 }, (_, i) => `P${i};1`).join('\n');
    expect(fault(`skuPartNumber;amount\n${rows}\n`)).toMatchObject({ place: 'prices', expected: `at most ${MOST_PRICES} entries` });
  });

  it('is read from a file in the encodings of spreadsheets; what is no file or too large is said', async () => {
    const file = join(folder, 'windows.csv');
    writeFileSync(file, Buffer.from('skuPartNumber;amount;currency;note\nA;1;SEK;F\xf6rnyas\n', 'latin1'));
    expect((await readPriceBook(file)).prices[0]?.note).toBe('Förnyas');
    writeFileSync(file, Buffer.from('\uFEFFskuPartNumber;amount;currency\nA;1;SEK\n', 'utf16le'));
    expect((await readPriceBook(file)).name).toBe('windows');
    await expect(readPriceBook(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'fileNotReadable' });
    await expect(readPriceBook(folder)).rejects.toMatchObject({ code: 'fileNotReadable' });
    writeFileSync(file, Buffer.alloc(5 * 1024 * 1024, 65));
    await expect(readPriceBook(file)).rejects.toMatchObject({ code: 'badInput', details: { expected: 'a file of at most 4 MB' } });
  });
});

describe('an amount as people write it', () => {
  it('has a decimal point or comma, but no comma that may group thousands', () => {
    expect(['12', ' 12.5 ', '12,5', '12,50', '0,1234'].map(readAmount)).toEqual(['12', '12.5', '12.5', '12.50', '0.1234']);
    expect(['', '1,234', '1,234.50', '1 000', '-1', '+1', '1e3', '١٢', '12,', ',5', '€5'].map(readAmount)).toEqual(Array(11).fill(null));
  });
});
