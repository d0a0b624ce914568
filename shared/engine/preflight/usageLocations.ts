import type { PlanStep } from '../../model/migrationPlan.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import { noUsers, type PreflightContext } from './preflightContext.ts';

/** Usage locations beside the refusals of F42 and the errors of F75 and F110. */
export const usageLocations = [tenantLocation, locationJustWritten];

/** F73, F74: users without a location of their own who get something from a group as if they were in the tenant's country. */
function tenantLocation(context: PreflightContext): DetailedFinding[] {
  const { snapshot, changes, plan } = context;
  const column = snapshot.users.attribute('usageLocation');
  const locatedAt = new Map<number, number>();
  const users = noUsers(context);
  for (const { kind, step, group, before, after, users: changed } of changes) {
    if (kind === 'userUpdated' && writtenLocation(plan.steps[step])) {
      for (const user of changed) locatedAt.set(user, step);
    }
    if (kind !== 'licensesApplied') continue;
    const adds = after.held.some(
      (entry) => entry.source === group && !before.held.some((old) => old.source === group && old.sku === entry.sku),
    );
    if (!adds) continue;
    for (const user of changed) if (!column?.get(user) && (locatedAt.get(user) ?? plan.steps.length) >= step) users.add(user);
  }
  const country = snapshot.organization.countryLetterCode;
  return findingOfUsers(context, 'F73', 'info', users, country === null ? {} : { values: { country } });
}

/** Readers see a change of a user after up to five minutes (F58). */
export const VISIBLE_AFTER_SECONDS = 300;
const USER_UPDATED = kindCode('userUpdated');
const USER_LICENSES_SET = kindCode('userLicensesSet');

/** F58: a direct call so soon after the usage location was written that it may not see it; the rehearsal takes it as seen. */
function locationJustWritten(context: PreflightContext): DetailedFinding[] {
  const { rehearsal, plan } = context;
  const { log } = rehearsal;
  const writes = plan.steps.map((step) => writtenLocation(step) !== undefined);
  if (!writes.includes(true)) return [];
  const writtenAt = new Map<number, number>();
  const users = noUsers(context);
  for (let row = 0; row < log.length; row++) {
    const user = log.user[row]!;
    const step = log.step[row]!;
    if (user === NONE || step === NONE) continue;
    if (log.kind[row] === USER_UPDATED && writes[step]) writtenAt.set(user, log.at[row]!);
    const call = plan.steps[step]!;
    if (log.kind[row] !== USER_LICENSES_SET || call.kind !== 'assignLicense' || call.addLicenses.length === 0) continue;
    const written = writtenAt.get(user);
    if (written !== undefined && log.at[row]! - written < VISIBLE_AFTER_SECONDS) users.add(user);
  }
  return findingOfUsers(context, 'F58', 'warning', users);
}

/** The usage location an update writes, or undefined when it leaves that alone. Attribute names may be in other letters. */
function writtenLocation(step: PlanStep | undefined): unknown {
  if (step?.kind !== 'updateUsers') return undefined;
  return Object.entries(step.set).find(([name]) => name.toLowerCase() === 'usagelocation')?.[1];
}
