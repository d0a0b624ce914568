import type { Finding } from '../../../shared/model/finding.ts';
import type { ImportTally } from '../importTally.ts';
import { MAX_EXAMPLES, metAs } from './findingList.ts';

/** What can be said of the files before looking at the tenant. */
export function fileFindings(tally: ImportTally): Finding[] {
  return [
    ...tally.missingFiles.map((name): Finding => ({ code: `${name}Missing`, severity: SEVERITY_OF_MISSING[name], count: 1, examples: [] })),
    ...metAs('pagesMissing', 'warning', tally.missingPages),
    ...metAs('memberFileOfUnknownGroup', 'warning', tally.memberFilesOfUnknownGroups),
    // F209: of these files nobody can tell direct from inherited.
    ...metAs('F209', 'warning', tally.filesWithoutSources),
    ...metAs('extraFiles', 'info', tally.extraFiles),
    ...metAs('filesNotUsed', 'info', tally.unusedFiles),
    ...spellings(tally),
  ];
}

/** Parts of an export that a rehearsal wants, and how much is lost without each. */
const SEVERITY_OF_MISSING = {
  manifest: 'info',
  organization: 'warning',
  subscribedSkus: 'warning',
  groups: 'warning',
} as const;

export type MissingFile = keyof typeof SEVERITY_OF_MISSING;

/** F6, F7: one finding with the number of each spelling. */
function spellings(tally: ImportTally): Finding[] {
  const found = [...tally.spellings].sort(([a], [b]) => (a < b ? -1 : 1));
  if (found.length === 0) return [];
  const count = found.reduce((sum, [, times]) => sum + times, 0);
  return [
    {
      code: 'F7',
      severity: 'info',
      count,
      examples: found.slice(0, MAX_EXAMPLES).map(([text]) => text),
      values: Object.fromEntries(found),
    },
  ];
}
