import { describe, expect, it } from 'vitest';
import { GLOSSARY, NEVER, PRODUCT_NAMES } from '../../../shared/i18n/glossary.ts';
import { LANGUAGES } from '../../../shared/i18n/translator.ts';
import { TEXTS } from './translations.ts';

const others = LANGUAGES.filter((language) => language !== 'en');

describe.each(others)('the %s texts', (language) => {
  it('have the keys of the English ones, no more and no fewer', () => {
    expect([...TEXTS[language].keys()].sort()).toEqual([...TEXTS.en.keys()].sort());
  });

  it('name the same values in the same formats', () => {
    const wrong = [...TEXTS.en].filter(([key, text]) => placeholders(text) !== placeholders(TEXTS[language].get(key) ?? ''));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('differ from the English ones unless they are names or formats only', () => {
    const same = [...TEXTS.en].filter(
      ([key, text]) => text === TEXTS[language].get(key) && /[a-z]{4,} [a-z]{3,}/i.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it('use the agreed words of the glossary', () => {
    const missing = [...TEXTS.en].flatMap(([key, english]) => {
      const text = (TEXTS[language].get(key) ?? '').toLowerCase();
      return GLOSSARY.filter(({ en }) => new RegExp(`\\b${en}`, 'i').test(plainWords(english)))
        .filter((word) => !word[language].some((stem) => text.includes(stem)))
        .map(({ en }) => `${key}: ${en}: ${text}`);
    });
    expect(missing).toEqual([]);
  });

  it('keep the names of products as Microsoft prints them', () => {
    const bent = [...TEXTS.en].flatMap(([key, english]) =>
      PRODUCT_NAMES.filter((name) => english.includes(name) && !TEXTS[language].get(key)?.includes(name)).map((name) => `${key}: ${name}`),
    );
    expect(bent).toEqual([]);
  });
});

describe('texts of every language', () => {
  it.each(LANGUAGES)('of %s have both forms of every plural, and count something in them', (language) => {
    const keys = [...TEXTS[language].keys()];
    const halves = keys.filter((key) => /_(one|other)$/.test(key)).filter((key) => !keys.includes(otherForm(key)));
    const countless = keys.filter((key) => /_(one|other)$/.test(key) && !TEXTS[language].get(key)?.includes('{{count, number}}'));
    expect({ halves, countless }).toEqual({ halves: [], countless: [] });
  });

  it.each(LANGUAGES)('of %s avoid the words of bad translations', (language) => {
    const found = [...TEXTS[language]].flatMap(([key, text]) =>
      NEVER[language].filter((word) => text.toLowerCase().includes(word)).map((word) => `${key}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it.each(LANGUAGES)('of %s have no blanks at their ends and no unclosed placeholder', (language) => {
    const odd = [...TEXTS[language]].filter(([, text]) => text !== text.trim() || text.split('{{').length !== text.split('}}').length);
    expect(odd.map(([key]) => key)).toEqual([]);
  });
});

/** The program's own name, and names of files and settings, are words of no language. */
function plainWords(text: string): string {
  return text.replace(/License Rehearsal|\{\{.*?\}\}/g, ' ').replace(/\b\w+\.\w+\b|\b[a-z]+[A-Z]\w*\b|--\w+/g, ' ');
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)]
    .map((match) => match[1]!.replace(/\s/g, ''))
    .sort()
    .join();
}

function otherForm(key: string): string {
  return key.endsWith('_one') ? key.replace(/_one$/, '_other') : key.replace(/_other$/, '_one');
}
