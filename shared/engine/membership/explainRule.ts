import { compileUserNode } from './compileRule.ts';
import type { MembershipRule, RuleMoment, RuleSubject } from './membershipRule.ts';
import { printRule } from './printRule.ts';
import { expressionsOf } from './ruleNodes.ts';

/** One expression of a rule and whether it held for a user. -any and -all count as one expression. */
export interface ExplainedExpression {
  readonly expression: string;
  readonly held: boolean;
}

/** Every expression of the rule in the order of the rule, each judged by itself, whatever stands around it. */
export function explainRule(rule: MembershipRule, subject: RuleSubject, moment: RuleMoment): ExplainedExpression[] {
  return expressionsOf(rule.root).map((node) => ({ expression: printRule(node), held: compileUserNode(node)(subject, moment) }));
}
