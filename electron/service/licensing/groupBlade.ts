import type { GroupBlade } from '../../../shared/contract/licenses.ts';
import { explainGroupErrors, usersInError } from '../../../shared/engine/explain/groupErrors.ts';
import { groupOutcome } from '../../../shared/engine/explain/groupOutcome.ts';
import type { TenantAtRest } from '../../../shared/engine/explain/tenantAtRest.ts';
import type { WantedLicense } from '../../../shared/engine/licensing/groupChange.ts';
import type { ProfileEntry } from '../../../shared/engine/licensing/profileTable.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import { isHeld, isInError } from '../../../shared/engine/snapshot/entryProfile.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { errorReason } from './groupErrorReason.ts';
import type { LicensingView } from './licensingView.ts';

type ProcessingState = GroupBlade['processing']['state'];

/** The licenses of one group, how far they have reached its members, and why some go without. */
export function buildGroupBlade(licensing: LicensingView, group: GroupState, language: LanguageTag): GroupBlade {
  const { tenant, view } = licensing;
  const members = tenant.state.membersOf(group);
  const inError = usersInError(tenant, group).length;
  const settled = isSettled(tenant, group);
  const { compare } = collatorOf(language);
  return {
    licenses: group.licenses.map((license) => licenseRow(licensing, group, license, settled)).sort((a, b) => compare(a.name, b.name)),
    processing: {
      state: group.licenses.length === 0 && inError === 0 ? 'none' : stateOf(inError, settled),
      members: members.length,
      usersInError: inError,
      exported: view.snapshot.exportedAt,
    },
    errors: inError === 0 ? [] : explainGroupErrors(tenant, group).map((errors) => errorReason(licensing, group, errors, language)),
  };
}

function stateOf(usersWithErrors: number, settled: boolean): Exclude<ProcessingState, 'none'> {
  if (usersWithErrors > 0) return 'errors';
  return settled ? 'applied' : 'processing';
}

function licenseRow(
  { names, tenant }: LicensingView,
  group: GroupState,
  { sku, options }: WantedLicense,
  settled: boolean,
): GroupBlade['licenses'][number] {
  const { tables } = tenant.state.context;
  const { userPlans, companyPlans } = tables.skus[sku]!;
  const own = (entry: ProfileEntry): boolean => entry.source === group.ordinal && entry.sku === sku;
  const inError = countUsers(tenant, (entry) => own(entry) && isInError(entry));
  return {
    skuId: names.skuId(sku),
    name: names.licensePlan(sku),
    state: stateOf(inError, settled),
    enabledServices: tables.enabledPlans(sku, options).count() + companyPlans.length,
    services: userPlans.count() + companyPlans.length,
    users: countUsers(tenant, (entry) => own(entry) && isHeld(entry)),
    usersInError: inError,
  };
}

/** Users with such an entry. */
function countUsers({ state, usersOfProfile }: TenantAtRest, matches: (entry: ProfileEntry) => boolean): number {
  let users = 0;
  for (const [profile, count] of usersOfProfile.entries()) if (state.context.profiles.at(profile).entries.some(matches)) users += count;
  return users;
}

/** The copy does not say that work is under way (F17), and no member waits for what the group wants. */
function isSettled(tenant: TenantAtRest, group: GroupState): boolean {
  const said = group.record?.licenseProcessingState ?? null;
  if (said === 'QueuedForProcessing' || said === 'ProcessingInProgress') return false;
  const wanted = { group, licenses: group.licenses };
  return [...tenant.membersByClass(group).keys()].every(
    (alike) => alike.profile.errorEntries.length > 0 || groupOutcome(tenant.state, alike, wanted).change.nothingToDo,
  );
}
