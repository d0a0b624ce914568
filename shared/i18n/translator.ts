import i18next, { type TFunction } from 'i18next';
import type { Amount } from '../model/priceBook.ts';
import { en, type Translation } from './en.ts';
import { nl } from './nl.ts';
import { sv } from './sv.ts';

export const LANGUAGES = ['en', 'sv', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

export const TRANSLATIONS: Readonly<Record<Language, Translation>> = { en, sv, nl };

/** Words, numbers and times of one language. Times are shown in UTC, which is what a plan is written in. */
export interface Translator {
  readonly language: Language;
  readonly t: TFunction;
  /** For texts whose key is made of a code that this version may not know: null when there is no such text. */
  readonly find: (key: string, values?: Readonly<Record<string, string | number>>) => string | null;
  readonly number: (value: number) => string;
  /** `€1,234.50`, with the sign of a negative amount; from decimal text, which no floating point rounds, and an ISO 4217 code. */
  readonly money: (amount: Amount, currency: string) => string;
  /** The same of a change: with its sign, plus too, unless it is nothing. */
  readonly moneyChange: (amount: Amount, currency: string) => string;
  /** `2 November 2026`, from ISO 8601. */
  readonly date: (iso: string) => string;
  /** `1 Dec 2026, 08:03:12`, from ISO 8601. */
  readonly dateTime: (iso: string) => string;
  /** `1 Dec 2026, 09:03`, from ISO 8601, by this computer's clock: for what happened to the person, not to the plan. */
  readonly dateTimeHere: (iso: string) => string;
  /** `08:03:12` on the same day as `day`, else with its date; both ISO 8601. */
  readonly time: (iso: string, day: string) => string;
  /** `3 min 12 s`; days, hours, minutes and seconds, without those that are zero. */
  readonly duration: (seconds: number) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
  /** `a, b or c`. */
  readonly alternatives: (items: readonly string[]) => string;
  /** Order of names for readers of this language; numbers inside names count as numbers. */
  readonly compare: (a: string, b: string) => number;
}

/** English is written the British way: day before month, as in the other two languages. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', sv: 'sv-SE', nl: 'nl-NL' };

export function createTranslator(language: Language, texts: Translation = TRANSLATIONS[language]): Translator {
  const instance = i18next.createInstance();
  const locale = LOCALES[language];
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: en }, [language]: { translation: texts } },
    // The text goes to a terminal, or into React, which escapes.
    interpolation: { escapeValue: false },
  });
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const times = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });
  const timesHere = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: 'UTC' });
  const choices = new Intl.ListFormat(locale, { type: 'disjunction' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true });
  const t: TFunction = instance.t;
  return {
    language,
    t,
    find: (key, values = {}) => (instance.exists(key, values) ? String(Reflect.apply(t, instance, [key, values])) : null),
    number: (value) => numbers.format(value),
    money: (amount, currency) => moneyFormat(locale, currency, 'auto').format(amount),
    moneyChange: (amount, currency) => moneyFormat(locale, currency, 'exceptZero').format(amount),
    date: (iso) => formatTime(dates, iso),
    dateTime: (iso) => formatTime(times, iso),
    dateTimeHere: (iso) => formatTime(timesHere, iso),
    time: (iso, day) => formatTime(iso.slice(0, 10) === day.slice(0, 10) ? clock : times, iso),
    duration: (seconds) => formatDuration(seconds, t),
    list: (items) => lists.format(items),
    alternatives: (items) => choices.format(items),
    compare: collator.compare,
  };
}

/** Made once for each language and currency: a report shows hundreds of amounts. */
const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(locale: string, currency: string, signDisplay: 'auto' | 'exceptZero'): Intl.NumberFormat {
  const key = `${locale} ${currency} ${signDisplay}`;
  const made = moneyFormats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, signDisplay });
  moneyFormats.set(key, made);
  return made;
}

/** A time that cannot be read is shown as it stands. */
function formatTime(format: Intl.DateTimeFormat, iso: string): string {
  const at = Date.parse(iso);
  return Number.isNaN(at) ? iso : format.format(at);
}

const UNITS = [
  ['days', 86_400],
  ['hours', 3600],
  ['minutes', 60],
  ['seconds', 1],
] as const;

function formatDuration(seconds: number, t: TFunction): string {
  let left = Math.max(0, Math.round(seconds));
  const parts = UNITS.flatMap(([unit, size]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0 ? [] : [t(`duration.${unit}`, { count })];
  });
  return parts.length === 0 ? t('duration.seconds', { count: 0 }) : parts.join(' ');
}

/**
 * The language a person most likely wants, from locale names in order of preference (`sv_SE.UTF-8`, `nl-BE`); English when none is spoken.
 */
export function chooseLanguage(locales: readonly (string | undefined)[]): Language {
  const wanted = locales.find((locale) => locale !== undefined && locale !== '') ?? 'en';
  const prefix = wanted.toLowerCase().split(/[-_.@]/)[0];
  return LANGUAGES.find((language) => language === prefix) ?? 'en';
}

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}
