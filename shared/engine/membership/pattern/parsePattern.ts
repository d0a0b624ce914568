import { parseClass } from './parseClass.ts';
import { parseCharacterEscape, parseSetEscape } from './parseEscape.ts';
import type { Assertion, PatternNode } from './pattern.ts';
import { PatternReader } from './patternReader.ts';
import { buildUnitSet } from './unitSet.ts';

const MAX_PATTERN_DEPTH = 100;

/**
 * Reads the regular expression of a -match (F181, F194).
 * @param position where the value stands in the rule, for errors
 * @throws RuleError `syntax` for a bad expression, `unsupported` for what cannot be matched in linear time
 */
export function parsePattern(text: string, position: number): PatternNode {
  const reader = new PatternReader(text, position);
  const pattern = parseChoice(reader, 0);
  if (!reader.atEnd) throw reader.wrong('a closing parenthesis too many');
  return pattern;
}

function parseChoice(reader: PatternReader, depth: number): PatternNode {
  if (depth > MAX_PATTERN_DEPTH) throw reader.unsupported(`more than ${MAX_PATTERN_DEPTH} nested groups`);
  const options = [parseSequence(reader, depth)];
  while (reader.takeIf('|')) options.push(parseSequence(reader, depth));
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

function parseSequence(reader: PatternReader, depth: number): PatternNode {
  const items: PatternNode[] = [];
  while (!reader.atEnd && reader.next !== '|' && reader.next !== ')') {
    items.push(parseQuantifiers(reader, parseAtom(reader, depth)));
  }
  return items.length === 1 ? items[0]! : { kind: 'sequence', items };
}

const QUANTIFIER = /[*+?]|\{(\d+)(?:(,)(\d*))?\}/y;

/** Lazy or greedy makes no difference to whether a pattern matches. */
function parseQuantifiers(reader: PatternReader, body: PatternNode): PatternNode {
  const found = reader.takeMatch(QUANTIFIER);
  if (found === null) return body;
  reader.takeIf('?');
  const [least, most] = quantifierBounds(found);
  if (most !== null && most < least) throw reader.wrong('a quantifier that ends before it begins');
  if (reader.takeMatch(QUANTIFIER) !== null) throw reader.wrong('two quantifiers in a row');
  return { kind: 'repeat', body, least, most };
}

function quantifierBounds([written, least, comma, most]: RegExpExecArray): readonly [number, number | null] {
  if (written === '*') return [0, null];
  if (written === '+') return [1, null];
  if (written === '?') return [0, 1];
  if (comma === undefined) return [Number(least), Number(least)];
  return [Number(least), most === '' ? null : Number(most)];
}

function parseAtom(reader: PatternReader, depth: number): PatternNode {
  if (reader.takeMatch(QUANTIFIER) !== null) throw reader.wrong('a quantifier with nothing before it');
  const character = reader.take();
  switch (character) {
    case '(':
      return parseGroup(reader, depth);
    case '[':
      return { kind: 'unit', set: parseClass(reader) };
    case '.':
      return { kind: 'unit', set: buildUnitSet((unit) => unit !== 10) };
    case '^':
      return { kind: 'assert', what: 'start' };
    case '$':
      return { kind: 'assert', what: 'end' };
    case '\\':
      return parseEscape(reader);
    default:
      return literal(character.charCodeAt(0));
  }
}

function literal(wanted: number): PatternNode {
  return { kind: 'unit', set: buildUnitSet((unit) => unit === wanted) };
}

const ASSERTION_ESCAPES: ReadonlyMap<string, Assertion> = new Map([
  ['b', 'wordBoundary'],
  ['B', 'noWordBoundary'],
  ['A', 'start'],
  ['Z', 'end'],
  ['z', 'veryEnd'],
]);

function parseEscape(reader: PatternReader): PatternNode {
  const assertion = ASSERTION_ESCAPES.get(reader.next);
  if (assertion !== undefined) {
    reader.take();
    return { kind: 'assert', what: assertion };
  }
  if (/[1-9k]/.test(reader.next)) throw reader.unsupported('a backreference');
  if (reader.next === 'G') throw reader.unsupported('\\G');
  const set = parseSetEscape(reader);
  return set === undefined ? literal(parseCharacterEscape(reader)) : { kind: 'unit', set: buildUnitSet(set) };
}

const LOOKS = [
  ['?=', { ahead: true, negated: false }],
  ['?!', { ahead: true, negated: true }],
  ['?<=', { ahead: false, negated: false }],
  ['?<!', { ahead: false, negated: true }],
] as const;
const GROUP_NAME = /\?(?:<\w+>|'\w+')/y;
const EMPTY: PatternNode = { kind: 'sequence', items: [] };

function parseGroup(reader: PatternReader, depth: number): PatternNode {
  for (const [sign, look] of LOOKS) {
    if (reader.takeIf(sign)) return { kind: 'look', ...look, body: parseGroupBody(reader, depth) };
  }
  if (reader.takeMatch(/\?#[^)]*\)/y) !== null) return EMPTY;
  // Case is ignored anyway (F183).
  if (reader.takeIf('?i)')) return EMPTY;
  if (reader.takeIf('?>')) throw reader.unsupported('an atomic group');
  const plain = reader.next !== '?' || reader.takeIf('?:') || reader.takeIf('?i:') || reader.takeMatch(GROUP_NAME) !== null;
  if (!plain) throw reader.unsupported(`a group of the kind (${reader.text.slice(reader.at, reader.at + 3)}`);
  return parseGroupBody(reader, depth);
}

function parseGroupBody(reader: PatternReader, depth: number): PatternNode {
  const body = parseChoice(reader, depth + 1);
  if (!reader.takeIf(')')) throw reader.wrong('a parenthesis is not closed');
  return body;
}
