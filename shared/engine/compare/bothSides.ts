import type { ServiceFamilies } from '../../model/catalog.ts';
import { ProfileTable } from '../licensing/profileTable.ts';
import { ascendingUnique, TenantTables } from '../licensing/tenantTables.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { type FamilyHolding, FamilyTable, familyIdsOf } from './serviceFamilies.ts';

/** Two states of a tenant in one vocabulary: a family, a service and a group have the same number on both sides. */
export interface BothSides {
  readonly families: FamilyTable;
  /** By number of a service. */
  readonly planIds: readonly string[];
  /** What a profile of the snapshot before holds, by its number there; `after` likewise. */
  readonly before: (profile: number) => readonly FamilyHolding[];
  readonly after: (profile: number) => readonly FamilyHolding[];
}

/** Groups, license plans and services may be in one state only; each side keeps its own services per license plan. */
export function readBothSides(before: TenantSnapshot, after: TenantSnapshot, families: ServiceFamilies): BothSides {
  const snapshots = [before, after];
  const profiles = snapshots.flatMap((snapshot) => snapshot.profiles.flat());
  const skuIds = [...profiles.map((entry) => entry.skuId), ...snapshots.flatMap(({ skus }) => skus.map((sku) => sku.skuId))];
  const groupIds = ascendingUnique(profiles.flatMap((entry) => entry.assignedByGroup ?? []));
  const planIds = snapshots.flatMap(({ skus }) => skus.flatMap((sku) => sku.servicePlans.map((plan) => plan.servicePlanId)));
  const tablesOf = (snapshot: TenantSnapshot) => new TenantTables({ subscribed: snapshot.skus, skuIds, groupIds, planIds });
  const tables = { before: tablesOf(before), after: tablesOf(after) };
  const ids = ascendingUnique([...familyIdsOf(families, tables.before), ...familyIdsOf(families, tables.after)]);
  const reader = (snapshot: TenantSnapshot, own: TenantTables) => {
    const table = new FamilyTable(families, own, ids);
    const profileTable = new ProfileTable(own);
    const interned = snapshot.profiles.map((profile) => profileTable.internImported(profile));
    return { table, holdings: (profile: number) => table.holdings(interned[profile]!) };
  };
  const left = reader(before, tables.before);
  const right = reader(after, tables.after);
  return { families: left.table, planIds: tables.before.planIds, before: left.holdings, after: right.holdings };
}
