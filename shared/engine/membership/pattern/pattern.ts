import type { UnitSet } from './unitSet.ts';

/**
 * A regular expression of -match, in the dialect of .NET, case ignored. Only whether it matches is ever asked, so groups
 * capture nothing and lazy quantifiers are like greedy ones.
 */
export type PatternNode =
  /** One UTF-16 code unit. */
  | { readonly kind: 'unit'; readonly set: UnitSet }
  | { readonly kind: 'assert'; readonly what: Assertion }
  /** What follows or precedes matches `body`, or does not. */
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negated: boolean; readonly body: PatternNode }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  /** `most` null: without end. */
  | { readonly kind: 'repeat'; readonly body: PatternNode; readonly least: number; readonly most: number | null };

/** `end` is also before a last line feed, `veryEnd` is not. */
export type Assertion = 'start' | 'end' | 'veryEnd' | 'wordBoundary' | 'noWordBoundary';
