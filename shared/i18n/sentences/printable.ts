/** Control characters, and marks that turn the direction of the text: in a name they could move the cursor or disguise what is shown. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Text from a tenant or a file, safe to show: on one line, and unable to control a terminal. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => (character === '\n' || character === '\t' ? ' ' : '\ufffd'));
}
