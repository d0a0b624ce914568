import type { Finding } from '../../../shared/model/finding.ts';
import type { Occurrences } from '../importTally.ts';

export const MAX_EXAMPLES = 20;

/** A finding where something was met, else nothing. */
export function metAs(
  code: string,
  severity: Finding['severity'],
  { count, examples }: Pick<Occurrences, 'count' | 'examples'>,
): Finding[] {
  return count === 0 ? [] : [{ code, severity, count, examples: [...examples] }];
}

/** A finding about the things named, where there are any. */
export function about(code: string, severity: Finding['severity'], names: readonly string[]): Finding[] {
  return metAs(code, severity, { count: names.length, examples: names.slice(0, MAX_EXAMPLES) });
}
