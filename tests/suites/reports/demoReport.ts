import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { readPlan } from '../../../electron/service/readPlan.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';

export interface DemoTenant {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
  readonly close: () => void;
}

const DEMOS = path.resolve(import.meta.dirname, '../../../resources/demo-tenants');

/** A tenant that ships with the program, imported as a person does. */
export async function openDemo(tenant: string, planFile: string): Promise<DemoTenant> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demo-report-'));
  const target = path.join(folder, 'tenant.sqlite');
  const catalog = loadCatalog();
  await importTenant({ source: path.join(DEMOS, tenant), target, catalog: catalog.products });
  const store = openTenantStore(target, { readonly: true });
  return {
    snapshot: loadSnapshot(store),
    plan: await readPlan(path.join(DEMOS, tenant, 'plans', planFile)),
    catalog,
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
