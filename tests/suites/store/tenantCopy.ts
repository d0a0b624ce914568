import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createTenantFile } from '../../../electron/store/tenantFile.ts';
import { writeSnapshot, writeTenant } from '../../../electron/store/tenantWriter.ts';
import { SnapshotBuilder } from '../../../shared/engine/snapshot/snapshotBuilder.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Group, LicenseAssignmentState } from '../../../shared/model/graph.ts';
import type { ImportReport } from '../../../shared/model/importReport.ts';

const root = mkdtempSync(join(tmpdir(), 'license-rehearsal-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let made = 0;

/** An empty folder that is gone after the tests. */
export function freshFolder(): string {
  const folder = join(root, String(++made));
  mkdirSync(folder);
  return folder;
}

const group = (id: string): Group => ({
  id,
  displayName: `Group ${id}`,
  groupTypes: [],
  securityEnabled: true,
  mailEnabled: false,
  membershipRule: null,
  membershipRuleProcessingState: null,
  onPremisesSyncEnabled: null,
  isAssignableToRole: null,
  assignedLicenses: id === 'g1' ? [{ skuId: 'e3', disabledPlans: [] }] : [],
  licenseProcessingState: null,
});

const entry = (skuId: string, assignedByGroup: string | null, more: Partial<LicenseAssignmentState> = {}): LicenseAssignmentState => ({
  skuId,
  assignedByGroup,
  disabledPlans: [],
  state: 'Active',
  error: 'None',
  lastUpdatedSeconds: 1_700_000_000,
  ...more,
});

/** Four users, two groups, one subscribed SKU; entries also name the SKU `old` and the group `gone`, which are not in the export. */
export function collectTenant(builder = new SnapshotBuilder()): { readonly snapshot: TenantSnapshot; readonly entryTimes: Float64Array } {
  builder.organization = { id: 't1', displayName: 'Demo', countryLetterCode: 'SE', verifiedDomains: [] };
  builder.exportedAt = '2026-11-01T00:00:00Z';
  builder.addSku({
    skuId: 'e3',
    skuPartNumber: 'ENTERPRISEPACK',
    appliesTo: 'User',
    capabilityStatus: 'Enabled',
    consumedUnits: 2,
    prepaidUnits: { enabled: 5, warning: 0, suspended: 0, lockedOut: 0 },
    servicePlans: [],
  });
  for (const id of ['g2', 'g1']) builder.addGroup(group(id));
  const names = [
    ['u3', 'Cia'],
    ['u1', 'anna'],
    ['u4', 'Anders'],
    ['u2', 'Bo'],
  ] as const;
  for (const [id, displayName] of names) {
    const states = {
      u1: [entry('old', 'gone', { disabledPlans: ['p1'], lastUpdatedSeconds: null }), entry('e3', null)],
      u2: [entry('e3', 'g1', { state: 'Error', error: 'CountViolation' })],
      u3: [entry('e3', 'g1')],
      u4: [],
    }[id];
    const userPrincipalName = `${id}@demo.example`;
    builder.addUser({
      id,
      attributes: { displayName, userPrincipalName, accountEnabled: id !== 'u4' },
      licenseAssignmentStates: states,
      assignedLicenses: null,
    });
  }
  for (const id of ['u3', 'u2', 'u1']) builder.addMember('g1', id, 'user');
  builder.addMember('g2', 'u2', 'user');
  builder.addMember('g2', 'd1', 'device');
  const snapshot = builder.build();
  return { snapshot, entryTimes: builder.entryTimes };
}

export const REPORT = { format: 'license-rehearsal-import-report', version: 1, findings: [] } as unknown as ImportReport;

/** A tenant copy of `collectTenant`. */
export async function makeCopy(target = join(freshFolder(), 'tenant.db')): Promise<string> {
  const file = createTenantFile(target);
  try {
    const { snapshot, entryTimes } = collectTenant();
    await writeTenant(file.db, { snapshot: writeSnapshot(file.db, snapshot), entryTimes, report: REPORT }, () => undefined);
    file.commit();
  } finally {
    file.discard();
  }
  return target;
}

/** The AppError that `work` must end with. */
export function refusal(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('expected an AppError');
}
