import { printable } from '../../../../shared/i18n/sentences/printable.ts';

/** Text for what a viewer shows itself: titles, bookmarks, descriptions of pictures. On one line, and valid Unicode. */
export function plainText(text: string): string {
  return printable(text.toWellFormed());
}
