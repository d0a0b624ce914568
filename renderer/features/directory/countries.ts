import type { Language } from '../../../shared/i18n/translator.ts';

/** Regions of CLDR that are no place where a user can be. */
const NO_COUNTRY = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'];
const LETTERS = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));

const namesOf = new Map<Language, Intl.DisplayNames>();

function displayNames(language: Language): Intl.DisplayNames {
  const known = namesOf.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  namesOf.set(language, known);
  return known;
}

/** `Sweden` for `SE`; the code itself when it is none that is known. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/i.test(code) ? (displayNames(language).of(code.toUpperCase()) ?? code) : code;
}

/** Every country as an option of a list, in the order of the reader's language. Codes of countries that are no more are left out. */
export function countryOptions(language: Language): { value: string; label: string }[] {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const order = new Intl.Collator(language);
  return codes
    .filter((code) => !NO_COUNTRY.includes(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((value) => {
      const name = displayNames(language).of(value);
      return name === undefined ? [] : [{ value, label: `${name} (${value})` }];
    })
    .sort((a, b) => order.compare(a.label, b.label));
}
