import type { Bitset } from '../columns/bitset.ts';
import { buildDirectChange } from '../licensing/directCall.ts';
import { type LicensingContext, type NewViolations, newViolations } from '../licensing/groupChange.ts';
import { readLicenseCall } from '../licensing/licenseCall.ts';
import { type Assignment, enabledPlans, ProfileTable } from '../licensing/profileTable.ts';
import { isHeld } from '../snapshot/entryProfile.ts';
import type { PreflightContext } from './preflightContext.ts';
import type { UserChanges } from './userChanges.ts';

export interface Violations {
  readonly blocking: NewViolations;
  readonly warnings: NewViolations;
}

const NONE: NewViolations = { exclusions: [], requirements: [] };

/** The rules that spoke against a change of licenses, whether it passed or not, as the engine judges them (simulation.md section 2). */
export function violationsOf(context: PreflightContext, changes: UserChanges): Violations {
  const { rules, tables } = context;
  const { kind, before, after } = changes;
  if (kind === 'callRefused') return violationsOfCall(context, changes);
  if (kind === 'licensesFailed') return newViolations(rules, before.enabled, intended(context, changes));
  if (kind === 'licensesApplied' || kind === 'userLicensesSet') {
    return newViolations(rules, before.enabled, enabledPlans(after.held, tables));
  }
  return { blocking: NONE, warnings: NONE };
}

/** Services the user would have if the group had had its way: what others give, and what the group wants to give (section 5, point 2). */
function intended({ tables, groups, plan }: PreflightContext, { step, group, after }: UserChanges): Bitset {
  const others = after.held.filter((entry) => entry.source !== group);
  const own = after.entries.filter((entry) => entry.source === group);
  const wanted: Assignment[] = own.filter((entry) => entry.state === 'Error' || entry.state === 'Active');
  // A held license in error was to go, or to get other options; only a call on the group changes options.
  if (plan.steps[step]?.kind === 'assignLicense') {
    const keptInError = own.filter((entry) => isHeld(entry) && entry.state !== 'Active');
    for (const license of groups.licensesAt(group, step)) {
      if (keptInError.some((entry) => entry.sku === license.sku)) wanted.push({ ...license, source: own[0]!.source });
    }
  }
  return enabledPlans([...others, ...wanted], tables);
}

function violationsOfCall({ plan, tables, rules }: PreflightContext, { step, before }: UserChanges): Violations {
  const call = plan.steps[step];
  if (call?.kind !== 'assignLicense' || !('users' in call.target)) return { blocking: NONE, warnings: NONE };
  // A table of its own: the rehearsal's profiles stay as they are.
  const context: LicensingContext = { tables, rules, profiles: new ProfileTable(tables) };
  return buildDirectChange(context, before, readLicenseCall(call, tables), true);
}
