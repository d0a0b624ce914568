import type { MembershipRule } from './membershipRule.ts';
import { parseMembershipRule } from './parseMembershipRule.ts';
import { RuleError } from './ruleError.ts';

/** A rule that somebody may still be writing: what cannot be read is answered, not thrown. */
export function readRule(text: string): MembershipRule | RuleError {
  try {
    return parseMembershipRule(text);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}
