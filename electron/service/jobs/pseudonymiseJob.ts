import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/model/appError.ts';
import type { PseudonymKey, PseudonymReport } from '../../../shared/model/pseudonymKey.ts';
import { writeWholeFile } from '../../files/writeWholeFile.ts';
import { zipFiles } from '../../files/zipFiles.ts';
import { writeBundle } from '../../generate/writeBundle.ts';
import { NO_PLANS } from '../../training/pseudonyms/plansOfExercise.ts';
import { pseudonymise } from '../../training/pseudonyms/pseudonymise.ts';
import { bundleFiles, type TenantToWrite } from '../../training/tenantBundle.ts';
import { zippedBundle } from '../../training/writePackage.ts';
import type { JobContext } from './jobTypes.ts';
import { type OpenedTenant, withTenant } from './openedTenant.ts';

export interface PseudonymiseInput {
  /** The tenant copy. */
  readonly tenant: string;
  /** Where the bundle of the teaching tenant goes. */
  readonly bundle: string;
  readonly keyFile: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** Writes the tenant under other names as a bundle, and the key beside it. */
export async function pseudonymiseJob(
  { tenant, bundle, keyFile, madeAt }: PseudonymiseInput,
  context: JobContext,
): Promise<PseudonymReport> {
  const { signal, isCancelled, onProgress } = context;
  return await withTenant(tenant, context, async ({ snapshot, store }) => {
    const nowSeconds = Math.floor(Date.parse(snapshot.exportedAt ?? madeAt) / 1000);
    const made = pseudonymise({ snapshot, plans: NO_PLANS, secret: newSecret(), nowSeconds, madeAt });
    if (isCancelled()) throw new AppError('cancelled');
    const files = bundleFiles({ snapshot: made.snapshot, entryTimes: store.entryTimes() });
    const total = snapshot.users.count;
    await writeBundle(bundle, files, {
      signal,
      onProgress: ({ usersWritten }) => onProgress({ stage: 'generating', done: usersWritten, total }),
    });
    await writeWholeFile(keyFile, (out) => out.write(keyText(made.key)), { signal });
    return made.report;
  });
}

/** From the system: nobody works the names of one teaching tenant out from those of another. */
export function newSecret(): string {
  return randomBytes(24).toString('hex');
}

export function keyText(key: PseudonymKey): string {
  return `${JSON.stringify(key, null, 1)}\n`;
}

export interface BundleInput {
  /** The tenant copy. */
  readonly tenant: string;
  readonly out: string;
  /** ISO 8601. */
  readonly madeAt: string;
}

/** Writes a tenant as a bundle in one file; answers its size. */
export async function bundleJob({ tenant, out, madeAt }: BundleInput, context: JobContext): Promise<number> {
  const { signal, onProgress, onTemporary } = context;
  return await withTenant(
    tenant,
    context,
    async (opened) =>
      await writeWholeFile(out, (file) => zipFiles(zippedBundle(toWrite(opened)), new Date(madeAt), file), {
        signal,
        onTemporary,
        onProgress: (written) => onProgress({ stage: 'writing', done: Math.floor(written / 1e6), total: null }),
      }),
  );
}

/** Everything that a copy knows of its tenant. */
export function toWrite({ snapshot, store }: OpenedTenant): TenantToWrite {
  return { snapshot, tenantId: store.importReports.latest()?.tenant.id ?? null, entryTimes: store.entryTimes() };
}
