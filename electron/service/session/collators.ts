import { LANGUAGE_TAGS } from '../../../shared/contract/base.ts';
import type { LanguageOrder } from '../../../shared/engine/columns/rankTexts.ts';

export type LanguageTag = (typeof LANGUAGE_TAGS)[number];

const ORDERS = new Map(LANGUAGE_TAGS.map((language) => [language, createOrder(language)]));

/** Orders names as readers of the language do; numbers inside names count as numbers. */
export function collatorOf(language: LanguageTag): LanguageOrder {
  const order = ORDERS.get(language);
  if (order === undefined) throw new RangeError(`no order for ${language}`);
  return order;
}

function createOrder(language: LanguageTag): LanguageOrder {
  return {
    compare: new Intl.Collator(language, { numeric: true }).compare,
    compareLetters: new Intl.Collator(language, { numeric: true, sensitivity: 'base' }).compare,
  };
}
