import type { Translation } from './en.ts';

/**
 * A language for tests: every text accented, lengthened and in brackets, so that a word that did not come from the texts, or is cut off,
 * stands out on a screen. Placeholders stay as they are.
 */
const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz'].map((letter, index) => [
    letter,
    [...'ÅåƁƀÇçÐďÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŜŝŢţÛûŴŵÝýŽž'][index] ?? letter,
  ]),
);

export function toPseudo(text: string): string {
  const accented = text
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith('{{') ? part : part.replace(/[a-z]/gi, (letter) => ACCENTED[letter] ?? letter)))
    .join('');
  return `[!! ${accented} !!]`;
}

export function toPseudoTranslation(texts: Translation): Translation {
  return mapTexts(texts) as Translation;
}

function mapTexts(texts: object): object {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, typeof value === 'string' ? toPseudo(value) : mapTexts(value)]),
  );
}
