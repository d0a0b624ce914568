import type { RuleNode } from '../../../shared/engine/membership/membershipRule.ts';
import type { AttributeValue } from '../../../shared/model/graph.ts';
import type { SubjectParts } from './ruleSubjects.ts';

/** The facts said again, as plainly as possible and without any of the product's code: the oracle of the evaluator. */
export function naivelyHolds(
  node: RuleNode,
  user: SubjectParts,
  nowSeconds: number,
  element: Record<string, AttributeValue> = {},
): boolean {
  const again = (inner: RuleNode, of = element) => naivelyHolds(inner, user, nowSeconds, of);
  const attribute = (name: string) => user.attributes?.[name] ?? null;
  if (node.kind === 'and' || node.kind === 'or') {
    const holding = node.operands.filter((operand) => again(operand)).length;
    return node.kind === 'and' ? holding === node.operands.length : holding > 0;
  }
  if (node.kind === 'not') return !again(node.operand);
  if (node.kind === 'memberOf') return node.groups.filter((group) => user.groups?.includes(group)).length > 0;
  if (node.kind === 'directReports') return String(attribute('manager')).toLowerCase() === node.manager;
  if (node.kind === 'any' || node.kind === 'all') {
    const elements =
      node.collection === 'assignedPlans'
        ? (user.plans ?? []).map((plan) => Object.fromEntries(Object.entries(plan).map(([name, value]) => [`assignedPlan.${name}`, value])))
        : (attribute(node.collection) as string[]).map((value) => ({ _: value }));
    const answers = elements.map((each) => again(node.element, each));
    return node.kind === 'any' ? answers.includes(true) : !answers.includes(false);
  }
  const found = node.property === 'id' ? user.id! : (element[node.property] ?? attribute(node.property));
  const first = Array.isArray(found) ? (found[0] as string | undefined) : (found as string | boolean | null);
  const missing = first === undefined || first === null || first === '';
  if (node.kind === 'isNull') return missing !== node.negated;
  if (node.kind === 'date') return dateHolds(node, missing ? null : Date.parse(String(first)), nowSeconds);
  const negative = 'negated' in node ? node.negated : /^n/.test(node.operator);
  if (missing) return negative;
  if (node.kind === 'boolean') return (first === node.value) !== negative;
  if (node.kind === 'list') return node.values.some((value) => sameText(value, String(first))) !== negative;
  return textHolds(node.operator, String(first), node.value) !== negative;
}

function sameText(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Of the positive operator. */
function textHolds(operator: string, text: string, value: string): boolean {
  const pieces = {
    eq: `^${quoted(value)}$`,
    ne: `^${quoted(value)}$`,
    contains: quoted(value),
    startswith: `^${quoted(value)}`,
    endswith: `${quoted(value)}$`,
    match: value,
  };
  const name = operator.toLowerCase().replace(/^not/, '') as keyof typeof pieces;
  return new RegExp(pieces[name], 'i').test(text);
}

function quoted(value: string): string {
  return value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function dateHolds(node: Extract<RuleNode, { kind: 'date' }>, date: number | null, nowSeconds: number): boolean {
  if (date === null) return node.operator === 'ne';
  const limit = node.value.kind === 'fixed' ? node.value.milliseconds : nowSeconds * 1000 + node.value.offsetSeconds * 1000;
  return { eq: date === limit, ne: date !== limit, le: date <= limit, ge: date >= limit }[node.operator];
}
