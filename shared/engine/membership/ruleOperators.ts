import { type DateOperator, TEXT_OPERATORS, type TextOperator } from './membershipRule.ts';
import type { PropertyKind } from './ruleProperties.ts';
import type { RuleToken } from './ruleTokens.ts';

/** F181, in the spelling this product prints. */
const OPERATORS = [...TEXT_OPERATORS, 'in', 'notIn', 'le', 'ge', 'any', 'all', 'and', 'or', 'not', 'plus', 'minus'] as const;
export type RuleOperator = (typeof OPERATORS)[number];

const BY_LOWER_CASE: ReadonlyMap<string, RuleOperator> = new Map(OPERATORS.map((operator) => [operator.toLowerCase(), operator]));

/** Which comparison a property takes (F181). */
const ALLOWED: Readonly<Record<PropertyKind, readonly RuleOperator[]>> = {
  text: [...TEXT_OPERATORS, 'in', 'notIn'],
  boolean: ['eq', 'ne'],
  date: ['eq', 'ne', 'le', 'ge'],
  collection: ['any', 'all'],
  memberOf: ['any'],
};

export function allowedOperators(kind: PropertyKind): readonly RuleOperator[] {
  return ALLOWED[kind];
}

/** The operator a token stands for: the hyphen is optional and the case free (F181); undefined for any other token. */
export function toOperator(token: RuleToken): RuleOperator | undefined {
  return token.kind === 'operator' || token.kind === 'word' ? BY_LOWER_CASE.get(token.value.toLowerCase()) : undefined;
}

/** Joins and dates have operators of their own; everything else compares a property. */
export function isComparison(operator: RuleOperator): boolean {
  return !['and', 'or', 'not', 'plus', 'minus'].includes(operator);
}

export function isTextOperator(operator: RuleOperator): operator is TextOperator {
  return (TEXT_OPERATORS as readonly RuleOperator[]).includes(operator);
}

export function isDateOperator(operator: RuleOperator): operator is DateOperator {
  return ALLOWED.date.includes(operator);
}
