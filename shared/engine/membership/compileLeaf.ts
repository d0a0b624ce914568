import type { AttributeValue } from '../../model/graph.ts';
import { foldText, rememberAnswers, toBooleanValue, toTextValue } from './attributeValues.ts';
import type { RuleDate, RuleLeaf, RuleMoment, TextOperator } from './membershipRule.ts';
import { compilePattern } from './pattern/compilePattern.ts';
import { parseInstant } from './ruleDates.ts';

export type Test<Source> = (source: Source, moment: RuleMoment) => boolean;

/** What the property of a leaf holds for a source: a user, or an element of a collection. */
export type Read<Source> = (source: Source) => AttributeValue;

export type PropertyLeaf = Extract<RuleLeaf, { property: string }>;

/**
 * One expression as a function. A missing value fails the positive operators and satisfies the negative ones (F185), so
 * every negative operator is the exact opposite of its positive one; only null tests see that a value is missing (F184).
 */
export function compileLeaf<Source>(leaf: PropertyLeaf, read: Read<Source>): Test<Source> {
  switch (leaf.kind) {
    case 'isNull':
      return negateIf(leaf.negated, (source) => toTextValue(read(source)) === null);
    case 'boolean':
      return negateIf(leaf.negated, (source) => toBooleanValue(read(source)) === leaf.value);
    case 'list': {
      const wanted = new Set(leaf.values.map(foldText));
      return negateIf(
        leaf.negated,
        textTest(read, (text) => wanted.has(foldText(text))),
      );
    }
    case 'text': {
      const [positive, negated] = splitOperator(leaf.operator);
      return negateIf(negated, textTest(read, compileTextOperator(positive, leaf.value)));
    }
    case 'date':
      return compileDate(leaf.operator, leaf.value, read);
  }
}

function negateIf<Source>(negated: boolean, test: Test<Source>): Test<Source> {
  return negated ? (source, moment) => !test(source, moment) : test;
}

function textTest<Source>(read: Read<Source>, holds: (text: string) => boolean): Test<Source> {
  return (source) => {
    const text = toTextValue(read(source));
    return text !== null && holds(text);
  };
}

type PositiveOperator = 'eq' | 'startsWith' | 'endsWith' | 'contains' | 'match';

const POSITIVE: Readonly<Record<TextOperator, readonly [PositiveOperator, boolean]>> = {
  eq: ['eq', false],
  ne: ['eq', true],
  startsWith: ['startsWith', false],
  notStartsWith: ['startsWith', true],
  endsWith: ['endsWith', false],
  notEndsWith: ['endsWith', true],
  contains: ['contains', false],
  notContains: ['contains', true],
  match: ['match', false],
  notMatch: ['match', true],
};

function splitOperator(operator: TextOperator): readonly [PositiveOperator, boolean] {
  return POSITIVE[operator];
}

function compileTextOperator(operator: PositiveOperator, value: string): (text: string) => boolean {
  const wanted = foldText(value);
  switch (operator) {
    case 'eq':
      return (text) => text === value || foldText(text) === wanted;
    case 'startsWith':
      return (text) => foldText(text).startsWith(wanted);
    case 'endsWith':
      return (text) => foldText(text).endsWith(wanted);
    case 'contains':
      return (text) => foldText(text).includes(wanted);
    case 'match':
      return rememberAnswers(compilePattern(value));
  }
}

/** A date that cannot be read counts as missing. */
function compileDate<Source>(operator: 'eq' | 'ne' | 'le' | 'ge', value: RuleDate, read: Read<Source>): Test<Source> {
  const limit = (moment: RuleMoment) => (value.kind === 'fixed' ? value.milliseconds : (moment.nowSeconds + value.offsetSeconds) * 1000);
  const toInstant = rememberAnswers(parseInstant);
  return (source, moment) => {
    const text = toTextValue(read(source));
    const milliseconds = text === null ? null : toInstant(text);
    if (milliseconds === null) return operator === 'ne';
    const wanted = limit(moment);
    if (operator === 'le') return milliseconds <= wanted;
    if (operator === 'ge') return milliseconds >= wanted;
    return (milliseconds === wanted) === (operator === 'eq');
  };
}
