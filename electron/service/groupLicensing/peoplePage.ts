import type { Page } from '../../../shared/contract/base.ts';
import type { PersonRow } from '../../../shared/contract/groupLicensing.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';

export function toPerson({ users }: TenantSnapshot, user: number): PersonRow {
  const id = users.ids.get(user) ?? '';
  return {
    id,
    displayName: users.attribute('displayName')?.get(user) || id,
    userPrincipalName: users.attribute('userPrincipalName')?.get(user) ?? '',
  };
}

/** A window of some users, in the order of the tenant copy. */
export function peoplePage(
  snapshot: TenantSnapshot,
  users: Uint32Array,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Page<PersonRow> {
  const rows = Array.from(users.subarray(offset, offset + limit), (user) => toPerson(snapshot, user));
  return { matching: users.length, total: users.length, rows };
}
