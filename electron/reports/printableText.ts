/**
 * Text as a page can show it: one kind of line break, control characters as their visible pictures (`␀`), and the replacement character
 * for halves of characters and for marks that would turn the direction of what follows, which could disguise a name. Nothing vanishes, and
 * nothing reaches a parser that it would not take.
 */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, pictureOf);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
