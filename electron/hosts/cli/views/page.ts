import type { Translator } from '../../../../shared/i18n/translator.ts';
import { type Column, textTable } from '../layout/textTable.ts';
import { hang, padEnd, widthOf, wrap } from '../layout/textWidth.ts';
import type { Ink, Terminal } from '../terminal.ts';

/** How a view makes lines: words, a width and a pen. Nothing here writes. */
export interface Page {
  readonly words: Translator;
  readonly width: number;
  readonly paint: Terminal['paint'];
}

export const INDENT = '  ';

/** A blank line and a heading. */
export function heading(page: Page, text: string): string[] {
  return ['', page.paint('bold', text)];
}

export function paragraph({ width }: Page, text: string, indent = INDENT): string[] {
  return wrap(text, width - indent.length).map((line) => indent + line);
}

export function bullets({ width }: Page, items: readonly string[]): string[] {
  return items.flatMap((item) => hang(`${INDENT}- `, item, width));
}

/** Names and what belongs to them, in two columns. */
export function facts({ width, paint }: Page, rows: readonly (readonly [name: string, value: string])[]): string[] {
  const nameWidth = Math.max(...rows.map(([name]) => widthOf(name)));
  return rows.flatMap(([name, value]) =>
    wrap(value, width - nameWidth - 4).map((line, i) => `${INDENT}${paint('dim', padEnd(i === 0 ? name : '', nameWidth))}  ${line}`),
  );
}

export interface TableOptions {
  /** Colour of a row by its index; none for undefined. */
  readonly ink?: (row: number) => Ink | undefined;
}

export function table(page: Page, columns: readonly Column[], rows: readonly (readonly string[])[], { ink }: TableOptions = {}): string[] {
  const paint = (line: string, row: number): string => {
    const colour = row < 0 ? 'dim' : ink?.(row);
    return colour === undefined ? line : page.paint(colour, line);
  };
  return textTable(columns, rows, page.width - INDENT.length, paint).map((line) => INDENT + line);
}
