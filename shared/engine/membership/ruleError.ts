/**
 * Why a rule is refused (F194). `unsupported` is what the service may know and this model does not evaluate, and what
 * F192 and F193 do not allow to be combined.
 */
export type RuleErrorReason = 'unknownAttribute' | 'operatorNotAllowed' | 'syntax' | 'tooLong' | 'unsupported';

/** A rule that cannot be read. The message is a plain English sentence; whoever shows it adds where the rule stands. */
export class RuleError extends Error {
  readonly reason: RuleErrorReason;
  /** Zero-based offset into the rule's text. */
  readonly position: number;

  constructor(reason: RuleErrorReason, position: number, message: string) {
    super(message);
    this.name = 'RuleError';
    this.reason = reason;
    this.position = position;
  }
}
