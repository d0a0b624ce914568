import type { RuleDate, RuleNode } from './membershipRule.ts';
import { printDuration } from './ruleDates.ts';
import { toRuleName } from './ruleProperties.ts';

/** A rule as text in one fixed style; reading it again gives the same nodes. May be longer than what was read. */
export function printRule(node: RuleNode): string {
  switch (node.kind) {
    case 'or':
      return node.operands.map((operand) => printOperand(operand, ['or'])).join(' -or ');
    case 'and':
      return node.operands.map((operand) => printOperand(operand, ['or', 'and'])).join(' -and ');
    case 'not':
      return `-not ${printOperand(node.operand, ['or', 'and'])}`;
    case 'any':
    case 'all':
      return `user.${node.collection} -${node.kind} (${printRule(node.element)})`;
    case 'memberOf':
      return `user.memberOf -any (group.objectId -in [${node.groups.map((group) => `'${group.replaceAll("'", "''")}'`).join(', ')}])`;
    case 'directReports':
      return `Direct Reports for ${printText(node.manager)}`;
    case 'isNull':
      return `${printProperty(node.property)} -${node.negated ? 'ne' : 'eq'} null`;
    case 'boolean':
      return `${printProperty(node.property)} -${node.negated ? 'ne' : 'eq'} ${node.value}`;
    case 'list':
      return `${printProperty(node.property)} -${node.negated ? 'notIn' : 'in'} [${node.values.map(printText).join(', ')}]`;
    case 'text':
      return `${printProperty(node.property)} -${node.operator} ${printText(node.value)}`;
    case 'date':
      return `${printProperty(node.property)} -${node.operator} ${printDate(node.value)}`;
  }
}

/** -any and -all bind loosest of all (F182), so beside anything else they always get parentheses. */
function printOperand(node: RuleNode, inParentheses: readonly RuleNode['kind'][]): string {
  const text = printRule(node);
  return inParentheses.includes(node.kind) || node.kind === 'any' || node.kind === 'all' ? `(${text})` : text;
}

function printProperty(property: string): string {
  return property === '_' || property.startsWith('assignedPlan.') ? property : `user.${toRuleName(property)}`;
}

/** F186. A value that ends in an escape character fits in single quotes only. */
function printText(value: string): string {
  const text = value.replaceAll("'", "''");
  return /[\\`]$/.test(value) ? `'${text}'` : `"${text.replaceAll('"', '\\"')}"`;
}

function printDate(value: RuleDate): string {
  if (value.kind === 'fixed') return new Date(value.milliseconds).toISOString();
  if (value.offsetSeconds === 0) return 'system.now';
  return `system.now ${value.offsetSeconds > 0 ? '-plus' : '-minus'} ${printDuration(Math.abs(value.offsetSeconds))}`;
}
