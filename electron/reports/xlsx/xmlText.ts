import type { Translator } from '../../../shared/i18n/translator.ts';
import { plainCharactersBut } from '../bytes/byteBlock.ts';

/** The most that a cell of Excel holds, in UTF-16 units. */
export const MOST_CHARACTERS = 32_767;

/** What XML 1.0 forbids or advises against: control characters but tab and line break, lone halves of pairs, and two that are no characters. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;
/** Excel takes `_x0041_` for an A: the underscore itself is written that way. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const MARKUP = /[&<>]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What is the same in XML; an underscore may begin an escape. */
export const PLAIN_IN_XML = plainCharactersBut((code) => code < 0x20 || code === 0x7f || '&<>_'.includes(String.fromCharCode(code)));

/**
 * A text as it stands in a cell's XML. What cannot stand there becomes a sign that everybody sees: the picture of a control character, or
 * U+FFFD; what is too long says that it was cut.
 */
export function xmlText(text: string, words: Translator): string {
  // Readers of XML make one LF of these, and Excel breaks lines at LF.
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const fitting = lines.length <= MOST_CHARACTERS ? lines : shortened(lines, words);
  return fitting
    .replace(FORBIDDEN, picture)
    .replace(ESCAPE_LIKE, '_x005F_')
    .replace(MARKUP, (character) => ENTITIES[character] ?? character);
}

/** U+2400 and on are pictures of U+0000 and on. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}

/** Not in the middle of a pair. */
function shortened(text: string, { t }: Translator): string {
  const cut = t('reportTexts.tables.cut', { most: MOST_CHARACTERS });
  const length = MOST_CHARACTERS - cut.length;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length) + cut;
}
