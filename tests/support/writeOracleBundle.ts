import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributeValue, LicenseAssignmentState } from '../../shared/model/graph.ts';
import type { OracleTenant } from './oracle/oracle.ts';

/** The same tenant as a bundle folder of Graph responses (formats.md), for the whole way through files. */
export function writeOracleBundle(tenant: OracleTenant, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value));
  write('manifest.json', { format: 'license-rehearsal-tenant', version: 1, exportedAt: '2026-11-01T00:00:00Z', tenantId: 'test' });
  write('organization.json', { value: [{ id: 'test', displayName: 'Test', countryLetterCode: tenant.countryLetterCode }] });
  write('subscribedSkus.json', { value: tenant.skus });
  write('groups.json', { value: tenant.groups });
  write('users-0001.json', { value: tenant.users.map((user) => ({ id: user.id, ...toGraph(user.attributes), ...states(user) })) });
  for (const [group, members] of tenant.members) write(`members-${group}.json`, { value: [...members].map((id) => ({ id })) });
}

function toGraph(attributes: Readonly<Record<string, AttributeValue>>): Record<string, unknown> {
  const extension = Object.entries(attributes).filter(([name]) => name.startsWith('extensionAttribute'));
  const plain = Object.entries(attributes).filter(([name]) => !name.startsWith('extensionAttribute'));
  return { ...Object.fromEntries(plain), onPremisesExtensionAttributes: Object.fromEntries(extension) };
}

function states({ licenseAssignmentStates }: { readonly licenseAssignmentStates: readonly LicenseAssignmentState[] | null }) {
  if (licenseAssignmentStates === null) return {};
  return {
    licenseAssignmentStates: licenseAssignmentStates.map(({ lastUpdatedSeconds, ...state }) => ({
      ...state,
      lastUpdatedDateTime: lastUpdatedSeconds === null ? null : new Date(lastUpdatedSeconds * 1000).toISOString(),
    })),
  };
}
