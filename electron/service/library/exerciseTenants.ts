import { existsSync } from 'node:fs';
import { AppError } from '../../../shared/model/appError.ts';
import type { AppStore } from '../../store/app/appStore.ts';
import { openTenantStore, type TenantStore } from '../../store/tenantStore.ts';
import type { TenantSource } from '../../training/shippedTraining.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { createArrivals } from './arrivals.ts';
import type { TenantFiles } from './tenantFiles.ts';
import { isExerciseTenantId } from './tenantId.ts';

/** The disposable tenant of an exercise. */
export interface ExerciseTenantOrder {
  readonly tenant: TenantSource;
  /** Writes what belongs in the copy before anybody sees it. */
  readonly furnish: (copy: TenantStore) => void;
  /** Notes whose it is: in one piece with the tenant, so that no crash leaves one without the other. */
  readonly settle: (tenantId: string) => void;
}

/** Makes the tenant copy; answers its id. Throws as an import does. */
export async function bringExerciseTenant(
  { arrivals, jobs }: { readonly arrivals: Pick<ReturnType<typeof createArrivals>, 'bring'>; readonly jobs: JobRunner },
  { tenant, furnish, settle }: ExerciseTenantOrder,
  options: JobOptions | undefined,
): Promise<string> {
  const { tenantId } = await arrivals.bring({ origin: 'exercise', name: undefined, options, settle }, async ({ file, jobOptions }) => {
    const imported = await jobs.run('import', { ...tenant, tenant: file }, jobOptions);
    const copy = openTenantStore(file);
    try {
      copy.alone(() => furnish(copy));
    } finally {
      copy.close();
    }
    return imported;
  });
  return tenantId;
}

/**
 * Throws away what a program that was killed has left of exercises: files that no row knows, and tenants that no attempt knows or that are
 * gone. What some program holds on to is tried again at the next start.
 */
export async function sweepExerciseTenants(
  { tenants, attempts, alone }: AppStore,
  files: TenantFiles,
  remove: (tenantId: string) => Promise<void>,
): Promise<void> {
  alone(() => {
    for (const id of files.ids()) if (isExerciseTenantId(id) && !tenants.has(id)) files.discard(id);
  });
  const exercises = tenants.all().filter(({ origin }) => origin === 'exercise');
  for (const { id } of exercises) {
    if (attempts.ofTenant(id) !== null && existsSync(files.pathOf(id))) continue;
    try {
      await remove(id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}
