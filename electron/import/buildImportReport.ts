import { isInError } from '../../shared/engine/snapshot/entryProfile.ts';
import type { TenantSnapshot, UserColumns } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import type { ProductCatalog } from '../../shared/model/catalog.ts';
import type { ImportCounts, ImportReport, ImportSourceKind, LicenseWithoutSource } from '../../shared/model/importReport.ts';
import { fileFindings } from './findings/fileFindings.ts';
import { groupFindings } from './findings/groupFindings.ts';
import { countUnits, licenseFindings } from './findings/licenseFindings.ts';
import { userFindings } from './findings/userFindings.ts';
import type { ImportTally } from './importTally.ts';

export interface ImportReportInput {
  readonly source: { readonly kind: ImportSourceKind; readonly name: string };
  readonly snapshot: TenantSnapshot;
  readonly tally: ImportTally;
  readonly catalog: ProductCatalog | undefined;
  readonly duplicateMembers: number;
}

export function buildImportReport({ source, snapshot, tally, catalog, duplicateMembers }: ImportReportInput): ImportReport {
  const { organization, exportedAt } = snapshot;
  const usersOfProfile = new Uint32Array(snapshot.profiles.length);
  for (const profile of snapshot.users.profile) usersOfProfile[profile]!++;
  const skus = countUnits(snapshot, usersOfProfile);
  return {
    format: 'license-rehearsal-import-report',
    version: 1,
    source,
    tenant: {
      displayName: organization.displayName,
      id: tally.tenantId ?? organization.id,
      countryLetterCode: organization.countryLetterCode,
      exportedAt,
    },
    counts: countAll(snapshot, usersOfProfile, tally),
    skus,
    licensesWithoutSource: nameLicenses(tally, snapshot, catalog),
    findings: [
      ...fileFindings(tally),
      ...userFindings(snapshot, tally),
      ...licenseFindings(snapshot, usersOfProfile, skus, catalog),
      ...groupFindings(snapshot, tally, duplicateMembers),
    ],
  };
}

function countAll(
  { users, groups, skus, members, otherMembers, profiles }: TenantSnapshot,
  usersOfProfile: Uint32Array,
  tally: ImportTally,
): ImportCounts {
  const entries = (test: (entry: (typeof profiles)[number][number]) => boolean) =>
    profiles.reduce((sum, profile, i) => sum + profile.filter(test).length * usersOfProfile[i]!, 0);
  return {
    files: tally.files,
    bytes: tally.bytes,
    users: users.count,
    guests: countValue(users, 'userType', 'Guest'),
    disabledUsers: countValue(users, 'accountEnabled', 'false'),
    syncedUsers: countValue(users, 'onPremisesSyncEnabled', 'true'),
    usersWithoutUsageLocation: countValue(users, 'usageLocation', null),
    groups: groups.length,
    licensedGroups: groups.filter((group) => group.assignedLicenses.length > 0).length,
    dynamicGroups: groups.filter((group) => group.groupTypes.includes('DynamicMembership')).length,
    syncedGroups: groups.filter((group) => group.onPremisesSyncEnabled === true).length,
    members: members.targets.length,
    otherMembers: otherMembers.length,
    skus: skus.length,
    entries: entries(() => true),
    directEntries: entries((entry) => entry.assignedByGroup === null),
    inheritedEntries: entries((entry) => entry.assignedByGroup !== null),
    entriesInError: entries(isInError),
    usersWithEntries: profiles.reduce((sum, profile, i) => sum + (profile.length > 0 ? usersOfProfile[i]! : 0), 0),
  };
}

function countValue(users: UserColumns, attribute: string, value: string | null): number {
  const column = users.attribute(attribute);
  if (column === undefined) return value === null ? users.count : 0;
  let count = 0;
  for (let user = 0; user < users.count; user++) if (column.get(user) === value) count++;
  return count;
}

/** A SKU is named as the catalogue names it, else by the tenant's part number, else by its id. */
function nameLicenses(tally: ImportTally, { skus }: TenantSnapshot, catalog: ProductCatalog | undefined): LicenseWithoutSource[] {
  const nameOfSku = new Map([
    ...skus.map((sku) => [sku.skuId, sku.skuPartNumber] as const),
    ...(catalog?.products ?? []).map((product) => [product.skuId, product.displayName] as const),
  ]);
  const known = [...tally.skusWithoutSource].map(([skuId, users]) => ({ skuId, name: nameOfSku.get(skuId) ?? skuId, users }));
  const unknown = [...tally.productsWithoutSource].map(([name, users]) => ({ skuId: null, name, users }));
  return [...known, ...unknown].sort((a, b) => b.users - a.users || (a.name < b.name ? -1 : 1));
}
