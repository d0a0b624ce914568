import type { Finding, Severity } from '../../model/finding.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** What a reader of the result should know beside the figures. Ascending by code. */
export function findingsOf(rehearsal: Rehearsal): Finding[] {
  const { warnings } = rehearsal;
  return [
    ...finding('F66', 'warning', offsets(rehearsal)),
    ...finding('F77', 'warning', countViolations(rehearsal)),
    ...finding('F132', 'warning', warnings.disputedExclusions + warnings.blockedByDisputed),
    ...finding('F217', 'info', warnings.inferredRequirements),
    ...finding('groupNotInCopy', 'warning', groupsNotInCopy(rehearsal)),
    ...finding('horizonReached', 'blocking', rehearsal.outcome === 'horizonReached' ? [rehearsal.plan.name] : []),
  ];
}

const EXAMPLES = 20;

function finding(code: string, severity: Severity, found: number | readonly string[]): Finding[] {
  const count = typeof found === 'number' ? found : found.length;
  return count === 0 ? [] : [{ code, severity, count, examples: typeof found === 'number' ? [] : found.slice(0, EXAMPLES) }];
}

/** SKUs of which the tenant counts other units than its users hold: the difference is kept (simulation.md section 1). */
function offsets({ tables, ledger, startProfileOf, profiles }: Rehearsal): string[] {
  const counted = new Int32Array(tables.skus.length);
  const users = new Int32Array(profiles.length);
  for (const profile of startProfileOf) users[profile]!++;
  users.forEach((count, profile) => {
    if (count > 0) for (const sku of profiles[profile]!.heldSkus) counted[sku]! += count;
  });
  return tables.skus.filter((row, sku) => row.subscribed !== null && counted[sku] !== ledger.consumedBefore[sku]).map((row) => row.skuId);
}

/** F77: with scarce units the order of processing decides who goes without, and the service promises no order. */
function countViolations({ log }: Rehearsal): number {
  const failed = kindCode('licensesFailed');
  let users = 0;
  for (let row = 0; row < log.length; row++) if (log.kind[row] === failed && log.detail[row]! > 0) users++;
  return users;
}

/** Sources of entries that the copy does not hold: they are never processed and their entries stay. */
function groupsNotInCopy({ snapshot, profiles, tables }: Rehearsal): string[] {
  const known = new Set(snapshot.groups.map((group) => group.id));
  const sources = new Set(profiles.flatMap((profile) => profile.entries.map((entry) => entry.source)));
  return tables.groupIds.filter((id, ordinal) => sources.has(ordinal as never) && !known.has(id));
}
