import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type ImportOptions, importTenant } from '../../../electron/import/importTenant.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { ImportReport } from '../../../shared/model/importReport.ts';

const root = mkdtempSync(join(tmpdir(), 'license-rehearsal-import-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;

/** An empty folder that is gone after the tests. */
export function freshFolder(): string {
  const folder = join(root, String(++made));
  mkdirSync(folder);
  return folder;
}

/** Content of a file: text and bytes as they are, anything else as JSON. */
export type Content = string | Buffer | object;

export function writeFiles(files: Readonly<Record<string, Content>>, folder = freshFolder()): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), toBytes(content));
  }
  return folder;
}

export function toBytes(content: Content): string | Buffer {
  return typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
}

export const E1 = '18181a46-0d4e-45cd-891e-60aabd171b4e';
export const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
export const PLAN_A = '57ff2da0-773e-42df-b2af-ffb7a2317929';
export const PLAN_B = '9aaf7827-d63c-4b61-89c3-182f06f82e5c';
export const FINANCE = '11111111-0000-4000-8000-000000000001';
export const ANNA = 'aaaaaaaa-0000-4000-8000-000000000001';
export const BO = 'bbbbbbbb-0000-4000-8000-000000000002';

export const state = (skuId: string, assignedByGroup: string | null, more: object = {}) => ({
  skuId,
  assignedByGroup,
  disabledPlans: [],
  state: 'Active',
  error: 'None',
  lastUpdatedDateTime: '2026-01-02T03:04:05Z',
  ...more,
});

export const sku = (skuId: string, skuPartNumber: string, more: object = {}) => ({
  skuId,
  skuPartNumber,
  appliesTo: 'User',
  capabilityStatus: 'Enabled',
  consumedUnits: 0,
  prepaidUnits: { enabled: 10, warning: 0, suspended: 0, lockedOut: 0 },
  servicePlans: [PLAN_A, PLAN_B].map((servicePlanId) => ({
    servicePlanId,
    servicePlanName: 'P',
    provisioningStatus: 'Success',
    appliesTo: 'User',
  })),
  ...more,
});

export const user = (id: string, more: object = {}) => ({
  id,
  userPrincipalName: `${id}@demo.example`,
  displayName: id,
  usageLocation: 'SE',
  licenseAssignmentStates: [],
  assignedLicenses: [],
  ...more,
});

export const group = (id: string, more: object = {}) => ({
  id,
  displayName: id,
  groupTypes: [],
  securityEnabled: true,
  assignedLicenses: [],
  ...more,
});

export const member = (id: string, type = 'user') => ({ '@odata.type': `#microsoft.graph.${type}`, id });

/** A small bundle in which nothing is wrong: Anna has E1 directly, and E3 from Finance. */
export function soundBundle(): Record<string, Content> {
  const licenses = [E1, E3].map((skuId) => ({ skuId, disabledPlans: [] }));
  return {
    'manifest.json': { format: 'license-rehearsal-tenant', version: 1, exportedAt: '2026-11-01T10:00:00Z', tenantId: 'T1' },
    'organization.json': {
      value: [{ id: 'T1', displayName: 'Demo', countryLetterCode: 'SE', verifiedDomains: [{ name: 'demo.example' }] }],
    },
    'subscribedSkus.json': { value: [sku(E1, 'STANDARDPACK', { consumedUnits: 1 }), sku(E3, 'ENTERPRISEPACK', { consumedUnits: 1 })] },
    'groups.json': { value: [group(FINANCE, { assignedLicenses: [{ skuId: E3, disabledPlans: [] }] })] },
    'users.json': {
      value: [user(ANNA, { licenseAssignmentStates: [state(E1, null), state(E3, FINANCE)], assignedLicenses: licenses }), user(BO)],
    },
    [`members-${FINANCE}.json`]: { value: [member(ANNA)] },
  };
}

/** The sound bundle with some files replaced, added or (undefined) taken away. */
export function bundleWith(changes: Readonly<Record<string, Content | undefined>>): string {
  const files = { ...soundBundle(), ...changes };
  return writeFiles(Object.fromEntries(Object.entries(files).filter((entry): entry is [string, Content] => entry[1] !== undefined)));
}

export interface Imported {
  readonly report: ImportReport;
  readonly target: string;
  readonly snapshot: TenantSnapshot;
  finding(code: string): Finding | undefined;
}

/** Imports and reads the copy back, every attribute of it. */
export async function importFrom(source: string, options: Partial<ImportOptions> = {}): Promise<Imported> {
  const target = options.target ?? join(freshFolder(), 'tenant.db');
  const report = await importTenant({ source, ...options, target });
  const store = openTenantStore(target, { readonly: true });
  const snapshot = loadSnapshot(store);
  for (const name of snapshot.users.attributeNames) snapshot.users.attribute(name);
  store.close();
  return { report, target, snapshot, finding: (code) => report.findings.find((finding) => finding.code === code) };
}

/** The AppError of an import that must fail, and leave nothing behind where it would have written. */
export async function refusalOf(source: string, options: Partial<ImportOptions> = {}): Promise<AppError> {
  const folder = freshFolder();
  const error = await importTenant({ source, target: join(folder, 'tenant.db'), ...options }).then(
    () => new Error('the import was expected to fail'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw error;
  if (readdirSync(folder).length > 0) throw new Error(`left behind: ${readdirSync(folder).join(', ')}`);
  return error;
}

/** One attribute of one user. */
export function attributeOf(snapshot: TenantSnapshot, id: string, name: string): string | null {
  for (let row = 0; row < snapshot.users.count; row++) {
    if (snapshot.users.ids.get(row) === id) return snapshot.users.attribute(name)?.get(row) ?? null;
  }
  throw new Error(`no user ${id}`);
}

/** The entries of one user. */
export function entriesOf(snapshot: TenantSnapshot, id: string) {
  for (let row = 0; row < snapshot.users.count; row++) {
    if (snapshot.users.ids.get(row) === id) return snapshot.profiles[snapshot.users.profile[row]!]!;
  }
  throw new Error(`no user ${id}`);
}
