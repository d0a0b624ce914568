import { SnapshotBuilder } from '../../shared/engine/snapshot/snapshotBuilder.ts';
import type { TenantSnapshot } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import type { OracleTenant } from './oracle/world.ts';

/** The same tenant as columns, for the engine. */
export function snapshotOfOracleTenant(tenant: OracleTenant): TenantSnapshot {
  const builder = new SnapshotBuilder();
  builder.organization = { id: null, displayName: '', countryLetterCode: tenant.countryLetterCode, verifiedDomains: [] };
  for (const sku of tenant.skus) builder.addSku(sku);
  for (const group of tenant.groups) builder.addGroup(group);
  for (const user of tenant.users) builder.addUser(user);
  for (const [group, members] of tenant.members) for (const member of members) builder.addMember(group, member, null);
  return builder.build();
}
