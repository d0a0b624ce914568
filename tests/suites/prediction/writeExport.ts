import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { writeOracleBundle } from '../../support/writeOracleBundle.ts';
import { type ExportedRecords, recordsOf } from './exportedAgain.ts';

/** An export of the tenant on some day, as a bundle folder, with what happened meanwhile. */
export function writeExport(
  folder: string,
  snapshot: TenantSnapshot,
  exportedAt: string,
  happen: (records: ExportedRecords) => void = () => undefined,
): string {
  const records = recordsOf(snapshot);
  happen(records);
  writeOracleBundle({ ...records, users: [...records.users] }, folder);
  const { id, displayName, countryLetterCode, verifiedDomains } = snapshot.organization;
  const write = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value));
  write('manifest.json', { format: 'license-rehearsal-tenant', version: 1, exportedAt, tenantId: id });
  write('organization.json', {
    value: [{ id, displayName, countryLetterCode, verifiedDomains: verifiedDomains.map((name) => ({ name })) }],
  });
  return folder;
}
