import type { ReportLimit } from '../../model/report.ts';
import type { Redaction } from '../../model/reportFormat.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** What this rehearsal cannot know. What holds for every rehearsal is always said; the rest where it is at work. */
export function reportLimits(rehearsal: Rehearsal, redaction: Redaction): ReportLimit[] {
  const { warnings } = rehearsal;
  const disputed = warnings.disputedExclusions + warnings.blockedByDisputed;
  const limits: ReportLimit[] = [
    { code: 'model', facts: ['F217'], count: null },
    { code: 'order', facts: ['F77'], count: scarceUsers(rehearsal) },
    { code: 'duration', facts: ['F89'], count: null },
    { code: 'age', facts: [], count: null },
    { code: 'others', facts: [], count: null },
    { code: 'beyondLicenses', facts: ['F134', 'F135', 'F136'], count: null },
  ];
  if (disputed > 0) limits.push({ code: 'disputed', facts: ['F132'], count: disputed });
  if (warnings.inferredRequirements > 0) limits.push({ code: 'inferred', facts: ['F217'], count: warnings.inferredRequirements });
  if (redaction !== 'none') limits.push({ code: redaction, facts: [], count: null });
  return limits;
}

/** Users who found no free unit: with another order of processing it would be others (F77). */
function scarceUsers({ log }: Rehearsal): number {
  const failed = kindCode('licensesFailed');
  const users = new Set<number>();
  for (let row = 0; row < log.length; row++) {
    if (log.kind[row] === failed && (log.detail[row] ?? 0) > 0) users.add(log.user[row] ?? -1);
  }
  return users.size;
}
