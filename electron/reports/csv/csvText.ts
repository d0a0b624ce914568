/**
 * What a spreadsheet would take for a formula: `=`, `+`, `-` and `@`, their full-width forms (Excel in East Asian languages reads those too),
 * with or without blanks before them. Not only where a cell begins: a spreadsheet in Swedish or Dutch parts lines at semicolons, as commas
 * are for decimals there, and then a cell begins behind every `;`, tab, bar and line break inside a text.
 */
const FORMULA = /(?<=^|[;\t\r\n|])(?=\s*[=+\-@\uff0b\uff0d\uff1d\uff20])/g;
/** Tab, line break or another control character at the beginning: some programs skip these and read on. */
const CONTROL_FIRST = /^\p{Cc}/u;

/**
 * A text as a quoted field of RFC 4180. Before whatever could begin a formula comes an apostrophe, which spreadsheets read as "this is
 * text"; that is all that changes, so who reads the file by program takes away an apostrophe before one of these characters. Numbers are
 * written without quotes and never come here.
 */
export function csvText(text: string): string {
  const harmless = text.replace(FORMULA, "'");
  const defused = CONTROL_FIRST.test(harmless) ? `'${harmless}` : harmless;
  return `"${defused.replaceAll('"', '""')}"`;
}

const [DIGITS, SEMICOLON, AT, CONTROLS, LETTERS_WITH_ACCENTS] = [0x30, 0x3b, 0x40, 0x7f, 0xc0];

/** Whether `csvText` does nothing to such a text but put it between quotes, as far as its first character goes. */
export function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= DIGITS && first < SEMICOLON) || (first > AT && first < CONTROLS) || first >= LETTERS_WITH_ACCENTS;
}
