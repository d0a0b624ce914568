import type { RuleWarning, RuleWarningCode } from './membershipRule.ts';
import { RuleError } from './ruleError.ts';
import { type RuleOperator, toOperator } from './ruleOperators.ts';
import { type RuleToken, toRuleTokens } from './ruleTokens.ts';

/** Parentheses and -not inside each other; far beyond any written rule, far below the end of the stack. */
export const MAX_RULE_DEPTH = 100;

/** The place of the parser in a rule, and what it noticed on the way. */
export class TokenReader {
  readonly warnings: RuleWarning[] = [];
  readonly #tokens: readonly RuleToken[];
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#tokens = toRuleTokens(text);
  }

  /** The next token, without moving on. */
  get next(): RuleToken {
    return this.#tokens[this.#at]!;
  }

  take(): RuleToken {
    const token = this.next;
    if (token.kind !== 'end') this.#at++;
    return token;
  }

  isMark(mark: string): boolean {
    return this.next.kind === 'mark' && this.next.value === mark;
  }

  takeMark(mark: string): boolean {
    if (!this.isMark(mark)) return false;
    this.#at++;
    return true;
  }

  expectMark(mark: string, where: string): void {
    if (!this.takeMark(mark)) throw this.unexpected(`"${mark}" ${where}`);
  }

  takeOperator(...wanted: readonly RuleOperator[]): RuleToken | null {
    const operator = toOperator(this.next);
    return operator !== undefined && wanted.includes(operator) ? this.take() : null;
  }

  isWord(word: string): boolean {
    return this.next.kind === 'word' && this.next.value.toLowerCase() === word;
  }

  /** Runs `read` one level deeper. */
  nested<Result>(read: () => Result): Result {
    if (++this.#depth > MAX_RULE_DEPTH) {
      throw new RuleError('unsupported', this.next.position, `More than ${MAX_RULE_DEPTH} levels of parentheses and -not.`);
    }
    const result = read();
    this.#depth--;
    return result;
  }

  warn(code: RuleWarningCode, token: RuleToken): void {
    this.warnings.push({ code, position: token.position, found: token.written });
  }

  unexpected(expected: string): RuleError {
    const found = this.next.kind === 'end' ? 'the end of the rule' : this.next.written;
    return new RuleError('syntax', this.next.position, `Expected ${expected}, found ${found}.`);
  }
}
