import type { Finding, Severity } from '../../model/finding.ts';
import type { Bitset } from '../columns/bitset.ts';
import type { TextColumn } from '../columns/textColumn.ts';

/** Enough to recognise a case by; whoever wants everybody asks the rehearsal. */
export const MAX_EXAMPLES = 20;

export interface FindingOptions {
  /** Which of several findings under one code. */
  readonly about?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A finding about things with these ids, in the order given; nothing when there are none. */
export function findingOf(code: string, severity: Severity, ids: readonly string[], options: FindingOptions = {}): Finding[] {
  return findingOfCount(code, severity, ids.length, ids, options);
}

/** A finding that counts something else than its examples, such as units of a license plan; nothing when the count is 0. */
export function findingOfCount(
  code: string,
  severity: Severity,
  count: number,
  examples: readonly string[],
  { about, values }: FindingOptions = {},
): Finding[] {
  if (count === 0) return [];
  return [
    {
      code,
      ...(about === undefined ? {} : { about }),
      severity,
      count,
      examples: examples.slice(0, MAX_EXAMPLES),
      ...(values === undefined ? {} : { values }),
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
): Finding[] {
  const count = users.count();
  if (count === 0) return [];
  const examples: string[] = [];
  for (const user of users) {
    examples.push(snapshot.users.ids.get(user)!);
    if (examples.length === MAX_EXAMPLES) break;
  }
  return findingOfCount(code, severity, count, examples, options);
}
