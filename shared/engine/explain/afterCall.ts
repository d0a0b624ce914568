import { buildDirectChange } from '../licensing/directCall.ts';
import { type LicenseCall, readLicenseCall } from '../licensing/licenseCall.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import { groupOutcome } from './groupOutcome.ts';
import type { TenantAtRest } from './tenantAtRest.ts';
import { type UserClass, UserClassifier } from './userClasses.ts';

/** Those of the users whom a direct call passes for and whom the group could then give what it wants, were they processed again (F37). */
export function curedByCall({ state }: TenantAtRest, group: GroupState, users: readonly number[], call: LicenseCall): readonly number[] {
  const read = readLicenseCall(call, state.context.tables);
  const classifier = new UserClassifier(state, group);
  const known = new Map<UserClass, boolean>();
  const isCured = (alike: UserClass): boolean => {
    const { next, reasons } = buildDirectChange(state.context, alike.profile, read, alike.location.hasOwn);
    if (reasons.length > 0) return false;
    const { change } = groupOutcome(state, { ...alike, profile: next }, { group, licenses: group.licenses });
    return change.allowed && state.ledger.lacking(change.needs).length === 0;
  };
  return users.filter((user) => {
    const alike = classifier.classOf(user);
    const cured = known.get(alike) ?? isCured(alike);
    known.set(alike, cured);
    return cured;
  });
}
