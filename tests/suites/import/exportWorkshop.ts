import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import type { Entry, TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError, type ErrorCode, type ErrorDetails } from '../../../shared/model/appError.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { ImportReport } from '../../../shared/model/importReport.ts';

import { changed, type Exported, type Files, toFiles } from './exportedTenant.ts';
export interface Imported {
  readonly report: ImportReport;
  readonly tenant: PlainTenant;
  readonly target: string;
}

export interface Refusal extends ErrorDetails {
  readonly code: ErrorCode;
}

/** A temporary folder for a test file's exports and copies. */
export function createWorkshop() {
  const root = mkdtempSync(join(tmpdir(), 'license-rehearsal-import-'));
  let made = 0;
  /** A path in a new folder of its own. */
  const newPath = (name: string): string => {
    const folder = join(root, String(made++));
    mkdirSync(folder);
    return join(folder, name);
  };
  const writeFolder = (files: Files): string => {
    const folder = newPath('bundle');
    mkdirSync(folder);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  };
  const writeFile = (name: string, content: string | Uint8Array): string => {
    const path = newPath(name);
    writeFileSync(path, content);
    return path;
  };
  /** Imports what is at `source` into a new copy, and reads the copy. */
  const importPath = async (source: string, catalog?: ProductCatalog): Promise<Imported> => {
    const target = newPath('tenant.db');
    const report = await importTenant({ source, target, catalog });
    const store = openTenantStore(target, { readonly: true });
    try {
      return { report, tenant: plainTenant(loadSnapshot(store)), target };
    } finally {
      store.close();
    }
  };
  /** The AppError of an import that must fail and leave nothing behind; its file relative to the source's folder. */
  const refusalOf = async (source: string): Promise<Refusal> => {
    const target = newPath('tenant.db');
    const error = await importTenant({ source, target }).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (error === null) throw new Error('this import should have been refused');
    if (!(error instanceof AppError)) throw new Error('this is no AppError', { cause: error });
    const left = readdirSync(dirname(target));
    if (left.length > 0) throw new Error(`the refused import left ${left.join(', ')}`);
    const { file, ...details } = error.details;
    return { code: error.code, ...details, ...(file !== undefined && { file: relative(dirname(source), file) }) };
  };
  return {
    root,
    newPath,
    writeFolder,
    writeFile,
    importPath,
    refusalOf,
    importFiles: (files: Files) => importPath(writeFolder(files)),
    importSmall: (change: (tenant: Exported) => void = () => undefined) => importPath(writeFolder(toFiles(changed(change)))),
    refusalOfFiles: (files: Files) => refusalOf(writeFolder(files)),
    refusalOfSmall: (change: (tenant: Exported) => void) => refusalOf(writeFolder(toFiles(changed(change)))),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

export function findingOf({ findings }: ImportReport, code: string): Finding | undefined {
  return findings.find((finding) => finding.code === code);
}

/** A snapshot as plain values keyed by id, so that two can be compared whatever their internal numbering. */
export type PlainTenant = ReturnType<typeof plainTenant>;

export function plainTenant({
  users,
  members,
  errorTimes,
  profiles,
  skus,
  groups,
  otherMembers,
  organization,
  exportedAt,
}: TenantSnapshot) {
  const ids = Array.from({ length: users.count }, (_, ordinal) => users.ids.get(ordinal)!);
  const attributesOf = (ordinal: number): Record<string, string> =>
    Object.fromEntries(
      users.attributeNames.flatMap((name) => {
        const value = users.attribute(name)!.get(ordinal);
        return value === null ? [] : [[name, value]];
      }),
    );
  return {
    organization,
    exportedAt,
    skus,
    groups,
    otherMembers,
    ids,
    entries: Object.fromEntries(ids.map((id, ordinal): [string, readonly Entry[]] => [id, profiles[users.profile[ordinal]!]!])),
    attributes: Object.fromEntries(ids.map((id, ordinal) => [id, attributesOf(ordinal)])),
    members: Object.fromEntries(
      groups.map(({ id }, ordinal) => [id, Array.from(targetsOf(members, ordinal as GroupOrdinal), (target) => ids[target]!)]),
    ),
    errorTimes: Array.from(errorTimes.user, (row, i) => [ids[row]!, errorTimes.entry[i]!, errorTimes.seconds[i]!] as const),
  };
}
