import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnSearch } from '../../../electron/service/directory/columnSearch.ts';
import { foldedUnits } from '../../../electron/service/directory/foldedText.ts';
import { searchEverything } from '../../../electron/service/directory/search.ts';
import { toNeedle } from '../../../electron/service/directory/userSearch.ts';
import { joinTexts, textColumn } from '../../../shared/engine/columns/textColumn.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { viewOf } from './directoryTenant.ts';
import { foldNaively } from './naiveDirectory.ts';

const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const EXCHANGE = 'efb87545-963c-4e0d-99df-69c6916d9eb0';

const firm = viewOf(
  tenant()
    .sku(E3, { plans: [EXCHANGE] })
    .group('Annexet')
    .group('Planning Hanna')
    .user('3f2a91ba-0ada-4c11-9d2e-000000000001', { attributes: { displayName: 'Johanna Berg', userPrincipalName: 'johanna@example.org' } })
    .user('5f2a91ba-0ada-4c11-9d2e-000000000002', { attributes: { displayName: 'Anna Öst', userPrincipalName: 'anna@example.org' } })
    .user('7f2a91ba-0ada-4c11-9d2e-000000000003', { attributes: { displayName: 'Bo Ek', userPrincipalName: 'boek@example.org' } }),
);
const find = (text: string, limit = 5) => searchEverything(firm, { text, limit, language: 'sv' });

describe('searching everything', () => {
  it('puts what begins with the text before what holds it, kind by kind', () => {
    expect(find('ann').map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'user Anna Öst',
      'user Johanna Berg',
      'group Annexet',
      'group Planning Hanna',
    ]);
  });

  it('gives the best few of each kind', () => {
    expect(find('ann', 1).map(({ name }) => name)).toEqual(['Anna Öst', 'Annexet']);
  });

  it('finds license plans and services by name and by part number, whatever the case', () => {
    expect(find('office 365 e3')).toEqual([{ kind: 'licensePlan', id: E3, name: 'Office 365 E3', detail: E3.toUpperCase() }]);
    expect(find('exchange online (plan 2)')).toMatchObject([{ kind: 'service', id: EXCHANGE }]);
  });

  it('finds any of them by the whole id or by how it begins, and says that the id is what matched', () => {
    expect(find('6fd2c87f')).toMatchObject([{ kind: 'licensePlan', id: E3 }]);
    expect(find(EXCHANGE.toUpperCase())).toMatchObject([{ kind: 'service', id: EXCHANGE }]);
    const id = '7f2a91ba-0ada-4c11-9d2e-000000000003';
    expect(find('7f2a9')).toEqual([{ kind: 'user', id, name: 'Bo Ek', detail: id }]);
    expect(find(id)).toEqual([{ kind: 'user', id, name: 'Bo Ek', detail: id }]);
  });

  it('takes a few characters for the beginning of a name, not of an id', () => {
    expect(find('e3').map(({ kind }) => kind)).toEqual(['licensePlan']);
    expect(find('7f2')).toEqual([]);
  });

  it('finds users by a good part of their id', () => {
    const id = '7f2a91ba-0ada-4c11-9d2e-000000000003';
    expect(find('000000000003')).toEqual([{ kind: 'user', id, name: 'Bo Ek', detail: id }]);
  });

  it('finds a name by its letters without their accents, and by the right ones', () => {
    expect(find('anna ost').map(({ name }) => name)).toEqual(find('Anna Öst').map(({ name }) => name));
    expect(find('anna ost')).toHaveLength(1);
  });

  it('finds nothing for a blank, and nothing for what nobody has', () => {
    expect(find('  ')).toEqual([]);
    expect(find('zzz')).toEqual([]);
  });
});

describe('searching a column', () => {
  const letters = fc.constantFrom(...'aabbÅåöÖßİſσςŁłжЖĳ漢-1');
  const texts = fc.array(fc.string({ unit: letters, maxLength: 12 }), { maxLength: 200 });
  const needles = fc.string({ unit: letters, minLength: 1, maxLength: 3 });

  it('finds every text that holds the needle, whatever the case, kept as a dictionary or end to end', () => {
    fc.assert(
      fc.property(texts, needles, (rows, typed) => {
        const needle = toNeedle(typed);
        fc.pre(needle !== '');
        const expected = rows.map((row) => (toNeedle(`|${row}|`).includes(needle) ? 1 : 0));
        for (const column of [textColumn({ kind: 'plain', absent: null, ...joinTexts(rows) }), dictionaryOf(rows)]) {
          const marks = new Uint8Array(rows.length);
          columnSearch(column)(foldedUnits(needle), marks);
          expect([...marks]).toEqual(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the same where nearly every text holds the needle and where hardly one does', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => (i % 7000 === 6999 ? 'Östen Ek' : `anna.berg${i}@example.org`));
    const count = (text: string): number => {
      const marks = new Uint8Array(rows.length);
      columnSearch(textColumn({ kind: 'plain', absent: null, ...joinTexts(rows) }))(foldedUnits(toNeedle(text)), marks);
      return marks.reduce((sum, mark) => sum + mark, 0);
    };
    expect(['example', 'a', '@', 'ö', 'k', 'berg1999', '19999'].map(count)).toEqual(
      ['example', 'a', '@', 'ö', 'k', 'berg1999', '19999'].map(
        (text) => rows.filter((row) => foldNaively(row).includes(foldNaively(text))).length,
      ),
    );
  });

  it('finds the same among texts of letters that take two bytes', () => {
    // The last byte of П and of Я's neighbours repeats every 32 letters: what only looks alike must not be found.
    const rows = Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? `Ан\u0410 ${i}` : i % 3 === 1 ? `Пётр ${i}` : `Ѐяѐ\u0450 ${i}`));
    for (const text of ['а', 'п', 'ѐ', 'ан', 'я', 'ётр 1']) {
      const marks = new Uint8Array(rows.length);
      columnSearch(textColumn({ kind: 'plain', absent: null, ...joinTexts(rows) }))(foldedUnits(toNeedle(text)), marks);
      expect([...marks], text).toEqual(rows.map((row) => (foldNaively(row).includes(foldNaively(text)) ? 1 : 0)));
    }
  });

  function dictionaryOf(rows: readonly string[]) {
    const values = [...new Set(rows)];
    return textColumn({ kind: 'dictionary', values, codes: Uint8Array.from(rows, (row) => values.indexOf(row) + 1) });
  }
});
