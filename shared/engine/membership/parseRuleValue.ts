import type { RuleDate } from './membershipRule.ts';
import { compilePattern } from './pattern/compilePattern.ts';
import { parseDuration, parseInstant } from './ruleDates.ts';
import { RuleError } from './ruleError.ts';
import { type RuleOperator, toOperator } from './ruleOperators.ts';
import type { TokenReader } from './tokenReader.ts';

/** Takes an unquoted null, if it is next: only -eq and -ne may be followed by it (F184). */
export function takeNull(reader: TokenReader, operator: RuleOperator): boolean {
  if (!reader.isWord('null') && !reader.isWord('$null')) return false;
  const token = reader.next;
  if (operator !== 'eq' && operator !== 'ne') {
    throw new RuleError('operatorNotAllowed', token.position, `Only -eq and -ne can be followed by null, not -${operator}.`);
  }
  reader.take();
  if (token.value.startsWith('$')) reader.warn('dollarNull', token);
  return true;
}

export function parseTextValue(reader: TokenReader, operator: RuleOperator): string {
  const token = reader.next;
  if (token.kind !== 'text') throw reader.unexpected('a value in double quotes');
  reader.take();
  if (token.written.startsWith("'")) reader.warn('singleQuotes', token);
  if (token.value === '') reader.warn('emptyText', token);
  if (operator === 'match' || operator === 'notMatch') compilePattern(token.value, token.position);
  return token.value;
}

/** `["a", "b"]` or, as F193 shows, `['a', 'b']`. */
export function parseList(reader: TokenReader): string[] {
  reader.expectMark('[', 'to begin a list');
  const values: string[] = [];
  do {
    const token = reader.next;
    if (token.kind !== 'text') throw reader.unexpected('a value in quotes');
    reader.take();
    if (token.value === '') reader.warn('emptyText', token);
    values.push(token.value);
  } while (reader.takeMark(','));
  reader.expectMark(']', 'to end the list');
  return values;
}

/** An ISO 8601 instant, with or without quotes, or `system.now` with -plus or -minus a duration (F181), also in parentheses. */
export function parseDateValue(reader: TokenReader): RuleDate {
  if (reader.takeMark('(')) {
    const value = parseDateWithoutParentheses(reader);
    reader.expectMark(')', 'to close a parenthesis');
    return value;
  }
  return parseDateWithoutParentheses(reader);
}

function parseDateWithoutParentheses(reader: TokenReader): RuleDate {
  if (reader.isWord('system.now')) {
    reader.take();
    return { kind: 'now', offsetSeconds: parseOffset(reader) };
  }
  const token = reader.next;
  const milliseconds = token.kind === 'text' || token.kind === 'word' ? parseInstant(token.value) : null;
  if (milliseconds === null) throw reader.unexpected('system.now or a time such as 2026-12-01T08:00:00Z');
  reader.take();
  return { kind: 'fixed', milliseconds };
}

function parseOffset(reader: TokenReader): number {
  const token = reader.takeOperator('plus', 'minus');
  if (token === null) return 0;
  const minus = toOperator(token) === 'minus';
  if (minus) reader.warn('minusNotConfirmed', token);
  const seconds = reader.next.kind === 'word' ? parseDuration(reader.next.value) : null;
  if (seconds === null) throw reader.unexpected('a duration such as p1d');
  reader.take();
  return minus ? 0 - seconds : seconds;
}
