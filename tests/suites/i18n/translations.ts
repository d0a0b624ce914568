import { LANGUAGES, type Language, TRANSLATIONS } from '../../../shared/i18n/translator.ts';

/** Every text by its dotted key, plural endings included. */
export function textsOf(language: Language): Map<string, string> {
  return new Map(flatten(TRANSLATIONS[language], ''));
}

export const TEXTS: Readonly<Record<Language, Map<string, string>>> = Object.fromEntries(
  LANGUAGES.map((language) => [language, textsOf(language)]),
) as Record<Language, Map<string, string>>;

function flatten(value: object, prefix: string): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[prefix + key, inner]] : flatten(inner, `${prefix}${key}.`),
  );
}

export function withoutPlural(key: string): string {
  return key.replace(/_(one|other)$/, '');
}
