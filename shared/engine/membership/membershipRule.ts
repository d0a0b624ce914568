import type { AssignedPlanValue, AttributeValue, GroupId, UserId } from '../../model/graph.ts';

/**
 * A membership rule as a value (F180 to F197). Plain data that survives a structured clone, except that `reads` is a set;
 * made only by `parseMembershipRule`, run by `compileRule`.
 */
export interface MembershipRule {
  /** As it was written. */
  readonly text: string;
  readonly root: RuleNode;
  /** Graph names of the attributes whose change can change the answer; also `memberOf`, `assignedPlans` and `manager`. */
  readonly reads: ReadonlySet<string>;
  /** The source groups of a memberOf rule (F193): ascending, lower case, without duplicates. */
  readonly memberOfGroups: readonly GroupId[];
  /** True when the rule reads `system.now`: then time alone can change the answer. */
  readonly usesClock: boolean;
  readonly warnings: readonly RuleWarning[];
}

/** `property` of a leaf is Graph's attribute name or `id`; inside -any and -all it is `_` or `assignedPlan.…` (F189). */
export type RuleNode =
  | { readonly kind: 'and'; readonly operands: readonly RuleNode[] }
  | { readonly kind: 'or'; readonly operands: readonly RuleNode[] }
  | { readonly kind: 'not'; readonly operand: RuleNode }
  | { readonly kind: 'any'; readonly collection: CollectionName; readonly element: RuleNode }
  | { readonly kind: 'all'; readonly collection: CollectionName; readonly element: RuleNode }
  | RuleLeaf;

export type RuleLeaf =
  /** -eq null and -ne null (F184). */
  | { readonly kind: 'isNull'; readonly property: string; readonly negated: boolean }
  | { readonly kind: 'boolean'; readonly property: string; readonly negated: boolean; readonly value: boolean }
  | { readonly kind: 'text'; readonly property: string; readonly operator: TextOperator; readonly value: string }
  /** -in and -notIn. */
  | { readonly kind: 'list'; readonly property: string; readonly negated: boolean; readonly values: readonly string[] }
  | { readonly kind: 'date'; readonly property: string; readonly operator: DateOperator; readonly value: RuleDate }
  /** Alone in its rule (F193). */
  | { readonly kind: 'memberOf'; readonly groups: readonly GroupId[] }
  /** Alone in its rule (F192). */
  | { readonly kind: 'directReports'; readonly manager: UserId };

export type CollectionName = 'otherMails' | 'proxyAddresses' | 'assignedPlans';

export const TEXT_OPERATORS = [
  'eq',
  'ne',
  'startsWith',
  'notStartsWith',
  'endsWith',
  'notEndsWith',
  'contains',
  'notContains',
  'match',
  'notMatch',
] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];
export type DateOperator = 'eq' | 'ne' | 'le' | 'ge';

/** A fixed instant in milliseconds since 1970, or the moment of evaluation plus so many seconds (negative for -minus). */
export type RuleDate = { readonly kind: 'fixed'; readonly milliseconds: number } | { readonly kind: 'now'; readonly offsetSeconds: number };

/** Something the rule can live with and a person should know. Texts are made at the edge from the code. */
export interface RuleWarning {
  readonly code: RuleWarningCode;
  /** Zero-based offset into the rule. */
  readonly position: number;
  /** What stands there, as written. */
  readonly found: string;
}

export type RuleWarningCode =
  /** A property name in other letters than documented (F183). */
  | 'propertyCase'
  /** Graph's name where rules have their own (F188). */
  | 'graphName'
  /** -not around a null test; use the other of -eq and -ne (F184). */
  | 'notAroundNull'
  /** `$null` instead of `null` (F184). */
  | 'dollarNull'
  /** Single quotes outside a list (F186). */
  | 'singleQuotes'
  /** Comparing with an empty text, which no attribute ever is. */
  | 'emptyText'
  /** -any or -all beside -and, -or or -not without parentheses of its own (F182). */
  | 'anyWithoutParentheses'
  /** -minus is likely, but was not seen in documentation (F181). */
  | 'minusNotConfirmed'
  /** More than five expressions: cannot be edited in the rule builder (F180). */
  | 'notInRuleBuilder';

/** What an evaluator may ask about one user. Attribute names are Graph's (`userAttributes.ts`). */
export interface RuleSubject {
  readonly id: UserId;
  /** null, an empty text and an empty list all mean that the attribute is missing. */
  attribute(name: string): AttributeValue;
  assignedPlans(): readonly AssignedPlanValue[];
  /** Direct members only (F193). */
  isMemberOf(group: GroupId): boolean;
}

/** When a rule is evaluated: `system.now`, in seconds since 1970. */
export interface RuleMoment {
  readonly nowSeconds: number;
}

export type RuleTest = (subject: RuleSubject, moment: RuleMoment) => boolean;
