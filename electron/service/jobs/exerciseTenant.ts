import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { importTenant } from '../../import/importTenant.ts';
import { loadSnapshot } from '../../store/snapshotParts.ts';
import { openTenantStore } from '../../store/tenantStore.ts';
import type { TenantSource } from '../../training/shippedTraining.ts';
import type { JobContext } from './jobTypes.ts';

/** Imports the tenant of an exercise into a temporary place, hands it to `work`, and tidies up. Throws as an import does. */
export async function withExerciseTenant<Result>(
  { source, folder }: TenantSource,
  catalog: CatalogBundle,
  { signal, onProgress, onTemporary }: JobContext,
  work: (snapshot: TenantSnapshot) => Promise<Result> | Result,
): Promise<Result> {
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'license-rehearsal-exercise-'));
  onTemporary(temporary);
  try {
    const target = path.join(temporary, 'tenant.sqlite');
    await importTenant({
      source,
      folder,
      target,
      catalog: catalog.products,
      signal,
      onProgress: ({ stage, done, total }) => onProgress({ stage: stage === 'reading' ? 'importing' : 'saving', done, total }),
    });
    const store = openTenantStore(target, { readonly: true });
    try {
      return await work(loadSnapshot(store));
    } finally {
      store.close();
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
