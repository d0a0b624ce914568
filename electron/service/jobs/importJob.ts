import type { ImportReport } from '../../../shared/model/importReport.ts';
import { loadCatalog } from '../../catalog/catalogFiles.ts';
import { importTenant } from '../../import/importTenant.ts';
import { loadSnapshot } from '../../store/snapshotParts.ts';
import { openTenantStore } from '../../store/tenantStore.ts';
import { NameBook, type Names } from '../names.ts';
import type { JobContext } from './jobTypes.ts';

export interface ImportInput {
  /** A bundle folder, a zip of it, a JSON list of users, or a CSV file of users. */
  readonly source: string;
  /** Where the source is a zip: the folder in it that is the bundle. */
  readonly folder?: string | undefined;
  /** The tenant copy to make. */
  readonly tenant: string;
  /** Id of the only organization whose export is taken; any when it is left out. */
  readonly organization?: string | undefined;
}

export interface ImportResult {
  readonly report: ImportReport;
  readonly names: Names;
}

/** Makes a tenant copy; the one that was there stays until the new one is whole. */
export async function importJob(
  { source, folder, tenant, organization }: ImportInput,
  { signal, onProgress, onTemporary }: JobContext,
): Promise<ImportResult> {
  const catalog = loadCatalog();
  const report = await importTenant({
    source,
    folder,
    target: tenant,
    catalog: catalog.products,
    organization,
    signal,
    onProgress: ({ stage, done, total }) => onProgress({ stage: stage === 'reading' ? 'importing' : 'saving', done, total }),
    onTemporary,
  });
  const store = openTenantStore(tenant, { readonly: true });
  try {
    const book = new NameBook(loadSnapshot(store), catalog);
    book.noteAll(report.findings.flatMap((finding) => finding.examples));
    return { report, names: book.toNames() };
  } finally {
    store.close();
  }
}
