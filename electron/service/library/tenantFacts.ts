import { AppError } from '../../../shared/model/appError.ts';
import type { ImportReport } from '../../../shared/model/importReport.ts';
import type { TenantEntry } from '../../../shared/model/tenantEntry.ts';
import { openTenantStore, type TenantStore } from '../../store/tenantStore.ts';

/** The figures of a card, out of the report of the import that made the copy. */
export type TenantFacts = Pick<TenantEntry, 'exportedAt' | 'users' | 'groups' | 'licensePlans' | 'openFindings'>;

export function toFacts({ tenant, counts, findings }: ImportReport): TenantFacts {
  return {
    exportedAt: tenant.exportedAt,
    users: counts.users,
    groups: counts.groups,
    licensePlans: counts.skus,
    openFindings: findings.filter((finding) => finding.severity !== 'info').length,
  };
}

/** What a tenant is called when nobody has given it a name: its own name, or that of the file it came from. */
export function ownName({ tenant, source }: ImportReport): string {
  return (tenant.displayName.trim() || source.name.replace(/\.(zip|json|csv)$/i, '').trim() || source.kind).slice(0, 110);
}

/** Runs `work` on an open tenant copy and closes it behind. */
export function withCopy<Result>(file: string, work: (store: TenantStore) => Result): Result {
  const store = openTenantStore(file, { readonly: true });
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** Throws `notATenantCopy` when there is none that can be read. */
export function reportOf(store: TenantStore): ImportReport {
  const report = store.importReports.latest();
  if (report?.format === 'license-rehearsal-import-report') return report;
  throw new AppError('notATenantCopy', { file: store.path, place: 'importReports', expected: 'a report' });
}
