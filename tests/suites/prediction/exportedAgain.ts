import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { UserAttributes } from '../../../shared/engine/rehearsal/userAttributes.ts';
import { SnapshotBuilder } from '../../../shared/engine/snapshot/snapshotBuilder.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import type { Group, LicenseAssignmentState, SubscribedSku, User } from '../../../shared/model/graph.ts';

/** A tenant as records that a test may change before it is read again. */
export interface ExportedRecords {
  readonly countryLetterCode: string | null;
  skus: SubscribedSku[];
  groups: Group[];
  users: (User & { licenseAssignmentStates: LicenseAssignmentState[] })[];
  readonly members: Map<string, Set<string>>;
}

/** The tenant as an export would tell it. */
export function recordsOf(snapshot: TenantSnapshot): ExportedRecords {
  const { users, groups, members, skus, profiles, organization } = snapshot;
  const attributes = new UserAttributes(users);
  const idOf = (user: number): string => users.ids.get(user) ?? '';
  return {
    countryLetterCode: organization.countryLetterCode,
    skus: [...skus],
    groups: [...groups],
    users: Array.from({ length: users.count }, (_, user) => ({
      id: idOf(user),
      attributes: Object.fromEntries(users.attributeNames.map((name) => [name, attributes.get(user, name)])),
      licenseAssignmentStates: (profiles[users.profile[user]!] ?? []).map((entry) => ({ ...entry, lastUpdatedSeconds: null })),
      assignedLicenses: null,
    })),
    members: new Map(groups.map(({ id }, row) => [id, new Set(Array.from(targetsOf(members, row as GroupOrdinal), idOf))])),
  };
}

/** The other way round, and in another order than before: an export has no order of its own. */
export function snapshotOf({ countryLetterCode, skus, groups, users, members }: ExportedRecords): TenantSnapshot {
  const builder = new SnapshotBuilder();
  builder.organization = { id: null, displayName: 'Test', countryLetterCode, verifiedDomains: [] };
  for (const sku of [...skus].reverse()) builder.addSku(sku);
  for (const group of [...groups].reverse()) builder.addGroup(group);
  for (const user of [...users].reverse()) {
    builder.addUser({ ...user, licenseAssignmentStates: [...user.licenseAssignmentStates].reverse() });
  }
  for (const [group, ids] of members) for (const id of ids) builder.addMember(group, id, null);
  return builder.build();
}

/** The tenant exported once more, with what happened meanwhile. */
export function exportedAgain(snapshot: TenantSnapshot, happen: (records: ExportedRecords) => void = () => undefined): TenantSnapshot {
  const records = recordsOf(snapshot);
  happen(records);
  return snapshotOf(records);
}
