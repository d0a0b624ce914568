import fc from 'fast-check';
import { type RuleLeaf, type RuleNode, TEXT_OPERATORS } from '../../../shared/engine/membership/membershipRule.ts';
import type { SubjectParts } from './ruleSubjects.ts';

/** Few values, so that rules and users often meet; with case, letters beyond English, and everything that needs an escape. */
const word = fc.constantFrom(
  'Sales',
  'SALES',
  'sale',
  'a',
  'ö',
  'Ö',
  'null',
  'true',
  `it's`,
  'the "old"',
  'tail\\',
  'tick`',
  '\\"',
  '[a], (b)',
  ' ',
);
export const value = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) },
);
const pattern = fc.constantFrom('^sal', 'e$', 'a.*s', '^(sales|ö)$', '["\']', '\\\\$', '^.{1,4}$');

const textAttribute = fc.constantFrom('department', 'officeLocation', 'businessPhones', 'extensionAttribute7', 'id', 'mail');
const fixedDate = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((milliseconds) => ({ kind: 'fixed' as const, milliseconds }));
const dayOfOld = fc.constantFrom('2026-12-01T08:00:00Z', '2026-12-02', '2020-02-29T23:30:00+01:00');

function textLeaf(property: fc.Arbitrary<string>): fc.Arbitrary<RuleLeaf> {
  return fc.oneof(
    fc.record({ kind: fc.constant('isNull' as const), property, negated: fc.boolean() }),
    fc.record({
      kind: fc.constant('list' as const),
      property,
      negated: fc.boolean(),
      values: fc.array(value, { minLength: 1, maxLength: 3 }),
    }),
    fc
      .record({ kind: fc.constant('text' as const), property, operator: fc.constantFrom(...TEXT_OPERATORS) })
      .chain((leaf) =>
        (leaf.operator === 'match' || leaf.operator === 'notMatch' ? pattern : value).map((text) => ({ ...leaf, value: text })),
      ),
  );
}

const userLeaf: fc.Arbitrary<RuleLeaf> = fc.oneof(
  { weight: 3, arbitrary: textLeaf(textAttribute) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('boolean' as const),
      property: fc.constantFrom('accountEnabled', 'onPremisesSyncEnabled'),
      negated: fc.boolean(),
      value: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('date' as const),
      property: fc.constant('employeeHireDate'),
      operator: fc.constantFrom('eq' as const, 'ne' as const, 'le' as const, 'ge' as const),
      value: fc.oneof(
        fixedDate,
        fc.record({
          kind: fc.constant('now' as const),
          offsetSeconds: fc.oneof(fc.integer(), fc.constantFrom(0, 86_400, -7_776_000, 86_399_913_600)),
        }),
      ),
    }),
  },
);

/** Any expression over one kind of leaf, two or three joins deep. */
function tree(leaf: fc.Arbitrary<RuleNode>): fc.Arbitrary<RuleNode> {
  return fc.letrec<{ node: RuleNode }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), operands: fc.array(tie('node'), { minLength: 2, maxLength: 3 }) }),
      fc.record({ kind: fc.constant('not' as const), operand: tie('node') }),
    ),
  })).node;
}

export const mailElement = tree(textLeaf(fc.constant('_')));
const planElement = tree(textLeaf(fc.constantFrom('assignedPlan.servicePlanId', 'assignedPlan.service', 'assignedPlan.capabilityStatus')));

const collectionNode: fc.Arbitrary<RuleNode> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('any' as const, 'all' as const),
    collection: fc.constantFrom('otherMails' as const, 'proxyAddresses' as const),
    element: mailElement,
  }),
  fc.record({
    kind: fc.constantFrom('any' as const, 'all' as const),
    collection: fc.constant('assignedPlans' as const),
    element: planElement,
  }),
);

/** Expressions that can be combined. */
export const combinable = tree(
  fc.oneof({ weight: 3, arbitrary: userLeaf as fc.Arbitrary<RuleNode> }, { weight: 1, arbitrary: collectionNode }),
);

const groupId = fc.constantFrom('g1', 'g2', 'g3', `o'g`);
/** Any rule, those that stand alone too. */
export const rule: fc.Arbitrary<RuleNode> = fc.oneof(
  { weight: 10, arbitrary: combinable },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(groupId, { minLength: 1, maxLength: 3 })
      .map((groups) => ({ kind: 'memberOf' as const, groups: groups.sort() })),
  },
  { weight: 1, arbitrary: fc.constantFrom('m1', 'm2').map((manager) => ({ kind: 'directReports' as const, manager })) },
);

const text = fc.option(fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: fc.constant('') }));
export const subjectParts: fc.Arbitrary<SubjectParts> = fc.record({
  id: fc.constantFrom('u1', 'sales'),
  attributes: fc.record({
    department: text,
    officeLocation: text,
    businessPhones: fc.array(value, { maxLength: 2 }),
    extensionAttribute7: text,
    mail: text,
    manager: fc.constantFrom(null, 'm1', 'M2'),
    accountEnabled: fc.constantFrom(true, false, null),
    onPremisesSyncEnabled: fc.constantFrom(true, false, null),
    employeeHireDate: fc.option(dayOfOld),
    otherMails: fc.array(value, { maxLength: 2 }),
    proxyAddresses: fc.array(value, { maxLength: 2 }),
  }),
  plans: fc.array(fc.record({ servicePlanId: value, service: value, capabilityStatus: value }), { maxLength: 2 }),
  groups: fc.uniqueArray(groupId, { maxLength: 3 }),
});
