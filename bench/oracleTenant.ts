import { targetsOf } from '../shared/engine/columns/adjacency.ts';
import type { TenantSnapshot } from '../shared/engine/snapshot/tenantSnapshot.ts';
import type { GroupOrdinal } from '../shared/model/brand.ts';
import type { OracleTenant } from '../tests/support/oracle/oracle.ts';

/** The same tenant as plain records, as the naive oracle takes it. */
export function oracleTenantOf({ organization, skus, groups, users, members, profiles }: TenantSnapshot): OracleTenant {
  const id = (user: number): string => users.ids.get(user)!;
  return {
    countryLetterCode: organization.countryLetterCode,
    skus,
    groups,
    users: Array.from({ length: users.count }, (_, user) => ({
      id: id(user),
      attributes: {
        usageLocation: users.attribute('usageLocation')?.get(user) ?? null,
        userType: users.attribute('userType')?.get(user) ?? null,
      },
      licenseAssignmentStates: profiles[users.profile[user]!]!.map((entry) => ({ ...entry, lastUpdatedSeconds: null })),
      assignedLicenses: null,
    })),
    members: new Map(groups.map((group, ordinal) => [group.id, new Set(Array.from(targetsOf(members, ordinal as GroupOrdinal), id))])),
  };
}
