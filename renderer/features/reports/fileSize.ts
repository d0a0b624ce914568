import { type Language, LOCALES } from '../../../shared/i18n/translator.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `1.4 MB`: thousands of bytes, as file managers count them now, with two digits or more. */
export function fileSize(bytes: number, language: Language): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 999.5 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit++;
  }
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit: UNITS[unit] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: unit > 0 && amount < 9.95 ? 1 : 0,
  }).format(amount);
}
