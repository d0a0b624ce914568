import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listUsers } from '../../../electron/service/directory/userList.ts';
import { LANGUAGE_TAGS } from '../../../shared/contract/base.ts';
import { PATHS, USER_COLUMNS, type UserFilter } from '../../../shared/contract/users.ts';
import { ASSIGNMENT_ERRORS } from '../../../shared/model/graph.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { tenants, viewOf } from './directoryTenant.ts';
import { listNaively } from './naiveDirectory.ts';

const filters: fc.Arbitrary<UserFilter> = fc.record(
  {
    search: fc.constantFrom('a', 'Å', 'ö', 'ost', 'EXAMPLE', 'u1', ' U03 ', '@', 'ж', 'ß', 'user 1', '李'),
    licensePlans: fc.subarray(['alfa', 'beta', 'gamma', 'unknown']),
    service: fc.constantFrom('mail', 'chat', 'audit', 'video', 'unknown'),
    path: fc.constantFrom(...PATHS),
    memberOf: fc.constantFrom('north', 'south', 'gone'),
    licensed: fc.boolean(),
    inError: fc.boolean(),
    error: fc.constantFrom(...ASSIGNMENT_ERRORS),
    department: fc.subarray(['Umeå', 'Åre', '']),
    usageLocation: fc.subarray(['SE', 'NL', '']),
    country: fc.subarray(['Zwolle', 'Gent', '']),
    userType: fc.subarray(['Guest', 'Member']),
    accountEnabled: fc.boolean(),
    onPremisesSyncEnabled: fc.boolean(),
  },
  { requiredKeys: [] },
);
/** Mostly one or two conditions: with all of them at once nobody is left. */
const fewConditions = fc
  .tuple(filters, fc.array(fc.nat(20), { maxLength: 3 }))
  .map(([filter, kept]) => Object.fromEntries(Object.entries(filter).filter((_, i) => kept.includes(i))) as UserFilter);
const sorts = fc.record({ column: fc.constantFrom(...USER_COLUMNS), descending: fc.boolean() });
const languages = fc.constantFrom(...LANGUAGE_TAGS);

const everybody = { offset: 0, limit: 500 };
const byName = { column: 'displayName', descending: false } as const;

async function namesIn(language: (typeof LANGUAGE_TAGS)[number], names: readonly string[], descending = false): Promise<string[]> {
  const builder = tenant();
  for (const [i, displayName] of names.entries()) builder.user(`u${i}`, { attributes: { displayName } });
  const sort = { column: 'displayName', descending } as const;
  const { rows } = await listUsers(viewOf(builder), { query: { filter: {}, sort, language }, window: everybody });
  return rows.map((row) => row.displayName);
}

describe('the list of users', () => {
  it('is what filtering and sorting plain arrays gives, for any tenant, question and language', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, fewConditions, sorts, languages, async (builder, filter, sort, language) => {
        const page = await listUsers(viewOf(builder), { query: { filter, sort, language }, window: everybody });
        const expected = listNaively(builder, filter, sort, language);
        expect(page.rows.map((row) => row.id)).toEqual(expected);
        expect(page).toMatchObject({ matching: expected.length, total: builder.users.length });
      }),
      { numRuns: 400 },
    );
  });

  it('gives any window of itself', async () => {
    await fc.assert(
      fc.asyncProperty(tenants, fewConditions, fc.nat(45), fc.integer({ min: 1, max: 20 }), async (builder, filter, offset, limit) => {
        const view = viewOf(builder);
        const query = { filter, sort: { column: 'department', descending: true }, language: 'sv' } as const;
        const whole = await listUsers(view, { query, window: everybody });
        const part = await listUsers(view, { query, window: { offset, limit } });
        expect(part).toEqual({ ...whole, rows: whole.rows.slice(offset, offset + limit) });
      }),
    );
  });

  it('answers a second question on the same tenant as if it were the first', async () => {
    await fc.assert(
      fc.asyncProperty(
        tenants,
        fc.array(fc.tuple(fewConditions, sorts, languages), { minLength: 2, maxLength: 12 }),
        async (builder, asked) => {
          const view = viewOf(builder);
          for (const [filter, sort, language] of asked) {
            const { rows } = await listUsers(view, { query: { filter, sort, language }, window: everybody });
            expect(rows.map((row) => row.id)).toEqual(listNaively(builder, filter, sort, language));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('sorts å, ä and ö last in Swedish, and with a and o in English and Dutch', async () => {
    const names = ['Örjan', 'Zeke', 'Östen', 'Åke', 'Alva', 'Ärla', 'Olle'];
    expect(await namesIn('sv', names)).toEqual(['Alva', 'Olle', 'Zeke', 'Åke', 'Ärla', 'Örjan', 'Östen']);
    for (const language of ['en', 'nl'] as const) {
      expect(await namesIn(language, names)).toEqual(['Åke', 'Alva', 'Ärla', 'Olle', 'Örjan', 'Östen', 'Zeke']);
    }
  });

  it('sorts Ø with ö in Swedish, and with o elsewhere', async () => {
    const names = ['Østby', 'Zeke', 'Osa'];
    expect(await namesIn('sv', names)).toEqual(['Osa', 'Zeke', 'Østby']);
    expect(await namesIn('en', names)).toEqual(['Osa', 'Østby', 'Zeke']);
  });

  it('counts ß as two letters s, é as e with an accent, and numbers as numbers', async () => {
    expect(await namesIn('en', ['Strauz', 'Strauß', 'Straust', 'Strausr'])).toEqual(['Strausr', 'Strauß', 'Straust', 'Strauz']);
    expect(await namesIn('nl', ['René', 'Renf', 'Rene', 'Rend'])).toEqual(['Rend', 'Rene', 'René', 'Renf']);
    expect(await namesIn('sv', ['Sal 10', 'Sal 9', 'Sal 2'])).toEqual(['Sal 2', 'Sal 9', 'Sal 10']);
  });

  it('puts who has no name last, whichever way it is sorted', async () => {
    expect(await namesIn('en', ['', 'B', 'a'])).toEqual(['a', 'B', '']);
    expect(await namesIn('en', ['', 'B', 'a'], true)).toEqual(['B', 'a', '']);
  });

  it('F66: names a license plan once that a user has directly and through a group', async () => {
    const builder = tenant()
      .sku('alfa')
      .group('north', { licenses: ['alfa'] })
      .user('anna', { in: ['north'], has: ['alfa'] });
    const { rows } = await listUsers(viewOf(builder), { query: { filter: {}, sort: byName, language: 'en' }, window: everybody });
    expect(rows[0]?.licenses).toEqual([{ skuId: 'alfa', name: 'ALFA', path: 'both' }]);
  });

  it('finds a user by the whole id or by eight characters of it, and nobody by three', async () => {
    const id = '3f2a91ba-0ada-4c11-9d2e-000000000001';
    const view = viewOf(tenant().user(id, { attributes: { displayName: 'Bo', userPrincipalName: 'bo@example.org' } }));
    const count = (search: string): number => view.resolve({ matching: { search } }).length;
    expect([id, id.toUpperCase(), '91ba-0ad', '3f2a91ba'].map(count)).toEqual([1, 1, 1, 1]);
    expect(['ada', '91ba-0a', '3f2a91bb'].map(count)).toEqual([0, 0, 0]);
  });
});

describe('a selection', () => {
  it('of all who match but for some is everybody who matches without those, ascending', () => {
    const builder = tenant().user('a', { location: 'SE' }).user('b', { location: 'NL' }).user('c', { location: 'SE' });
    const view = viewOf(builder);
    expect([...view.resolve({ matching: { usageLocation: ['SE'] } })]).toEqual([0, 2]);
    expect([...view.resolve({ matching: { usageLocation: ['SE'] }, except: ['A', 'nobody'] })]).toEqual([2]);
    expect(view.resolve({ matching: { usageLocation: ['SE'] }, except: ['a'] }).length).toBe(1);
  });

  it('of ids is each of them once, and nobody for an id that nobody has', () => {
    const view = viewOf(tenant().user('a').user('b').user('c'));
    expect([...view.resolve({ ids: ['c', 'nobody', 'A', 'c'] })]).toEqual([0, 2]);
    expect(view.resolve({ ids: ['c', 'nobody', 'A', 'c'] }).length).toBe(2);
  });
});
