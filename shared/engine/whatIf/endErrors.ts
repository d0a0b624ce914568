import type { CatalogBundle } from '../../model/catalog.ts';
import { explainGroupErrors, type GroupErrors } from '../explain/groupErrors.ts';
import type { PlacedService } from '../explain/placedServices.ts';
import { buildTenantAtRest } from '../explain/tenantAtRest.ts';
import { DIRECT, type ProfileEntry } from '../licensing/profileTable.ts';
import type { TenantTables } from '../licensing/tenantTables.ts';
import { endSnapshot } from '../rehearsal/endSnapshot.ts';
import { survivorsOf } from '../rehearsal/endUsers.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { isInError } from '../snapshot/entryProfile.ts';
import { withOneUser } from './oneUser.ts';
import type { EndError, ServiceSource, SourcedService } from './outcome.ts';

/** Assignments of the user in error when the rehearsal has ended; of one who is still there. What is wrong is asked of the tenant at its end. */
export function endErrors(rehearsal: Rehearsal, user: number, catalog: CatalogBundle): readonly EndError[] {
  const { profiles, startProfileOf, endProfileOf, deleted, tables, ledger, settings } = rehearsal;
  const end = profiles[endProfileOf[user] ?? -1];
  if (end === undefined || end.errorEntries.length === 0) return [];
  const consumed = new Map(tables.skus.map(({ skuId }, sku) => [skuId, ledger.consumed[sku] ?? 0]));
  const ordinal = survivorsOf(deleted)?.ordinalOf(user) ?? user;
  const tenant = buildTenantAtRest(withOneUser(endSnapshot(rehearsal), ordinal, consumed), catalog, settings);
  const old = new Set(errorKeys(profiles[startProfileOf[user] ?? -1]?.entries ?? [], tables));
  const { groups } = tenant.state;
  return groups.flatMap((group) =>
    explainGroupErrors(tenant, group).map((errors) => ({
      ...toEndError(errors, group.id, tenant.state.context.tables, old),
      isLeftover: !errors.skus.some((sku) => tenant.state.inherits(0, group) && group.licenses.some((license) => license.sku === sku)),
    })),
  );
}

function errorKeys(entries: readonly ProfileEntry[], tables: TenantTables): string[] {
  return entries
    .filter((entry) => isInError(entry) && entry.source !== DIRECT)
    .map(({ sku, source }) => `${tables.groupIds[source]} ${tables.skus[sku]?.skuId}`);
}

function toEndError(errors: GroupErrors, groupId: string, tables: TenantTables, old: ReadonlySet<string>): Omit<EndError, 'isLeftover'> {
  const skuId = (sku: number): string => tables.skus[sku]?.skuId ?? '';
  const planId = (plan: number): string => tables.planIds[plan] ?? '';
  const placed = ({ plan, path }: PlacedService): SourcedService => {
    const source: ServiceSource | null = path === null ? null : { skuId: skuId(path.sku), groupId: tables.groupIds[path.source] ?? null };
    return { servicePlanId: planId(plan), source };
  };
  const skuIds = errors.skus.map(skuId);
  return {
    groupId,
    error: errors.error,
    skuIds,
    isNew: skuIds.some((id) => !old.has(`${groupId} ${id}`)),
    conflicts: errors.conflicts.map(({ own, other }) => ({ own: placed(own), other: placed(other) })),
    missingBases: errors.missingBases.map(({ service, anyOf }) => ({ service: placed(service), anyOf: anyOf.map(planId) })),
    lacking: errors.lacking.map(({ sku }) => skuId(sku)),
    prohibited: errors.prohibited.map(({ path, plans }) => ({ skuId: skuId(path.sku), plans: plans.map(planId) })),
  };
}
