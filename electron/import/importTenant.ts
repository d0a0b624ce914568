import type { Database } from 'better-sqlite3';
import { SnapshotBuilder } from '../../shared/engine/snapshot/snapshotBuilder.ts';
import { AppError } from '../../shared/model/appError.ts';
import type { ProductCatalog } from '../../shared/model/catalog.ts';
import type { ImportReport } from '../../shared/model/importReport.ts';
import { createPieceTable } from '../store/pieceTable.ts';
import { toStoreError } from '../store/storeError.ts';
import { createTenantFile } from '../store/tenantFile.ts';
import { type TenantRecord, writeSnapshot, writeTenant } from '../store/tenantWriter.ts';
import { buildImportReport } from './buildImportReport.ts';
import { IdPool } from './idPool.ts';
import { createImportPulse, type ImportPulse, type PulseOptions } from './importPulse.ts';
import { ImportTally } from './importTally.ts';
import { openSource } from './openSource.ts';
import { readSource } from './readSource.ts';
import type { ImportSource, SourceFile } from './sourceFile.ts';

export interface ImportOptions extends PulseOptions {
  /** A bundle folder, a zip of it, a JSON list of users, or a CSV file of users (formats.md). */
  readonly source: string;
  /** Where the source is a zip: the folder in it that is the bundle. */
  readonly folder?: string | undefined;
  /** The tenant copy to make; one that is there is replaced when the new one is whole. */
  readonly target: string;
  /** Turns product names into SKUs and tells new services from known ones; without it the report leaves that out. */
  readonly catalog?: ProductCatalog | undefined;
  /** Id of the only organization whose export is taken; one that does not say whose it is passes. */
  readonly organization?: string | undefined;
  /** Told the path of the unfinished file, for whoever may kill this thread; it is gone when the promise settles. */
  readonly onTemporary?: ((path: string) => void) | undefined;
}

/**
 * Makes a tenant copy of an export, whole or not at all: after an error, a cancel or a crash the copy that was there still is.
 * Throws AppError: `fileNotReadable`, `badInput`, `futureVersion`, `otherOrganization` for the source; `notATenantCopy`, `futureVersion`, `fileLocked`,
 * `notWritable`, `diskFull` for the target; `cancelled`.
 */
export async function importTenant(options: ImportOptions): Promise<ImportReport> {
  const { source, folder, target, catalog, organization, onProgress, onTemporary, signal } = options;
  if (signal?.aborted) throw new AppError('cancelled');
  const pulse = createImportPulse({ onProgress, signal });
  const opened = await openSource(source, folder);
  try {
    const file = createTenantFile(target);
    onTemporary?.(file.path);
    try {
      const tenant = await readTenant(opened, file.db, catalog, pulse);
      if (organization !== undefined) expectOrganization(tenant.report, organization);
      const users = tenant.snapshot.users.count;
      await writeTenant(file.db, tenant, (share) => pulse({ stage: 'writing', done: Math.floor(share * 1000), total: 1000, users }));
      file.commit();
      return tenant.report;
    } catch (error) {
      throw toStoreError(error, target);
    } finally {
      file.discard();
    }
  } finally {
    opened.close();
  }
}

function expectOrganization({ tenant: { id, displayName } }: ImportReport, organization: string): void {
  if (id !== null && id !== organization) throw new AppError('otherOrganization', { found: displayName || id });
}

/** The export as a snapshot, whose columns are in the database already. */
async function readTenant(
  source: ImportSource,
  db: Database,
  catalog: ProductCatalog | undefined,
  pulse: ImportPulse,
): Promise<TenantRecord> {
  const pieces = createPieceTable(db);
  const builder = new SnapshotBuilder(pieces);
  const tally = new ImportTally();
  const total = source.files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  const files = source.files.map((file) => counted(file, (bytes) => (done += bytes)));
  const target = {
    builder,
    tally,
    ids: new IdPool(),
    pulse: () => pulse({ stage: 'reading', done: Math.min(done, total), total, users: builder.userCount }),
  };
  const kind = await readSource({ ...source, files }, target, catalog);
  const snapshot = writeSnapshot(db, builder.build());
  pieces.close();
  const { duplicateMembers, entryTimes } = builder;
  return {
    snapshot,
    entryTimes,
    report: buildImportReport({ source: { kind, name: source.name }, snapshot, tally, catalog, duplicateMembers }),
  };
}

/** The same file, saying how much of it has been read. */
function counted(file: SourceFile, onBytes: (bytes: number) => void): SourceFile {
  return {
    ...file,
    read: async () => {
      onBytes(file.size);
      return await file.read();
    },
    stream: async function* () {
      for await (const chunk of file.stream()) {
        onBytes(chunk.length);
        yield chunk;
      }
    },
  };
}
