import type { LicensePlanDetail, LicensePlanRow, ServiceRow } from '../../../shared/contract/licensePlans.ts';
import type { Path } from '../../../shared/contract/users.ts';
import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { DIRECT, type LicenseProfile } from '../../../shared/engine/licensing/profileTable.ts';
import type { SkuRow } from '../../../shared/engine/licensing/tenantTables.ts';
import { countConsumed } from '../../../shared/engine/rehearsal/rehearsalState.ts';
import { SeatLedger } from '../../../shared/engine/rehearsal/seatLedger.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { GroupOrdinal, SkuOrdinal } from '../../../shared/model/brand.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { perView } from '../session/perView.ts';
import type { TenantView } from '../session/tenantView.ts';
import { licenseNames } from './licenseNames.ts';
import { pathOf, pathOfPlan, turnsOn } from './profileTest.ts';

type PathCounts = Record<Path, number>;

/** Units as the engine counts them: F28, F29, F66, and the tenant's own count where it differs. */
const ledgerOf = perView(({ tables, profiles, licenseProfiles, settings, snapshot }) => {
  const profileOf = snapshot.users.profile.map((profile) => licenseProfiles[profile]!.ordinal);
  return new SeatLedger(tables.skus, settings, countConsumed({ tables, profiles }, profileOf));
});

/** Every license plan of the tenant by name, also those that it does not list and somebody has all the same. */
export function listLicensePlans(view: TenantView, language: LanguageTag): readonly LicensePlanRow[] {
  return licenseNames(view, language).plansByName.flatMap((sku) => {
    const row = view.tables.skus[sku];
    return row === undefined ? [] : [toPlanRow(view, sku, row)];
  });
}

function toPlanRow(view: TenantView, sku: SkuOrdinal, { skuId, subscribed }: SkuRow): LicensePlanRow {
  const ledger = ledgerOf(view);
  const owned = ledger.owned[sku] ?? 0;
  const consumed = ledger.consumed[sku] ?? 0;
  return {
    skuId,
    skuPartNumber: view.names.partNumber(skuId),
    name: view.names.licensePlan(skuId),
    capabilityStatus: subscribed?.capabilityStatus ?? '',
    forCompany: subscribed?.appliesTo === 'Company',
    owned,
    consumed,
    free: consumed > owned ? owned - consumed : ledger.free(sku),
    warningUnits: subscribed?.prepaidUnits.warning ?? 0,
    suspendedUnits: subscribed?.prepaidUnits.suspended ?? 0,
    services: subscribed?.servicePlans.length ?? 0,
    users: countPaths(view, (profile) => pathOfPlan(profile, sku)),
    groups: view.snapshot.groups.filter((group) => group.assignedLicenses.some((license) => license.skuId === skuId)).length,
    usersInError: countUsers(view, ({ entries, errorEntries }) => errorEntries.some((position) => entries[position]?.sku === sku)),
  };
}

function countUsers({ licenseProfiles, usersOfProfile }: TenantView, test: (profile: LicenseProfile) => boolean): number {
  return licenseProfiles.reduce((users, profile, number) => users + (test(profile) ? usersOfProfile[number]! : 0), 0);
}

function countPaths({ licenseProfiles, usersOfProfile }: TenantView, path: (profile: LicenseProfile) => Path | null): PathCounts {
  const counts: PathCounts = { direct: 0, inherited: 0, both: 0 };
  licenseProfiles.forEach((profile, number) => {
    const by = path(profile);
    if (by !== null) counts[by] += usersOfProfile[number]!;
  });
  return counts;
}

/** A license plan's page. Throws `notFound`. */
export function licensePlanDetail(view: TenantView, skuId: string, language: LanguageTag): LicensePlanDetail {
  const sku = view.tables.sku(skuId);
  const row = sku === undefined ? undefined : view.tables.skus[sku];
  if (sku === undefined || row === undefined) throw new AppError('notFound', { expected: 'license plan', found: skuId });
  return {
    row: toPlanRow(view, sku, row),
    services: servicesOf(view, sku, row, language),
    groups: groupsWith(view, sku, row, language),
  };
}

function servicesOf(view: TenantView, sku: SkuOrdinal, { subscribed }: SkuRow, language: LanguageTag): ServiceRow[] {
  const { compare } = collatorOf(language);
  const holders = countUsers(view, ({ heldSkus }) => heldSkus.includes(sku));
  return (subscribed?.servicePlans ?? [])
    .map(({ servicePlanId, servicePlanName, appliesTo }) => {
      const plan = view.tables.plan(servicePlanId) ?? -1;
      const on = countPaths(view, ({ held }) => pathOf(held.filter((entry) => entry.sku === sku && turnsOn(entry, plan, view.tables))));
      return {
        servicePlanId,
        servicePlanName,
        name: view.names.service(servicePlanId),
        perUser: appliesTo === 'User',
        users: { ...on, off: holders - on.direct - on.inherited - on.both },
      };
    })
    .sort((a, b) => compare(a.name, b.name) || (a.servicePlanId < b.servicePlanId ? -1 : 1));
}

function groupsWith(view: TenantView, sku: SkuOrdinal, { skuId, userPlans }: SkuRow, language: LanguageTag): LicensePlanDetail['groups'] {
  const { compare } = collatorOf(language);
  const { tables, snapshot } = view;
  return snapshot.groups
    .flatMap((group, row) => {
      const license = group.assignedLicenses.find((assigned) => assigned.skuId === skuId);
      if (license === undefined) return [];
      const ordinal = tables.group(group.id) ?? DIRECT;
      return {
        id: group.id,
        name: group.displayName,
        members: targetsOf(snapshot.members, row as GroupOrdinal).length,
        enabledServices: userPlans.count() === 0 ? 0 : tables.enabledPlans(sku, tables.options(license.disabledPlans)).count(),
        usersInError: countUsers(view, ({ entries, errorEntries }) =>
          errorEntries.some((position) => entries[position]?.sku === sku && entries[position]?.source === ordinal),
        ),
      };
    })
    .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
