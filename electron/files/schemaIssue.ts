import type * as z from 'zod';
import type { ErrorDetails } from '../../shared/model/appError.ts';
import { describeValue, shortPlace, toPlace, valueAt } from './jsonValue.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * One clear sentence out of what zod says about a value: the first fault, with its place, what was expected and what stands there. Of a choice
 * between shapes zod reports every branch; the one the author meant is the one whose own names are all known.
 */
export function describeIssues(issues: readonly Issue[], value: unknown): ErrorDetails {
  const first = issues[0];
  if (first === undefined) return { expected: 'another value' };
  return describe(misspelledName(first, issues, value) ?? first, [], value);
}

/** A missing name beside an unknown one is a misspelling: the unknown one is the better thing to show. */
function misspelledName(first: Issue, issues: readonly Issue[], value: unknown): Issue | undefined {
  if (valueAt(value, first.path) !== undefined) return undefined;
  const parent = toPlace(first.path.slice(0, -1));
  return issues.find((issue) => issue.code === 'unrecognized_keys' && toPlace(issue.path) === parent);
}

function describe(issue: Issue, base: Path, root: unknown): ErrorDetails {
  const path = [...base, ...issue.path];
  const at = (expected: string, place: Path = path): ErrorDetails => ({
    place: shortPlace(place),
    expected,
    found: describeValue(valueAt(root, path)),
  });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const name = issue.keys[0] ?? '';
      return { ...at('no such name here', [...path, name]), found: describeValue(name) };
    }
    case 'invalid_key':
      return at('another name');
    case 'invalid_union':
      return describeChoice(issue, path, root) ?? { ...at(expectationOf(issue, path, root)), found: foundAt(path, root) };
    case 'invalid_value':
      return at(issue.values.length === 1 ? JSON.stringify(issue.values[0]) : `one of ${issue.values.join(', ')}`);
    case 'invalid_format':
      return at(FORMAT_WORDS[issue.format] ?? `a text of the form ${'pattern' in issue ? issue.pattern : issue.format}`);
    case 'too_small':
      return at(issue.origin === 'string' ? 'a text that is not empty' : sized(issue.origin, 'at least', issue.minimum));
    case 'too_big':
      return at(sized(issue.origin, 'at most', issue.maximum));
    case 'invalid_type':
      return at(TYPE_WORDS[issue.expected] ?? issue.expected);
    default:
      return at(issue.message);
  }
}

const FORMAT_WORDS: Readonly<Record<string, string>> = { datetime: 'a date and time with a zone, such as 2026-12-01T08:00:00Z' };

function sized(origin: string, limit: string, size: number | bigint): string {
  if (origin === 'string') return `a text of ${limit} ${size} characters`;
  return origin === 'array' ? `${limit} ${size} entries` : `a number of ${limit} ${size}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

type Choice = Extract<Issue, { code: 'invalid_union' }>;

/** The fault of the branch that the author meant; null when that cannot be told. */
function describeChoice(issue: Choice, path: Path, root: unknown): ErrorDetails | null {
  const meant = issue.errors.filter(
    (branch) => branch.length > 0 && branch.every(({ path: inner, code }) => inner.length > 0 || code === 'custom'),
  );
  const [branch] =
    meant.length === 1 ? meant : meant.filter((each) => each.every((inner) => valueAt(root, [...path, ...inner.path]) !== undefined));
  const fault = branch?.[0];
  return fault === undefined ? null : describe(fault, path, root);
}

/** Of a choice by kind, the kinds; of one between objects, the names that tell them apart; of others, what each would take. */
function expectationOf({ errors, ...issue }: Choice, path: Path, root: unknown): string {
  const kinds = 'options' in issue ? (issue.options ?? []) : [];
  if (kinds.length > 0) return `one of ${kinds.map(String).join(', ')}`;
  const value = valueAt(root, path);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const names = [...new Set([...missingNames(errors, value), ...acceptedNames(errors, value)])];
    if (names.length > 0) return `exactly one of ${names.join(', ')}`;
  }
  const whole = errors.flatMap((branch) =>
    branch.filter((inner) => inner.path.length === 0).map((inner) => describe(inner, path, root).expected),
  );
  return [...new Set(whole)].join(' or ') || 'another value';
}

type Branches = Choice['errors'];

/** Names that some branch cannot do without. */
function missingNames(branches: Branches, value: object): string[] {
  return branches.flatMap((branch) =>
    branch.flatMap(({ path: [name, ...rest] }) =>
      name === undefined || rest.length > 0 || Object.hasOwn(value, name) ? [] : [String(name)],
    ),
  );
}

/** Names that stand there and that some branch knows. */
function acceptedNames(branches: Branches, value: object): string[] {
  const isRefused = (name: string) =>
    branches.every((branch) =>
      branch.some((inner) => inner.code === 'unrecognized_keys' && inner.path.length === 0 && inner.keys.includes(name)),
    );
  return Object.keys(value).filter((name) => !isRefused(name));
}

/** Of an object, its names. */
function foundAt(path: Path, root: unknown): string {
  const value = valueAt(root, path);
  const names = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value).slice(0, 5) : [];
  return names.length === 0 ? describeValue(value) : names.map(describeValue).join(', ');
}
