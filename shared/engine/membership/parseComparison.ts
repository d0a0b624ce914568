import type { CollectionName, RuleLeaf, RuleNode } from './membershipRule.ts';
import { parseDateValue, parseList, parseTextValue, takeNull } from './parseRuleValue.ts';
import { RuleError } from './ruleError.ts';
import { allowedOperators, isComparison, isDateOperator, isTextOperator, type RuleOperator, toOperator } from './ruleOperators.ts';
import { ASSIGNED_PLAN_PROPERTIES, findRuleProperty, isDocumentedSpelling, type PropertyKind } from './ruleProperties.ts';
import type { RuleToken } from './ruleTokens.ts';
import type { TokenReader } from './tokenReader.ts';

/** Whose properties can be named: the user's, or inside -any and -all an element's (F189). */
export type RuleScope = 'user' | 'element' | 'assignedPlan';

/** F193. */
const MAX_SOURCE_GROUPS = 50;

interface NamedProperty {
  readonly name: string;
  readonly kind: PropertyKind;
  readonly token: RuleToken;
}

/** `parseInner` reads what stands between the parentheses of -any and -all. */
export function parseComparison(reader: TokenReader, scope: RuleScope, parseInner: (scope: RuleScope) => RuleNode): RuleNode {
  if (scope === 'user' && reader.isWord('direct')) return parseDirectReports(reader);
  const property = parseProperty(reader, scope);
  const operator = parseOperator(reader, property);
  if (property.kind === 'memberOf') return parseMemberOf(reader);
  if (operator === 'any' || operator === 'all') {
    const collection = property.name as CollectionName;
    reader.expectMark('(', `after -${operator}`);
    const element = parseInner(collection === 'assignedPlans' ? 'assignedPlan' : 'element');
    reader.expectMark(')', `to close -${operator}`);
    return { kind: operator, collection, element };
  }
  return parseLeaf(reader, property, operator);
}

/** Expressions that stand alone in a rule (F192, F193). */
export function isAlone(node: RuleNode): boolean {
  return node.kind === 'memberOf' || node.kind === 'directReports';
}

function parseLeaf(reader: TokenReader, property: NamedProperty, operator: RuleOperator): RuleLeaf {
  const { name, kind } = property;
  const negated = operator === 'ne' || operator === 'notIn';
  if (takeNull(reader, operator)) return { kind: 'isNull', property: name, negated };
  if (operator === 'in' || operator === 'notIn') return { kind: 'list', property: name, negated, values: parseList(reader) };
  if (kind === 'boolean') return { kind: 'boolean', property: name, negated, value: parseBoolean(reader) };
  if (kind === 'date' && isDateOperator(operator)) return { kind: 'date', property: name, operator, value: parseDateValue(reader) };
  if (isTextOperator(operator)) return { kind: 'text', property: name, operator, value: parseTextValue(reader, operator) };
  throw new Error(`-${operator} is allowed on ${kind} and has no expression`);
}

function parseProperty(reader: TokenReader, scope: RuleScope): NamedProperty {
  const token = reader.next;
  if (token.kind !== 'word') throw reader.unexpected(scope === 'user' ? 'a property such as user.department' : 'a property of the element');
  reader.take();
  const [object, ...rest] = token.value.split('.');
  if (object!.toLowerCase() === 'device') {
    throw new RuleError('unsupported', token.position, 'This is a rule for devices; only users have licenses.');
  }
  if (scope !== 'user') return elementProperty(reader, token, scope);
  const name = rest.join('.');
  const property = object!.toLowerCase() === 'user' ? findRuleProperty(name) : undefined;
  if (property === undefined) throw unknownAttribute(token);
  if (object !== 'user') reader.warn('propertyCase', token);
  else if (!isDocumentedSpelling(property, name)) {
    reader.warn(name.toLowerCase() === property.ruleName.toLowerCase() ? 'propertyCase' : 'graphName', token);
  }
  return { name: property.graphName, kind: property.kind, token };
}

function unknownAttribute(token: RuleToken): RuleError {
  const hint = token.value.includes('.') ? '' : ' Properties are written as user.department.';
  return new RuleError('unknownAttribute', token.position, `Rules cannot read ${token.value}.${hint}`);
}

/** F189. */
function elementProperty(reader: TokenReader, token: RuleToken, scope: RuleScope): NamedProperty {
  if (scope === 'element') {
    if (token.value !== '_') throw new RuleError('unknownAttribute', token.position, `Only _ can be named here, not ${token.value}.`);
    return { name: '_', kind: 'text', token };
  }
  const name = ASSIGNED_PLAN_PROPERTIES.find((known) => known.toLowerCase() === token.value.toLowerCase());
  if (name === undefined) {
    throw new RuleError(
      'unknownAttribute',
      token.position,
      `Only ${ASSIGNED_PLAN_PROPERTIES.join(', ')} can be named here, not ${token.value}.`,
    );
  }
  if (name !== token.value) reader.warn('propertyCase', token);
  return { name, kind: 'text', token };
}

function parseOperator(reader: TokenReader, property: NamedProperty): RuleOperator {
  const token = reader.next;
  const operator = toOperator(token);
  if (operator === undefined || !isComparison(operator)) throw reader.unexpected(`an operator after ${property.token.value}`);
  if (!allowedOperators(property.kind).includes(operator)) {
    const allowed = allowedOperators(property.kind).map((name) => `-${name}`);
    throw new RuleError(
      'operatorNotAllowed',
      token.position,
      `Only ${allowed.join(', ')} can follow ${property.token.value}, not ${token.written}.`,
    );
  }
  reader.take();
  return operator;
}

/** F186: without quotes. */
function parseBoolean(reader: TokenReader): boolean {
  if (!reader.isWord('true') && !reader.isWord('false')) throw reader.unexpected('true or false, without quotes');
  return reader.take().value.toLowerCase() === 'true';
}

/** F193: `user.memberof -any (group.objectId -in ['id', …])`, after the operator. */
function parseMemberOf(reader: TokenReader): RuleLeaf {
  reader.expectMark('(', 'after -any');
  if (!reader.isWord('group.objectid')) throw reader.unexpected('group.objectId');
  reader.take();
  const operator = reader.next;
  if (toOperator(operator) !== 'in') throw new RuleError('operatorNotAllowed', operator.position, 'Only -in can follow group.objectId.');
  reader.take();
  const ids = parseList(reader).map((id) => id.trim().toLowerCase());
  reader.expectMark(')', 'to close -any');
  const groups = [...new Set(ids)].sort();
  if (groups.length > MAX_SOURCE_GROUPS) {
    throw new RuleError(
      'unsupported',
      operator.position,
      `A memberOf rule takes at most ${MAX_SOURCE_GROUPS} groups, not ${groups.length}.`,
    );
  }
  return { kind: 'memberOf', groups };
}

/** F192: `Direct Reports for "{id}"`; the braces of the documented form may be left in. */
function parseDirectReports(reader: TokenReader): RuleLeaf {
  reader.take();
  for (const word of ['reports', 'for']) {
    if (!reader.isWord(word)) throw reader.unexpected(`"${word}" (Direct Reports for "id of the manager")`);
    reader.take();
  }
  const id = reader.next;
  const manager = id.value
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();
  if (id.kind !== 'text' || manager === '') throw reader.unexpected('the id of the manager in double quotes');
  reader.take();
  return { kind: 'directReports', manager };
}
