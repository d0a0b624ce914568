import { RuleError } from './ruleError.ts';

/**
 * The words of a membership rule. `operator` is a word with a hyphen before it (without which it is a `word`), `text` a
 * quoted value without its quotes.
 */
export interface RuleToken {
  readonly kind: 'word' | 'operator' | 'text' | 'mark' | 'end';
  readonly value: string;
  /** Zero-based offset into the rule. */
  readonly position: number;
  /** As written, with hyphen or quotes. */
  readonly written: string;
}

const BLANK = /\s/;
const MARKS = '()[],';
const WORD = /[$A-Za-z_][A-Za-z0-9_.]*/y;
/** Dates such as 2020-06-10T18:13:20+02:00 stand without quotes. */
const DATE = /[0-9][0-9A-Za-z:.+-]*/y;
const OPERATOR = /-([A-Za-z]+)/y;

export function toRuleTokens(text: string): RuleToken[] {
  const tokens: RuleToken[] = [];
  let at = 0;
  while (at < text.length) {
    if (BLANK.test(text[at]!)) {
      at++;
      continue;
    }
    const token = readToken(text, at);
    tokens.push(token);
    at += token.written.length;
  }
  tokens.push({ kind: 'end', value: '', position: text.length, written: '' });
  return tokens;
}

function readToken(text: string, at: number): RuleToken {
  const first = text[at]!;
  if (MARKS.includes(first)) return { kind: 'mark', value: first, position: at, written: first };
  if (first === '"' || first === "'") return readQuoted(text, at, first);
  const operator = matchAt(OPERATOR, text, at);
  if (operator !== null) return { kind: 'operator', value: operator[1]!, position: at, written: operator[0] };
  const word = matchAt(WORD, text, at) ?? matchAt(DATE, text, at);
  if (word !== null) return { kind: 'word', value: word[0], position: at, written: word[0] };
  throw new RuleError('syntax', at, `Unexpected ${describeCharacter(first)}.`);
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** Characters that word processors and web pages put in the place of the real ones. */
function describeCharacter(character: string): string {
  if (/[\u2010-\u2015\u2212]/.test(character)) return `long dash (${character}); operators begin with a plain hyphen (-)`;
  if (/[\u2018-\u201f]/.test(character)) return `curly quote (${character}); values stand in plain double quotes (")`;
  if (character === '-') return 'hyphen: an operator must follow it at once';
  const code = character.charCodeAt(0);
  return code < 32 ? `control character ${code}` : `character ${character}`;
}

/**
 * F186: in double quotes a backslash or a backtick before a double quote makes it part of the value; before anything
 * else they are ordinary characters, so regular expressions need no doubling. Two single quotes are one, in both kinds.
 */
function readQuoted(text: string, start: number, quote: string): RuleToken {
  let value = '';
  let at = start + 1;
  while (at < text.length) {
    const character = text[at]!;
    const next = text[at + 1];
    if (quote === '"' && next === '"' && (character === '\\' || character === '`')) {
      value += '"';
      at += 2;
    } else if (character === "'" && next === "'") {
      value += "'";
      at += 2;
    } else if (character === quote) {
      return { kind: 'text', value, position: start, written: text.slice(start, at + 1) };
    } else {
      value += character;
      at++;
    }
  }
  throw new RuleError('syntax', start, 'This quote is never closed.');
}
