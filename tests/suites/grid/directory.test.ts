import { describe, expect, it } from 'vitest';
import { countryOptions } from '../../../renderer/features/directory/countries.ts';
import { sortBy, tidyFilter, userSearchSchema } from '../../../renderer/features/directory/directorySearch.ts';
import { countPicked, pick, selectionUnder } from '../../../renderer/features/directory/users/pickedUsers.ts';
import { countryName } from '../../../shared/i18n/sentences/countryName.ts';

describe('users picked in a grid', () => {
  it('are counted one by one, or as all that match but for some', () => {
    expect(countPicked({ ids: ['a', 'b'] }, 10)).toBe(2);
    expect(countPicked({ matching: { licensed: true } }, 10)).toBe(10);
    expect(countPicked({ matching: {}, except: ['a'] }, 10)).toBe(9);
  });

  it('come and go without doubles', () => {
    expect(pick({ ids: ['a', 'b'] }, ['b', 'c'], true)).toEqual({ ids: ['a', 'b', 'c'] });
    expect(pick({ ids: ['a', 'b'] }, ['a'], false)).toEqual({ ids: ['b'] });
  });

  it('are taken out of all that match, and put back', () => {
    const without = pick({ matching: {} }, ['a', 'b'], false);
    expect(without).toEqual({ matching: {}, except: ['a', 'b'] });
    expect(pick(without, ['a'], true)).toEqual({ matching: {}, except: ['b'] });
  });

  it('stay picked one by one under another filter, but "all that match" holds only for its own', () => {
    expect(selectionUnder({ ids: ['a'] }, { licensed: true })).toEqual({ ids: ['a'] });
    expect(selectionUnder({ matching: {} }, { licensed: true })).toEqual({ ids: [] });
    expect(selectionUnder({ matching: { licensed: true } }, { licensed: true })).toEqual({ matching: { licensed: true } });
  });
});

describe('the address of a grid', () => {
  it('turns the order round on a second click, and starts anew on another column', () => {
    expect(sortBy('displayName', {}, 'displayName')).toEqual({ sort: 'displayName', descending: true });
    expect(sortBy('displayName', { sort: 'displayName', descending: true }, 'displayName').descending).toBeUndefined();
    expect(sortBy('department', { sort: 'displayName', descending: true }, 'displayName').descending).toBeUndefined();
  });

  it('holds no condition that says nothing', () => {
    expect(tidyFilter({ search: '', department: [], licensed: undefined })).toBeUndefined();
    expect(tidyFilter({ search: 'a', licensed: false, department: [''] })).toEqual({ search: 'a', licensed: false, department: [''] });
  });

  it('falls back to the usual list where somebody has written nonsense into it', () => {
    expect(userSearchSchema.parse({ sort: 'shoeSize', filter: { shoeSize: 43 }, columns: 7 })).toEqual({});
  });
});

describe('countries', () => {
  it('are named in the language of the reader, with the code where there is no name', () => {
    expect([countryName('SE', 'en'), countryName('se', 'nl'), countryName('XX', 'en'), countryName('Sverige', 'en')]).toEqual([
      'Sweden',
      'Zweden',
      'XX',
      'Sverige',
    ]);
  });

  it('are offered in the order of the language, without groups of countries and countries that are no more', () => {
    const options = countryOptions('sv');
    const codes = options.map(({ value }) => value);
    expect(codes).toEqual(expect.arrayContaining(['SE', 'NL', 'FI', 'US', 'XK']));
    expect(codes.filter((code) => ['EU', 'UN', 'SU', 'YU', 'UK', 'ZZ'].includes(code))).toEqual([]);
    expect(codes.indexOf('AX')).toBeGreaterThan(codes.indexOf('ZW'));
  });
});
