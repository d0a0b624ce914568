import type { ProductShelf } from './product.ts';

/**
 * `clean`: every entry is what its sources say, nobody is in error. `typical`: what most tenants look like. `messy`: every
 * kind of error and every oddity an export can hold, for testing readers.
 */
export const MESS_LEVELS = ['clean', 'typical', 'messy'] as const;
export type Mess = (typeof MESS_LEVELS)[number];

/**
 * `organization`: seven suites spread over departments. `bench`: one group "All staff" holds every user and carries Office 365
 * E1, Office 365 E3 is owned for all and used by none, so that the group can be moved from E1 to E3 at any size; five
 * memberships and three entries a user.
 */
export const TENANT_SHAPES = ['organization', 'bench'] as const;
export type TenantShape = (typeof TENANT_SHAPES)[number];

export interface TenantOptions {
  /** At least 1. */
  readonly users: number;
  readonly seed: number | string;
  /** Default `typical`. */
  readonly mess?: Mess;
  /** Default `organization`. */
  readonly shape?: TenantShape;
  /** What the tenant owns: `buildProducts` of the catalogue. */
  readonly shelf: ProductShelf;
}

/** One file of the tenant bundle (formats.md). `value` is plain JSON. */
export interface BundleFile {
  readonly name: string;
  readonly value: object;
}

/** Rows of a page, as Graph answers `$top=999` (F199). */
export const PAGE_SIZE = 999;

/** When every generated export says it was made; there is no clock here. */
export const EXPORTED_AT = '2026-11-02T06:00:00Z';
export const EXPORTED_SECONDS = 1_793_599_200;

/** Purposes of the random streams. A number once given away is never used for another purpose. */
export const STREAM = { tenant: 0, group: 1, userId: 2, kind: 3, person: 4, entry: 5, mess: 6, subscription: 7, foreign: 8 } as const;
