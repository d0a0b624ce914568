import { printableText } from '../printableText.ts';

/**
 * Text that a Markdown parser shows as it is. A backslash before a character that could mean something is understood by all of them; what
 * GitHub links or replaces after parsing (addresses, mentions, `:names:` of pictures) no backslash prevents: such words become code.
 * Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return escapeLine(printableText(text).replace(/\s+/g, ' ').trim(), false);
}

/** The same within a cell of a table, where `|` ends the cell in code too. */
export function escapeCell(text: string): string {
  return escapeLine(printableText(text).replace(/\s+/g, ' ').trim(), true);
}

/** The same, with its line breaks; `indent` goes before each line but the first. */
export function escapeParagraph(text: string, indent = ''): string {
  const lines = printableText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  return lines.map((line) => escapeLine(line, false)).join(`\\\n${indent}`);
}

/** A word with an address, a mention or the name of a picture in it. */
const LINKED = /@|:\/\/|www\.|mailto:|xmpp:|:[\w+-]*[a-z][\w+-]*:/i;

function escapeLine(line: string, inCell: boolean): string {
  const words = line.split(' ').map((word) => (LINKED.test(word) ? code(word, inCell) : escapeWord(word)));
  return inCell ? words.join(' ') : escapeStart(words.join(' '));
}

function escapeWord(word: string): string {
  return word.replace(/[\\`*_[\]<>|~#&$]/g, '\\$&');
}

/** What begins a list, an underline or a table only does so at the start of a line. */
function escapeStart(line: string): string {
  return line.replace(/^([-+=:])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Backticks within are outnumbered by those around it. */
function code(word: string, inCell: boolean): string {
  const longest = Math.max(0, ...(word.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = word.startsWith('`') || word.endsWith('`') ? ' ' : '';
  return `${fence}${space}${inCell ? word.replaceAll('|', '\\|') : word}${space}${fence}`;
}
