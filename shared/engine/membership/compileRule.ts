import type { AssignedPlanValue } from '../../model/graph.ts';
import { foldText, toTextList, toTextValue } from './attributeValues.ts';
import { compileLeaf, type Read, type Test } from './compileLeaf.ts';
import type { CollectionName, MembershipRule, RuleMoment, RuleNode, RuleSubject, RuleTest } from './membershipRule.ts';

/** Answers by rule, so that `matches` compiles a rule once. */
const compiled = new WeakMap<MembershipRule, RuleTest>();

/** Whether the rule holds for this user at this moment. */
export function matches(rule: MembershipRule, subject: RuleSubject, moment: RuleMoment): boolean {
  let test = compiled.get(rule);
  if (test === undefined) {
    test = compileRule(rule);
    compiled.set(rule, test);
  }
  return test(subject, moment);
}

/** The rule as one function, for asking many users. */
export function compileRule(rule: MembershipRule): RuleTest {
  return compileUserNode(rule.root);
}

/** An expression about a user. */
export function compileUserNode(node: RuleNode): RuleTest {
  switch (node.kind) {
    case 'any':
    case 'all':
      return compileCollection(node.kind, node.collection, node.element);
    case 'memberOf':
      return (subject) => node.groups.some((group) => subject.isMemberOf(group));
    case 'directReports':
      return (subject) => {
        const manager = toTextValue(subject.attribute('manager'));
        return manager !== null && foldText(manager) === node.manager;
      };
    case 'and':
    case 'or':
    case 'not':
      return compileJoin(node, compileUserNode);
    default:
      return compileLeaf(node, userProperty(node.property));
  }
}

function userProperty(property: string): Read<RuleSubject> {
  return property === 'id' ? (subject) => subject.id : (subject) => subject.attribute(property);
}

/** F189, F190: -any of nothing is false, -all of nothing is true. */
function compileCollection(kind: 'any' | 'all', collection: CollectionName, element: RuleNode): RuleTest {
  if (collection === 'assignedPlans') {
    const test = compileElement<AssignedPlanValue>(element, assignedPlanProperty);
    return kind === 'any'
      ? (subject, moment) => subject.assignedPlans().some((plan) => test(plan, moment))
      : (subject, moment) => subject.assignedPlans().every((plan) => test(plan, moment));
  }
  const test = compileElement<string>(element, () => (text) => text);
  return kind === 'any'
    ? (subject, moment) => toTextList(subject.attribute(collection)).some((text) => test(text, moment))
    : (subject, moment) => toTextList(subject.attribute(collection)).every((text) => test(text, moment));
}

function assignedPlanProperty(property: string): Read<AssignedPlanValue> {
  if (property === 'assignedPlan.servicePlanId') return (plan) => plan.servicePlanId;
  if (property === 'assignedPlan.service') return (plan) => plan.service;
  return (plan) => plan.capabilityStatus;
}

function compileElement<Source>(node: RuleNode, property: (name: string) => Read<Source>): Test<Source> {
  switch (node.kind) {
    case 'and':
    case 'or':
    case 'not':
      return compileJoin(node, (operand) => compileElement(operand, property));
    case 'any':
    case 'all':
    case 'memberOf':
    case 'directReports':
      throw new Error(`${node.kind} inside a collection: the parser does not make this`);
    default:
      return compileLeaf(node, property(node.property));
  }
}

type Join = Extract<RuleNode, { kind: 'and' | 'or' | 'not' }>;

function compileJoin<Source>(node: Join, compile: (operand: RuleNode) => Test<Source>): Test<Source> {
  if (node.kind === 'not') {
    const operand = compile(node.operand);
    return (source, moment) => !operand(source, moment);
  }
  const operands = node.operands.map(compile);
  return node.kind === 'and' ? every(operands) : some(operands);
}

function every<Source>(tests: readonly Test<Source>[]): Test<Source> {
  return (source: Source, moment: RuleMoment) => {
    for (const test of tests) if (!test(source, moment)) return false;
    return true;
  };
}

function some<Source>(tests: readonly Test<Source>[]): Test<Source> {
  return (source: Source, moment: RuleMoment) => {
    for (const test of tests) if (test(source, moment)) return true;
    return false;
  };
}
