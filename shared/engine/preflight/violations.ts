import type { AssignmentError } from '../../model/graph.ts';
import { buildDirectChange } from '../licensing/directCall.ts';
import { type LicensingContext, type NewViolations, newViolations } from '../licensing/groupChange.ts';
import { readLicenseCall } from '../licensing/licenseCall.ts';
import { type Assignment, enabledPlans, ProfileTable } from '../licensing/profileTable.ts';
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
  if (kind === 'licensesApplied' || kind === 'userLicensesSet') {
    return newViolations(rules, before.enabled, enabledPlans(after.held, tables));
  }
  if (kind !== 'licensesFailed') return { blocking: NONE, warnings: NONE };
  const tried = intentions(context, changes).map((wanted) => newViolations(rules, before.enabled, enabledPlans(wanted, tables)));
  const shows = (error: AssignmentError): boolean => after.entries.some((entry) => entry.source === changes.group && entry.error === error);
  const conflict = shows('MutuallyExclusiveViolation');
  const missingBase = shows('DependencyViolation');
  const explains = ({ blocking }: Violations): boolean =>
    blocking.exclusions.length > 0 === conflict && (blocking.requirements.length > 0 || !missingBase);
  return tried.find(explains) ?? tried[0]!;
}

/**
 * What the user would hold if the group had had its way: what others give, and what the group wants to give (section 5, point 2). A held
 * license in error was to go, or to get other options. Where nothing tells which, both are possible, going first.
 */
function intentions({ groups }: PreflightContext, { begun, group, after }: UserChanges): Assignment[][] {
  const others = after.held.filter((entry) => entry.source !== group);
  const own = after.entries.filter((entry) => entry.source === group);
  const wanted = own.filter((entry) => entry.state === 'Error' || entry.state === 'Active');
  const reset = groups
    .licensesAt(group, begun)
    .filter((license) => own.some((entry) => entry.sku === license.sku && !wanted.includes(entry)))
    .map((license): Assignment => ({ ...license, source: own[0]!.source }));
  const asMember = [...others, ...wanted, ...reset];
  return wanted.length > 0 ? [asMember] : [others, asMember];
}

function violationsOfCall({ plan, tables, rules }: PreflightContext, { step, before }: UserChanges): Violations {
  const call = plan.steps[step];
  if (call?.kind !== 'assignLicense' || !('users' in call.target)) return { blocking: NONE, warnings: NONE };
  // A table of its own: the rehearsal's profiles stay as they are.
  const context: LicensingContext = { tables, rules, profiles: new ProfileTable(tables) };
  return buildDirectChange(context, before, readLicenseCall(call, tables), true);
}
