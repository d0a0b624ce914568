import { regionNames } from '../../../shared/i18n/sentences/countryName.ts';
import type { Language } from '../../../shared/i18n/translator.ts';

/** Regions of CLDR that are no place where a user can be. */
const NO_COUNTRY = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'];
const LETTERS = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));

/** Every country as an option of a list, in the order of the reader's language. Codes of countries that are no more are left out. */
export function countryOptions(language: Language): { value: string; label: string }[] {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  const order = new Intl.Collator(language);
  return codes
    .filter((code) => !NO_COUNTRY.includes(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((value) => {
      const name = regionNames(language).of(value);
      return name === undefined ? [] : [{ value, label: `${name} (${value})` }];
    })
    .sort((a, b) => order.compare(a.label, b.label));
}
