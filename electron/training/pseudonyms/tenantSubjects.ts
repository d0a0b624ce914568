import { includesSorted, targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import type { RuleSubject } from '../../../shared/engine/membership/membershipRule.ts';
import { UserAttributes } from '../../../shared/engine/rehearsal/userAttributes.ts';
import { isHeld } from '../../../shared/engine/snapshot/entryProfile.ts';
import type { EntryProfile, TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import type { AssignedPlanValue } from '../../../shared/model/graph.ts';

/** What membership rules may ask about the users of a tenant at rest. */
export function tenantSubjects(snapshot: TenantSnapshot): (user: number) => RuleSubject {
  const { users, groups, members, profiles } = snapshot;
  const attributes = new UserAttributes(users);
  const rowOfGroup = new Map(groups.map(({ id }, row) => [id, row]));
  const plansOf = servicesOn(snapshot);
  return (user) => ({
    id: users.ids.get(user) ?? '',
    attribute: (name) => attributes.get(user, name),
    assignedPlans: () => plansOf(profiles[users.profile[user] ?? 0] ?? []),
    isMemberOf: (id) => {
      const row = rowOfGroup.get(id);
      return row !== undefined && includesSorted(targetsOf(members, row as GroupOrdinal), user);
    },
  });
}

/** The services of what is held, as far as no path of theirs switches them off (F65); worked out once per profile. */
function servicesOn({ skus }: TenantSnapshot): (profile: EntryProfile) => readonly AssignedPlanValue[] {
  const plansOfSku = new Map(skus.map(({ skuId, servicePlans }) => [skuId, servicePlans.map(({ servicePlanId }) => servicePlanId)]));
  const known = new Map<EntryProfile, readonly AssignedPlanValue[]>();
  return (profile) => {
    let plans = known.get(profile);
    if (plans === undefined) {
      const ids = profile
        .filter(isHeld)
        .flatMap(({ skuId, disabledPlans }) => (plansOfSku.get(skuId) ?? []).filter((plan) => !disabledPlans.includes(plan)));
      plans = [...new Set(ids)].map((servicePlanId) => ({ servicePlanId, service: '', capabilityStatus: 'Enabled' }));
      known.set(profile, plans);
    }
    return plans;
  };
}
