import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeBundle } from '../../electron/generate/writeBundle.ts';
import { importTenant } from '../../electron/import/importTenant.ts';
import { loadSnapshot } from '../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../electron/store/tenantStore.ts';
import { decodeSnapshot, encodeSnapshot } from '../../shared/engine/snapshot/snapshotCodec.ts';
import type { TenantSnapshot } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../shared/model/catalog.ts';
import { DEMO_FOLDER } from '../buildDemoTenants.ts';
import type { LessonTenant } from './lesson.ts';

/** The tenant as the program sees it: written as a bundle and imported. */
export async function openTrainingTenant(tenant: LessonTenant, catalog: CatalogBundle): Promise<TenantSnapshot> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'training-'));
  try {
    const source = 'files' in tenant ? path.join(folder, 'bundle') : path.join(DEMO_FOLDER, tenant.name);
    if ('files' in tenant) await writeBundle(source, tenant.files);
    const target = path.join(folder, 'tenant.sqlite');
    await importTenant({ source, target, catalog: catalog.products });
    const store = openTenantStore(target, { readonly: true });
    try {
      // Columns are read when they are asked for; the copy is gone by then.
      const parts = new Map([...encodeSnapshot(loadSnapshot(store))].map(({ name, value }) => [name, value]));
      return decodeSnapshot((name) => parts.get(name));
    } finally {
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
