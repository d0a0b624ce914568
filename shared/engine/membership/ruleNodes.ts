import type { RuleNode } from './membershipRule.ts';

/** Visits a node and all below it, in the order of the rule. */
export function forEachNode(node: RuleNode, visit: (node: RuleNode, insideCollection: boolean) => void, insideCollection = false): void {
  visit(node, insideCollection);
  if (node.kind === 'and' || node.kind === 'or') for (const operand of node.operands) forEachNode(operand, visit, insideCollection);
  else if (node.kind === 'not') forEachNode(node.operand, visit, insideCollection);
  else if (node.kind === 'any' || node.kind === 'all') forEachNode(node.element, visit, true);
}

/** What stands between -and, -or and -not, in the order of the rule; -any and -all count as one expression. */
export function expressionsOf(node: RuleNode): RuleNode[] {
  if (node.kind === 'and' || node.kind === 'or') return node.operands.flatMap(expressionsOf);
  return node.kind === 'not' ? expressionsOf(node.operand) : [node];
}
