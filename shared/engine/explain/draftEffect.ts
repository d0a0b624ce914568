import type { SkuOrdinal } from '../../model/brand.ts';
import { buildDirectChange } from '../licensing/directCall.ts';
import { groupLicensesAfter, type LicenseCall, type ReadCall, readLicenseCall } from '../licensing/licenseCall.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import { groupCallReasons, groupMissingBases } from '../rehearsal/steps/groupLicenses.ts';
import { type Effect, EffectTally } from './effectTally.ts';
import { groupOutcome } from './groupOutcome.ts';
import type { TenantAtRest } from './tenantAtRest.ts';
import { UserClassifier } from './userClasses.ts';

/** Told as conflicts and missing bases by name, not once more as reasons. */
const TOLD_APART: readonly string[] = ['F43', 'F44'];

/** An `assignLicense` call on each of the users (simulation.md section 3). */
export function effectOnUsers(tenant: TenantAtRest, users: Iterable<number>, call: LicenseCall): Effect {
  const { state } = tenant;
  const read = readLicenseCall(call, state.context.tables);
  const tally = new EffectTally(tenant);
  for (const [alike, count] of new UserClassifier(state, null).count(users)) {
    const change = buildDirectChange(state.context, alike.profile, read, alike.location.hasOwn);
    tally.addUsers(count, change.before, change.next);
    tally.addViolations(count, change.blocking);
    tally.addViolations(count, change.warnings);
    tally.addRefusals(
      count,
      change.reasons.filter(({ code }) => !TOLD_APART.includes(code)),
    );
  }
  return tally.toEffect(skusOf(read));
}

/** An `assignLicense` call on the group, and all members processed (simulation.md sections 4 and 5). */
export function effectOnGroup(tenant: TenantAtRest, group: GroupState, call: LicenseCall): Effect {
  const { state } = tenant;
  const read = readLicenseCall(call, state.context.tables);
  const licenses = groupLicensesAfter(group.licenses, read);
  const members = state.membersOf(group);
  const tally = new EffectTally(tenant);
  tally.addRefusals(members.length, groupCallReasons(state, group, read, licenses));
  const missing = groupMissingBases(state, group.licenses, licenses);
  tally.addViolations(members.length, { exclusions: [], requirements: missing });
  for (const [alike, count] of tenant.membersByClass(group)) {
    const { change, after } = groupOutcome(state, alike, { group, licenses });
    const { exclusions, requirements } = change.blocking;
    tally.addUsers(count, alike.profile, after);
    tally.addViolations(count, { exclusions, requirements: requirements.filter((rule) => !missing.includes(rule)) });
    tally.addViolations(count, change.warnings);
    tally.addProhibited(count, change.prohibited);
  }
  return tally.toEffect(skusOf(read));
}

function skusOf(read: ReadCall): SkuOrdinal[] {
  return [...read.add.map(({ sku }) => sku), ...read.remove.flatMap((sku) => sku ?? [])];
}
