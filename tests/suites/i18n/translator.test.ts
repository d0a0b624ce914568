import { describe, expect, it } from 'vitest';
import { chooseLanguage, createTranslator } from '../../../shared/i18n/translator.ts';

const en = createTranslator('en');
const sv = createTranslator('sv');
const nl = createTranslator('nl');

describe('a translator', () => {
  it('writes numbers as its language does', () => {
    expect([en, sv, nl].map((words) => words.number(1234567))).toEqual(['1,234,567', '1\u00a0234\u00a0567', '1.234.567']);
  });

  it('tells one from many', () => {
    expect(en.t('count.users', { count: 1 })).toBe('1 user');
    expect(en.t('count.users', { count: 12345 })).toBe('12,345 users');
    expect(nl.t('duration.days', { count: 1 })).toBe('1 dag');
    expect(nl.t('duration.days', { count: 2 })).toBe('2 dagen');
  });

  it('writes dates and times in UTC, whatever the computer is set to', () => {
    expect(en.date('2026-12-01T23:30:00-05:00')).toBe('2 December 2026');
    expect(sv.date('2026-12-01T08:00:00Z')).toBe('1 december 2026');
    expect(nl.dateTime('2026-12-01T08:00:05Z')).toContain('08:00:05');
  });

  it('leaves out the date of a time on the same day', () => {
    expect(en.time('2026-12-01T08:01:02Z', '2026-12-01T08:00:00Z')).toBe('08:01:02');
    expect(en.time('2026-12-02T00:01:02Z', '2026-12-01T08:00:00Z')).toContain('2 Dec 2026');
  });

  it('shows a time that it cannot read as it stands', () => {
    expect(en.date('some day')).toBe('some day');
  });

  it('writes durations without the parts that are zero', () => {
    expect(en.duration(0)).toBe('0 s');
    expect(en.duration(62)).toBe('1 min 2 s');
    expect(en.duration(3600)).toBe('1 h');
    expect(en.duration(2 * 86400 + 5)).toBe('2 days 5 s');
    expect(sv.duration(86400)).toBe('1 dygn');
  });

  it('joins lists as its language does', () => {
    expect([en, sv, nl].map((words) => words.list(['a', 'b', 'c']))).toEqual(['a, b and c', 'a, b och c', 'a, b en c']);
    expect([en, sv, nl].map((words) => words.alternatives(['a', 'b']))).toEqual(['a or b', 'a eller b', 'a of b']);
  });

  it('puts a name into a text as it is, even one that looks like a text key or markup', () => {
    const hostile = '{{count}} $t(app.tagline) <b>&amp;</b>';
    expect(en.t('import.heading', { name: hostile })).toBe(`Tenant copy of ${hostile}`);
  });

  it('finds nothing for a key that it does not know', () => {
    expect(en.find('finding.check.F9999', { count: 1 })).toBeNull();
    expect(en.find('finding.rehearsal.F77', { count: 2 })).toContain('2 users');
  });
});

describe('the language of a person', () => {
  it.each([
    ['sv_SE.UTF-8', 'sv'],
    ['nl-BE', 'nl'],
    ['nl', 'nl'],
    ['en_US', 'en'],
    ['C', 'en'],
    ['de_DE', 'en'],
    ['svx', 'en'],
  ])('is read from the locale %s', (locale, language) => {
    expect(chooseLanguage([undefined, '', locale, 'nl_NL'])).toBe(language);
  });

  it('is English where nothing is set', () => {
    expect(chooseLanguage([undefined, undefined])).toBe('en');
  });
});
