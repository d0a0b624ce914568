import type { Language } from '../../../shared/i18n/translator.ts';

/** Every currency by its code and its name in the reader's language, by code. */
export function currencyOptions(language: Language): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'currency', fallback: 'none' });
  return Intl.supportedValuesOf('currency').map((value) => {
    const name = names.of(value);
    return { value, label: name === undefined ? value : `${value} – ${name}` };
  });
}

/** Where most who read this language pay in it. */
export function usualCurrency(language: Language): string {
  return language === 'sv' ? 'SEK' : 'EUR';
}
