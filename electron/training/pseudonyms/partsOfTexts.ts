import { foldText } from '../../../shared/engine/membership/attributeValues.ts';
import { compileLeaf } from '../../../shared/engine/membership/compileLeaf.ts';
import type { RuleLeaf, RuleNode } from '../../../shared/engine/membership/membershipRule.ts';

type TextLeaf = Extract<RuleLeaf, { kind: 'text' }>;

export interface PartOfText {
  /** Compares a part of a text: -startsWith, -contains, -match and so on. */
  readonly leaf: TextLeaf;
  /** As the rewritten rule calls it. */
  readonly property: string;
  readonly values: readonly string[];
  readonly rename: (value: string) => string;
  readonly domain: (name: string) => string;
  /** A plan gives users other values of it: then only a rule about values follows. */
  readonly isChangedByPlan: boolean;
}

/** A longer list tells nobody anything, and does not fit into a rule for long. */
const LONGEST_LIST = 20;

/** What addresses have in common in every tenant. */
const COMMON_PARTS: ReadonlySet<string> = new Set(['smtp:', 'sip:', 'smtp', 'sip', '#ext#', '@']);

/**
 * An expression that holds for the pseudonyms of just the values for which this one holds; `node` null where that takes too long a list.
 * `isList`: it is no longer about a part of the text.
 */
export function rewritePart(part: PartOfText): { readonly node: RuleNode | null; readonly isList: boolean } {
  const { leaf, property, values, rename, isChangedByPlan } = part;
  const test = holdsFor(leaf);
  const same = sameForAll(part, test);
  if (same !== null) return { node: same, isList: false };
  const isNegated = leaf.operator.startsWith('not');
  const wanted = values.filter((value) => test(value) !== isNegated);
  if (wanted.length === 0) {
    // Nobody has a text like that, and nobody has the pseudonym of the part either.
    const isValue = values.some((value) => foldText(value) === foldText(leaf.value));
    if (isValue) return { node: null, isList: false };
    return { node: { kind: 'text', property, operator: isNegated ? 'ne' : 'eq', value: rename(leaf.value) }, isList: true };
  }
  const pseudonyms = [...new Set(wanted.map(rename))].sort();
  if (pseudonyms.length > LONGEST_LIST && !isChangedByPlan) return { node: null, isList: false };
  return { node: { kind: 'list', property, negated: isNegated, values: pseudonyms }, isList: true };
}

/** The same comparison with what stands for its text, where that comes to the same for every value. */
function sameForAll({ leaf, property, values, rename, domain }: PartOfText, test: (value: string) => boolean): RuleNode | null {
  const isDomain = /endsWith$/i.test(leaf.operator) && /^@?[^@\s]+\.[^@\s]+$/.test(leaf.value);
  if (!isDomain && !COMMON_PARTS.has(foldText(leaf.value))) return null;
  const value = !isDomain ? leaf.value : leaf.value.startsWith('@') ? `@${domain(leaf.value.slice(1))}` : domain(leaf.value);
  const renamed: TextLeaf = { ...leaf, property, value };
  const testRenamed = holdsFor(renamed);
  return values.every((original) => test(original) === testRenamed(rename(original))) ? renamed : null;
}

function holdsFor(leaf: TextLeaf): (value: string) => boolean {
  const test = compileLeaf<string>(leaf, (value) => value);
  return (value) => test(value, { nowSeconds: 0 });
}
