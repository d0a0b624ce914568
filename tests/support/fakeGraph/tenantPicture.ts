import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import { isDynamic } from '../../../shared/engine/rehearsal/groupState.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import type { LiveTenant } from './liveTenant.ts';

/** A tenant as plain lines, to be compared: one a user, a group and a license plan. Times of errors are not in it. */
export interface TenantPicture {
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly licensePlans: readonly string[];
}

/** `rename` turns ids of groups that were made into those of the plan. */
export function pictureOf(snapshot: TenantSnapshot, rename: (text: string) => string = (text) => text): TenantPicture {
  const { users, groups, members, profiles, skus } = snapshot;
  const ids = Array.from({ length: users.count }, (_, user) => users.ids.get(user) ?? '');
  const names = users.attributeNames;
  return {
    users: ids.map((id, user) => {
      const attributes = names.flatMap((name) => {
        const value = users.attribute(name)?.get(user) ?? null;
        return value === null || value === '' || value === '[]' ? [] : [[name, value]];
      });
      const entries = (profiles[users.profile[user] ?? -1] ?? []).map((entry) => rename(JSON.stringify(entry))).sort();
      return `${id} ${JSON.stringify(attributes)} ${entries.join()}`;
    }),
    groups: groups
      .map(({ id, displayName, groupTypes, membershipRule, assignedLicenses }, group) => {
        const rule = isDynamic(groupTypes) ? membershipRule : null;
        const list = Array.from(targetsOf(members, group as GroupOrdinal), (user) => ids[user]);
        return rename(`${id} ${JSON.stringify({ displayName, rule, assignedLicenses, list })}`);
      })
      .sort(),
    licensePlans: skus.map(({ skuId, consumedUnits, prepaidUnits }) => `${skuId} ${consumedUnits} of ${prepaidUnits.enabled}`),
  };
}

/** The tenant as it is now. */
export function snapshotNow(tenant: LiveTenant): TenantSnapshot {
  tenant.settle();
  const { state, now } = tenant;
  const { tables, profiles } = state.context;
  return endSnapshot({
    snapshot: state.snapshot,
    groups: state.groups,
    profiles: profiles.profiles,
    endProfileOf: state.profileOf,
    deleted: state.deleted,
    tables,
    ledger: state.ledger,
    errorTimes: state.errorTimes,
    attributes: state.attributes,
    elapsedSeconds: now,
  });
}
