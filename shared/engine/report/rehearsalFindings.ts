import type { Finding, Severity } from '../../model/finding.ts';
import { Bitset } from '../columns/bitset.ts';
import { newViolations } from '../licensing/groupChange.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import { type EventKind, kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { compareIds } from '../snapshot/entryProfile.ts';

/** What a reader of the result should know beside the figures. Ascending by code. */
export function findingsOf(rehearsal: Rehearsal): Finding[] {
  const { warnings } = rehearsal;
  return [
    ...finding('F66', 'warning', offsets(rehearsal)),
    ...finding('F77', 'warning', countViolations(rehearsal)),
    ...finding('F132', 'warning', warnings.disputedExclusions + warnings.blockedByDisputed),
    ...finding('F217', 'info', warnings.inferredRequirements),
    ...finding('automationAssigned', 'warning', automationUsers(rehearsal, 'userLicensesSet')),
    ...finding('automationRefused', 'warning', automationUsers(rehearsal, 'automationRefused')),
    ...finding('groupNotInCopy', 'warning', groupsNotInCopy(rehearsal)),
    ...finding('horizonReached', 'blocking', rehearsal.outcome === 'horizonReached' ? [rehearsal.plan.name] : []),
    ...finding('violationBefore', 'info', violationsBefore(rehearsal)),
  ];
}

const EXAMPLES = 20;

function finding(code: string, severity: Severity, found: number | readonly string[]): Finding[] {
  const count = typeof found === 'number' ? found : found.length;
  return count === 0 ? [] : [{ code, severity, count, examples: typeof found === 'number' ? [] : found.slice(0, EXAMPLES) }];
}

/** SKUs of which the tenant counts other units than its users hold: the difference is kept (simulation.md section 1). */
function offsets(rehearsal: Rehearsal): string[] {
  const { tables, ledger } = rehearsal;
  const counted = new Int32Array(tables.skus.length);
  for (const { profile, users } of usersPerStartProfile(rehearsal)) for (const sku of profile.heldSkus) counted[sku]! += users;
  return tables.skus.filter((row, sku) => row.subscribed !== null && counted[sku] !== ledger.consumedBefore[sku]).map((row) => row.skuId);
}

/** F77: with scarce units the order of processing decides who goes without, and the service promises no order. */
function countViolations({ log }: Rehearsal): number {
  const failed = kindCode('licensesFailed');
  let users = 0;
  for (let row = 0; row < log.length; row++) if (log.kind[row] === failed && log.detail[row]! > 0) users++;
  return users;
}

/** Users to whom something happened by an automation and not by a step; ids, ascending. */
function automationUsers({ log, plan, snapshot }: Rehearsal, kind: EventKind): string[] {
  if (plan.automations.length === 0) return [];
  const code = kindCode(kind);
  const users = new Set<number>();
  for (let row = 0; row < log.length; row++) if (log.kind[row] === code && log.step[row] === NONE) users.add(log.user[row]!);
  return [...users].sort((a, b) => a - b).map((user) => snapshot.users.ids.get(user)!);
}

/** Sources of imported entries that the copy does not hold: they are never processed and their entries stay (simulation.md section 10). */
function groupsNotInCopy(rehearsal: Rehearsal): string[] {
  const known = new Set(rehearsal.snapshot.groups.map((group) => group.id));
  const sources = usersPerStartProfile(rehearsal).flatMap(({ profile }) => profile.entries.map((entry) => entry.source));
  return [...new Set(sources)]
    .flatMap((source) => rehearsal.tables.groupIds[source] ?? [])
    .filter((id) => !known.has(id))
    .sort(compareIds);
}

/** Users whose services break a rule before anything is done: that never blocks and is reported (simulation.md section 2). */
function violationsBefore(rehearsal: Rehearsal): number {
  const broken = ({ enabled }: LicenseProfile): boolean => {
    const { blocking } = newViolations(rehearsal.rules, new Bitset(enabled.size), enabled);
    return blocking.exclusions.length + blocking.requirements.length > 0;
  };
  return usersPerStartProfile(rehearsal).reduce((sum, { profile, users }) => sum + (broken(profile) ? users : 0), 0);
}

function usersPerStartProfile({ startProfileOf, profiles }: Rehearsal): { profile: LicenseProfile; users: number }[] {
  const counts = new Uint32Array(profiles.length);
  for (const profile of startProfileOf) counts[profile]!++;
  return profiles.flatMap((profile, i) => (counts[i] === 0 ? [] : [{ profile, users: counts[i]! }]));
}
