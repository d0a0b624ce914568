import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { buildLessons, buildMyths } from '../../../scripts/buildTraining.ts';
import type { LessonTenant } from '../../../scripts/training/lesson.ts';
import { GLOSSARY, NEVER, PRODUCT_NAMES } from '../../../shared/i18n/glossary.ts';
import { LANGUAGES } from '../../../shared/i18n/translator.ts';
import { localizedTextSchema } from '../../../shared/model/localizedText.ts';

type Words = Readonly<Record<'en' | 'sv' | 'nl', string>>;

const catalog = loadCatalog().products;
const lessons = [
  ...buildLessons(catalog).map(({ exercise, tenant }) => ({ id: exercise.id, lesson: exercise as unknown, names: groupNames(tenant) })),
  ...buildMyths(catalog).map(({ myth, tenant }) => ({ id: `the myth ${myth.id}`, lesson: myth as unknown, names: groupNames(tenant) })),
];

/** Groups are called the same in every language. */
function groupNames(tenant: LessonTenant): readonly string[] {
  if (!('files' in tenant)) return [];
  const pages = tenant.files.filter(({ name }) => /^groups(-\d+)?\.json$/.test(name));
  return pages.flatMap((page) => [...JSON.stringify(page).matchAll(/"displayName":"([^"]*)"/g)].map(([, name]) => name ?? ''));
}

/** Every text of a lesson with where it stands. */
function textsOf(value: unknown, place: string): { readonly place: string; readonly words: object }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (localizedTextSchema.safeParse(value).success) return [{ place, words: value }];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${place}.${name}`));
}

/** Names of people and groups. */
const isName = (words: Words): boolean => words.en === words.sv && words.en === words.nl;

describe.each(lessons)('the texts of $id', ({ lesson, names }) => {
  const texts = textsOf(lesson, '').map(({ place, words }) => ({ place, words: words as Words }));

  it('are there in English, Swedish and Dutch', () => {
    expect(texts.length).toBeGreaterThanOrEqual(3);
    const short = texts.filter(({ words }) => LANGUAGES.some((language) => words[language] === undefined));
    expect(short.map(({ place }) => place)).toEqual([]);
  });

  it('are translated, and have as many paragraphs in each language', () => {
    const same = texts.filter(({ words }) => !isName(words) && (words.en === words.sv || words.en === words.nl));
    const prose = same.filter(({ words }) => /[a-z]{4,} [a-z]{3,}/.test(words.en));
    const paragraphs = (text: string) => text.split('\n\n').length;
    const uneven = texts.filter(({ words }) => new Set(LANGUAGES.map((language) => paragraphs(words[language]))).size > 1);
    expect([...prose, ...uneven].map(({ place }) => place)).toEqual([]);
  });

  it('use the agreed words of the glossary, and none of bad translations', () => {
    const missing = texts.flatMap(({ place, words }) =>
      (['sv', 'nl'] as const).flatMap((language) =>
        GLOSSARY.filter(({ en }) => new RegExp(`\\b${en}`).test(plainWords(words.en, names)))
          .filter((word) => !word[language].some((stem) => words[language].toLowerCase().includes(stem)))
          .map(({ en }) => `${place}: ${en}: ${words[language]}`),
      ),
    );
    const bad = texts.flatMap(({ place, words }) =>
      LANGUAGES.flatMap((language) =>
        NEVER[language].filter((word) => new RegExp(`\\b${word}`, 'i').test(words[language])).map((word) => `${place}: ${word}`),
      ),
    );
    expect([...missing, ...bad]).toEqual([]);
  });

  it('keep the names of products as Microsoft prints them', () => {
    const bent = texts.flatMap(({ place, words }) =>
      PRODUCT_NAMES.filter((name) => words.en.includes(name) && !(words.sv.includes(name) && words.nl.includes(name))).map(
        (name) => `${place}: ${name}`,
      ),
    );
    expect(bent).toEqual([]);
  });

  it('say license and license plan as the screen does, without raising their voice', () => {
    const odd = texts.filter(({ words }) => /\bSKU|licence|!|\bblade\b/i.test(words.en) || /!/.test(words.sv + words.nl));
    expect(odd.map(({ place }) => place)).toEqual([]);
  });
});

/** Names and addresses are words of no language. */
function plainWords(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text.replace(/https?:\S+/g, ' '));
}
