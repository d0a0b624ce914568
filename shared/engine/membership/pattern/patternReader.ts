import { RuleError } from '../ruleError.ts';

/** The place of the parser in a pattern. */
export class PatternReader {
  readonly text: string;
  /** Where the pattern's value begins in the rule. */
  readonly #position: number;
  at = 0;

  constructor(text: string, position: number) {
    this.text = text;
    this.#position = position;
  }

  /** The next character, or an empty text at the end. */
  get next(): string {
    return this.text[this.at] ?? '';
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  take(): string {
    return this.text[this.at++] ?? '';
  }

  takeIf(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }

  /** Takes what a sticky expression matches here. */
  takeMatch(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const match = sticky.exec(this.text);
    if (match !== null) this.at += match[0].length;
    return match;
  }

  /** The pattern is wrong. */
  wrong(problem: string): RuleError {
    return new RuleError('syntax', this.#position, `Bad regular expression: ${problem}, near character ${this.at + 1}.`);
  }

  /** The pattern may be right, and is not evaluated here. */
  unsupported(what: string): RuleError {
    return new RuleError('unsupported', this.#position, `This regular expression uses ${what}, which cannot be rehearsed.`);
  }
}
