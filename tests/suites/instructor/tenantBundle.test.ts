import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeBundle } from '../../../electron/generate/writeBundle.ts';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { bundleFiles } from '../../../electron/training/tenantBundle.ts';
import { DEMO_FOLDER } from '../../../scripts/buildDemoTenants.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { saidBy } from './sameTenant.ts';
import { tellingTenant } from './tellingTenant.ts';

const root = mkdtempSync(path.join(tmpdir(), 'tenant-bundle-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let files = 0;

async function imported(source: string): Promise<TenantSnapshot> {
  const target = path.join(root, `${files++}.sqlite`);
  await importTenant({ source, target });
  const store = openTenantStore(target, { readonly: true });
  try {
    const snapshot = loadSnapshot(store);
    // Columns are read while the store is open.
    for (const name of snapshot.users.attributeNames) snapshot.users.attribute(name);
    return snapshot;
  } finally {
    store.close();
  }
}

async function again(snapshot: TenantSnapshot): Promise<TenantSnapshot> {
  const folder = path.join(root, `${files++}`);
  await writeBundle(folder, bundleFiles({ snapshot }));
  return await imported(folder);
}

describe('a tenant written as a bundle and imported again', () => {
  it('is the same tenant for 40 random ones', async () => {
    for (let seed = 81_000; seed < 81_040; seed++) {
      const snapshot = snapshotOfOracleTenant(randomRehearsalFromSeed(seed).tenant);
      expect(saidBy(await again(snapshot)), `seed ${seed}`).toEqual(saidBy(snapshot));
    }
  });

  it('is the same tenant with every attribute a copy can keep', async () => {
    const snapshot = tellingTenant();
    expect(saidBy(await again(snapshot))).toEqual(saidBy(snapshot));
  });

  it('is the same tenant for the demo, pages of users and all', async () => {
    const demo = await imported(path.join(DEMO_FOLDER, 'direct-1000'));
    expect(demo.users.count).toBeGreaterThan(999);
    expect(saidBy(await again(demo))).toEqual(saidBy(demo));
  });
});
