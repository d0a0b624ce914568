import type { Language } from '../translator.ts';

const namesOf = new Map<Language, Intl.DisplayNames>();

/** Names of regions; undefined for a code that is none. */
export function regionNames(language: Language): Intl.DisplayNames {
  const known = namesOf.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  namesOf.set(language, known);
  return known;
}

/** `Sweden` for `SE`; the code itself when it is none that is known. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/i.test(code) ? (regionNames(language).of(code.toUpperCase()) ?? code) : code;
}

/** `Sweden (SE)`, as lists of usage locations show it. */
export function countryWithCode(code: string, language: Language): string {
  const name = countryName(code, language);
  return name === code ? code : `${name} (${code.toUpperCase()})`;
}
