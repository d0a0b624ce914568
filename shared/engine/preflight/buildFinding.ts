import type { Finding, Severity } from '../../model/finding.ts';
import type { Bitset } from '../columns/bitset.ts';
import type { TextColumn } from '../columns/textColumn.ts';

/** Enough to recognise a case by; whoever wants everybody looks at `who`. */
export const MAX_EXAMPLES = 20;

/** Everything a finding is about. */
export interface Subjects {
  readonly users: Bitset | null;
  /** Groups, license plans, steps, and ids of what does not exist. */
  readonly ids: readonly string[];
}

/** A finding with everybody it is about, not only examples. */
export interface DetailedFinding extends Finding {
  readonly who: Subjects;
}

export interface FindingOptions {
  /** Which of several findings under one code. */
  readonly about?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Whom a finding concerns that is not about users itself, such as those who need units of a license plan. */
  readonly users?: Bitset;
}

/** A finding about things with these ids, in the order given; nothing when there are none. */
export function findingOf(code: string, severity: Severity, ids: readonly string[], options: FindingOptions = {}): DetailedFinding[] {
  return findingOfCount(code, severity, ids.length, ids, options);
}

/** A finding that counts something else than its examples, such as units of a license plan; nothing when the count is 0. */
export function findingOfCount(
  code: string,
  severity: Severity,
  count: number,
  ids: readonly string[],
  { about, values, users }: FindingOptions = {},
): DetailedFinding[] {
  if (count === 0) return [];
  return [
    {
      code,
      ...(about === undefined ? {} : { about }),
      severity,
      count,
      examples: ids.slice(0, MAX_EXAMPLES),
      ...(values === undefined ? {} : { values }),
      who: { users: users ?? null, ids },
    },
  ];
}

/** A finding about users, ascending by id; nothing when there are none. */
export function findingOfUsers(
  { snapshot }: { readonly snapshot: { readonly users: { readonly ids: TextColumn } } },
  code: string,
  severity: Severity,
  users: Bitset,
  options: FindingOptions = {},
): DetailedFinding[] {
  const count = users.count();
  if (count === 0) return [];
  const examples: string[] = [];
  for (const user of users) {
    examples.push(snapshot.users.ids.get(user)!);
    if (examples.length === MAX_EXAMPLES) break;
  }
  const [finding] = findingOfCount(code, severity, count, examples, options);
  return finding === undefined ? [] : [{ ...finding, who: { users, ids: [] } }];
}
