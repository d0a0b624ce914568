import type { Language } from '../../shared/i18n/translator.ts';

/** Every language by its own name, whatever language is shown. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', sv: 'Svenska', nl: 'Nederlands' };
