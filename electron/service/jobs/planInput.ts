import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { loadCatalog } from '../../catalog/catalogFiles.ts';
import { loadSnapshot } from '../../store/snapshotParts.ts';
import { openTenantStore } from '../../store/tenantStore.ts';
import { readPlan } from '../readPlan.ts';
import type { JobContext } from './jobTypes.ts';

export interface PlanInput {
  /** The tenant copy. */
  readonly tenant: string;
  /** A plan file, or a plan that somebody is still editing. */
  readonly plan: { readonly file: string } | { readonly value: MigrationPlan };
}

/** What is said of the tenant beside an answer about a plan. */
export interface TenantFacts {
  readonly displayName: string;
  readonly exportedAt: string | null;
  readonly users: number;
}

export interface OpenedPlan {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
  readonly tenant: TenantFacts;
  /** Of the copy that was opened. */
  readonly fingerprint: () => string;
  /** SHA-256 of what the copy holds. */
  readonly contentHash: () => string;
}

/**
 * Reads the plan, then the tenant copy, and hands both to `work`; the copy is closed again behind it. What the engine finds wrong with
 * the plan is told with the name of its file.
 */
export async function withOpenedPlan<Result>(
  { tenant: tenantFile, plan: source }: PlanInput,
  { signal, isCancelled, onProgress }: JobContext,
  work: (opened: OpenedPlan) => Promise<Result> | Result,
): Promise<Result> {
  const plan = 'file' in source ? await readPlan(source.file, signal) : source.value;
  onProgress({ stage: 'loading', done: 0, total: null });
  const store = openTenantStore(tenantFile, { readonly: true });
  try {
    const snapshot = loadSnapshot(store);
    if (isCancelled()) throw new AppError('cancelled');
    const tenant = { displayName: snapshot.organization.displayName, exportedAt: snapshot.exportedAt, users: snapshot.users.count };
    return await work({
      snapshot,
      plan,
      catalog: loadCatalog(),
      tenant,
      fingerprint: store.snapshotParts.fingerprint,
      contentHash: store.snapshotParts.contentHash,
    });
  } catch (error) {
    throw 'file' in source ? withPlanFile(error, source.file) : error;
  } finally {
    store.close();
  }
}

function withPlanFile(error: unknown, file: string): unknown {
  if (!(error instanceof AppError) || error.code !== 'badInput' || error.details.file !== undefined) return error;
  return new AppError('badInput', { file, ...error.details }, { cause: error });
}
