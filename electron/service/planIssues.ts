import type * as z from 'zod';
import type { ErrorDetails } from '../../shared/model/appError.ts';
import { migrationPlanSchema, planStepSchema } from '../../shared/model/migrationPlan.ts';
import { rehearsalSettingsSchema } from '../../shared/model/settings.ts';
import { describeValue, toPlace, valueAt } from '../files/jsonValue.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The ways to say which users a step means, each with the names that may stand beside it. */
export const SELECTOR_NAMES: Readonly<Record<string, readonly string[]>> = {
  ids: [],
  memberOf: [],
  all: [],
  where: [],
  hasDirect: [],
  inherits: ['from'],
  and: [],
  not: [],
  first: ['of'],
};
const TARGET_NAMES: Readonly<Record<string, readonly string[]>> = { group: [], users: [] };

/**
 * One clear sentence out of what zod says about a plan: the first fault, with its place, what was expected and what stands there.
 * Of a wrong choice (a selector, a target) zod reports every branch; the one the author meant is the one whose name is present.
 */
export function describePlanIssues(issues: readonly Issue[], plan: unknown): ErrorDetails {
  const first = issues[0]!;
  return describe(misspelledName(first, issues, plan) ?? first, [], plan);
}

/** A missing name beside an unknown one is a misspelling: the unknown one is the better thing to show. */
function misspelledName(first: Issue, issues: readonly Issue[], plan: unknown): Issue | undefined {
  if (valueAt(plan, first.path) !== undefined) return undefined;
  const parent = toPlace(first.path.slice(0, -1));
  return issues.find((issue) => issue.code === 'unrecognized_keys' && toPlace(issue.path) === parent);
}

function describe(issue: Issue, base: Path, plan: unknown): ErrorDetails {
  const path = [...base, ...issue.path];
  const found = describeValue(valueAt(plan, path));
  const at = (expected: string): ErrorDetails => ({ place: toPlace(path), expected, found });
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        place: toPlace([...path, issue.keys[0]!]),
        expected: `one of ${knownNames(path, plan).join(', ')}`,
        found: JSON.stringify(issue.keys[0]),
      };
    case 'invalid_union':
      return 'discriminator' in issue && issue.discriminator !== undefined ? at(kinds()) : describeChoice(issue, path, plan);
    case 'invalid_value':
      return at(issue.values.length === 1 ? JSON.stringify(issue.values[0]) : `one of ${issue.values.join(', ')}`);
    case 'invalid_format':
      return at('a date and time with a zone, such as 2026-12-01T08:00:00Z');
    case 'too_small':
      return at(issue.origin === 'string' ? 'a text that is not empty' : `a whole number of at least ${issue.minimum}`);
    case 'too_big':
      return at(`a whole number of at most ${issue.maximum}`);
    case 'invalid_type':
      return at(TYPE_WORDS[issue.expected] ?? issue.expected);
    default:
      return at(issue.message);
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function kinds(): string {
  return `one of the step kinds ${planStepSchema.options.map((option) => option.shape.kind.value).join(', ')}`;
}

/** A selector, a target, or the value of an attribute. */
function describeChoice(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, plan: unknown): ErrorDetails {
  const value = valueAt(plan, path);
  const at = (expected: string, found = describeValue(value)): ErrorDetails => ({ place: toPlace(path), expected, found });
  if (path.length === 4 && path[2] === 'set') return at('a text, true, false, null or a list of texts');
  const isTarget = path.at(-1) === 'target';
  const names = isTarget ? TARGET_NAMES : SELECTOR_NAMES;
  const choice = isTarget ? 'exactly one of group, users' : `a user selector with exactly one of ${Object.keys(names).join(', ')}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return at(choice);
  const given = Object.keys(value);
  const chosen = given.filter((name) => name in names);
  if (chosen.length !== 1) return at(choice, given.length === 0 ? 'an empty object' : given.map((name) => JSON.stringify(name)).join(', '));
  const branch = issue.errors[Object.keys(names).indexOf(chosen[0]!)];
  const fault = branch?.find((inner) => inner.code === 'unrecognized_keys') ?? branch?.[0];
  return fault === undefined ? at(choice) : describe(fault, path, plan);
}

/** The names that may stand in the object at `path`. */
function knownNames(path: Path, plan: unknown): readonly string[] {
  if (path.length === 0) return Object.keys(migrationPlanSchema.shape).filter((name) => name !== '$schema');
  if (path[0] === 'settings') return Object.keys(rehearsalSettingsSchema.shape);
  if (path.length === 2) return stepNames(valueAt(plan, [...path, 'kind']));
  if (path.at(-2) === 'addLicenses') return ['skuId', 'disabledPlans'];
  if (path.at(-1) === 'target') return Object.keys(TARGET_NAMES);
  const value = valueAt(plan, path);
  const chosen = Object.keys(SELECTOR_NAMES).filter((name) => typeof value === 'object' && value !== null && Object.hasOwn(value, name));
  return chosen.flatMap((name) => [name, ...SELECTOR_NAMES[name]!]);
}

function stepNames(kind: unknown): readonly string[] {
  const option = planStepSchema.options.find((candidate) => candidate.shape.kind.value === kind);
  return option === undefined ? [] : Object.keys(option.shape);
}
