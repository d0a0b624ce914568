import type { Finding } from './finding.ts';

/** What kind of export a tenant copy was made from (formats.md, F202 to F209). */
export type ImportSourceKind = 'bundleFolder' | 'bundleZip' | 'graphUsers' | 'powershellUsers' | 'entraUsersCsv' | 'adminCenterUsersCsv';

/** What was read, what it holds, and what a person should know about it. Kept in the tenant copy. */
export interface ImportReport {
  readonly format: 'license-rehearsal-import-report';
  readonly version: 1;
  readonly source: { readonly kind: ImportSourceKind /** File or folder name, without its path. */; readonly name: string };
  readonly tenant: {
    readonly displayName: string;
    /** From the manifest, else from `/organization`; null when neither says. */
    readonly id: string | null;
    readonly countryLetterCode: string | null;
    /** When the export was made, ISO 8601; null when the manifest does not say. */
    readonly exportedAt: string | null;
  };
  readonly counts: ImportCounts;
  /** Per subscribed SKU, ascending by skuId. */
  readonly skus: readonly SkuCount[];
  /** What `assignedLicenses` or a `Licenses` column said of users without entries; most users first, then by name. */
  readonly licensesWithoutSource: readonly LicenseWithoutSource[];
  /** In a fixed order; every code at most once, unless `values` tells two apart. */
  readonly findings: readonly Finding[];
}

export interface ImportCounts {
  readonly files: number;
  readonly bytes: number;
  readonly users: number;
  readonly guests: number;
  readonly disabledUsers: number;
  readonly syncedUsers: number;
  readonly usersWithoutUsageLocation: number;
  readonly groups: number;
  readonly licensedGroups: number;
  readonly dynamicGroups: number;
  readonly syncedGroups: number;
  /** User members over all groups. */
  readonly members: number;
  /** Members that are not users: kept and never licensed (F60, F61). */
  readonly otherMembers: number;
  readonly skus: number;
  readonly entries: number;
  readonly directEntries: number;
  readonly inheritedEntries: number;
  /** Entries in state `Error` or `ActiveWithError`. */
  readonly entriesInError: number;
  readonly usersWithEntries: number;
}

export interface SkuCount {
  readonly skuId: string;
  readonly skuPartNumber: string;
  /** Users with a held entry in the copy (F66). */
  readonly counted: number;
  /** The tenant's own `consumedUnits`; null when the export has none. */
  readonly imported: number | null;
}

export interface LicenseWithoutSource {
  /** null when the export names products only, and the catalogue does not know the name. */
  readonly skuId: string | null;
  readonly name: string;
  readonly users: number;
}
